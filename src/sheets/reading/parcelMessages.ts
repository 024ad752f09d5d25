import type { Units } from "../../core/parcels/service";

/** Every sentence about carrier rates, parcels and the lines they price: what was read, and what is expected. */

const inUnits = (units: Units): string => units.replace("/", " and ");
const quoted = (text: string): string => `"${text}"`;
const TABLE_UNTIL = "Until then this table cannot be used.";
const UNTIL = "Until then this cost is not known.";

// Carrier rates
export const unitsUnclear = (name: string, text: string) =>
  `${name}: read ${quoted(text)}. Allowed are pounds with inches (lb, in) or kilograms with centimetres (kg, cm). Until then this table cannot be used.`;
export const ratesWeight =
  "Weight up to: a row with rates needs a weight above 0. Until then this table cannot be used.";
export const ratesRise = (weight: number, before: number) =>
  `Weight up to: the weights must rise, but ${weight} follows ${before}. Until then this table cannot be used.`;
export const noRates = "This table of carrier rates has no rate yet, so it cannot be used.";
export const zoneTwice = (zone: string) =>
  `Zone ${quoted(zone)} stands here twice: its first column is read, this one is left alone.`;
export const serviceTwice = (name: string, first: string) =>
  `There is already a table of carrier rates for ${quoted(name)} (${first}); that one is used.`;
export const notInForce = (name: string, from: string, to: string) =>
  `The carrier rates of ${quoted(name)} hold ${[from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ")}, not today. They are used all the same; type newer ones.`;
export const serviceNotUsed = (name: string) =>
  `No cost line has ${quoted(name)} in its column Service, so these carrier rates are not used.`;
export const noSuchRule = (
  text: string,
  value: string,
  suggestion: string | null,
  names: readonly string[],
) =>
  `${quoted(text)} (${value}) is no rule of carrier rates and is not used.${suggestion === null ? "" : ` Did you mean "${suggestion}"?`} The rules are ${names.join(", ")}.`;
export const ruleTwice = (text: string) =>
  `${quoted(text)} stands here twice: the first is used, this one is not.`;
export const notUsedBeside = (value: string, rule: string) =>
  `Read ${value} beside ${quoted(rule)}: a rule has one value, in the cell right of its name. This one is not used.`;
export const shareMissing = (name: string, amount: number) =>
  `${name}: read ${amount}, but nothing says how many parcels it is charged for. Type ${name} share above the rates (0% to 100%), or a column ${name} with yes or no in the table of parcels. ${TABLE_UNTIL}`;
const otherWeight = (text: string, units: Units) =>
  `Read ${quoted(text)} in a table in ${inUnits(units)}. Type the weight in ${units.slice(0, 2)}${units === "lb/in" ? " or ounces (oz)" : ""}.`;
export const otherUnit = (text: string, units: Units) => `${otherWeight(text, units)} ${TABLE_UNTIL}`;
export const parcelUnit = (text: string, units: Units) =>
  `${otherWeight(text, units)} Until then no service can carry this parcel.`;
const MEASURES = "longest side, second side, length + girth, weight, volume";
export const handlingShape = (name: string, text: string, units: Units) =>
  `${name}: read ${quoted(text)}. Type a measure, what it must be above and the money, as in "longest side above 48: 24.00", several parted by semicolons. Measures are ${MEASURES}, in ${inUnits(units)}. ${TABLE_UNTIL}`;
export const limitShape = (text: string, units: Units) =>
  `Limits: read ${quoted(text)}. Type a measure and the most that is carried, as in "weight 150; length + girth 165". Measures are ${MEASURES}, in ${inUnits(units)}. ${TABLE_UNTIL}`;
export const peakShape = (text: string) =>
  `Peak: read ${quoted(text)}. Type first and last day, and money a parcel or a percentage of its freight, as in "2026-10-01 to 2027-01-15: 1.50", several parted by semicolons. ${TABLE_UNTIL}`;
export const peakOver = (today: string) =>
  `Peak: every season is over today (${today}), so no peak surcharge is charged. Type the next one.`;
export const roundingShape = (text: string) =>
  `Rounding: read ${quoted(text)}. Type a unit above 0, with "up" where it is not to the nearest, and "each part" where not the whole charge is rounded: 0.01, "0.05 up", "0.01 each part". ${TABLE_UNTIL}`;
export const tooFine = (reason: string) => `${reason}. Type a larger Increment. ${UNTIL}`;

// Parcels
export const parcelsNotUsed = "No cost line has a Service, so these parcels are not used.";
export const parcelsTwice = (first: string) =>
  `There is already a table of parcels (${first}); that one is used.`;
export const noShares =
  "Share: no parcel has a share above 0. Type how often each is sent, or clear the heading Share.";
export const noParcelRows = "This table has no parcel yet: fill in Weight and Zone.";
export const tooManyNames = (name: string, most: number) =>
  `${name}: there are more than ${most} different ones. Until then these parcels cannot be used.`;
export const parcelService = (text: string) =>
  `Service: there is no table of carrier rates for ${quoted(text)}. The parcel goes by the services of the cost line.`;
export const ownOnly = (text: string) =>
  `Ours only: read ${quoted(text)}; write yes where nobody else may handle what is in the parcel, else nothing. It counts as no.`;
export const yesOrNo = (name: string, text: string) =>
  `${name}: read ${quoted(text)}; write yes or no. It counts as no.`;
export const moreLikeThese = (count: number) =>
  `${count} more cells of this table cannot be read; they are not listed.`;
export const cannotCarry = (service: string, more: number, reason: string, hint: string) =>
  `${quoted(service)} cannot carry this parcel${more > 0 ? ` and ${more} more` : ""}: ${reason}.${hint} Until then the cost of lines with this Service is not known.`;

// Lines
export const noService = (text: string, suggestion: string | null, known: readonly string[]) =>
  `Service: there is no table of carrier rates for ${quoted(text)}.${suggestion === null ? "" : ` Did you mean "${suggestion}"?`} ${known.length > 0 ? `There are: ${known.join(", ")}.` : "Make one with the headings Weight up to, Zone 2, Zone 3, ... and the service's name above it."} ${UNTIL}`;
export const serviceUnusable = (text: string, place: string) =>
  `Service: the carrier rates of ${quoted(text)} cannot be used; see ${place}. ${UNTIL}`;
export const noParcels = `Service: the rate is the mean over the parcels sent, but no table of them was found. Make one with the headings Weight, Zone and Share. ${UNTIL}`;
export const parcelsUnusable = (place: string) =>
  `Service: the table of parcels cannot be used; see ${place}. ${UNTIL}`;
export const notCarried = (text: string, count: number, all: number, reason: string, place: string) =>
  `Service ${quoted(text)}: ${count} of ${all} parcels cannot be rated, the first because ${reason} (${place}). ${UNTIL}`;
