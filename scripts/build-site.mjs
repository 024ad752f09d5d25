/** Builds the add-in into dist unless what is there is younger than everything it is made of. For tests and benchmarks. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const MADE_OF = ["src", "assets/icons", "scripts/site.cjs", "scripts/sitePlugin.cjs", "manifest.xml"];
const MADE_BY = ["package.json", "webpack.config.js", "tsconfig.json"];
/** Rooms of src the add-in knows nothing of. */
const APART = /^src\/(cli|workbench|adapters\/(xlsx|univer))$/;

const dated = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

function youngest(path) {
  if (APART.test(path)) return 0;
  if (!statSync(join(root, path)).isDirectory()) return dated(path);
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => youngest(`${path}/${name}`)));
}

const isOld = () =>
  Math.min(dated("dist/taskpane.html"), dated("dist/functions.js")) <
  Math.max(...[...MADE_OF, ...MADE_BY].map(youngest));

/** One build at a time: who comes second waits for it. */
async function locked(work) {
  const lock = join(root, "node_modules/.footing-build");
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      // A lock that nobody took away.
      if (Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > 600_000) rmdirSync(lock);
      await setTimeout(500);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}

function build() {
  try {
    execFileSync("npm", ["run", "build:addin"], { cwd: root, stdio: "pipe", shell: true });
  } catch (error) {
    throw new Error(`The add-in could not be built.\n${error.stdout}\n${error.stderr}`, { cause: error });
  }
}

if (isOld())
  await locked(() => {
    if (isOld()) build();
  });
