import { decidePortfolio } from "../../../core/advice/portfolio";
import type { Work } from "./kinds";
import { inForce } from "../fixed";

/** The seven areas as one portfolio, with what is fixed by hand kept. */
export const work: Work<"portfolio"> = ({ inputs, analysis, question }) =>
  decidePortfolio(inputs, analysis, {
    chosen: inForce(question.chosen ?? [], inputs),
    frontiers: false,
  });
