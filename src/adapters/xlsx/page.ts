/** The adapter for a page, which says with loadEngineWith where it serves the writing engine from. */
export { readWorkbook } from "./read";
export { writeSheets, type WriteOptions } from "./write";
export { NameTaken } from "./replaced";
export { UnreadableWorkbook } from "./failure";
export { loadEngineWith, startEngine } from "./engine";
