import { count, money } from "../advice/money";
import type { Plan } from "../costs/plan";
import type { CostLine } from "../model";
import type { CostRow } from "../results";
import { billable, followOthers, isExpected, plannedIn, pricedIn } from "./expected";
import { rowOf } from "./match";
import {
  CAUSES,
  type Cause,
  type InvoiceCheck,
  type InvoiceLine,
  type InvoiceRow,
  type InvoiceTotal,
  type Parts,
} from "./model";

export {
  CAUSES,
  type Cause,
  type InvoiceCheck,
  type InvoiceLine,
  type InvoiceRow,
  type InvoiceTotal,
} from "./model";

/** An option as it was priced. */
export interface InvoicedOption {
  readonly option: string;
  /** Its lines, one option's, in the order of the rows. */
  readonly lines: readonly CostLine[];
  readonly rows: readonly CostRow[];
}

const FOLLOWS = new Set(["percent of", "minimum"]);
const NONE: Parts = { volume: 0, price: 0, minimum: 0, unknown: 0, missing: 0, sum: 0 };
/** Money below which nothing differs. */
const NOTHING = 0.005;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
/** What quantity times rate come to; the amount where one of them is not given. */
const multiplied = ({ quantity, rate, amount }: InvoiceLine): number =>
  quantity === null || rate === null ? amount : quantity * rate;
const unitsOf = ({ quantity, rate, amount }: InvoiceLine): number | null =>
  quantity ?? (rate === null || rate === 0 ? null : amount / rate);

/**
 * A provider's invoice against the plan, line by line and month by month. For a line with the planned charge E, the
 * contract's charge C at the billed quantity q, the billed rate r and the billed amount A, the difference A - E is
 *
 *   (C - E) volume + (q r - C) price + (A - q r) sum,
 *
 * where volume is called minimum for a top-up; a line that is not on the invoice is missing what it should come to, one
 * that the plan does not have is unknown. The parts of every row and of the whole add up to the difference.
 *
 * A percentage and a minimum are worked out again from what was billed for the lines they rest on. Lines of the option
 * that nobody else bills (own people, the owner's hours, money tied up) are left out.
 *
 * @param invoice one provider's lines, of any months
 * @param totals totals that the invoices state, each of lines of its own: what a month's differ by from its lines is a
 *   wrong sum
 */
export function checkInvoice(
  of: InvoicedOption,
  plan: Plan,
  invoice: readonly InvoiceLine[],
  totals: readonly InvoiceTotal[] = [],
): InvoiceCheck {
  const months = [...new Set([...invoice, ...totals].map(({ month }) => month))].sort((a, b) => a - b);
  const rows = months.flatMap((month) =>
    monthRows(
      of,
      plan,
      month,
      invoice.filter((line) => line.month === month),
      totals.filter((total) => total.month === month),
    ),
  );
  const parts = Object.fromEntries(
    CAUSES.map((cause) => [cause, sumOf(rows.map((row) => row.parts[cause]))]),
  ) as Record<Cause, number>;
  const planned = sumOf(rows.map((row) => row.planned));
  const billed = sumOf(rows.map((row) => row.billed));
  return { option: of.option, rows, planned, billed, difference: billed - planned, parts };
}

function monthRows(
  { lines, rows }: InvoicedOption,
  plan: Plan,
  month: number,
  invoice: readonly InvoiceLine[],
  totals: readonly InvoiceTotal[],
): InvoiceRow[] {
  const own = billable(rows);
  const found = new Map<CostRow | null, InvoiceLine[]>();
  for (const line of invoice) {
    const row = rowOf(line.name, own);
    found.set(row, [...(found.get(row) ?? []), line]);
  }
  const on = (row: CostRow): readonly InvoiceLine[] => found.get(row) ?? [];
  const amounts = new Map(
    own
      .filter((row) => on(row).length > 0 || isExpected(row))
      .map((row) => [row.line, sumOf(on(row).map(({ amount }) => amount))] as const),
  );
  const follow = followOthers(lines, rows, plan, month, amounts);
  const known = own.flatMap((row) => {
    const billed = on(row);
    if (billed.length === 0 && !isExpected(row)) return [];
    const made = FOLLOWS.has(row.line.driver.kind)
      ? followingRow(row, plan, month, billed, follow.get(row.line) ?? 0)
      : lineRow(row, plan, month, billed);
    return made.planned === 0 && made.billed === 0 && billed.length === 0 && isNothing(made.parts)
      ? []
      : [made];
  });
  const unknown = (found.get(null) ?? []).map((line) => unknownRow(line, month));
  const lined = sumOf([...known, ...unknown].map((row) => row.billed));
  const more = totals.length === 0 ? 0 : sumOf(totals.map(({ amount }) => amount)) - lined;
  return [...known, ...unknown, ...(more === 0 ? [] : [totalRow(more, month)])];
}

const isNothing = (parts: Parts): boolean => CAUSES.every((cause) => parts[cause] === 0);

function made(
  month: number,
  line: string,
  billed: readonly InvoiceLine[],
  quantities: readonly [number | null, number | null],
  planned: number,
  parts: Partial<Parts>,
  why: readonly (string | null)[],
): InvoiceRow {
  const amount = sumOf(billed.map((one) => one.amount));
  return {
    month,
    line,
    billedAs: [...new Set(billed.map(({ name }) => name))].filter((name) => name !== line),
    plannedQuantity: quantities[0],
    billedQuantity: quantities[1],
    planned,
    billed: amount,
    difference: amount - planned,
    parts: { ...NONE, ...parts },
    why: why.filter((text) => text !== null).join("; "),
    cells: billed.map(({ sheet, cell }) => ({ sheet, cell })),
  };
}

const differs = (amount: number, text: string): string | null => (Math.abs(amount) < NOTHING ? null : text);
const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${money(amount)}`;
const wrongSum = (amount: number): string | null =>
  differs(amount, `quantity times rate do not come to the amount: ${signed(amount)}`);

/** A line charged by units of its own. */
function lineRow(row: CostRow, plan: Plan, month: number, billed: readonly InvoiceLine[]): InvoiceRow {
  const { name } = row.line;
  const planned = plannedIn(row, plan, month);
  const { quantity, at } = pricedIn(row, plan, month);
  if (billed.length === 0)
    return made(month, name, billed, [quantity, null], planned, { missing: -planned }, [
      differs(planned, `not on the invoice: ${signed(-planned)}`),
    ]);
  const units = billed.map(unitsOf);
  const known = units.every((count) => count !== null) ? sumOf(units as number[]) : null;
  const priced = known === null || quantity === null ? planned : at(known);
  const contract = priced ?? planned;
  const product = sumOf(billed.map(multiplied));
  const amount = sumOf(billed.map((line) => line.amount));
  const parts = { volume: contract - planned, price: product - contract, sum: amount - product };
  const beyond = priced === null ? " (beyond the last tier)" : "";
  const each = known === null || known === 0 ? null : [product / known, contract / known];
  return made(month, name, billed, [quantity, known], planned, parts, [
    differs(parts.volume, `${plain(known ?? 0)} instead of ${plain(quantity ?? 0)}: ${signed(parts.volume)}`),
    differs(
      parts.price,
      each && Math.abs(each[0]! - each[1]!) >= NOTHING
        ? `${money(each[0]!)} instead of ${money(each[1]!)} each${beyond}: ${signed(parts.price)}`
        : `price${beyond}: ${signed(parts.price)}`,
    ),
    wrongSum(parts.sum),
  ]);
}

/** A percentage or a minimum: it follows from what was billed for the lines it rests on. */
function followingRow(
  row: CostRow,
  plan: Plan,
  month: number,
  billed: readonly InvoiceLine[],
  due: number,
): InvoiceRow {
  const isMinimum = row.type === "top-up";
  const cause = isMinimum ? "minimum" : "volume";
  const planned = plannedIn(row, plan, month);
  const product = sumOf(billed.map(multiplied));
  const amount = sumOf(billed.map((line) => line.amount));
  const moved = due - planned;
  const basis = isMinimum
    ? `the other lines leave ${money(due)} to the minimum instead of ${money(planned)}: ${signed(moved)}`
    : `worked out from what was billed: ${signed(moved)}`;
  const why = [differs(moved, basis)];
  if (billed.length === 0)
    return made(month, row.label, billed, [null, null], planned, { [cause]: moved, missing: -due }, [
      ...why,
      differs(due, `not on the invoice: ${signed(-due)}`),
    ]);
  const parts = { [cause]: moved, price: product - due, sum: amount - product };
  return made(month, row.label, billed, [null, null], planned, parts, [
    ...why,
    differs(parts.price, `${money(product)} instead of ${money(due)}: ${signed(parts.price)}`),
    wrongSum(parts.sum),
  ]);
}

/** A line of the invoice that the plan does not have. */
function unknownRow(line: InvoiceLine, month: number): InvoiceRow {
  const product = multiplied(line);
  const parts = { unknown: product, sum: line.amount - product };
  return made(month, line.name, [line], [null, unitsOf(line)], 0, parts, [
    differs(parts.unknown, `not in the plan: ${signed(parts.unknown)}`),
    wrongSum(parts.sum),
  ]);
}

/** What the stated total is more than the lines. */
function totalRow(more: number, month: number): InvoiceRow {
  const row = made(month, "Total of the invoice", [], [null, null], 0, { sum: more }, [
    differs(more, `the lines do not come to the total: ${signed(more)}`),
  ]);
  return { ...row, billed: more, difference: more };
}

/** A count with decimals only where it has some. */
const plain = (amount: number): string =>
  Number.isInteger(amount) || Math.abs(amount) >= 1000
    ? count(amount)
    : String(Number(amount.toPrecision(6)));
