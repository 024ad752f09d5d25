/** Every sentence about a cell that was read: what was read, and what is expected. One home, so that they agree. */
import { AREA_NAMES } from "../../core/areas/names";
import { NOT_STORED, type CellValue, type Culture } from "../values";
import { shown } from "./grid";

const list = (names: readonly string[]): string => names.join(", ");
const quoted = (text: string): string => `"${text}"`;
/** A name that leaves out what stands in brackets, and so may be several. */
export const severalMeant = (text: string, names: readonly string[]) =>
  `${quoted(text)} was read, which may be ${names.map(quoted).join(" or ")}. Write the whole name.`;
const did = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
/** Headings that a message lists at most. */
const SHOWN_HEADINGS = 6;

// Cells
export const errorValue = (name: string, cell: CellValue) =>
  shown(cell) === NOT_STORED
    ? `${name} holds a formula whose value is not stored. Open the file in Excel once and save it.`
    : `${name} holds the error ${shown(cell)}. Correct its formula, or type a value; ? if it is not known.`;
export const external = "This value comes from another workbook; it may be out of date.";
export const textInNumber = (name: string, cell: CellValue) =>
  `${name}: read ${shown(cell)}, which is not a number. Type a number, or ? if it is not known.`;
export const otherDecimal = (name: string, text: string, typed: string, culture: Culture) =>
  `${name}: read ${quoted(text)}. Numbers here have a decimal ${culture.decimal === "." ? "point" : "comma"}: type ${typed} if that is meant.`;
export const dateInNumber = (name: string, cell: CellValue) =>
  `${name}: read ${shown(cell)}. Excel has turned what was typed into a date. Format the cell as a number and type it again.`;
export const percentOfWhat = (name: string, text: string) =>
  `${name}: read ${quoted(text)}, but an amount of money is expected. For a charge in per cent use the driver "revenue" or "percent of".`;
export const percentForCount = (name: string, text: string) =>
  `${name}: read ${quoted(text)}, but a plain number is expected.`;
/** Without what binary arithmetic adds: 1.4 / 100 is 0.014. */
const tidy = (value: number): number => Number(value.toPrecision(12));
export const fractionAboveOne = (name: string, value: number) =>
  `${name}: read ${value}. A fraction is typed as ${value}%, as ${tidy(value / 100)}, or as ${value} with the unit %.`;
export const percentUnitBelowOne = (name: string, value: number) =>
  `${name}: read ${value} with the unit %, and took it as ${tidy(value * 100)}%. If ${value}% is meant, type "${value}%".`;
export const outside = (name: string, value: number, least: number | null, most: number | null) =>
  least === 0 && value < 0
    ? `${name}: read ${value}. It cannot be negative.`
    : `${name}: read ${value}. Allowed is ${least === null ? "" : `${least} or more`}${least !== null && most !== null ? ", " : ""}${most === null ? "" : `at most ${most}`}.`;
export const notWhole = (name: string, value: number) =>
  `${name}: read ${value}. A whole number is expected.`;
export const unknownWord = (
  name: string,
  text: string,
  allowed: readonly string[],
  suggestion: string | null,
  taken: string,
) => `${name}: read ${quoted(text)}. Allowed are ${list(allowed)}.${did(suggestion)} ${taken}`;
export const RANGE_NOT_USED = "The range is not used.";
export const rangeReversed = (low: number, high: number) =>
  `Low: read ${low}, above High, ${high}. ${RANGE_NOT_USED}`;
export const rangeAside = (read: string, what: string, likely: number) =>
  `${read}. Low may not be above, High not below ${what}, ${likely}. ${RANGE_NOT_USED}`;
export const lowAndHigh = (name: string, read: string) =>
  `${name}: read ${quoted(read)}. Allowed are "ends" and "P10 and P90". Taken as ends.`;
export const basisRange = (name: string, read: number | string, [below, above]: readonly number[]) =>
  `${name}: read ${read}. Allowed is a Low above -100% up to 0%, a High of 0% or more, or a Value from 0% to below 100%. Counted as -${100 * below!}% to +${100 * above!}%.`;

// Tables
export const emptyWorkbook =
  "No cost sheet was found: there is no table with the headings Option, Cost line, Driver and Rate. Press Start mine, or type these headings.";
export const noLines =
  "No cost line of any area has a Rate yet, so nothing can be compared. The Rates of one area are enough to begin with.";
export const untouched =
  "Nothing is filled in yet. Begin here with Orders per month and Discount rate, then type the Rates of one area.";
export const notRecognized = (area: string) =>
  `This sheet is named like ${area}, but no cost table was found on it. Its headings must include Cost line, Driver, Rate and Option.`;
export const whichArea =
  "Which area is this cost table about? Add a column Area, or name the sheet or table Marketing, Facilities, Customer service, IT, Fulfilment, Finance and admin, or Human resources. It was not read.";
export const whichAreaRatings =
  "Which area are these ratings about? Add a column Area, or name the sheet or table after the area. They were not read.";
export const unknownArea = (text: string, suggestion: string | null) =>
  `Area: read ${quoted(text)}. Allowed are ${list(Object.values(AREA_NAMES))}.${did(suggestion)} This line was not read.`;
export const unusedTable = (kind: string) =>
  `A table of ${kind} has no costs and was left alone. Order history, on the page Start, makes parcels, orders a month and season of it.`;
export const twoColumns = (left: string, read: string, meaning: string) =>
  `Two columns can mean ${meaning}: ${quoted(read)} is read, ${quoted(left)} is left alone.`;
export const belowTable = (table: string) =>
  `This row stands right below the table ${table} and is not part of it, so it was not read. Drag the table's corner down over it, or move it above the totals.`;
export const ratingsWithoutCosts = "These ratings are not used: this area has no cost lines.";

// Cost lines
export const filledDown = (name: string, text: string) =>
  `${name} is blank: read as ${quoted(text)}, as in the row above.`;
export const noOption =
  "This line belongs to no option. Fill in the Option column; until then it is not counted.";
export const noOptionColumn =
  "This table has no Option column and no title that names an option, so it was not read. Say in a column Option which option each line belongs to.";
export const noRateColumn = (read: readonly string[], lines: number, hasTiers: boolean) => {
  const more = read.length > SHOWN_HEADINGS ? ` and ${read.length - SHOWN_HEADINGS} more` : "";
  const what = lines === 1 ? "1 line has no price and is" : `${lines} lines have no price and are`;
  return `This cost table has no heading Rate${hasTiers ? "" : " or Tiers"}. Read were ${list(read.slice(0, SHOWN_HEADINGS))}${more}. Type Rate above the column of prices (Price, Amount and Unit cost will do)${hasTiers ? "" : ", or Tiers above tiers"}.${lines > 0 ? ` Until then ${what} not counted.` : ""}`;
};
export const onlyAll =
  'Every line of this area is for "all" options. Name at least one option in the Option column.';
export const noName = "This line has no name in Cost line.";
export const noDriver = (name: string) =>
  `${quoted(name)} has no Driver, so its cost is not known. Say how it is charged: month, order, parcel, revenue, once, ...`;
export const unknownDriver = (text: string, suggestion: string | null) =>
  `Driver: read ${quoted(text)}, which is neither a driver nor an item of the Business table.${did(suggestion)} Use a driver such as month, order, parcel, unit, revenue, once or percent of, or add a row ${quoted(text)} to the Business table. Until then this cost is not known.`;
export const driverNeedsItem = (item: string, line: string, more: number) =>
  `${quoted(line)}${more > 0 ? ` and ${more} more ${more === 1 ? "line" : "lines"}` : ""} cannot be priced: ${quoted(item)} is blank in the Business table. Fill it in; type ? if it is not known, or "zero" if there are none.`;
export const credit = (rate: number) => `Rate: read ${rate}, which is below zero. It is counted as a credit.`;
export const beyondTiers = (units: number, month: number | null, bound: number, isYear: boolean) =>
  `Tiers: they end at ${bound}, but ${month === null ? "a settled month" : `month ${month}`} comes to ${Number(units.toPrecision(6))}${isYear ? " in its year" : ""}. End them with "*:price", or raise the last bound. Until then this option cannot be priced.`;
export const noRates = (option: string, count: number, first: string) =>
  `${quoted(option)}: ${count === 1 ? `1 line has no Rate and is left out: ${quoted(first)}` : `${count} lines have no Rate and are left out, the first is ${quoted(first)}`}. Type a rate, ? if it is not known, or "zero" if it costs nothing.`;
export const idleOption = (option: string) =>
  `${quoted(option)} is not compared: none of its lines has a Rate. Type a rate, ? if it is not known, or "zero" if it costs nothing; else delete its rows.`;
export const noRateWithRange = (name: string) =>
  `${quoted(name)} has Low and High but no Rate: the Rate is taken as not known (?).`;
export const noRateButNeeds = (name: string) =>
  `${quoted(name)} has no Rate: only its FTE, Sq ft and Minimum are counted. Type ? if its rate is not known.`;
export const rateAndTiers =
  "Both Rate and Tiers are filled in. Leave one of them blank; until then this cost is not known.";
export const tiersNotHere = (driver: string) =>
  `Tiers cannot price a ${quoted(driver)} line. Use Rate; until then this cost is not known.`;
export const serviceAndRate =
  "Both Rate and Service are filled in, and neither counts. Leave one of them blank; until then this cost is not known.";
export const serviceAndTiers =
  "Both Tiers and Service are filled in, and neither counts. Leave one of them blank; until then this cost is not known.";
export const serviceDriver = (driver: string) =>
  `Service gives a cost a parcel, but the Driver is ${quoted(driver)}. Use "parcel"; until then this cost is not known.`;
export const needsBase =
  'A "percent of" line needs a Base: the name of a line or group of the same option. Until then this cost is not known.';
export const baseIsNothing = (text: string, suggestion: string | null) =>
  `Base: ${quoted(text)} is neither a line of this option nor a group.${did(suggestion)} Until then this cost is not known.`;
export const tiedUpBase = (text: string) =>
  `Base: read ${quoted(text)}. For "tied up" leave it blank, or type "orders" if the amount moves with orders. Until then this cost is not known.`;
export const selfBase = (group: string, lines: readonly string[]) =>
  `The group ${quoted(group)} contains this line itself, which makes a circle. Name the lines instead${lines.length > 0 ? `: ${lines.join("; ")}` : ""}. Until then this cost is not known.`;
export const circle = (lines: readonly string[]) =>
  `These lines are worked out from each other, in a circle: ${lines.join(" -> ")}. Change one Base. Until then this cost is not known.`;
export const duplicate = (name: string, first: string) =>
  `${quoted(name)} is already a line of this option (${first}). Until one is renamed or deleted, the cost of this one is not known.`;
export const duplicateApart = (name: string, first: string) =>
  `${quoted(name)} is already a line of this option (${first}). Both are counted, since their months do not overlap.`;
export const month = (name: string, cell: CellValue, extra: string) =>
  `${name}: read ${shown(cell)}. A month of the plan is expected: a whole number, 1 for the first month${extra}. Until then this cost is not known.`;
export const fromAfterTo = (from: number, to: number) =>
  `From (month ${from}) lies after To (month ${to}). Until this is corrected this cost is not known.`;
export const termText = (text: string) =>
  `Term: read the text ${quoted(text)}. Type the number of months left, or the last day as a date such as 2027-06-30.`;
export const termTextIso = (text: string, months: number) =>
  `Term: read the text ${quoted(text)} as a date, ${months} months from the plan's first month.`;
export const termWithoutToday =
  "Term: a date cannot be counted here, so the Term is not known. Type the number of months left.";
export const maximumBelowMinimum =
  "Maximum is below Minimum. Until this is corrected this cost is not known.";
export const avoidable = (cell: CellValue) =>
  `Avoidable: read ${shown(cell)}. Allowed are yes, no, or the share that ends (0 to 1, or 60%). Taken as no.`;
export const dateText = (name: string, text: string) =>
  `${name}: read the text ${quoted(text)}, which is not a date such as 2026-03-31. It is left out.`;
export const kindUnclear = (option: string) =>
  `Is the option ${quoted(option)} in-house, outsourced or hybrid? Its name does not say; fill in Kind in one of its rows.`;
export const kindTwice = (option: string, kind: string) =>
  `Kind differs between the rows of ${quoted(option)}: ${kind} is used, from its first row.`;
export const statusTwice = (option: string, first: string, element: string) =>
  `${quoted(option)} is marked current, but so is ${quoted(first)}${element === "" ? "" : ` for ${quoted(element)}`}. Only one can be today's option: ${quoted(first)} is used.`;
export const statusOnAll =
  'A line of "all" options cannot mark today\'s option. Put "current" in a row of that option.';

// Tiers
export const tiersNumber = (cell: CellValue, suggestion: string | null) =>
  `Tiers: read ${shown(cell)}. Excel has turned what was typed into a ${suggestion === null ? "number, date or time" : "time"}. Type an apostrophe first${suggestion === null ? ", such as '1000:35" : `: '${suggestion}`}. Until then this cost is not known.`;
export const tiersShape = (part: string) =>
  `Tiers: ${quoted(part)} is not understood. Write "up to:price" and a semicolon between tiers: 500:4.60; 2000:4.10; *:3.80. Until then this cost is not known.`;
export const tiersRise = (bound: number, before: number) =>
  `Tiers: the bounds must rise, but ${bound} follows ${before}. Until then this cost is not known.`;
export const tiersGap = (text: string, before: number) =>
  `Tiers: ${quoted(text)} does not begin where the tier before it ends (${before}). Until then this cost is not known.`;
export const tiersAfterOpen =
  "Tiers: nothing can follow the tier without an end (*). Until then this cost is not known.";
export const packageShape =
  "Tiers: a package is one entry, size:price, with a size above 0. Until then this cost is not known.";

// Business
export const noBusiness =
  "Orders per month is missing: no Business table with the headings Item and Value was found.";
export const noOrders = (what: string) =>
  `Orders per month ${what}. Nothing can be computed without it: type the orders of a typical month, above 0.`;
export const noDiscountRate =
  'Discount rate is missing, so present cost and yearly cost, the figure that decides, cannot be computed. Type what money costs you a year, such as 8%; "zero" for nothing, since a 0 counts as blank.';
export const itemUnknown = (item: string, fallback: string) =>
  `${quoted(item)} is not known (?): counted as ${fallback} until it is.`;
export const seasons = (mean: number) =>
  `The twelve seasons have the mean ${Number(mean.toPrecision(4))}, not 1: they are scaled so that a year has twelve average months.`;
export const seasonsZero =
  "The twelve seasons are all zero: there would be no orders. They must have a mean of 1.";
export const itemTwice = (item: string, first: string) =>
  `${quoted(item)} is already in the Business table (${first}); that one is used.`;
export const itemText = (item: string, text: string) =>
  `${quoted(item)}: read ${quoted(text)}, which is not a number, but a cost line is charged by it. Type a number, or ? if it is not known.`;

// Ratings
export const ratingDate = (cell: CellValue, suggestion: string | null) =>
  `Rating: read ${shown(cell)}. Excel has turned what was typed into a date. Type ${suggestion === null ? 'a range as text, such as "2 to 4"' : `"${suggestion}"`}, or put an apostrophe first. Taken as not known.`;
export const ratingText = (cell: CellValue) =>
  `Rating: read ${shown(cell)}. Expected is 1 to 5, or a range such as "2 to 4". Taken as not known.`;
export const weight = (cell: CellValue) =>
  `Weight: read ${shown(cell)}. Expected are swing points from 0 to 100. It is left out.`;
export const weightsAllZero =
  "Weight: every weight of these ratings is 0, so that nothing is judged by them. Allowed is at least one above 0.";
export const weightsAllBlank =
  "Weight: no weight of these ratings is above 0. A 0 counts as blank, so they weigh by the Value proposition, and all alike without one.";
export const outWithoutOption = 'The gate "out" needs an Option: which one cannot keep the promise?';
export const unknownOption = (text: string, suggestion: string | null) =>
  `Option: ${quoted(text)} has no cost lines in this area, so this row has no effect.${did(suggestion)}`;
export const criterionTwice = (criterion: string, first: string) =>
  `${quoted(criterion)} is already rated (${first}); that row is used.`;

// Scenarios
export const scenarioItem = (text: string, suggestion: string | null) =>
  `${quoted(text)} is neither an item of the Business table nor a cost line.${did(suggestion)} This change is left out.`;
export const scenarioName =
  "This change belongs to no scenario. Fill in the Scenario column; until then it is left out.";
export const scenarioValue = (cell: CellValue) =>
  `Value: read ${shown(cell)}. Expected is a new value, a change such as +10% (as text), or a factor such as x 1.2. This change is left out.`;
export const scenarioPercent = (value: number, typed: string) =>
  `Value: read ${value} and would set it to that. If a change of ${typed} is meant, Excel has turned it into a number: type '${typed} with an apostrophe first.`;
export const scenarioShare = (text: string, percent: number) =>
  `Value: read ${shown(text)} for what is no share. Type the new figure, x ${tidy(percent / 100)} for ${percent}% of it, or +${percent}% or -${percent}% (as text) for a change. This change is left out.`;
export const scenarioNoOrders =
  "Orders per month: read 0. Allowed is any number above 0. This change is left out.";
export const scenarioTwice = (item: string, first: string) =>
  `This scenario already changes ${quoted(item)} (${first}); that row is used.`;
