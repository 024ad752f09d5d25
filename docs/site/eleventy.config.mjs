/**
 * Builds docs/*.md into dist/docs, the site that the functions' help links and the pane's help lead to. The texts are plain
 * markdown without front matter, so that they read as well where they lie.
 */
import { IdAttributePlugin } from "@11ty/eleventy";
import { readFileSync } from "node:fs";

const SECTIONS = JSON.parse(readFileSync(new URL("./pages.json", import.meta.url), "utf8"));
const titles = new Map(SECTIONS.flatMap(({ pages }) => Object.entries(pages)));
const version = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;

/** Path of a page below docs/ without its ending: "areas/it". */
const nameOf = (inputPath) => inputPath.replace(/^(\.\/)?docs\//, "").replace(/\.md$/, "");

/** Where a link of a text leads on the site; null: to a file of the repository that the site has not. */
function address(href, from) {
  if (/^(https?:|mailto:|#)/.test(href)) return href;
  const [path, anchor] = href.split("#");
  const { pathname } = new URL(path, `file:///docs/${from}.md`);
  if (!pathname.startsWith("/docs/")) return null;
  return path.replace(/\.md$/, ".html") + (anchor === undefined ? "" : `#${anchor}`);
}

export default function (config) {
  config.addPlugin(IdAttributePlugin);
  config.setUseGitIgnore(false);
  config.ignores.add("docs/site/**");
  config.addPassthroughCopy({ "docs/pictures": "pictures", "docs/site/style.css": "style.css" });
  config.addGlobalData("layout", "page.njk");
  config.addGlobalData("sections", SECTIONS);
  config.addGlobalData("version", version);
  config.addGlobalData(
    "permalink",
    () =>
      ({ page }) =>
        `${nameOf(page.inputPath)}.html`,
  );
  config.addGlobalData("eleventyComputed", {
    name: ({ page }) => nameOf(page.inputPath),
    title: ({ page }) => titles.get(nameOf(page.inputPath)),
    root: ({ page }) => "../".repeat(nameOf(page.inputPath).split("/").length - 1),
  });
  config.addPreprocessor("listed", "md", ({ page }) => {
    if (!titles.has(nameOf(page.inputPath)))
      throw new Error(`docs/site/pages.json does not name ${page.inputPath}.`);
  });
  // What stands between angle brackets in a text is no markup.
  config.amendLibrary("md", (markdown) => {
    markdown.set({ html: false });
    const open =
      markdown.renderer.rules.link_open ??
      ((tokens, at, options, _, self) => self.renderToken(tokens, at, options));
    markdown.renderer.rules.link_open = (tokens, at, options, env, self) => {
      const to = address(tokens[at].attrGet("href"), nameOf(env.page.inputPath));
      if (to === null) {
        tokens[at].tag = "span";
        tokens[at].attrs = null;
        const close = tokens.slice(at).find(({ type }) => type === "link_close");
        close.tag = "span";
      } else tokens[at].attrSet("href", to);
      return open(tokens, at, options, env, self);
    };
    markdown.renderer.rules.table_open = () =>
      '<div class="table" tabindex="0" role="region" aria-label="Table"><table>';
    markdown.renderer.rules.table_close = () => "</table></div>";
  });
  return {
    dir: { input: "docs", output: "dist/docs", includes: "site/layouts", layouts: "site/layouts" },
    templateFormats: ["md"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
