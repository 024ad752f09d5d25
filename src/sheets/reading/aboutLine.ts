import type { AboutLine } from "./costLine";
import { index } from "./lookup";
import { wordIn, type Row } from "./row";
import { BASIS_WORDS, KIND_WORDS } from "./synonyms";
import { readDate } from "./when";

const KIND = {
  name: "Kind",
  words: index(KIND_WORDS),
  severity: "warning",
  taken: "Taken as blank.",
} as const;
const BASIS = {
  name: "Basis",
  words: index(BASIS_WORDS),
  severity: "warning",
  taken: "Taken as estimate.",
} as const;

/** Kind, Basis and Date of a cost line: what the report shows of it and no cost depends on. */
export function readAbout(row: Row): AboutLine {
  const kind = wordIn(row, "kind", KIND);
  const basis = wordIn(row, "basis", BASIS);
  return {
    kind: kind === "unknown" ? null : kind,
    basis: basis === "unknown" ? null : basis,
    date: readDate(row),
  };
}
