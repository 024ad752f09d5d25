import type { Choice, Situation } from "../advice/evaluate";
import { standardItem } from "../business";
import { rateOf } from "../costs/line";
import { itemsNeeded } from "../costs/volumes";
import { UNKNOWN, type AreaId, type BusinessItem, type CostLine, type Inputs } from "../model";
import { bareKey, key } from "../names";
import { isNamed } from "../scenario";
import { checked, type Distribution } from "../uncertainty/distributions";
import { ImpossibleInput } from "../uncertainty/impossible";
import { arePercentiles, LOW_AND_HIGH, pertOf, rangeOf, type Range } from "../uncertainty/ranges";
import type { Drawn } from "./driven";
import { boundsOf, boundsOfRate, fitted, type Bounds } from "./fitted";
import type { PathInputs } from "./path";

/** A cell that the user may fill in. */
export interface Cell {
  readonly sheet: string;
  readonly cell: string;
}

/** An uncertain input of a decision. */
export interface DecisionInput {
  readonly name: string;
  /** "rate": of the lines, with Tiers a factor on all prices; "item": of the Business table; "noise": of one month's orders. */
  readonly kind: "rate" | "item" | "noise";
  /** In the input's unit; `assumed` where Low and High are blank and the Basis gives it. null: the value is `?`. */
  readonly range: Range | null;
  readonly distribution: Distribution;
  /** The area of its lines; null for an item. */
  readonly area: AreaId | null;
  /** Options whose own lines it is in; [] for an item. */
  readonly options: readonly string[];
  readonly lines: readonly CostLine[];
  /** Where its value stands: the Rate (or Tiers) of every line, or the item's value. */
  readonly cells: readonly Cell[];
  /** Where the user narrows the range: Low and High of every line or of the item, as far as the table has the columns. */
  readonly edit: readonly { readonly low: Cell; readonly high: Cell }[];
}

/** The uncertain inputs of a decision, and where the model finds them. */
export interface DecisionInputs {
  readonly inputs: readonly DecisionInput[];
  readonly drawn: Drawn;
  readonly path: PathInputs;
}

const ORDERS = key("Orders per month");
const GROWTH = key("Growth per year");
const OWNERS_HOUR = "Owner's hour";

const cellOf = (at: CostLine["at"] | BusinessItem["at"], column: string): Cell => ({
  sheet: at.sheet,
  cell: (at.cells as { readonly [column: string]: string })[column] ?? "",
});

/**
 * The uncertain inputs of a decision: rates of the lines its options have or leave to pay, by Low and High, else by the
 * range of their Basis; items of the Business table that have Low or High; a factor on every month's orders. Lines with
 * the same name, Rate, Low, High and Basis share one, as one price that all of them pay. A `?` takes part as an input that
 * stays at 0 until it is asked what it would have to be.
 *
 * @param noise standard deviation of a month's orders around their path, as a share of them
 * @param which lines whose rate is drawn; the others stay as stated
 * @throws ImpossibleInput naming sheet and cell
 */
export function decisionInputs(
  choices: readonly Choice[],
  { area, plan, today }: Situation,
  noise: number,
  which: (line: CostLine) => boolean = () => true,
): DecisionInputs {
  const { business } = plan;
  const lines = [...new Set([...choices.map(({ parts }) => parts), today].flat(2))];
  const inputs: DecisionInput[] = [];
  const ofLine = new Map<CostLine, number>();
  const ofItem = new Map<string, number>();
  const shared = new Map<string, CostLine[]>();
  for (const line of lines) {
    if (!hasRange(line) || !which(line)) continue;
    const name = priceOf(line);
    shared.set(name, [...(shared.get(name) ?? []), line]);
  }
  for (const group of shared.values()) {
    for (const line of group) ofLine.set(line, inputs.length);
    inputs.push(rateInput(group, rateOf(group[0]!, plan), area, business));
  }
  const itemInputs = itemsOf(lines, business).map((item) => itemInput(item, business));
  for (const input of itemInputs) {
    ofItem.set(bareKey(input.name), inputs.length);
    inputs.push(input);
  }
  const months = noise > 0 ? Math.floor(plan.horizon) : 0;
  const noisy = Array.from({ length: months }, (_, m) => inputs.length + m);
  noisy.forEach((_, m) => inputs.push(noiseInput(m + 1, noise)));
  const placeOf = (itemKey: string): number | null => ofItem.get(itemKey) ?? null;
  return {
    inputs,
    drawn: { rate: (line) => ofLine.get(line) ?? null, item: placeOf },
    path: { orders: placeOf(ORDERS), growth: placeOf(GROWTH), noise: noisy },
  };
}

/** What makes lines one price: the same name, Rate, Low, High, Basis and Tiers. */
const priceOf = ({ name, rate, low, high, basis, tiers }: CostLine): string =>
  JSON.stringify([key(name), rate, low, high, basis, tiers]);

/** What makes inputs of several decisions one: that of their lines, or the Business item. */
export const sameInput = ({ kind, name, lines }: DecisionInput): string =>
  `${kind} ${lines[0] ? priceOf(lines[0]) : key(name)}`;

/** Whether an input is what a row of the Correlations table names. */
export const isCalled = ({ kind, name, area, lines }: DecisionInput, text: string): boolean =>
  kind === "item" ? bareKey(name) === bareKey(text) : lines.some((line) => isNamed(line, area!, text));

/** Whether a line has a price of its own that can be drawn: a Rate of 0 or none has not. */
function hasRange({ rate, tiers }: CostLine): boolean {
  return tiers !== null || (rate !== null && rate !== 0);
}

/** Items that the lines' volumes rest on and whose Low or High is filled in, or that are `?`; orders and growth too. */
function itemsOf(lines: readonly CostLine[], business: Inputs["business"]): BusinessItem[] {
  const names = new Set([ORDERS, GROWTH]);
  for (const { driver, rate } of lines) {
    // People outside the seven areas are part of the surroundings, which other decisions set.
    for (const name of itemsNeeded(driver)) if (!name.startsWith("People outside")) names.add(bareKey(name));
    if (driver.kind === "owner hour" && rate === null) names.add(key(OWNERS_HOUR));
  }
  return [...names]
    .map((name) => business[name])
    .filter((item) => item !== undefined)
    .filter(
      ({ value, low, high }) => value === UNKNOWN || typeof low === "number" || typeof high === "number",
    );
}

/** A range and how it is drawn; one that cannot be is refused, naming the cell. */
function drawn(
  name: string,
  { sheet, cell }: Cell,
  range: Range,
  bounds: Bounds,
  business: Inputs["business"],
): Pick<DecisionInput, "range" | "distribution"> {
  try {
    const distribution = checked(name, pertOf(range));
    if (range.assumed || !arePercentiles(business[key(LOW_AND_HIGH)]?.text ?? ""))
      return { range, distribution };
    return { range: { ...range, percentiles: true }, distribution: fitted(name, range, bounds) };
  } catch (error) {
    if (!(error instanceof ImpossibleInput) || cell === "") throw error;
    throw new ImpossibleInput(`${sheet}!${cell} (${name})`, error.reason);
  }
}

function rateInput(
  lines: readonly CostLine[],
  rate: number,
  area: AreaId,
  business: Inputs["business"],
): DecisionInput {
  const [first] = lines as [CostLine];
  const options = [...new Set(lines.map(({ option }) => option))];
  const name = options.length === 1 ? `${first.option}: ${first.name}` : first.name;
  const unknown = first.rate === UNKNOWN && !first.tiers;
  const range = unknown ? null : rangeOf(first, rate, business);
  return {
    name,
    kind: "rate",
    ...(range ? drawn(name, cellOf(first.at, "low"), range, boundsOfRate(range), business) : AT_NOTHING),
    area,
    options,
    lines,
    cells: lines.map((line) => cellOf(line.at, line.tiers ? "tiers" : "rate")),
    edit: lines.map(({ at }) => ({ low: cellOf(at, "low"), high: cellOf(at, "high") })),
  };
}

const AT_NOTHING = { range: null, distribution: { kind: "pert", low: 0, mode: 0, high: 0 } } as const;

function itemInput(item: BusinessItem, business: Inputs["business"]): DecisionInput {
  const fallback = standardItem(bareKey(item.name))?.fallback ?? 0;
  const likely = item.value === UNKNOWN ? null : (item.value ?? fallback);
  const end = (entry: BusinessItem["low"]): number => (typeof entry === "number" ? entry : (likely ?? 0));
  const range = likely === null ? null : { low: end(item.low), likely, high: end(item.high), assumed: null };
  return {
    name: item.name,
    kind: "item",
    ...(range
      ? drawn(item.name, cellOf(item.at, "low"), range, boundsOf(item, bareKey(item.name)), business)
      : AT_NOTHING),
    area: null,
    options: [],
    lines: [],
    cells: [cellOf(item.at, "value")],
    edit: [{ low: cellOf(item.at, "low"), high: cellOf(item.at, "high") }],
  };
}

/** A factor of mean 1 on a month's orders: lognormal, so that no month has less than none. */
function noiseInput(month: number, noise: number): DecisionInput {
  const spread = Math.log(1 + noise * noise);
  return {
    name: `Orders of month ${month}`,
    kind: "noise",
    range: null,
    distribution: { kind: "lognormal", mean: -spread / 2, sd: Math.sqrt(spread), shift: 0 },
    area: null,
    options: [],
    lines: [],
    cells: [],
    edit: [],
  };
}

/** The value of every input as it stands: its likely one, 0 where it is `?`, 1 for the noise. */
export const likelyValues = (inputs: readonly DecisionInput[]): number[] =>
  inputs.map(({ range, kind }) => range?.likely ?? (kind === "noise" ? 1 : 0));
