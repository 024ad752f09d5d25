import type { AreaId } from "../core/model";
import type { Sureness } from "../core/results";
import type { AreaFigures, DecisionFigures, Findings } from "./engine/findings";
import { adviceOf, knownCost } from "./figures";

/** How one decision moved between two answers. */
export interface DecisionChange {
  readonly area: AreaId;
  /** "" for the area as a whole. */
  readonly element: string;
  /** What is advised; null = no answer. Equal on both sides where only the figures moved. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sureFrom: Sureness;
  readonly sureTo: Sureness;
  /** Yearly cost of what is advised, after less before; 0 if one of them is not known. */
  readonly costChange: number;
  /** A cost of what is advised is not known any more: what is left of it is no saving. */
  readonly lost: boolean;
}

/** What moved between two answers of the same workbook. */
export interface Changes {
  /** Decisions whose answer changed. */
  readonly answers: readonly DecisionChange[];
  /** Decisions that kept their answer, but not how sure it is or what it costs. */
  readonly figures: readonly DecisionChange[];
  readonly problems: number;
}

const NONE: DecisionFigures = {
  element: "",
  current: null,
  byCost: null,
  recommended: null,
  runnerUp: null,
  judgementPrice: 0,
  score: null,
  sure: "not enough data",
  yearlySaving: null,
  reasons: [],
  flips: [],
  options: [],
};

/** Compares two answers, decision by decision; an area decided by elements is compared by them. */
export function changesBetween(before: Findings, after: Findings): Changes {
  const areas = new Set([...before.areas, ...after.areas].map(({ area }) => area));
  const moved = [...areas].flatMap((area) => {
    const find = ({ areas: all }: Findings): AreaFigures | undefined =>
      all.find((result) => result.area === area);
    return moves(area, find(before), find(after));
  });
  return {
    answers: moved.filter(({ from, to }) => from !== to),
    figures: moved.filter(({ from, to }) => from === to),
    problems: after.problems.length - before.problems.length,
  };
}

function moves(
  area: AreaId,
  before: AreaFigures | undefined,
  after: AreaFigures | undefined,
): DecisionChange[] {
  const parts = (result: AreaFigures | undefined): readonly DecisionFigures[] =>
    result ? (result.elements.length > 0 ? result.elements : [result]) : [];
  const names = new Set([...parts(before), ...parts(after)].map(({ element }) => element));
  return [...names].flatMap((element) => {
    const find = (result: AreaFigures | undefined): DecisionFigures =>
      parts(result).find((decision) => decision.element === element) ?? NONE;
    const [was, is] = [find(before), find(after)];
    const [costWas, costIs] = [knownCost(adviceOf(was)), knownCost(adviceOf(is))];
    const lost = costWas !== null && costIs === null && was.recommended === is.recommended;
    const costChange = costWas === null || costIs === null ? 0 : costIs - costWas;
    // Less than half a unit of money is not shown, so it is no change to a reader.
    const same =
      was.recommended === is.recommended && was.sure === is.sure && !lost && Math.abs(costChange) < 0.5;
    return same
      ? []
      : [
          {
            area,
            element,
            from: was.recommended,
            to: is.recommended,
            sureFrom: was.sure,
            sureTo: is.sure,
            costChange,
            lost,
          },
        ];
  });
}
