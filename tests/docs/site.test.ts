import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

const root = join(__dirname, "../..");
const pages = (
  JSON.parse(readFileSync(join(root, "docs/site/pages.json"), "utf8")) as {
    readonly pages: { readonly [path: string]: string };
  }[]
).flatMap((section) => Object.keys(section.pages));

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), "footing-docs-"));
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/@11ty/eleventy/cmd.cjs"),
      "--config=docs/site/eleventy.config.mjs",
      `--output=${site}`,
      "--quiet",
    ],
    { cwd: root, stdio: "pipe" },
  );
}, 120_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

const html = (path: string): string => readFileSync(join(site, `${path}.html`), "utf8");
const idsOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
/** Files that the page's own site has besides these pages: the icons, and the help of the pane. */
const BESIDE = /^(\.\.\/assets\/icons\/|support\.html$)/;

test("every page that is listed is written, and every text is listed", () => {
  const texts = readdirSync(join(root, "docs"), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.replace(/\.md$/, ""));
  expect([...texts].sort()).toEqual([...pages].sort());
  for (const page of pages) expect(existsSync(join(site, `${page}.html`))).toBe(true);
});

test("every link and picture leads somewhere, to the very heading", () => {
  const lost = pages.flatMap((page) => {
    const text = html(page);
    return [...text.matchAll(/(?:href|src)="([^"]+)"/g)]
      .map(([, to]) => to!)
      .filter((to) => !/^(https?|mailto):/.test(to))
      .filter((to) => {
        const [path, anchor] = to.split("#");
        const file = path === "" ? join(site, `${page}.html`) : resolve(dirname(join(site, page)), path!);
        if (BESIDE.test(relative(site, file))) return false;
        if (!existsSync(file)) return true;
        return anchor !== undefined && !idsOf(readFileSync(file, "utf8")).has(anchor);
      })
      .map((to) => `${page}: ${to}`);
  });
  expect(lost).toEqual([]);
});

test("every worksheet function has its help where Excel looks for it", () => {
  const source = readFileSync(join(root, "src/functions/functions.ts"), "utf8");
  const ids = idsOf(html("functions"));
  const asked = [...source.matchAll(/@helpurl https:\/\/[^/]+\/docs\/functions\.html#(\S+)/g)].map(
    ([, id]) => id!,
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((id) => !ids.has(id))).toEqual([]);
});

test("a page loads nothing from elsewhere and runs nothing", () => {
  for (const page of pages) {
    const text = html(page);
    expect(text).not.toMatch(/<script|<iframe|\son\w+="/);
    expect([...text.matchAll(/<(?:link|img)[^>]*(?:href|src)="(https?:[^"]+)"/g)]).toEqual([]);
  }
});

test("the page that is open is marked in the list", () => {
  expect(html("limits")).toMatch(/href="limits\.html" aria-current="page"/);
});
