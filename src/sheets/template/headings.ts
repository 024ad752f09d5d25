import type { CostColumn } from "../../core/model";
import type { StyleName } from "../styles";

/** A column of a table that the user fills in. */
export interface Heading<Column extends string> {
  readonly column: Column;
  readonly text: string;
  /** In characters. */
  readonly width: number;
  readonly style: StyleName;
}

const column = <Column extends string>(
  name: Column,
  text: string,
  width: number,
  style: StyleName = "input",
): Heading<Column> => ({ column: name, text, width, style });

/** The area of a cost table is its sheet's, so the template has no Area column. */
export type TemplateColumn = Exclude<CostColumn, "area">;

/** The columns of a cost table in the contract's order. */
export const COST_HEADINGS: readonly Heading<TemplateColumn>[] = [
  column("option", "Option", 24),
  column("line", "Cost line", 38),
  column("driver", "Driver", 25),
  column("rate", "Rate", 12, "inputMoney"),
  column("source", "Source", 30),
  column("quantity", "Quantity", 10, "inputNumber"),
  column("unit", "Unit", 20),
  column("group", "Group", 10),
  column("kind", "Kind", 11),
  column("element", "Element", 14),
  column("tiers", "Tiers", 34),
  column("method", "Method", 11),
  column("step", "Step", 8, "inputNumber"),
  column("minimum", "Minimum", 10, "inputMoney"),
  column("maximum", "Maximum", 10, "inputMoney"),
  column("period", "Period", 8),
  column("base", "Base", 16),
  column("service", "Service", 14),
  column("from", "From", 7, "inputNumber"),
  column("to", "To", 7, "inputNumber"),
  column("months", "Months", 8, "inputNumber"),
  column("term", "Term", 7, "inputNumber"),
  column("yearlyChange", "Yearly change", 9, "inputPercent"),
  column("low", "Low", 10, "inputMoney"),
  column("high", "High", 10, "inputMoney"),
  column("basis", "Basis", 10),
  column("avoidable", "Avoidable", 10, "inputPercent"),
  column("fte", "FTE", 7, "inputNumber"),
  column("sqft", "Sq ft", 8, "inputNumber"),
  column("status", "Status", 9),
  column("date", "Date", 11),
  column("note", "Note", 44),
];
/** Columns that always show, what says which option is today's among them; the others are folded while nobody needs them. */
export const ALWAYS_SHOWN: ReadonlySet<string> = new Set<TemplateColumn>([
  "option",
  "line",
  "driver",
  "rate",
  "source",
  "status",
]);

export type RatingColumn = "criterion" | "rating" | "weight" | "option" | "gate" | "note";
export const RATING_HEADINGS: readonly Heading<RatingColumn>[] = [
  column("criterion", "Criterion", 30),
  column("rating", "Rating", 8, "inputNumber"),
  column("weight", "Weight", 8, "inputNumber"),
  column("option", "Option", 20),
  column("gate", "Gate", 20),
  column("note", "Note", 44),
];

export type BusinessColumn = "item" | "value" | "unit" | "movesWith" | "low" | "high" | "source" | "note";
export const BUSINESS_HEADINGS: readonly Heading<BusinessColumn>[] = [
  column("item", "Item", 34),
  column("value", "Value", 16, "inputNumber"),
  column("unit", "Unit", 14),
  column("movesWith", "Moves with", 12),
  column("low", "Low", 11, "inputNumber"),
  column("high", "High", 11, "inputNumber"),
  column("source", "Source", 34),
  column("note", "Note", 62),
];

export type ScenarioColumn = "scenario" | "item" | "value";
export const SCENARIO_HEADINGS: readonly Heading<ScenarioColumn>[] = [
  column("scenario", "Scenario", 24),
  column("item", "Item or line", 38),
  column("value", "Value", 12),
];

/** Columns that only show: no synonym of an input column, so that nothing in them is ever read as an input. */
export const EXAMPLE_HEADINGS: readonly Heading<"example" | "exampleFrom">[] = [
  column("example", "Example", 34, "example"),
  column("exampleFrom", "Example from", 52, "example"),
];
export const LEVEL_HEADINGS: readonly Heading<"ours" | "between" | "theirs">[] = [
  column("ours", "1 = clearly ours", 54, "small"),
  column("between", "3 = in between", 50, "small"),
  column("theirs", "5 = clearly theirs", 54, "small"),
];
