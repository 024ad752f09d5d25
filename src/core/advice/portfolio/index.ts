export { decidePortfolio } from "./decide";
export { isBound } from "./limits";
export { movedOf, settle } from "./settle";
export type { PortfolioChoice } from "./set";
export { withTrueFlips } from "./trueFlips";
export { isApart, setWith, wholePrices, wholePriceWords, type WholePrice } from "./wholePrice";
export { LIMIT_IDS } from "./result";
export type * from "./result";
