import { restsOn, rowsOfLine, type Case } from "../../../core/areas/worked/evaluate";
import {
  isOf,
  type Figure,
  type Of,
  type Price,
  type Usual,
  type WorkedLine,
  type WorkedOption,
  type WorkedRow,
} from "../../../core/areas/worked/model";
import { WORKED_SOURCES, workedSourceText, type WorkedSourceId } from "../../../core/areas/worked/sources";
import type { CellModel, Scalar } from "../../model";
import type { TemplateColumn } from "../headings";
import type { Workings } from "./workings";

export type LineColumn = TemplateColumn | "example" | "exampleFrom";
/** The cells of a cost line; their looks are the table's. */
export type LineCells = { readonly [C in LineColumn]?: Pick<CellModel, "value" | "formula"> };

/** What the cost lines are made with. */
export interface LineSettings {
  readonly workings: Workings;
  readonly rows: readonly WorkedRow[];
  readonly defaults: boolean;
  readonly isOwn: (row: WorkedRow) => row is Figure;
}

const text = (value: Scalar | undefined): Pick<CellModel, "value"> | undefined =>
  value === undefined || value === null || value === "" ? undefined : { value };

/**
 * A cell that the workings feed. A plain 0 would count as blank, so nothing is `none`; what cannot be worked out is `?`,
 * and where nobody has filled in anything yet a cell that would make the line count stays blank.
 */
function fed(
  { of: id }: Of,
  { workings, rows, isOwn }: LineSettings,
  maybeBlank: boolean,
): Pick<CellModel, "value" | "formula"> {
  const place = workings.address(id, "likely");
  const value = workings.value(id, "likely");
  const needed = restsOn(rows, [id]);
  const own = rows.filter(isOwn).filter((row) => needed.has(row.id));
  const blank = maybeBlank && own.length > 0;
  const count = own.map((row) => workings.address(row.id, "likely")).join(",");
  const otherwise = blank ? `IF(COUNTA(${count})=0,"","?")` : '"?"';
  const untouched = blank && own.every((row) => workings.value(row.id, "likely") === null);
  return {
    formula: `IF(ISNUMBER(${place}),IF(${place}=0,"none",${place}),${otherwise})`,
    value: value === 0 ? "none" : (value ?? (untouched ? "" : "?")),
  };
}

/** Low or High: the price of that case, times what the quantity of that case is of the likely one. */
function end(
  of: Exclude<Case, "likely">,
  line: WorkedLine,
  rate: string,
  { workings, defaults }: LineSettings,
): Pick<CellModel, "value" | "formula"> | undefined {
  const { rate: priced, quantity } = line;
  const typed =
    isOf(priced) || priced === undefined || !defaults ? null : of === "good" ? priced.low : priced.high;
  const likely = isOf(priced)
    ? workings.value(priced.of, "likely")
    : defaults
      ? (priced?.likely ?? null)
      : null;
  if (!isOf(priced) && !isOf(quantity)) return typed === null ? undefined : { value: typed };
  const price = isOf(priced) ? workings.address(priced.of, of) : typed === null ? rate : String(typed);
  const priceValue = isOf(priced) ? workings.value(priced.of, of) : (typed ?? likely);
  if (!isOf(quantity)) return { formula: `IF(ISNUMBER(${price}),${price},"")`, value: priceValue ?? "" };
  const here = workings.address(quantity.of, of);
  const usual = workings.address(quantity.of, "likely");
  const [hereValue, usualValue] = [workings.value(quantity.of, of), workings.value(quantity.of, "likely")];
  const isKnown =
    priceValue !== null && hereValue !== null && usualValue !== null && usualValue > 0 && likely !== null;
  return {
    formula: `IF(AND(COUNT(${rate},${price},${here},${usual})=4,N(${usual})>0),${price}*${here}/${usual},"")`,
    value: isKnown ? (priceValue * hereValue) / usualValue : "",
  };
}

/**
 * Where the figures behind a line come from, published before rules of thumb. Published is a line whose price is; the
 * oldest year of its sources is its date.
 */
function provenance(
  line: WorkedLine,
  { rows, isOwn }: LineSettings,
): { source: string; basis: string; date: string } | null {
  const behind = (ids: readonly string[]): (Figure & { usual: Usual })[] => {
    const needed = restsOn(rows, ids);
    return rows.filter(isOwn).filter((row) => needed.has(row.id)) as (Figure & { usual: Usual })[];
  };
  const { rate, tiers } = line;
  const prices: readonly WorkedSourceId[] = [
    ...(isOf(rate)
      ? behind([rate.of])
          .filter(({ look, usual }) => look === "money" && usual)
          .map(({ usual }) => usual.source)
      : rate
        ? [rate.source]
        : []),
    ...(tiers ? [tiers.source] : []),
  ];
  const ids = new Set<WorkedSourceId>([
    ...prices,
    ...behind(rowsOfLine(line)).flatMap(({ usual }) => (usual ? [usual.source] : [])),
  ]);
  if (ids.size === 0) return null;
  const published = [...ids].filter((id) => id !== "thumb");
  const years = published.flatMap((id) => WORKED_SOURCES[id].year ?? []);
  return {
    source: [...published, ...(ids.has("thumb") ? (["thumb"] as const) : [])]
      .map(workedSourceText)
      .join("; "),
    basis: prices.some((id) => id !== "thumb") ? "published" : "estimate",
    date: years.length > 0 ? `${Math.min(...years)}-12-31` : "",
  };
}

const amount = (value: number, isFraction: boolean): string =>
  isFraction ? `${+(100 * value).toFixed(2)}%` : value.toLocaleString("en-US", { maximumFractionDigits: 2 });

/** "12 a contact; usually 8 to 15": what is offered where it is not filled in. */
function offered({ likely, low, high }: Price, unit: string, isFraction: boolean): string {
  const range =
    low !== null && high !== null
      ? `; usually ${amount(low, isFraction)} to ${amount(high, isFraction)}`
      : "";
  return `${amount(likely, isFraction)} ${unit}${range}`;
}

/**
 * A cost line of an option.
 *
 * @param rate address of its Rate on the sheet
 */
export function lineCells(
  option: WorkedOption,
  line: WorkedLine,
  rate: string,
  settings: LineSettings,
): LineCells {
  const { defaults } = settings;
  const { driver, rate: priced, quantity } = line;
  const driverText = typeof driver === "string" ? driver : driver.item;
  const isFraction = driverText === "revenue" || driverText === "percent of";
  const from = defaults ? provenance(line, settings) : null;
  const need = (cell: Of | number | undefined) => (isOf(cell) ? fed(cell, settings, true) : text(cell));
  const low = end("good", line, rate, settings);
  const high = end("bad", line, rate, settings);
  const cells: { [C in LineColumn]?: Pick<CellModel, "value" | "formula"> | undefined } = {
    option: text(option.name),
    line: text(line.line),
    driver: text(driverText),
    rate: isOf(priced) ? fed(priced, settings, true) : defaults ? text(priced?.likely) : undefined,
    source: text(from?.source),
    quantity: isOf(quantity) ? fed(quantity, settings, priced === undefined) : text(quantity),
    unit: text(line.unit),
    group: text(line.group),
    kind: text(option.kind),
    element: text(line.element),
    tiers: defaults ? text(line.tiers?.text) : undefined,
    method: defaults ? text(line.tiers?.method) : undefined,
    step: need(line.step),
    minimum: need(line.minimum),
    maximum: need(line.maximum),
    period: text(line.period),
    base: text(line.base),
    from: text(line.from),
    months: text(line.months),
    term: need(line.term),
    yearlyChange: need(line.yearlyChange),
    low: priced === undefined ? undefined : low,
    high: priced === undefined ? undefined : high,
    basis: text(from?.basis),
    avoidable: text(line.avoidable),
    fte: need(line.fte),
    sqft: need(line.sqft),
    date: text(from?.date),
    note: text(line.note),
    ...(!defaults && priced && !isOf(priced)
      ? {
          example: text(offered(priced, line.unit ?? "", isFraction)),
          exampleFrom: text(workedSourceText(priced.source)),
        }
      : {}),
    ...(!defaults && line.tiers
      ? {
          example: text(`Tiers ${line.tiers.text} (${line.tiers.method})`),
          exampleFrom: text(workedSourceText(line.tiers.source)),
        }
      : {}),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)) as LineCells;
}
