/** Every sentence about carrier rates, parcels and the lines they price: what was read, and what is expected. */

const quoted = (text: string): string => `"${text}"`;
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
