import type { Group, Kind, StandardDriver } from "../model";
import type { SourceId } from "./sources";

/** A cost line that most businesses have, with an example of what it costs. Never an input: it only shows. */
export interface TypicalLine {
  readonly option: string;
  readonly kind: Kind;
  readonly name: string;
  /** A standard driver, or the name of an item of the Business table. */
  readonly driver: string;
  readonly group: Group;
  /** What one unit of the Rate is, "an order". */
  readonly unit: string;
  readonly element: string;
  /** What a percent of, minimum or tied up line refers to. */
  readonly base: string;
  readonly example: {
    /** Money per unit, or a fraction for revenue and percent of. */
    readonly amount: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly source: SourceId;
  };
}

interface Extra {
  readonly low?: number;
  readonly high?: number;
  readonly element?: string;
  readonly base?: string;
}
/** name, driver, group, unit, example amount, source */
type Row = readonly [string, StandardDriver | { item: string }, Group, string, number, SourceId, Extra?];

/** The typical lines of one option. */
export function typicalLines(option: string, kind: Kind, rows: readonly Row[]): TypicalLine[] {
  return rows.map(([name, driver, group, unit, amount, source, extra = {}]) => ({
    option,
    kind,
    name,
    driver: typeof driver === "string" ? driver : driver.item,
    group,
    unit,
    element: extra.element ?? "",
    base: extra.base ?? "",
    example: { amount, low: extra.low ?? null, high: extra.high ?? null, source },
  }));
}
