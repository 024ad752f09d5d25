import { savingOfAll } from "../../../core/confidence";
import type { Work } from "./kinds";

/** What all changes together save, likely. */
export const work: Work<"saving"> = ({ inputs, analysis, beside }) =>
  savingOfAll(inputs, analysis, { beside });
