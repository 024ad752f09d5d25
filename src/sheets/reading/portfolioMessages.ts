/** Every sentence about the tables People, Effects and Correlations: what was read, and what is expected. */

const quoted = (text: string): string => `"${text}"`;
const did = (suggestion: string | null): string =>
  suggestion === null ? "" : ` Did you mean "${suggestion}"?`;
const LEFT_OUT = "This row is left out.";

// Effects
export const effectsHeading = (read: string | null) =>
  `This table has Option, an item and a Value, but no heading Set / add / times${read === null ? "" : ` (read was ${quoted(read)})`}. Type it above the column that says set, add or times. Until then nothing in this table counts; the Business table has no column Option.`;
export const effectOption = (text: string, suggestion: string | null) =>
  `Option: ${quoted(text)} has no cost lines, so this row has no effect.${did(suggestion)}`;
export const effectNoOption = `Which option has this effect? Fill in the Option column. ${LEFT_OUT}`;
export const effectAreas = (text: string, areas: readonly string[]) =>
  `Option: ${quoted(text)} is an option of ${areas.join(" and of ")}. Type which, as "${areas[0]!}: ${text}", or add a column Area. ${LEFT_OUT}`;
export const effectElement = (option: string, elements: readonly string[]) =>
  `Element: ${quoted(option)} serves ${elements.join(", ")}. Say in a column Element which of them has this effect. ${LEFT_OUT}`;
export const effectNoElement = (text: string, option: string, elements: readonly string[]) =>
  `Element: read ${quoted(text)}, which ${quoted(option)} does not serve. Allowed ${elements.length === 0 ? "is nothing: leave it blank" : `are ${elements.join(", ")}`}. ${LEFT_OUT}`;
export const effectItem = (text: string, suggestion: string | null) =>
  `${quoted(text)} is neither an item of the Business table nor Conversion rate, Stock-out rate or Unit cost.${did(suggestion)} ${LEFT_OUT}`;
export const effectNotHere = (item: string) =>
  `${quoted(item)} is not what an option can change. Type an item such as Conversion rate, Return rate, Contacts per order, Share of transactions integrated or Unit cost. ${LEFT_OUT}`;
export const effectNoHow = `Set / add / times is blank: say whether the Value is set, added or multiplied. ${LEFT_OUT}`;
export const effectNoBase = (item: string) =>
  `${quoted(item)} is blank in the Business table, so nothing can be added to it or set. Fill it in, or use times. ${LEFT_OUT}`;
export const effectTwice = (item: string, first: string) =>
  `This option already has an effect on ${quoted(item)} (${first}); that row is used.`;

// People
export const noAreaColumn =
  "This table of people has no column named after an area, so nobody's time is known. Add columns such as Marketing, IT or Fulfilment with the share of time.";
export const sharesAboveOne = (name: string, total: number) =>
  `${name}: the shares of time come to ${Math.round(100 * total)} %. They can come to 100 % at most. This row is left out.`;
export const noYearlyCost = (name: string) =>
  `Loaded yearly cost of ${name} is blank, so what freed time is worth is not known. Type it, or ? if it is not known.`;
export const personTwice = (name: string, first: string) =>
  `${name} already stands in this table (${first}); that row is used.`;
export const freedBlank = (name: string) =>
  `If freed is blank for ${name}: counted as stays, so freed time saves no cash. Type leaves, redeployed, stays or hours stop.`;

// Correlations
export const correlationOfWhat = `Which two figures move together? Name a cost line or an item of the Business table in both columns. ${LEFT_OUT}`;
export const correlationInput = (text: string, suggestion: string | null) =>
  `${quoted(text)} is neither an item of the Business table nor a cost line ("Line", "Option: Line" or "Area: Option: Line").${did(suggestion)} ${LEFT_OUT}`;
export const correlationSelf = (name: string) => `${quoted(name)} stands in both columns. ${LEFT_OUT}`;
export const correlationTwice = (first: string) =>
  `The correlation of these two is given already (${first}); that row is used.`;
export const correlationBlank = `Correlation is not known: type a number from -1 to 1. ${LEFT_OUT}`;
export const correlationStill = (name: string) =>
  `${quoted(name)} has no Low and High in the Business table, so it stays as it is and nothing moves with it.`;
