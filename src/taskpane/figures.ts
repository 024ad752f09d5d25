import { sidesOf } from "../core/commitments/sides";
import { GROUPS, AREA_IDS, type AreaId } from "../core/model";
import type { AreaFigures, BesideFigures, DecisionFigures, Findings, OptionFigures } from "./engine/findings";

/** The option that is advised. */
export function adviceOf(decision: DecisionFigures): OptionFigures | undefined {
  return decision.options.find(({ option }) => option === decision.recommended);
}

/** The option in use. */
export function todayOf(decision: DecisionFigures): OptionFigures | undefined {
  return decision.options.find(({ option }) => option === decision.current);
}

/** An option's yearly cost where nothing in it is unknown; null otherwise. */
export function knownCost(option: OptionFigures | undefined): number | null {
  const cost = option?.yearlyCost;
  return option && cost != null && Number.isFinite(cost) && option.unknown.length === 0 ? cost : null;
}

/** Yearly cost of the advised less today's, at most so much where today's is known only at least; null: no telling. */
export function changeOf(
  decision: DecisionFigures & Partial<Pick<AreaFigures, "elements">>,
): { readonly money: number; readonly atMost: boolean } | null {
  const sides = sidesOf(decision);
  return sides?.today
    ? { money: sides.recommended.yearlyCost - sides.today.yearlyCost, atMost: sides.atLeast }
    : null;
}

/** Whether the advice is to change something. */
export function isMove({ current, recommended }: DecisionFigures): boolean {
  return recommended !== null && recommended !== current;
}

/** The whole of the advice. */
export interface Whole {
  /** Areas whose costs today and then can be compared: only they are in the sums. */
  readonly counted: readonly AreaFigures[];
  /** What both sums have besides the areas. */
  readonly beside: readonly BesideFigures[];
  readonly moves: readonly AreaFigures[];
  readonly today: number;
  /** Whether a `?` is missing in today's: it is at least so much, and the change at most. */
  readonly atLeast: boolean;
  readonly then: number;
  readonly change: number;
  /** One-off cash of the moves, and what they tie up besides. */
  readonly oneOff: number;
  readonly tiedUp: number;
  readonly notAssessed: readonly AreaId[];
}

/** Sums over the areas that can be compared with today, and what they cost besides. */
export function wholeOf({ areas, beside: besides }: Pick<Findings, "areas" | "beside">): Whole {
  const counted = areas.filter((area) => changeOf(area) !== null);
  const moves = counted.filter(isMove);
  const sum = (of: (area: AreaFigures) => number, over = counted): number =>
    over.reduce((total, area) => total + of(area), 0);
  const beside = counted.length > 0 ? besides : [];
  const more = (of: BesideFigures["side"]): number =>
    beside.reduce((total, { side, yearly }) => (side === of ? total + yearly : total), 0);
  const today = sum((area) => todayOf(area)!.yearlyCost!) + more("today");
  const then = sum((area) => adviceOf(area)!.yearlyCost!) + more("recommended");
  return {
    counted,
    beside,
    moves,
    today,
    atLeast: counted.some((area) => changeOf(area)!.atMost),
    then,
    change: then - today,
    oneOff: sum((area) => adviceOf(area)!.oneOffCash, moves),
    tiedUp: sum((area) => adviceOf(area)!.tiedUpCash, moves),
    notAssessed: AREA_IDS.filter((id) => !areas.some(({ area }) => area === id)),
  };
}

const ORDER: readonly string[] = [
  "Facility",
  "Labor",
  "Supplies",
  "Delivery",
  "Fees",
  ...GROUPS,
  "Still to pay",
  "Top-up to minimum",
];

/** Groups that any of the options has, in the order of a breakdown. */
export function groupsOf(options: readonly OptionFigures[]): string[] {
  const present = new Set(options.flatMap(({ byGroup }) => Object.keys(byGroup)));
  return [...new Set(ORDER)].filter((group) => present.delete(group)).concat([...present]);
}
