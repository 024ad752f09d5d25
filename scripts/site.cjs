/** Where manifest.xml looks for the add-in: the development server. */
const DEVELOPMENT = "https://localhost:3000";
/** Where it is served unless the build is told otherwise; the worksheet functions' help addresses begin with it. */
const PRODUCTION = "https://footing.example";

/**
 * The address a build is made for, without a slash at its end.
 * @throws Error when it is not a plain https address
 */
function baseUrlOf(given = PRODUCTION) {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username || /[\s&<>"']/.test(given))
    throw new Error(
      `baseUrl: "${given}" was given; allowed is an https address like https://tools.example.com/footing`,
    );
  return url.href.replace(/\/+$/, "");
}

/** The manifest for an address and a version of package.json; Office's version has a fourth part. */
const manifestFor = (manifest, baseUrl, version) =>
  manifest
    .replace(/<!-- For development:.*?-->\n/s, "")
    .replaceAll(DEVELOPMENT, baseUrl)
    .replace(/<Version>.*?<\/Version>/, `<Version>${version}.0</Version>`);

/** The functions' metadata with its help addresses at the given one. */
const metadataFor = (metadata, baseUrl) => metadata.replaceAll(PRODUCTION, baseUrl);

/**
 * What the pane's page may load, as a Content-Security-Policy. Scripts: its own and Office.js, which Microsoft serves from
 * appsforoffice.microsoft.com with a part at ajax.aspnetcdn.com. Styles stand in the page, where Fluent UI puts them. The
 * frame is Office.js's own: in Excel on the web it asks there whether the page around it is Microsoft's. Nothing may be
 * fetched but the page's own files.
 */
const POLICY = Object.entries({
  "default-src": "'none'",
  "script-src": "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "frame-src": "https://appsforoffice.microsoft.com",
  "form-action": "'none'",
  "base-uri": "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

module.exports = { DEVELOPMENT, PRODUCTION, POLICY, baseUrlOf, manifestFor, metadataFor };
