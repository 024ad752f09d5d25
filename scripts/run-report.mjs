/** `npm run report -- [file] [options]`: the report of a workbook; without a file, of the sample. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const inRepository = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const footing = inRepository("dist/cli/footing.js");
if (!existsSync(footing)) {
  console.error("The command line is not built yet: run `npm ci`, or `npm run build:cli`.");
  process.exit(2);
}

const given = process.argv.slice(2);
const hasFile = given.some((arg, place) => /\.xls[xm]$/i.test(arg) && given[place - 1] !== "--out");
const args = hasFile ? given : [inRepository("assets/cedar-and-finch.xlsx"), ...given];
// npm changes to the repository's folder; the file is meant from where the command was typed.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { status, error } = spawnSync(process.execPath, [footing, "report", ...args], {
  stdio: "inherit",
  cwd,
});
if (error) console.error(error.message);
process.exit(status ?? 1);
