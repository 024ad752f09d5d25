import type { Group, Kind, StandardDriver } from "../../model";
import type { WorkedSourceId } from "./sources";

/** A figure or a result: null = not filled in, or not computable from what is. */
export type Value = number | null;
/** The values that a result is computed from, by the ids of their rows: all of them are filled in. */
export type Values = { readonly [id: string]: number };
export type Look = "number" | "percent" | "money";

/** A published or usual value, and those at which the option is cheapest and dearest. */
export interface Usual {
  readonly likely: number;
  readonly good: number;
  readonly bad: number;
  readonly source: WorkedSourceId;
}

/** A row of the workings that the user fills in. */
export interface Figure {
  readonly kind: "figure";
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly look: Look;
  /** The Business item that holds it, where the workbook has one. */
  readonly item: string;
  readonly usual: Usual | null;
  /** What a blank Business item counts as; null = it is not known. */
  readonly whenBlank: number | null;
  readonly note: string;
}

/** A row of the workings that is computed: a formula of plain Excel over other rows, `{id}` each, and the same as code. */
export interface Result {
  readonly kind: "result";
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly look: Look;
  readonly formula: string;
  /** NaN where there is no answer: the sheet then shows `?`. */
  readonly value: (values: Values) => number;
  readonly note: string;
}

export interface Section {
  readonly kind: "section";
  readonly label: string;
}
export type WorkedRow = Figure | Result | Section;

/** A cell of a cost line that the workings feed: the id of a row. */
export interface Of {
  readonly of: string;
}
/** A price that is typed into the cost line: with its source where figures are asked for. */
export interface Price {
  readonly likely: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: WorkedSourceId;
}

/** Tiers that are typed into the cost line, as `500:4.60; *:3.80`, where figures are asked for. */
export interface TypicalTiers {
  readonly text: string;
  readonly method: "graduated" | "flat";
  readonly source: WorkedSourceId;
}

/** A cost line of an option. What is left out is blank. */
export interface WorkedLine {
  readonly line: string;
  /** A standard driver, or the name of a Business item. */
  readonly driver: StandardDriver | { readonly item: string };
  readonly group: Group;
  readonly unit?: string;
  readonly rate?: Price | Of;
  readonly tiers?: TypicalTiers;
  readonly quantity?: Of | number;
  readonly minimum?: Of;
  readonly maximum?: Of | number;
  readonly step?: Of;
  readonly fte?: Of;
  readonly sqft?: Of;
  readonly yearlyChange?: Of;
  readonly element?: string;
  readonly base?: string;
  readonly period?: "year";
  readonly from?: "today";
  readonly months?: number;
  readonly term?: Of | number;
  readonly avoidable?: "no";
  readonly note?: string;
}

/** A way to run the area, worked out. */
export interface WorkedOption {
  readonly name: string;
  readonly kind: Kind;
  /** In a sentence: what it is. */
  readonly about: string;
  readonly lines: readonly WorkedLine[];
  /** Rows worth seeing though no line uses them. */
  readonly shows?: readonly string[];
}

/** An area's workings and the options that rest on them. */
export interface WorkedArea {
  readonly rows: readonly WorkedRow[];
  readonly options: readonly WorkedOption[];
}

interface FigureMore {
  readonly look?: Look;
  readonly item?: string;
  readonly note?: string;
  readonly whenBlank?: number;
  /** likely, good, bad, source */
  readonly usual?: readonly [number, number, number, WorkedSourceId];
}

export const section = (label: string): Section => ({ kind: "section", label });

export const figure = (id: string, label: string, unit: string, more: FigureMore = {}): Figure => ({
  kind: "figure",
  id,
  label,
  unit,
  look: more.look ?? "number",
  item: more.item ?? "",
  usual: more.usual
    ? { likely: more.usual[0], good: more.usual[1], bad: more.usual[2], source: more.usual[3] }
    : null,
  whenBlank: more.whenBlank ?? null,
  note: more.note ?? "",
});

export const result = (
  id: string,
  label: string,
  unit: string,
  formula: string,
  value: Result["value"],
  more: { readonly look?: Look; readonly note?: string } = {},
): Result => ({
  kind: "result",
  id,
  label,
  unit,
  look: more.look ?? "number",
  formula,
  value,
  note: more.note ?? "",
});

export const of = (id: string): Of => ({ of: id });
export const isOf = (cell: unknown): cell is Of => typeof cell === "object" && cell !== null && "of" in cell;
export const price = (
  likely: number,
  source: WorkedSourceId,
  low: number | null = null,
  high: number | null = null,
): Price => ({ likely, low, high, source });
