export { decidePortfolio } from "./decide";
export { LIMIT_IDS } from "./result";
export type * from "./result";
