import { savingOfAll } from "../../../core/confidence";
import type { Work } from "./kinds";

/** What all changes together save, likely. */
export const work: Work<"saving"> = ({ inputs, analysis, portfolio }) =>
  savingOfAll(inputs, analysis, { beside: portfolio?.beside ?? [] });
