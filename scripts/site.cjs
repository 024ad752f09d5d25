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

module.exports = { DEVELOPMENT, PRODUCTION, baseUrlOf, manifestFor, metadataFor };
