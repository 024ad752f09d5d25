export { FALL, VOLUMES, atVolumes, fixedRows, ordersAt, type AtVolumes, type Volume } from "./fixed";
export { bondOf, committedBeyond, NEAR_MONTHS, type Bond } from "./committed";
export { optionFigures, type OptionFigures, type RowFigures } from "./option";
export { alreadyTiedUp, creditAtEnd, isImputed, paidCash, tiedUpBalance } from "../costs/paid";
export { discountedPayback } from "./payback";
export { chosenOption } from "../advice/chosenOption";
export { isOwnRow, neededBy, partsOf, settledAt, situationOf } from "./situation";
export { bridgeOf, type Bridge } from "./bridge";
export { lowestAtFall } from "./fallenCash";
export { moreBy, todayBeside, type Beside } from "./beside";
export { sidesOf } from "./sides";
export {
  otherOutlays,
  runsOnInSettledYear,
  wholeBusiness,
  type CountedArea,
  type Cover,
  type SideFigures,
  type Whole,
} from "./whole";
export {
  actionsOf,
  byDistance,
  flipCondition,
  flipWords,
  nearest,
  unknownWords,
  type Action,
  type Wait,
} from "./actions";
export { hourWords } from "./hourWords";
export { risksOf, type Risk } from "./risks";
export {
  areaName,
  comesBack,
  decisionsOf,
  elementMoves,
  hasToday,
  isMove,
  isOpenMove,
  listed,
  monthName,
  monthOfPlan,
  type Named,
  unknownName,
  unmarkedElements,
  optionsOf,
  rough,
  roughAbove,
  monthCount,
  roughBelow,
  startOf,
} from "./words";
