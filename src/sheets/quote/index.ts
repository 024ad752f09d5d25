export { buildChecklist, comparableAreas } from "./checklistSheet";
export { buildFeeSheet } from "./feeSheet";
export { buildRequest } from "./request";
