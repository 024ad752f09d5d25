import { decidePortfolio } from "../../../core/advice/portfolio";
import type { Work } from "./kinds";
import { inForce } from "../fixed";

/** The seven areas as one portfolio, with what is fixed by hand kept; where nothing binds them it is looked at only here. */
export const work: Work<"portfolio"> = ({ inputs, analysis, portfolio, question }) =>
  portfolio ??
  decidePortfolio(inputs, analysis, {
    chosen: inForce(question.chosen ?? [], inputs),
    frontiers: false,
  });
