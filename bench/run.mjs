// Times of the calculation, side by side in one run: the sample, 10,000 cost lines, and growth with lines; then those of
// the pane in Chromium.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
execFileSync("npx", ["webpack", "--mode", "production", "--config-name", "bench"], {
  cwd: root,
  stdio: "ignore",
});
execFileSync("node", [join(root, "dist/bench/bench.js")], { cwd: root, stdio: "inherit" });
execFileSync("node", [join(root, "dist/bench/parcels.js")], { cwd: root, stdio: "inherit" });
execFileSync("node", [join(root, "dist/bench/orders.js")], { cwd: root, stdio: "inherit" });

const folder = mkdtempSync(join(tmpdir(), "footing-bench-"));
const started = performance.now();
execFileSync("node", [
  join(root, "dist/cli/footing.js"),
  "report",
  join(root, "assets/cedar-and-finch.xlsx"),
  "--out",
  join(folder, "report.xlsx"),
]);
console.log(
  `whole command on the sample, report written: ${((performance.now() - started) / 1000).toFixed(2)} s`,
);
rmSync(folder, { recursive: true, force: true });

for (const script of [
  "scripts/build-site.mjs",
  "bench/pane.mjs",
  "scripts/build-workbench.mjs",
  "bench/workbench.mjs",
])
  execFileSync("node", [join(root, script)], { cwd: root, stdio: "inherit" });
