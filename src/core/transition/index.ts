export { answersFor, OWNER } from "./answers";
export { transitionOf, type Move, type Review, type Stay, type Transition } from "./plan";
export { rowsAfter, waiting, type Change, type Waiting } from "./waiting";
export { missingIn, orderTrigger, whenWords } from "./words";
export { crossing, timings, type Timing, type When } from "./when";
