import { bondOf, isOwnRow, NEAR_MONTHS, type Bond } from "../../../core/commitments";
import { avoidableMonth } from "../../../core/costs/figures";
import { tiedUpCash } from "../../../core/costs/paid";
import { limitOf } from "../../../core/costs/line";
import { baseOf, isShared } from "../../../core/costs/option";
import type { WorkbookValues } from "../../values";
import { put, type Grid } from "../grid";
import type { Block, Entry } from "./blocks";
import { planCell, ROWS, type Layout } from "./layout";
import { avoidableLink, termLink } from "./lineInputs";
import { rowRefs } from "./rows/row";

export interface MeasureSetting {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly workbook: WorkbookValues;
}

/** Whether a block says what of its month ends when it is given up: today's Fulfilment, for the walk-away price. */
export function endsIfGivenUp({ option, area, element }: Block): boolean {
  return element === "" && option.current && area.area === "fulfilment";
}

/** Writes what follows from a cost row besides its months: fixed part, what ends, what binds, what is paid once. */
export function writeMeasures(block: Block, entry: Entry, setting: MeasureSetting): void {
  const { grid, layout } = setting;
  const { figures } = block;
  if (!figures) return;
  const row = figures.rows[entry.index]!;
  const place = (measure: Parameters<Layout["measure"]>[0], formula: string, value: number): void => {
    put(grid, entry.here - 1, layout.measure(measure), { formula, value, style: "money" });
  };
  if (entry.rows[0]!.counts !== "") place("fixed", fixedFormula(block, entry, layout), row.fixed);
  if (endsIfGivenUp(block) && isOwnRow(entry.cost)) {
    const { line } = entry.cost;
    // What was paid for once does not end, nor a line of every option; the interest on what is tied up does.
    if (!isShared(line) && (line.driver.kind !== "once" || line.from !== null)) {
      const share = avoidableLink(line, setting.workbook);
      place(
        "ends",
        `${layout.letterAt(0)}${entry.here}*${share.formula}`,
        avoidableMonth([{ ...entry.cost, unavoidable: 1 - share.value }]),
      );
    }
  }
  if (!block.counts) return;
  const bond = bondOf(entry.cost, layout.plan);
  const isPaid = entry.rows.some(({ counts }) => counts.endsWith("cash"));
  if (bond !== "none" && isPaid) place("committed", committedFormula(entry, bond, setting), row.committed);
  const once = onceFormula(entry, layout);
  if (once !== null) place("once", once, row.oneOff + row.stillToPay);
  const { type, line } = entry.cost;
  if (type === "line" && line.driver.kind === "tied up")
    place("tied", tiedFormula(entry, layout), tiedUpCash([line], [], layout.plan));
}

/** The settled month, where it is the same just below and just above the orders, or a binding minimum holds it up. */
function fixedFormula(block: Block, entry: Entry, layout: Layout): string {
  const at = (volume: string): string => {
    const [place] = layout.volumes.find(([, name]) => name === volume)!;
    return `${layout.letterAt(place)}${entry.here}`;
  };
  const settled = `${layout.letterAt(0)}${entry.here}`;
  const holders = block.entries
    .filter(
      ({ cost, part }) => cost.type === "top-up" && part.includes(entry.cost.line) && isOwnRow(entry.cost),
    )
    .filter(
      ({ cost, part }) =>
        cost === entry.cost || baseOf(cost.line, part).some((index) => part[index] === entry.cost.line),
    );
  const same = `${at("below")}=${at("above")}`;
  const tests = [same, ...holders.map(({ here }) => `${layout.letterAt(0)}${here}>0`)];
  return `IF(${tests.length > 1 ? `OR(${tests.join(",")})` : same},${settled},0)`;
}

const paidRow = ({ here, rows }: Entry): number =>
  here + rows.findIndex(({ counts }) => counts.endsWith("cash"));

/** What must still be paid after the near months: the rules of core/commitments, over the row that is paid. */
function committedFormula(
  entry: Entry,
  bond: Exclude<Bond, "none">,
  { layout, workbook }: MeasureSetting,
): string {
  const { line } = entry.cost;
  const refs = rowRefs({ layout, here: entry.here });
  const { first, last } = layout;
  const row = (number: number | string): string => `$${first}${number}:$${last}${number}`;
  const months = row(`$${ROWS.month + 1}`);
  const years = row(`$${ROWS.year + 1}`);
  const term = termLink(line, workbook).formula;
  const end = bond === "left" ? planCell("counted") : `MIN(${planCell("counted")},${term})`;
  const paid = (): string =>
    `SUMIFS(${row(paidRow(entry))},${months},">${NEAR_MONTHS}",${months},"<="&${end})`;
  const eachMonth = (amount: string): string => {
    const on = `(${months}>${NEAR_MONTHS})*(${months}<=${end})*(${months}>=${refs.cell("from")})*(${months}<=${refs.cell("to")})`;
    return `${amount}*SUMPRODUCT(${on}*(1+${refs.cell("change")})^${years})`;
  };
  switch (bond) {
    case "unavoidable":
      return `(1-${avoidableLink(line, workbook).formula})*${paid()}`;
    case "blocks":
      return eachMonth(`${first}${entry.here}`);
    case "minimum": {
      const least = limitOf(line.minimum) === null || line.driver.kind === "minimum";
      const amount = least ? `${refs.cell("rate")}*${refs.cell("quantity")}` : refs.cell("minimum");
      return eachMonth(line.period === "year" ? `${amount}/12` : amount);
    }
    default:
      return paid();
  }
}

/** Its balance as it begins; the row below is the balance. */
function tiedFormula({ here }: Entry, layout: Layout): string {
  const { cell, months } = rowRefs({ layout, here });
  const from = cell("from");
  return `IF(${from}>${planCell("counted")},0,INDEX(${months(1)},1,MAX(1,${from})))`;
}

/** What choosing the option pays once, or leaves to pay; null where the row is neither. */
function onceFormula(entry: Entry, { first, last, today }: Layout): string | null {
  const { cost } = entry;
  const once = cost.type === "leaving" || (cost.line.driver.kind === "once" && cost.type === "line");
  const left = cost.type === "still to pay";
  if ((!once && !left) || !entry.rows.some(({ counts }) => counts.endsWith("cash"))) return null;
  const number = paidRow(entry);
  const row = `$${first}${number}:$${last}${number}`;
  const months = `$${first}$${ROWS.month + 1}:$${last}$${ROWS.month + 1}`;
  const within = `${months},"<="&${planCell("counted")}`;
  return left
    ? `$${today}${number}+SUMIFS(${row},${within})`
    : `MAX(0,$${today}${number})+SUMIFS(${row},${row},">0",${within})`;
}
