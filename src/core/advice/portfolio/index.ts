export { decidePortfolio } from "./decide";
export { isBound } from "./limits";
export { movedOf, settle } from "./settle";
export { withTrueFlips } from "./trueFlips";
export { isApart, setWith, wholePrices, wholePriceWords, type WholePrice } from "./wholePrice";
export { LIMIT_IDS } from "./result";
export type * from "./result";
