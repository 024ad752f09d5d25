import type { Cause } from "../../../core/invoice";

/** The texts of the invoice check. */
const causes: { readonly [C in Cause]: string } = {
  volume: "Another quantity",
  price: "Another price",
  minimum: "Minimum",
  unknown: "Not in the plan",
  missing: "Not on the invoice",
  sum: "Wrong sums",
};
export const texts = {
  working: "Looking at the invoice",
  how: "Paste what was billed into a sheet called Invoice with the headings Month, Provider, Line, Quantity, Rate and Amount: each line is then held against the plan.",
  option: "Lines without a provider are of",
  noOption: "nobody",
  billed: "Billed",
  planned: "Planned",
  difference: "Difference",
  causes,
  lines: "Line by line",
  line: (month: string, line: string) => `${line}, month ${month}`,
  billedAs: (names: readonly string[]) => `billed as ${names.join(", ")}`,
  asPlanned: (same: string, all: string) => `${same} of ${all} lines are as planned.`,
  mend: "Could not be read",
  write: "Write the sheet Footing Invoice",
  writeAbout: "The check in plain formulas over your invoice. An earlier one is replaced.",
  writing: "Writing the sheet",
  written: "The sheet is written",
};
