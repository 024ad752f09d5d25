/**
 * Makes the reference of the worksheet functions from dist/functions.json and the worked examples: docs/functions.md,
 * where the help links in Excel lead once the site is built. `--print` shows it and writes nothing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ts = require("typescript");
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { functions } = JSON.parse(readFileSync(at("dist/functions.json"), "utf8"));
const source = ts.transpileModule(readFileSync(at("src/functions/examples.ts"), "utf8"), {
  compilerOptions: { module: ts.ModuleKind.CommonJS },
});
const examples = { exports: {} };
new Function("exports", source.outputText)(examples.exports);
const byName = new Map(examples.exports.EXAMPLES.map((example) => [example.name, example]));
/** What each function gives, which the metadata leaves out: money a year, months, the columns of a table. */
const gives = new Map(
  [
    ...readFileSync(at("src/functions/functions.ts"), "utf8").matchAll(
      /@customfunction (\S+)[^]*?@returns (.+)/g,
    ),
  ].map(([, name, returns]) => [name, returns]),
);

const shown = (result) =>
  (Array.isArray(result) ? result : [[result]])
    .map((row) =>
      row.map((cell) => (typeof cell === "number" ? String(Number(cell.toFixed(4))) : cell)).join(" · "),
    )
    .join("; ");

const page = functions.map(({ name, description, parameters, result }) => {
  const example = byName.get(name);
  if (!example) throw new Error(`${name} has no worked example in src/functions/examples.ts`);
  const syntax = parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(", ");
  return `## ${name}

${description}

\`=FOOTING.${name}(${syntax})\`

${parameters.map((one) => `- \`${one.name}\`${one.optional ? " (may be left out)" : ""}: ${one.description}`).join("\n")}

Result: ${result.dimensionality === "matrix" ? `a table that spills: ${gives.get(name)}` : gives.get(name)}.

Example: \`=FOOTING.${name}${example.typed}\` gives ${shown(example.result)}.
`;
});

const text = `# Worksheet functions

Cost tables and the Business table are passed with their heading row, as in \`Costs[#All]\`. Blank cells may be empty or 0.

Errors: \`#VALUE!\` an argument cannot be used, and its message says what was read and what is allowed; \`#N/A\` there is no answer: an item is missing, a \`?\` is unknown, or a quantity is beyond the last tier; \`#DIV/0!\` a result per order at zero orders, or a zero denominator. Errors in a range are passed on; those that say nothing about the figure become \`#VALUE!\` with their row and column.

In the examples \`Costs\` holds In-house (today's: rent 2000 a month, packing 3 an order) and 3PL (5 an order); \`Business\` says 500 orders a month and a discount rate of 10% a year. \`Rates\` says: up to 2 lb 10 in zone 2 and 13 in zone 5, up to 5 lb 12 and 16; \`Parcels\`: 1.5 lb to zone 2 three times as often as 4 lb to zone 5. \`Uncertain\` holds In-house (4 an order, Low 3, High 5) and 3PL (5, Low 4.5).

${page.join("\n")}`;
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(at("docs/functions.md"), text);
