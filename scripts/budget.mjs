/**
 * What a user waits for, gzipped, against its limit. `node scripts/budget.mjs` prints it after a build and fails where a
 * limit is passed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Kilobytes of 1,024 bytes. Every script of the site belongs to one part. */
export const PARTS = [
  {
    part: "pane and calculation at start",
    limit: 250,
    holds: /^(taskpane\.html|(addin|pane|libraries|worker|calculation|desk)\.\w+\.js)$/,
  },
  {
    part: "doubts about inputs, with the first answer that has cost lines",
    limit: 10,
    holds: /^doubts\.\w+\.js$/,
  },
  {
    part: "the seven together, when limits, people, effects or ranges ask for it",
    limit: 35,
    holds: /^settled?\.\w+\.js$/,
  },
  { part: "writing, when something is first written", limit: 15, holds: /^write\.\w+\.js$/ },
  { part: "report, when it is first written", limit: 50, holds: /^report\.\w+\.js$/ },
  { part: "cost sheets, when they are first added", limit: 20, holds: /^template\.\w+\.js$/ },
  { part: "worked blocks, when one is first added", limit: 30, holds: /^worked\.\w+\.js$/ },
  {
    part: "like for like and sheets about providers, when first asked for",
    limit: 20,
    holds: /^quote\.\w+\.js$/,
  },
  { part: "order history, when it is first opened", limit: 25, holds: /^page-orders\.\w+\.js$/ },
  { part: "other pages, when they are first opened", limit: 45, holds: /^page-(?!orders\.)\w+\.\w+\.js$/ },
  {
    part: "what these and later answers share, when the first is opened",
    limit: 75,
    holds: /^later-(shared|libraries)\.\w+\.js$/,
  },
  {
    part: "later answers, when they are first asked for",
    limit: 10,
    holds: /^later-(?!shared\.|libraries\.)\w+\.\w+\.js$/,
  },
  { part: "worksheet functions", limit: 43, holds: /^functions\.js$/ },
];

const LIBRARY_NOTICES = /\.LICENSE\.txt$/;
const NOT_WAITED_FOR = /^(functions\.json|manifest\.xml)$/;

/**
 * Kilobytes of every part of a built site.
 * @throws Error naming a file that belongs to no part
 */
export function sizesOf(folder) {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !LIBRARY_NOTICES.test(entry.name) && !NOT_WAITED_FOR.test(entry.name),
    )
    .map(({ name }) => name);
  const stray = files.find((name) => !PARTS.some(({ holds }) => holds.test(name)));
  if (stray !== undefined) throw new Error(`${stray} has no budget: scripts/budget.mjs must name its part.`);
  return PARTS.map(({ part, limit, holds }) => ({
    part,
    limit,
    size:
      files
        .filter((name) => holds.test(name))
        .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) /
      1024,
  }));
}

/** The workbench loads from this computer: its limit keeps what is not needed out, and is no time that anyone waits. */
export const WORKBENCH_LIMIT = 3400;

/** Kilobytes of the workbench's scripts and looks; the engine that writes .xlsx (4,002 KB) comes to it. */
export const workbenchSize = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.(js|css|html)$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1024;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../dist", import.meta.url));
  if (!existsSync(join(folder, "taskpane.html"))) throw new Error("dist is not built: npm run build");
  for (const { part, limit, size } of sizesOf(folder)) {
    const over = size > limit;
    console.log(`${part}: ${size.toFixed(1)} KB gzipped, limit ${limit}${over ? " PASSED" : ""}`);
    if (over) process.exitCode = 1;
  }
  const workbench = join(folder, "workbench");
  if (existsSync(join(workbench, "index.html"))) {
    const size = workbenchSize(workbench);
    const over = size > WORKBENCH_LIMIT;
    console.log(`workbench: ${size.toFixed(1)} KB gzipped, limit ${WORKBENCH_LIMIT}${over ? " PASSED" : ""}`);
    if (over) process.exitCode = 1;
  }
}
