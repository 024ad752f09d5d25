import { itemNumber } from "../../core/business";
import { baseOf } from "../../core/costs/option";
import { annuity, presentOfRow, yearlyCost } from "../../core/costs/figures";
import { limitOf } from "../../core/costs/line";
import { makePlan, type Plan } from "../../core/costs/plan";
import { driverVolume } from "../../core/costs/volumes";
import { needOf } from "../../core/advice/evaluate";
import type { AreaId, CostLine, Driver, Inputs } from "../../core/model";
import { key } from "../../core/names";
import type { AreaResult, CostRow, OptionResult } from "../../core/results";
import { columnName } from "../address";
import type { SheetModel } from "../model";
import type { WorkbookValues } from "../values";
import { COLUMNS, columnAt, formulaRows, inputsOf, letterAt, TIME, type FormulaRow } from "./calculationRow";
import { newGrid, put, putRow, quotedSheet, refTo, toSheet, type Grid } from "./grid";
import { linkTo } from "./inputs";
import { AREA_NAMES } from "./names";

export const CALCULATION = "Footing Calculation";

/** Where the other sheets find an option's figures. */
export interface OptionRefs {
  readonly settled: string;
  readonly firstYear: string;
  readonly present: string;
  readonly yearly: string;
  /** Sum of the settled month's (or first year's) rows of a group. */
  readonly group: (group: string, of: "settled" | "firstYear") => string;
}
export interface Calculation {
  readonly sheet: SheetModel;
  readonly refs: (area: AreaId, element: string, option: string) => OptionRefs;
  /** Orders of the settled month and of months 1-12 together. */
  readonly orders: { readonly settled: string; readonly firstYear: string };
}

interface Entry {
  readonly cost: CostRow;
  /** Zero-based row of each formula row. */
  top: number;
  rows: FormulaRow[];
}
interface Block {
  readonly area: AreaResult;
  readonly element: string;
  readonly option: OptionResult;
  readonly todays: OptionResult | undefined;
  readonly entries: Entry[];
  peopleRow: number;
  spaceRow: number;
  top: number;
  total: number;
}

const blockKey = (area: AreaId, element: string, option: string): string =>
  `${area}|${key(element)}|${key(option)}`;
const isOwnRow = (cost: CostRow): boolean => cost.type === "line" || cost.type === "top-up";
const NEEDS_PEOPLE = new Set(["person", "hire"]);

/** The Calculation sheet: the engine over again in plain formulas over the user's own cells. */
export function buildCalculation(
  inputs: Inputs,
  areas: readonly AreaResult[],
  workbook: WorkbookValues,
): Calculation {
  const plan = makePlan(inputs.business);
  const grid = newGrid(CALCULATION);
  const places = Array.from({ length: plan.months + 1 }, (_, place) => place);
  const item = (name: string): Inputs["business"][string] | undefined => inputs.business[key(name)];
  const linkItem = (name: string, blank: number) =>
    linkTo(
      workbook,
      item(name)?.at,
      "value",
      item(name)?.value ?? null,
      itemNumber(inputs.business, name, blank),
    );
  const RATE = columnName(COLUMNS.rate);

  writeTimeLine(grid, plan, linkItem);

  // Volumes of the drivers that lines use.
  let row = 13;
  put(grid, row - 1, COLUMNS.area, { value: "Volumes a month", style: "section" });
  const volumeRows = new Map<string, { row: number; values: Float64Array }>();
  const around = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  const driverKey = (driver: Driver): string =>
    driver.kind === "item" ? `item ${driver.item}` : driver.kind;
  const lines = new Set(
    areas.flatMap(allOptions).flatMap(({ option }) => option.rows.map(({ line }) => line)),
  );
  for (const line of lines) {
    const name = driverKey(line.driver);
    const special = ["person", "hire", "sq ft", "once", "percent of", "minimum", "tied up", "leaving"];
    if (volumeRows.has(name) || special.includes(line.driver.kind)) continue;
    const values = driverVolume(line.driver, plan, around);
    writeVolume(grid, row, line.driver, values, places, linkItem, inputs.business);
    volumeRows.set(name, { row, values });
    row++;
  }

  // Tiers, unpacked beside a link to their text.
  row += 2;
  put(grid, row - 1, COLUMNS.area, { value: "Tiers as they were read", style: "section" });
  const tierRefs = new Map<CostLine, { above: string; price: string; rise: string; last: string }>();
  for (const line of lines) {
    if (!line.tiers) continue;
    tierRefs.set(line, writeTiers(grid, row, line));
    row += 3;
  }

  // Rows are numbered first: blocks refer to each other.
  const blocks: Block[] = areas.flatMap(allOptions).map(({ area, element, option, todays }) => ({
    area,
    element,
    option,
    todays,
    entries: option.rows.map((cost) => ({ cost, top: 0, rows: [] })),
    peopleRow: -1,
    spaceRow: -1,
    top: 0,
    total: 0,
  }));
  const byKey = new Map(
    blocks.map((block) => [blockKey(block.area.area, block.element, block.option.option), block]),
  );
  row += 1;
  put(grid, row - 1, COLUMNS.area, { value: "People and space of the advised options", style: "section" });
  const chosen = new Map<AreaId, Block>();
  for (const area of areas) {
    const option =
      area.options.find(({ option: name }) => name === area.recommended) ??
      area.options.find(({ current }) => current);
    const block = option && byKey.get(blockKey(area.area, "", option.option));
    if (block) chosen.set(area.area, block);
  }
  const needRows = new Map<string, number>();
  for (const area of chosen.keys())
    for (const need of ["fte", "sqft"] as const) needRows.set(`${area} ${need}`, row++);
  row += 1;

  const partOf = (block: Block, cost: CostRow): CostRow[] =>
    block.option.rows.filter(
      (other) =>
        isOwnRow(other) &&
        (key(other.line.option) === key(cost.line.option) ||
          key(other.line.option) === "all" ||
          key(cost.line.option) === "all"),
    );
  /** Sum of a row's base; which rows those are is worked out once, where they stand only when formulas are written. */
  const baseReader = (block: Block, entry: Entry) => {
    let bases: Entry[] | null = null;
    const find = (): Entry[] => {
      const part = partOf(block, entry.cost);
      const byCost = new Map(block.entries.map((other) => [other.cost, other]));
      return baseOf(
        entry.cost.line,
        part.map(({ line }) => line),
      ).map((index) => byCost.get(part[index]!)!);
    };
    return (place: number): { formula: string; value: number } => {
      bases ??= find();
      return {
        formula: bases.length > 0 ? sumOf(bases.map(({ top }) => `${letterAt(place)}${top + 1}`)) : "0",
        value: bases.reduce((sum, { cost }) => sum + cost.monthly[place]!, 0),
      };
    };
  };
  const settingOf = (block: Block, entry: Entry) => ({
    plan,
    workbook,
    row: entry.top,
    volume: (driver: Driver): { row: number; values: Float64Array } => {
      if (NEEDS_PEOPLE.has(driver.kind) || driver.kind === "sq ft") {
        const of = driver.kind === "sq ft" ? "sqft" : "fte";
        const values = needValues(block, of);
        const hires = itemNumber(inputs.business, "Hires per person per year") / 12;
        return driver.kind === "hire"
          ? { row: block.peopleRow + 1, values: values.map((people) => people * hires) }
          : { row: driver.kind === "person" ? block.peopleRow : block.spaceRow, values };
      }
      return volumeRows.get(driverKey(driver))!;
    },
    tiers: tierRefs.get(entry.cost.line) ?? null,
    base: baseReader(block, entry),
    alreadyPaid:
      entry.cost.line.driver.kind === "once" &&
      entry.cost.line.from === null &&
      isTodays(block, entry.cost.line),
  });
  const isTodays = (block: Block, line: CostLine): boolean =>
    key(line.option) !== "all" &&
    (block.todays?.rows.some((cost) => isOwnRow(cost) && cost.line === line) ?? false);

  /** People (space) that a block's lines are charged on, month by month: the others' as advised, and its own. */
  const needValues = (block: Block, of: "fte" | "sqft"): Float64Array => {
    const none = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
    const own = block.option.rows.filter(isOwnRow).map(({ line }) => line);
    const parts: Float64Array[] = [];
    const id = block.area.area;
    if (of === "fte" || id === "facilities")
      for (const [other, chosenBlock] of chosen)
        if (other !== id)
          parts.push(
            needOf(
              chosenBlock.option.rows.filter(isOwnRow).map(({ line }) => line),
              plan,
              none,
              of,
            ),
          );
    if (of === "fte" ? id !== "humanResources" : id !== "facilities") parts.push(needOf(own, plan, none, of));
    const outside = of === "fte" ? itemNumber(inputs.business, "People outside the seven areas") : 0;
    return Float64Array.from({ length: plan.months + 1 }, (_, place) =>
      parts.reduce((sum, part) => sum + part[place]!, outside),
    );
  };

  for (const block of blocks) {
    block.top = row++;
    const kinds = new Set(block.option.rows.map(({ line }) => line.driver.kind));
    if (kinds.has("person") || kinds.has("hire")) {
      block.peopleRow = row;
      row += 2;
    }
    if (kinds.has("sq ft")) block.spaceRow = row++;
    for (const entry of block.entries) {
      entry.top = row;
      entry.rows = isOwnRow(entry.cost)
        ? formulaRows(entry.cost, settingOf(block, entry))
        : exitFormulas(entry, block, byKey);
      row += entry.rows.length;
    }
    block.total = row;
    row += 3;
  }

  // Needs of the advised options, now that their rows have numbers.
  const needTerms = (block: Block, of: "fte" | "sqft", place: number): string[] =>
    block.entries
      .filter(({ cost }) => isOwnRow(cost) && (limitOf(cost.line[of]) ?? 0) !== 0)
      .map((entry) => {
        const link = linkTo(workbook, entry.cost.line.at, of, entry.cost.line[of], 0).formula;
        const month = `${letterAt(place)}$${TIME.month + 1}`;
        const here = entry.top + 1;
        const active = `(${month}>=$${columnName(COLUMNS.from)}$${here})*(${month}<=$${columnName(COLUMNS.to)}$${here})`;
        const stepped = entry.cost.line.step !== null && !entry.cost.line.tiers;
        return `${link}*${active}${stepped ? `*${letterAt(place)}${here + 1}` : ""}`;
      });
  const none = { people: new Float64Array(plan.months + 1), space: new Float64Array(plan.months + 1) };
  for (const [id, block] of chosen)
    for (const need of ["fte", "sqft"] as const) {
      const at = needRows.get(`${id} ${need}`)!;
      putRow(
        grid,
        at,
        COLUMNS.area,
        [AREA_NAMES[id], block.option.option, need === "fte" ? "People" : "Square feet"],
        "text",
      );
      const values = needOf(
        block.option.rows.filter(isOwnRow).map(({ line }) => line),
        plan,
        none,
        need,
      );
      for (const place of places) {
        const terms = needTerms(block, need, place);
        put(grid, at, columnAt(place), {
          formula: terms.join("+") || "0",
          value: values[place]!,
          style: "number",
        });
      }
    }

  for (const block of blocks) {
    const id = block.area.area;
    const title = `${AREA_NAMES[id]}${block.element ? ` / ${block.element}` : ""}: ${block.option.option}`;
    put(grid, block.top, COLUMNS.area, { value: title, style: "section" });
    for (const [of, at] of [
      ["fte", block.peopleRow],
      ["sqft", block.spaceRow],
    ] as const) {
      if (at < 0) continue;
      const values = needValues(block, of);
      const others =
        of === "fte" || id === "facilities"
          ? [...chosen.keys()].filter((other) => other !== id).map((other) => needRows.get(`${other} ${of}`)!)
          : [];
      const ownCounts = of === "fte" ? id !== "humanResources" : id !== "facilities";
      const outside = linkItem("People outside the seven areas", 0);
      putRow(
        grid,
        at,
        COLUMNS.area,
        [AREA_NAMES[id], block.option.option, of === "fte" ? "People counted" : "Square feet counted"],
        "text",
      );
      put(grid, at, COLUMNS.view, { value: "help", style: "small" });
      for (const place of places) {
        const terms = [
          ...(of === "fte" ? [outside.formula] : []),
          ...others.map((other) => `${letterAt(place)}$${other + 1}`),
          ...(ownCounts ? needTerms(block, of, place) : []),
        ];
        put(grid, at, columnAt(place), {
          formula: terms.join("+") || "0",
          value: values[place]!,
          style: "number",
        });
      }
      if (of === "fte") {
        const hires = linkItem("Hires per person per year", 0);
        putRow(grid, at + 1, COLUMNS.area, [AREA_NAMES[id], block.option.option, "Hires a month"], "text");
        put(grid, at + 1, COLUMNS.view, { value: "help", style: "small" });
        put(grid, at + 1, COLUMNS.rate, { ...hires, style: "number" });
        for (const place of places)
          put(grid, at + 1, columnAt(place), {
            formula: `${letterAt(place)}${at + 1}*$${RATE}${at + 2}/12`,
            value: (values[place]! * hires.value) / 12,
            style: "number",
          });
      }
    }
    for (const entry of block.entries) writeEntry(grid, block, entry, plan, workbook, places);
    writeTotals(grid, block, plan, places);
  }

  const refs = (area: AreaId, element: string, option: string): OptionRefs => {
    const block = byKey.get(blockKey(area, element, option));
    if (!block) throw new Error(`no calculation of ${option} in ${AREA_NAMES[area]}`);
    const first = block.top + 2;
    const end = block.total;
    const range = (column: number): string =>
      `${quotedSheet(CALCULATION)}!$${columnName(column)}$${first}:$${columnName(column)}$${end}`;
    return {
      settled: refTo(grid, block.total, COLUMNS.settled),
      firstYear: refTo(grid, block.total, COLUMNS.firstYear),
      present: refTo(grid, block.total, COLUMNS.present),
      yearly: refTo(grid, block.total + 1, COLUMNS.present),
      group: (group, of) => {
        const sum = (view: string): string =>
          `SUMIFS(${range(of === "settled" ? COLUMNS.settled : COLUMNS.firstYear)},${range(COLUMNS.group)},"${group}",${range(COLUMNS.view)},"${view}")`;
        return `${sum("both")}+${sum("costed")}`;
      },
    };
  };
  return {
    sheet: toSheet(grid, {
      columns: [
        { width: 16 },
        { width: 18 },
        { width: 34 },
        { width: 12 },
        { width: 7 },
        { width: 14 },
        ...Array.from({ length: 9 }, () => ({ width: 10, level: 1 })),
        { width: 13 },
        { width: 12 },
        { width: 12 },
        { width: 10 },
        ...Array.from({ length: plan.months }, () => ({ width: 10 })),
      ],
      freeze: { rows: 6, columns: 3 },
      print: {
        orientation: "landscape",
        paper: "letter",
        fitWidth: 0,
        fitHeight: 0,
        titleRows: "6:6",
        footer: `${CALCULATION} — page &P of &N`,
        breaks: [],
      },
    }),
    refs,
    orders: {
      settled: refTo(grid, TIME.orders, COLUMNS.settled),
      firstYear: refTo(grid, TIME.orders, COLUMNS.firstYear),
    },
  };
}

/** The options of every decision of an area, today's of each first: other blocks refer to its rows. */
function allOptions(
  area: AreaResult,
): { area: AreaResult; element: string; option: OptionResult; todays: OptionResult | undefined }[] {
  const decisions = area.elements.length > 0 ? [...area.elements, area] : [area];
  return decisions.flatMap((decision) => {
    const todays = decision.options.find(({ current }) => current);
    return [...decision.options]
      .filter(({ rows }) => rows.length > 0)
      .sort((a, b) => Number(b === todays) - Number(a === todays))
      .map((option) => ({ area, element: decision.element, option, todays }));
  });
}

/** SUM over cells, runs of neighbours written as ranges. */
function sumOf(cells: readonly string[]): string {
  const runs: { letter: string; from: number; to: number }[] = [];
  for (const cell of cells) {
    const [, letter, number] = /^([A-Z]+)(\d+)$/.exec(cell)!;
    const row = Number(number);
    const open = runs.at(-1);
    if (open && open.letter === letter && open.to === row - 1) open.to = row;
    else runs.push({ letter: letter!, from: row, to: row });
  }
  return `SUM(${runs.map(({ letter, from, to }) => (from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`)).join(",")})`;
}

function writeTimeLine(
  grid: Grid,
  plan: Plan,
  linkItem: (name: string, blank: number) => { formula: string; value: number },
): void {
  put(grid, 0, 0, { value: "Calculation", style: "title" });
  put(grid, 1, 0, {
    value:
      "Every line of every option, month by month, in plain formulas over your own cells. View: both = costed and paid in the same month, costed = counts in the month's cost, paid = counts in cash, help = a step on the way.",
    style: "small",
  });
  const RATE = columnName(COLUMNS.rate);
  const inputsAt: [number, string, number][] = [
    [2, "Orders per month", 0],
    [3, "Growth per year", 0],
    [4, "First month", 1],
  ];
  for (const [row, name, blank] of inputsAt) {
    put(grid, row, COLUMNS.line, { value: name, style: "text" });
    put(grid, row, COLUMNS.rate, { ...linkItem(name, blank), style: "number" });
  }
  const annual = linkItem("Discount rate", 0);
  put(grid, 2, COLUMNS.months, { value: "Discount rate, a year and a month", style: "small" });
  put(grid, 2, COLUMNS.present, { ...annual, style: "percent1" });
  put(grid, TIME.rate, COLUMNS.present, {
    formula: `(1+$${columnName(COLUMNS.present)}$3)^(1/12)-1`,
    value: plan.monthlyRate ?? 0,
    style: "factor",
  });
  put(grid, 2, COLUMNS.firstYear, { value: "Sum of factors", style: "small" });
  put(grid, 3, COLUMNS.firstYear, {
    formula: `SUM(${letterAt(1)}${TIME.discount + 1}:${letterAt(plan.horizon)}${TIME.discount + 1})`,
    value: plan.discount ? annuity(plan) : 0,
    style: "factor",
  });
  putRow(
    grid,
    TIME.month,
    0,
    [
      "Area",
      "Option",
      "Line",
      "Group",
      "View",
      "Charged",
      "Rate",
      "Quantity",
      "Step",
      "Minimum",
      "Maximum",
      "Change a year",
      "From",
      "To",
      "Months",
      "Present cost",
      "First year",
      "Settled month",
      "Today",
    ],
    "heading",
  );
  put(grid, TIME.month, COLUMNS.settled, { value: 12, style: "headingRight" });
  for (const [row, label] of [
    [TIME.year, "Years gone"],
    [TIME.orders, "Orders"],
    [TIME.scale, "Orders / orders a month"],
    [TIME.discount, "Discount factor"],
    [TIME.discount + 1, "Season, January to December"],
  ] as const)
    put(grid, row, COLUMNS.line, { value: label, style: "text" });
  put(grid, TIME.month - 1, COLUMNS.settled, { value: "Settled month", style: "small" });
  put(grid, TIME.year, COLUMNS.settled, { value: 0, style: "integer" });
  put(grid, TIME.orders, COLUMNS.settled, { formula: `$${RATE}$3`, value: plan.orders[0]!, style: "number" });
  put(grid, TIME.scale, COLUMNS.settled, { value: 1, style: "factor" });
  put(grid, TIME.discount, COLUMNS.today, { value: 1, style: "factor" });
  const season = TIME.discount + 2;
  const seasons = `$${letterAt(1)}$${season}:$${letterAt(12)}$${season}`;
  for (let month = 1; month <= 12; month++)
    put(grid, season - 1, columnAt(month), { ...linkItem(`Season ${month}`, 1), style: "factor" });
  let firstYearOrders = 0;
  for (let month = 1; month <= plan.months; month++) {
    const letter = letterAt(month);
    if (month <= 12) firstYearOrders += plan.orders[month]!;
    put(grid, TIME.month, columnAt(month), { value: month, style: "headingRight" });
    put(grid, TIME.year, columnAt(month), {
      formula: `INT((${letter}${TIME.month + 1}-1)/12)`,
      value: Math.floor((month - 1) / 12),
      style: "integer",
    });
    put(grid, TIME.orders, columnAt(month), {
      formula: `$${RATE}$3*(1+$${RATE}$4)^((${letter}${TIME.month + 1}-1)/12)*INDEX(${seasons},1,MOD($${RATE}$5+${letter}${TIME.month + 1}-2,12)+1)/AVERAGE(${seasons})`,
      value: plan.orders[month]!,
      style: "number",
    });
    put(grid, TIME.scale, columnAt(month), {
      formula: `IF($${RATE}$3=0,1,${letter}${TIME.orders + 1}/$${RATE}$3)`,
      value: plan.scale[month]!,
      style: "factor",
    });
    put(grid, TIME.discount, columnAt(month), {
      formula: `(1+$${columnName(COLUMNS.present)}$${TIME.rate + 1})^-${letter}${TIME.month + 1}`,
      value: plan.discount?.[month] ?? 1,
      style: "factor",
    });
  }
  put(grid, TIME.orders, COLUMNS.firstYear, {
    formula: `SUM(${letterAt(1)}${TIME.orders + 1}:${letterAt(12)}${TIME.orders + 1})`,
    value: firstYearOrders,
    style: "number",
  });
}

const PER_ORDER: { readonly [driver: string]: string } = {
  unit: "Units per order",
  line: "Lines per order",
  parcel: "Parcels per order",
  return: "Return rate",
  contact: "Contacts per order",
  revenue: "Average order value",
};
const TIME_SHARES: { readonly [driver: string]: string } = { week: "52/12", quarter: "1/3", year: "1/12" };

function writeVolume(
  grid: Grid,
  row: number,
  driver: Driver,
  values: Float64Array,
  places: readonly number[],
  linkItem: (name: string, blank: number) => { formula: string; value: number },
  business: Inputs["business"],
): void {
  const label = driver.kind === "item" ? driver.label : driver.kind;
  put(grid, row, COLUMNS.line, { value: `Volume: ${label}`, style: "text" });
  const rate = `$${columnName(COLUMNS.rate)}${row + 1}`;
  const orders = (place: number): string => `${letterAt(place)}$${TIME.orders + 1}`;
  const scale = (place: number): string => `${letterAt(place)}$${TIME.scale + 1}`;
  let formula: (place: number) => string;
  const name = driver.kind === "item" ? driver.label : (PER_ORDER[driver.kind] ?? "Transactions per month");
  const counted =
    driver.kind === "item" || driver.kind === "transaction" || driver.kind === "manual transaction";
  if (PER_ORDER[driver.kind] || counted)
    put(grid, row, COLUMNS.rate, { ...linkItem(name, 0), style: "number" });
  if (driver.kind === "order") formula = orders;
  else if (PER_ORDER[driver.kind]) formula = (place) => `${orders(place)}*${rate}`;
  else if (counted) {
    const moves = business[key(name)]?.movesWithOrders ?? driver.kind !== "item";
    let count = rate;
    if (driver.kind === "manual transaction") {
      put(grid, row, COLUMNS.quantity, {
        ...linkItem("Share of transactions integrated", 0),
        style: "percent1",
      });
      count = `${rate}*(1-$${columnName(COLUMNS.quantity)}${row + 1})`;
    }
    formula = (place) => (moves ? `${count}*${scale(place)}` : count);
  } else formula = () => TIME_SHARES[driver.kind] ?? "1";
  for (const place of places)
    put(grid, row, columnAt(place), { formula: formula(place), value: values[place]!, style: "number" });
}

/** Three rows a tariff: bounds above which a tier begins, prices, steps in price; and a link to the text. */
function writeTiers(
  grid: Grid,
  row: number,
  line: CostLine,
): { above: string; price: string; rise: string; last: string } {
  const { tiers, method } = line.tiers!;
  const left = COLUMNS.settled;
  const right = left + tiers.length - 1;
  const range = (at: number): string => `$${columnName(left)}$${at + 1}:$${columnName(right)}$${at + 1}`;
  putRow(grid, row, COLUMNS.area, [line.option, line.name, `${method}: units above`], "text");
  putRow(grid, row + 1, COLUMNS.line, ["price"], "text");
  putRow(grid, row + 2, COLUMNS.line, ["step in price"], "text");
  const text = line.at.cells.tiers;
  if (text)
    put(grid, row, COLUMNS.rate, {
      formula: `${quotedSheet(line.at.sheet)}!${text}`,
      value: tiers.map(({ upTo, price }) => `${Number.isFinite(upTo) ? upTo : "*"}:${price}`).join("; "),
      style: "small",
    });
  tiers.forEach(({ price }, index) => {
    const column = left + index;
    const before = index === 0 ? 0 : tiers[index - 1]!.upTo;
    put(grid, row, column, { value: method === "package" ? 0 : before, style: "number" });
    put(grid, row + 1, column, { value: price, style: "number" });
    const here = `${columnName(column)}${row + 2}`;
    put(grid, row + 2, column, {
      formula: index === 0 ? here : `${here}-${columnName(column - 1)}${row + 2}`,
      value: index === 0 ? price : price - tiers[index - 1]!.price,
      style: "number",
    });
  });
  const lastUpTo = tiers.at(-1)!.upTo;
  const lastCell = `$${columnName(right + 1)}$${row + 1}`;
  if (Number.isFinite(lastUpTo)) put(grid, row, right + 1, { value: lastUpTo, style: "number" });
  return {
    above: range(row),
    price: range(row + 1),
    rise: range(row + 2),
    last: Number.isFinite(lastUpTo) ? lastCell : "",
  };
}

/** What giving up today's option leaves to pay, over the rows of today's option. */
function exitFormulas(entry: Entry, block: Block, byKey: ReadonlyMap<string, Block>): FormulaRow[] {
  const { cost } = entry;
  const here = entry.top + 1;
  const month = (place: number): string => `${letterAt(place)}$${TIME.month + 1}`;
  const column = (name: keyof typeof COLUMNS): string => `$${columnName(COLUMNS[name])}${here}`;
  if (cost.type === "leaving") {
    const amount = `${column("rate")}*${column("quantity")}`;
    const paysToday = cost.line.from === "today";
    const grown = (place: number): string =>
      `${amount}*(1+${column("change")})^${letterAt(place)}$${TIME.year + 1}`;
    const costed: FormulaRow = {
      label: cost.label,
      view: paysToday ? "costed" : "both",
      formula: (place) => (place === 0 ? "0" : `IF(${month(place)}=${column("from")},${grown(place)},0)`),
      value: (place) => cost.monthly[place]!,
    };
    if (!paysToday) return [costed];
    return [
      costed,
      {
        label: "paid",
        view: "paid",
        formula: () => "0",
        value: () => 0,
        today: { formula: amount, value: cost.cash[0]! },
      },
    ];
  }
  const todays = block.todays && byKey.get(blockKey(block.area.area, block.element, block.todays.option));
  const source = todays?.entries.find((other) => isOwnRow(other.cost) && other.cost.line === cost.line);
  const paidAt = source ? source.rows.findIndex(({ view }) => view === "paid") : -1;
  // Rows of today's option are numbered before the others' formulas are written, so this is read late.
  const costAt = (offset: number, place: number): string =>
    source ? `${letterAt(place)}${source.top + 1 + offset}` : "0";
  const share = (cell: string, place: number): string =>
    `${column("rate")}*${cell}*(${month(place)}<=${column("months")})`;
  const first: FormulaRow = {
    label: cost.label,
    view: paidAt > 0 ? "costed" : "both",
    formula: (place) => share(costAt(0, place), place),
    value: (place) => cost.monthly[place]!,
  };
  if (paidAt <= 0) return [first];
  const paysToday = cost.cash[0] !== 0;
  return [
    first,
    {
      label: "paid",
      view: "paid",
      formula: (place) => (place === 0 ? "0" : share(costAt(paidAt, place), place)),
      value: (place) => (place === 0 ? 0 : cost.cash[place]!),
      ...(paysToday
        ? {
            today: {
              formula: `${column("rate")}*$${columnName(COLUMNS.today)}${source!.top + 1 + paidAt}`,
              value: cost.cash[0]!,
            },
          }
        : {}),
    },
  ];
}

function writeEntry(
  grid: Grid,
  block: Block,
  entry: Entry,
  plan: Plan,
  workbook: WorkbookValues,
  places: readonly number[],
): void {
  const { cost } = entry;
  const { line } = cost;
  const linked = inputsOf(cost, plan, workbook);
  if (cost.type === "still to pay") {
    linked["rate"] = { formula: String(1 - (line.avoidable ?? 1)), value: 1 - (line.avoidable ?? 1) };
    if (line.term === null) linked["months"] = { formula: "9999", value: 9999 };
  }
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  entry.rows.forEach((row, offset) => {
    const at = entry.top + offset;
    const main = offset === 0;
    putRow(grid, at, COLUMNS.area, [AREA_NAMES[block.area.area], block.option.option], "small");
    const target = line.at.cells.line;
    put(grid, at, COLUMNS.line, {
      value: main ? row.label : `· ${row.label}`,
      style: main ? "text" : "small",
      ...(main && target ? { link: `${quotedSheet(line.at.sheet)}!${target}` } : {}),
    });
    put(grid, at, COLUMNS.group, { value: row.view === "help" ? "" : cost.group, style: "small" });
    put(grid, at, COLUMNS.view, { value: row.view, style: "small" });
    if (main) {
      put(grid, at, COLUMNS.driver, {
        value: line.driver.kind === "item" ? line.driver.label : line.driver.kind,
        style: "small",
      });
      for (const [name, link] of Object.entries(linked))
        put(grid, at, COLUMNS[name as keyof typeof COLUMNS], { ...link, style: "number" });
    }
    for (const place of places)
      put(grid, at, columnAt(place), {
        formula: row.formula(place),
        value: row.value(place),
        style: row.view === "help" ? "number" : "cents",
      });
    if (row.today) put(grid, at, COLUMNS.today, { ...row.today, style: "cents" });
    if (row.view === "both" || row.view === "paid")
      put(grid, at, COLUMNS.present, {
        formula: `SUMPRODUCT(${columnName(COLUMNS.today)}${at + 1}:${letterAt(plan.horizon)}${at + 1},$${columnName(COLUMNS.today)}$${TIME.discount + 1}:$${letterAt(plan.horizon)}$${TIME.discount + 1})`,
        value: plan.discount ? presentOfRow(cost, plan) : 0,
        style: "cents",
      });
    if (row.view === "both" || row.view === "costed")
      put(grid, at, COLUMNS.firstYear, {
        formula: `SUM(${letterAt(1)}${at + 1}:${letterAt(12)}${at + 1})`,
        value: sum(Array.from({ length: 12 }, (_, index) => cost.monthly[index + 1]!)),
        style: "cents",
      });
  });
}

function writeTotals(grid: Grid, block: Block, plan: Plan, places: readonly number[]): void {
  const at = block.total;
  const { option } = block;
  const first = block.top + 2;
  putRow(
    grid,
    at,
    COLUMNS.area,
    [AREA_NAMES[block.area.area], option.option, "Total cost of the month"],
    "total",
  );
  putRow(grid, at + 1, COLUMNS.area, [AREA_NAMES[block.area.area], option.option, "Yearly cost"], "strong");
  const range = (letter: string): string => `${letter}${first}:${letter}${at}`;
  const views = `$${columnName(COLUMNS.view)}${first}:$${columnName(COLUMNS.view)}${at}`;
  const total = (letter: string, other: string): string =>
    `SUMIFS(${range(letter)},${views},"both")+SUMIFS(${range(letter)},${views},"${other}")`;
  for (const place of places)
    put(grid, at, columnAt(place), {
      formula: total(letterAt(place), "costed"),
      value: option.rows.reduce((sum, row) => sum + row.monthly[place]!, 0),
      style: "centsTotal",
    });
  const present = columnName(COLUMNS.present);
  put(grid, at, COLUMNS.firstYear, {
    formula: total(columnName(COLUMNS.firstYear), "costed"),
    value: option.firstYearCost,
    style: "centsTotal",
  });
  put(grid, at, COLUMNS.present, {
    formula: total(present, "paid"),
    value: option.presentCost ?? 0,
    style: "centsTotal",
  });
  put(grid, at + 1, COLUMNS.present, {
    formula: `12*${present}${at + 1}/$${columnName(COLUMNS.firstYear)}$4`,
    value: yearlyCost(option.rows, plan) ?? 0,
    style: "centsStrong",
  });
}
