/** Builds the workbench into dist/workbench unless what is there is younger than everything it is made of. */
import { execFileSync } from "node:child_process";
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const MADE_OF = [
  "src",
  "assets/cedar-and-finch.xlsx",
  "scripts/gridPatches.cjs",
  "scripts/workbench.cjs",
  "webpack.config.js",
  "package.json",
  "tsconfig.json",
];
/** Rooms of src that the page knows nothing of. */
const APART = /^src\/(cli|addin)$/;

const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function youngest(path) {
  if (APART.test(path)) return 0;
  if (!statSync(join(root, path)).isDirectory()) return changed(path);
  return Math.max(0, ...readdirSync(join(root, path)).map((name) => youngest(`${path}/${name}`)));
}
const isOld = () => changed("dist/workbench/index.html") < Math.max(...MADE_OF.map(youngest));

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Whether the process whose number a lock holds is still there; a build that was ended cannot take its lock away. */
function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One build at a time: who comes second waits for it. */
function locked(work) {
  const lock = join(root, "node_modules/.footing-workbench-build.lock");
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    for (;;) {
      try {
        // Made with its content at once, so that nobody finds it empty.
        linkSync(own, lock);
        break;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
        if (existsSync(lock) && !isHeld(lock)) rmSync(lock, { force: true });
        else pause(500);
      }
    }
    try {
      work();
    } finally {
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param say told when there is something to build, which takes a minute */
export function buildWorkbench(say = () => undefined) {
  if (!isOld()) return;
  say("Building the workbench; this takes a minute the first time.");
  locked(() => {
    if (!isOld()) return;
    try {
      execFileSync("npx", ["webpack", "--mode", "production", "--config-name", "workbench"], {
        cwd: root,
        stdio: "pipe",
        shell: process.platform === "win32",
      });
    } catch (error) {
      throw new Error(`The workbench could not be built.\n${error.stdout}\n${error.stderr}`, {
        cause: error,
      });
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildWorkbench(console.log);
