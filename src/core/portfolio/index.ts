export { frontier, optimize, type Answer, type LimitCost, type Unmet } from "./answers";
export { pairDependence, totalDependence } from "./counting";
export {
  measured,
  sumsOf,
  type Combination,
  type Dependence,
  type Figures,
  type Limit,
  type Measure,
  type Pins,
  type Portfolio,
  type PortfolioDecision,
} from "./model";
export { columnRow, type Row } from "./rows";
export { best, everyCombination, reachable, type Found, type Question } from "./search";
