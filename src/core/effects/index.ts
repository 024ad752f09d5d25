export { EFFECT_ITEMS, effectItem, type EffectItem } from "./items";
export { isEffectLine, withEffects, withoutEffects } from "./lines";
export { pricedToday, todaysParts } from "./today";
export {
  changedBusiness,
  gainOf,
  isSold,
  knownValue,
  pointWorths,
  worthOf,
  type PointWorth,
  type Worth,
} from "./value";
