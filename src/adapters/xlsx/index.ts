export { readWorkbook } from "./read";
export { writeSheets, SheetNameTaken } from "./write";
export { UnreadableWorkbook } from "./failure";
export { loadEngineWith } from "./engine";
