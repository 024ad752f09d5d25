export { readInputs, type ReadSettings } from "./inputs";
export { readBusinessRange, readCostRange, type CostRange } from "./ranges";
export { findTables, type FoundTable } from "./tables";
export { kindOfName } from "./options";
export { parseNumber } from "./numbers";
export { businessKeyOf } from "./items";
export { tiersTooShort } from "./checks";
