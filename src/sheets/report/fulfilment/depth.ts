import type { FulfilmentAnswers } from "../../../core/fulfilment/answers";
import type { FlipPoint, LeverFlip } from "../../../core/fulfilment/levers";
import { PAYBACK_NOTE } from "../../../core/fulfilment/volumeWords";
import { growthWords, leftOffMap, mixWords } from "../../../core/fulfilment/words";
import { percent } from "../../../core/advice/money";
import type { OptionResult } from "../../../core/results";
import type { StyleName } from "../../model";
import type { Calculation } from "../calculation";
import { put } from "../grid";
import { heightOf, linesOf } from "../layout";
import { nameOf } from "./perOrder";
import { headings, sentence, title, type Depth } from "./table";

/** Rows of the table of all ways, for the chart: its headings and its last row. */
export interface Ways {
  readonly headings: number;
  readonly last: number;
}

/** Every way to run it by yearly cost: the options of the sheets in live formulas, the mixes as they were worked out. */
export function writeWays(
  depth: Depth,
  answers: FulfilmentAnswers,
  options: readonly OptionResult[],
  calculation: Calculation,
): Ways {
  const { grid } = depth;
  const { mixes, notes } = answers.mixes;
  headings(depth, [
    "Way to run it",
    "Yearly cost",
    "An order, settled month",
    "Paid once",
    "Months to pay back",
  ]);
  const top = depth.row - 1;
  const orders = calculation.orders.settled;
  const named = (text: string, style: StyleName): void => {
    put(grid, depth.row, 0, { value: text, style });
    depth.rows.push({ row: depth.row, height: heightOf(linesOf(text, depth.widths[0]!)) });
  };
  for (const option of options) {
    const refs = calculation.refs("fulfilment", "", option.option);
    const own = answers.perOrder.find((one) => one.option === option.option);
    named(nameOf(option), "wrap");
    if (option.yearlyCost !== null)
      put(grid, depth.row, 1, { formula: refs.yearly, value: option.yearlyCost, style: "money" });
    if (option.spaceCost === 0)
      put(grid, depth.row, 2, {
        formula: `${refs.settled}/${orders}`,
        value: option.costPerOrder,
        style: "cents",
      });
    else put(grid, depth.row, 2, { value: option.costPerOrder, style: "cents" });
    put(grid, depth.row, 3, { value: option.oneOffCash, style: "money" });
    if (own && !option.current)
      put(grid, depth.row, 4, {
        value: own.payback ?? "never",
        style: own.payback === null ? "noteRight" : "volume",
      });
    depth.row++;
  }
  for (const mix of mixes) {
    named(`Mix: ${mix.option}`, "wrap");
    put(grid, depth.row, 1, { value: mix.yearlyCost, style: "money" });
    put(grid, depth.row, 2, { value: mix.costPerOrder, style: "cents" });
    put(grid, depth.row, 3, { value: mix.oneOffCash, style: "money" });
    depth.row++;
  }
  const last = depth.row - 1;
  sentence(depth, PAYBACK_NOTE, "note");
  for (const { option, excluded } of options)
    if (excluded !== "") sentence(depth, `${option} is out: ${excluded}.`);
  for (const mix of mixes) sentence(depth, mixWords(mix));
  sentence(
    depth,
    mixes.length > 0
      ? "Mixes are worked out by Footing from the options' own lines and stand on no sheet; they are not part of the advice. To have one advised, enter it as an option. What moves with no orders is paid whole on both sides."
      : ["No mix was worked out.", ...notes].join(" "),
    "note",
  );
  if (mixes.length > 0 && notes.length > 0) sentence(depth, notes.join(" "), "note");
  depth.row++;
  return { headings: top, last };
}

const STYLES: { readonly [unit in LeverFlip["unit"]]: StyleName } = {
  weight: "volume",
  share: "percent1",
  money: "cents",
  times: "percent1",
};

/** What each lever would have to be for another answer. */
export function writeLevers(depth: Depth, levers: readonly LeverFlip[]): void {
  const { grid } = depth;
  if (levers.length === 0) {
    sentence(
      depth,
      "No option's lead could be tried: it needs two options whose costs are all known.",
      "note",
    );
    depth.row++;
    return;
  }
  headings(depth, [
    "If this alone were otherwise",
    "Now",
    "At or below",
    "the choice is",
    "At or above",
    "the choice is",
  ]);
  for (const { what, unit, now, below, above, reach } of levers) {
    const label = unit === "times" ? `${what}, of today's` : what;
    put(grid, depth.row, 0, { value: label, style: "wrap" });
    put(grid, depth.row, 1, { value: now, style: STYLES[unit] });
    const point = (column: number, at: FlipPoint | null, end: number): void => {
      if (at) {
        put(grid, depth.row, column, { value: at.value, style: STYLES[unit] });
        put(grid, depth.row, column + 1, { value: at.option, style: "wrapIndent" });
      } else put(grid, depth.row, column, { value: `none to ${shown(end, unit)}`, style: "noteRight" });
    };
    point(2, below, reach[0]);
    point(4, above, reach[1]);
    const lines = [
      linesOf(label, depth.widths[0]!),
      ...[below, above].map((at) => linesOf(at?.option ?? "", depth.widths[1]!, 11, true)),
    ];
    depth.rows.push({ row: depth.row, height: heightOf(Math.max(...lines)) });
    depth.row++;
  }
  sentence(depth, "Each tried alone, everything else as it is, by pricing every option anew.", "note");
  depth.row++;
}

const inCents = (value: number): string =>
  value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const shown = (value: number, unit: LeverFlip["unit"]): string =>
  unit === "weight" ? value.toFixed(1) : unit === "money" ? inCents(value) : percent(value);

/** Looks of the options on the map, in table order; a reader of a black and white page goes by the letters. */
const MAP_STYLES: readonly StyleName[] = ["map1", "map2", "map3", "map4", "map5"];
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Which option costs least at which parcel weight and volume. */
export function writeMap(depth: Depth, map: NonNullable<FulfilmentAnswers["map"]>, orders: number): void {
  const { grid } = depth;
  const used = map.options.flatMap((option, which) =>
    map.winner.some((row) => row.includes(which)) ? [{ option, which }] : [],
  );
  const look = (which: number): StyleName => MAP_STYLES[which % MAP_STYLES.length]!;
  sentence(
    depth,
    `${used.map(({ option, which }) => `${LETTERS[which]} = ${option}`).join(", ")}. • = today.`,
  );
  headings(depth, [
    "Orders a month, by mean parcel weight",
    ...map.factors.map((factor) => `${(map.meanWeight * factor).toFixed(1)} ${map.unit}`),
  ]);
  map.volumes.forEach((volume, column) => {
    put(grid, depth.row, 0, { value: volume, style: "integerLeft" });
    map.factors.forEach((factor, row) => {
      const which = map.winner[row]![column]!;
      const here = factor === 1 && volume === Math.round(orders);
      put(grid, depth.row, 1 + row, {
        value: which < 0 ? "–" : `${LETTERS[which]}${here ? " •" : ""}`,
        style: which < 0 ? "center" : look(which),
      });
    });
    depth.row++;
  });
  sentence(
    depth,
    `Lowest yearly cost. All parcels are taken so much lighter or heavier, their sizes and zones stay; – = a parcel is too heavy for every option's services. A provider wins ${percent(map.provided)} of the map.`,
    "note",
  );
  if (map.left.length > 0) sentence(depth, leftOffMap(map.left), "note");
  depth.row++;
}

/** Rows that the chart beside the first tables takes. */
const CHART_ROWS = 18;

/** The lower part of the sheet; returns where its table of ways stands. */
export function writeDepth(
  depth: Depth,
  answers: FulfilmentAnswers,
  options: readonly OptionResult[],
  calculation: Calculation,
  madeOn: string,
): Ways {
  const next = (text: string): void => title(depth, depth.row++, text);
  next(`Every way to run it, mixes included (mixes, paid once and pay back computed on ${madeOn})`);
  const ways = writeWays(depth, answers, options, calculation);
  next(`What would change the answer (computed on ${madeOn})`);
  writeLevers(depth, answers.levers);
  next("When growth changes the answer");
  sentence(depth, growthWords(answers));
  depth.row++;
  if (answers.map) {
    depth.row = Math.max(depth.row, ways.headings + CHART_ROWS);
    next(`Who costs least at which parcel weight and volume (computed on ${madeOn})`);
    writeMap(depth, answers.map, answers.orders);
  }
  return ways;
}
