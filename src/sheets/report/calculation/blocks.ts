import { withOwn, type Situation } from "../../../core/advice/evaluate";
import {
  isOwnRow,
  optionFigures,
  partsOf,
  situationOf,
  type OptionFigures,
  type Whole,
} from "../../../core/commitments";
import { limitOf } from "../../../core/costs/line";
import type { Plan } from "../../../core/costs/plan";
import type { Surroundings } from "../../../core/costs/volumes";
import type { AreaId, CostLine, Inputs } from "../../../core/model";
import { key } from "../../../core/names";
import type { AreaResult, CostRow, Decision, OptionResult } from "../../../core/results";
import type { FormulaRow } from "./rows";

/** A cost row of an option and the rows of cells it is written in. */
export interface Entry {
  readonly cost: CostRow;
  /** Its index in the option's rows. */
  readonly index: number;
  /** Lines of the same part of the option: what its Base refers to. */
  readonly part: readonly CostLine[];
  /** Row number (from 1) of its first row; 0 until it is placed. */
  here: number;
  rows: readonly FormulaRow[];
}

export const NEEDS = ["fte", "sqft"] as const;
export type Need = (typeof NEEDS)[number];

/** An option on the sheet: its rows, then its totals. Rows are numbered from 1; 0 = not on the sheet. */
export interface Block {
  readonly area: AreaResult;
  readonly element: string;
  readonly option: OptionResult;
  readonly todays: OptionResult | undefined;
  readonly situation: Situation;
  readonly entries: readonly Entry[];
  /** Its figures at other volumes; null where nothing asks for them. */
  readonly figures: OptionFigures | null;
  /** Whether it counts in the whole, as today's or as the recommended option. */
  readonly counts: boolean;
  /** What its lines need, and what its `person`, `hire` and `sq ft` lines are charged on. */
  readonly needs: Record<Need, number>;
  readonly counted: Record<Need, number>;
  hires: number;
  title: number;
  first: number;
  total: number;
}

export const blockKey = (area: AreaId, element: string, option: string): string =>
  `${area}|${key(element)}|${key(option)}`;

/** Whether a line needs people or space. */
export function needs(line: CostLine, need: Need): boolean {
  return (limitOf(line[need]) ?? 0) !== 0;
}

/** The drivers whose volume is the block's own people or space. */
export const CHARGED_ON: { readonly [driver: string]: Need } = {
  person: "fte",
  hire: "fte",
  "sq ft": "sqft",
};

/** The options of every decision of every area, today's of each first: the others' exit rows follow its rows. */
export function blocksOf(inputs: Inputs, areas: readonly AreaResult[], whole: Whole): Block[] {
  const situation = situationOf(inputs, { areas }, whole.plan);
  return areas.flatMap((area) => {
    const decisions: readonly Decision[] = area.elements.length > 0 ? [...area.elements, area] : [area];
    const counted = whole.counted.find((each) => each.area === area.area);
    return decisions.flatMap((decision) => {
      const here = situation(area.area, decision);
      const todays = decision.options.find(({ current }) => current);
      const priced = decision.options.filter(({ rows }) => rows.length > 0);
      return [...priced]
        .sort((a, b) => Number(b === todays) - Number(a === todays))
        .map((option): Block => {
          const isWhole = decision === area;
          const figures =
            [counted?.today, counted?.recommended].find((each) => isWhole && each?.option === option) ?? null;
          const asked = isWhole && area.area === "fulfilment";
          return {
            area,
            element: decision.element,
            option,
            todays,
            situation: here,
            entries: entriesOf(option),
            figures: figures ?? (asked ? optionFigures(option, here) : null),
            counts: figures !== null,
            needs: { fte: 0, sqft: 0 },
            counted: { fte: 0, sqft: 0 },
            hires: 0,
            title: 0,
            first: 0,
            total: 0,
          };
        });
    });
  });
}

function entriesOf(option: OptionResult): Entry[] {
  const parts = partsOf(option);
  const partOf = new Map(parts.flatMap((part) => part.map((line) => [line, part] as const)));
  return option.rows.map((cost, index) => ({
    cost,
    index,
    part: isOwnRow(cost) ? partOf.get(cost.line)! : [],
    here: 0,
    rows: [],
  }));
}

/** People and space that a block's lines are charged on, under a plan. */
export function surroundingsOf({ option, situation }: Block, plan: Plan): Surroundings {
  return withOwn(partsOf(option).flat(), situation, plan);
}
