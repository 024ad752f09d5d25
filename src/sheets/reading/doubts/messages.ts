/** Every sentence about an input that may not mean what was read: what was read, and what to do. */

const quoted = (text: string): string => `"${text}"`;
const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const amount = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 0 });
/** Lines that a message names at most. */
const SHOWN = 3;
const listed = (names: readonly string[]): string => {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
  return names.slice(0, SHOWN).map(quoted).join(", ") + more;
};

export const optionName = (name: string, lines: number, meant: string, itsLines: number) =>
  `Option: read ${quoted(name)} (${counted(lines, "line")}) beside ${quoted(meant)} (${counted(itsLines, "line")}): they are compared as two options. Did you mean ${quoted(meant)}? Then type it the same; a name with a letter or number of its own, such as Plan B, is never asked about.`;
export const itemName = (name: string, meant: string) =>
  `Item: read ${quoted(name)}, which no cost line is charged by: it counts for nothing. Did you mean ${quoted(meant)}? Then type it so.`;
export const likelihoodName = (name: string, meant: string | null, known: readonly string[]) =>
  `Item: read ${quoted(name)}, but no risk is called so: it is not used.${meant === null ? "" : ` Did you mean ${quoted(meant)}?`} Allowed are ${known.join(", ")}.`;
export const totalLine = (name: string, option: string) =>
  `Cost line: read ${quoted(name)}, which is counted as a cost of ${quoted(option)} beside its other lines. If it adds them up, delete the row; if it is a cost of its own, rename it.`;
export const totalOption = (name: string) =>
  `Option: read ${quoted(name)}, which is compared as an option of its own. If it adds up the lines of the others, delete the row; if it is an option, rename it.`;
export const twoCurrencies = (
  text: string,
  first: { readonly sheet: string; readonly cell: string; readonly text: string },
  more: number,
) =>
  `Read ${quoted(text.trim())}, but ${quoted(first.text.trim())} in ${first.sheet} ${first.cell}: two currencies are added up as if they were one.${more > 0 ? ` ${counted(more, "more cell")} ${more === 1 ? "differs" : "differ"} too.` : ""} Convert the amounts to one currency.`;
export const thousands = (name: string, text: string, read: number, meant: number) =>
  `${name}: read ${quoted(text)} as ${read}. If ${amount(meant)} is meant, type ${meant}; if not, type ${read} as a number.`;
export const thousandsInTiers = (text: string, read: number, meant: number) =>
  `Tiers: read ${quoted(text)} as ${read}. If ${amount(meant)} is meant, write ${meant}; if not, write ${read}.`;
export const tierCredit = (price: number) =>
  `Tiers: read a price of ${price}, which is below zero. It is counted as a credit.`;
const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(6))}%`;
export const shareOfSales = (line: string, rate: number) =>
  `Rate: read ${rate} for ${quoted(line)} as ${percent(rate)} of the sales. If ${rate}% is meant, type ${Number((rate / 100).toPrecision(6))}; if ${percent(rate)} is, type ${Number((100 * rate).toPrecision(6))} with the Unit %.`;
export const scale = (heading: string, counted: string) =>
  `${quoted(heading)}: the amounts are read as they stand, not in ${counted}. Type them in full, and take ${counted} out of the heading.`;
export const zero = (name: string, means: string, more: number) =>
  `${name}: read 0, which counts as not filled in, here as ${means}. For a true nothing type "zero"; else clear the cell.${more > 0 ? ` The same holds for ${counted(more, "more cell")} of this column.` : ""}`;
export const termWithoutAvoidable = (name: string, term: number | "?", more: number) =>
  `Term: read ${term} for ${quoted(name)}${more > 0 ? ` (and ${counted(more, "more line")} of this option with a Term)` : ""}, but Avoidable is blank: all of it ends when this option is dropped, and nothing is still to pay. If it must be paid to the end of the Term, type no under Avoidable; if not, type yes.`;
export const cutPeriods = (horizon: number, billed: readonly string[], minimums: readonly string[]) => {
  const years = Math.max(1, Math.floor(horizon / 12));
  const bills =
    billed.length === 0 ? "" : ` Paid in advance, counted whole and reaching beyond it: ${listed(billed)}.`;
  const least =
    minimums.length === 0
      ? ""
      : ` A least charge a year, due in full in a year cut short: ${listed(minimums)}.`;
  return `Horizon: read ${horizon} months, which is no whole number of years.${bills}${least} Their yearly cost comes out too high. Type ${12 * years} or ${12 * years + 12}.`;
};
const people = (count: number): string => `${Number(count.toFixed(2))} people`;
export const payApart = (
  area: string,
  lines: { readonly people: number; readonly pay: number },
  table: { readonly people: number; readonly pay: number },
) =>
  `${area} today: its cost lines pay ${amount(lines.pay)} a year for ${lines.people > 0 ? people(lines.people) : "people (no FTE)"}; the table of people has ${amount(table.pay)} for ${people(table.people)}. The saving is what the lines say. Correct the one that is wrong.`;
export const notRecognized = (area: string) =>
  `This sheet is named like ${area}, but no cost table was found on it. Its headings must include Cost line, Driver, Rate and Option.`;
export const unreadHeading = (heading: string, numbers: number, meant: string | null) =>
  `The column ${quoted(heading)} is not read (${counted(numbers, "number")} in it).${meant === null ? "" : ` Did you mean ${quoted(meant)}?`}`;
export const unreadOption = (heading: string, numbers: number) =>
  `${unreadHeading(heading, numbers, null)} If it is an option, leave only prices in it: numbers, ? and blanks.`;
export const noPeople = (line: string) =>
  `${quoted(line)} is charged by people, but no line has FTE and "People outside the seven areas" is blank: it is counted for nobody.`;
export const noSpace = (line: string) =>
  `${quoted(line)} is charged by space, but no line has Sq ft: it is counted for none.`;
export const rentTwice = (option: string) =>
  `${quoted(option)} has its own rent here and Sq ft as well, while Facilities supplies space: the rent would be counted twice. Clear one of the two.`;
export const oldFigure = (name: string, date: string, more: number) =>
  `${quoted(name)}${more > 0 ? ` and ${more} more of this option` : ""}: the published figure is of ${date}, two years ago or more. Look for a newer one, or type your own and change its Basis.`;
export const severalTables = (
  name: string,
  from: readonly { readonly place: string; readonly count: number }[],
  word: string,
) =>
  `${name} is read from ${from.length} tables: ${from.map(({ place, count }) => `${place} (${counted(count, word)})`).join(", ")}.`;
export const putAside = (name: string, isHidden: boolean, beside: string) =>
  `This table ${isHidden ? "stands on a hidden sheet" : "has a name of something old"} and yet counts for ${name}, beside ${beside}. If it no longer holds, delete it; if it does, ${isHidden ? "show its sheet" : "rename it"}.`;
export const strayItems = (items: readonly string[]) =>
  `${listed(items)} ${items.length === 1 ? "is" : "are"} read from here as the Business table's. If that is meant, put "Business" in the name of the sheet; if not, change the heading Value.`;
export const perOrderMoves = (name: string) =>
  `Moves with: ${name} is stated for one order, and what it stands for grows with the orders by itself. With "orders" here it counts twice at other orders: leave this cell blank.`;
