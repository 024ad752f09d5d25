export { decidePortfolio } from "./decide";
export { movedOf, settle } from "./settle";
export { LIMIT_IDS } from "./result";
export type * from "./result";
