import { count, money, percent } from "../advice/money";
import { TIER_PRICES } from "../costs/unitWords";
import type { AreaId, Inputs } from "../model";
import type { Analysis, AreaResult, Decision, Flip } from "../results";
import { answersFor, OWNER } from "../transition/answers";
import type { Whole } from "./whole";
import {
  areaName,
  decisionsOf,
  elementMoves,
  hasToday,
  isMove,
  isOpenMove,
  listed,
  monthName,
  optionsOf,
  rough,
  startOf,
  unknownName,
  unmarkedElements,
} from "./words";

/** Something to do about the decisions. */
export interface Action {
  readonly what: string;
  /** Cash that it takes at once; null where it takes none. */
  readonly cash: number | null;
  readonly by: string;
  /** Who answers. */
  readonly who: string;
  /** What to mind, with its number; "" if nothing. */
  readonly mind: string;
}

/** A list longer than this is not acted on. */
const MOST_ACTIONS = 6;
const MOST_QUESTIONS = 2;

/** A change that waits: its first month, and what waiting saves. */
export interface Wait {
  readonly month: number;
  readonly saved: number;
}

/**
 * At most six things to do, derived from the decisions: first the figures that could still change an answer, then each
 * change in the order of the transition (sign, give notice, ask for the quote that could flip it), then what is too close.
 *
 * @param waits the changes that wait until they cost less
 * @param order the areas that change, first things first; those that are not in it come after, by the money they move
 */
export function actionsOf(
  inputs: Inputs,
  { areas }: Pick<Analysis, "areas">,
  whole: Whole,
  waits: ReadonlyMap<AreaId, Wait> = new Map(),
  order: readonly AreaId[] = [],
): Action[] {
  const fresh = !hasToday(areas);
  const placeOf = ({ area }: AreaResult): number => {
    const place = order.indexOf(area);
    return place < 0 ? order.length : place;
  };
  const moves = areas
    .filter((area) => isMove(area, fresh))
    .sort((a, b) => placeOf(a) - placeOf(b) || weight(b) - weight(a));
  const questions = areas
    .flatMap((area) => unknownQuestions(inputs, area, isOpenMove(area, fresh)))
    .slice(0, MOST_QUESTIONS);
  const close = areas.flatMap((area) => (isMove(area, fresh) ? [] : (closeQuestion(inputs, area) ?? [])));
  const room = MOST_ACTIONS - questions.length;
  const shown = moves.length > room ? moves.slice(0, room - 1) : moves;
  const rest = moves.slice(shown.length);
  const actions = [
    ...questions,
    ...shown.map((area) => moveAction(inputs, area, whole, fresh, waits.get(area.area))),
    ...(rest.length > 0 ? [restAction(rest)] : []),
    ...areas.flatMap((area) => startActions(inputs, area)),
    ...close,
  ];
  return actions.slice(0, MOST_ACTIONS);
}

const weight = ({ yearlySaving }: Decision): number => Math.abs(yearlySaving ?? 0);

/** What is not known and could change the answer, or stands in the way of one. */
function unknownQuestions(inputs: Inputs, area: AreaResult, isOpen: boolean): Action[] {
  const ask = (what: string, mind: string): Action => ({
    what: `${areaName(area.area)}: find out ${what}`,
    cash: null,
    by: "first",
    who: answersFor(inputs, area.area),
    mind,
  });
  return decisionsOf(area).flatMap(({ flips, options, byCost }) => {
    const unknown = flips.filter(({ type }) => type === "unknown");
    if (unknown.length > 0) return unknown.map((flip) => ask(unknownName(flip.what), unknownWords(flip)));
    if (byCost !== null && !isOpen) return [];
    const missing = options.flatMap(({ option, unknown: own }) =>
      own.map(({ what }) => `${option}: ${unknownName(what)}`),
    );
    return missing.length > 0 ? [ask(listed(missing.slice(0, 3)), "nothing can be compared without")] : [];
  });
}

/** "below 4,100 a month, Outside would be the choice" */
export function unknownWords({ side, to, unit, option }: Flip): string {
  return `${side} ${rough(to)}${unit && ` ${unit}`}, ${option} would be the choice`;
}

function closeQuestion(inputs: Inputs, area: AreaResult): Action | null {
  if (area.sure !== "too close") return null;
  const flip = nearest(decisionsOf(area).flatMap(({ flips }) => flips));
  if (!flip) return null;
  return {
    what: `${areaName(area.area)}: check ${flip.what}`,
    cash: null,
    by: "this quarter",
    who: answersFor(inputs, area.area),
    mind: flipWords(flip),
  };
}

/** The flip by a cost or the orders that takes the smallest relative change. */
export function nearest(flips: readonly Flip[]): Flip | undefined {
  return flips.filter(({ type }) => type === "cost" || type === "orders").sort(byDistance)[0];
}

/** Orders flips by the relative change that they take, smallest first; one from 0 or from nothing comes last. */
export function byDistance(a: Flip, b: Flip): number {
  const distance = ({ from, to }: Flip): number => (from ? Math.abs(to / from - 1) : Number.MAX_VALUE);
  return distance(a) - distance(b);
}

/** "at 5.22 instead of 4.55 an order, 3PL Northgate would be the choice" */
export function flipWords({ type, from, to, unit, option }: Flip): string {
  if (unit === TIER_PRICES) return `at ${money(to)} ${TIER_PRICES}, ${option} would be the choice`;
  const figure = type === "orders" ? count : Math.abs(to) < 1 && Math.abs(from ?? 1) < 1 ? percent : money;
  const now = from === null ? "" : ` instead of ${figure(from)}`;
  return `at ${figure(to)}${now}${unit && ` ${unit}`}, ${option} would be the choice`;
}

/** "3PL Northgate instead, if Delivery (3PL Harborline) is at 5.22 (now 4.55) an order" */
export function flipCondition({ type, what, from, to, unit, option }: Flip): string {
  const isTiers = unit === TIER_PRICES;
  const figure = type === "orders" ? count : Math.abs(to) < 1 && Math.abs(from ?? 1) < 1 ? percent : money;
  const now = from === null || isTiers ? "" : ` (now ${figure(from)})`;
  const line = what.replace(/^(.+?): (.+)$/, "$2 ($1)");
  return `${option} instead, if ${line} is at ${isTiers ? money(to) : figure(to)}${now}${unit && ` ${unit}`}`;
}

function moveAction(
  inputs: Inputs,
  area: AreaResult,
  whole: Whole,
  fresh: boolean,
  wait: Wait | undefined,
): Action {
  const { recommended, today } = optionsOf(area);
  const name = areaName(area.area);
  if (area.wait) return waitAction(inputs, area, area.wait);
  if (isOpenMove(area, fresh)) return waitAction(inputs, area, notKnown(area));
  const parts = elementMoves(area, fresh);
  const verb = recommended?.kind === "in-house" ? "set up" : "sign with";
  const what = parts ? `${name}: give ${parts}` : `${name}: ${verb} ${recommended!.option}`;
  const start = wait?.month ?? startOf(area);
  const figures = whole.counted.find((counted) => counted.area === area.area)?.recommended;
  const tied = recommended?.tiedUpCash ?? 0;
  const starts = unmarkedElements(area).reduce((sum, element) => sum + startCash(element), 0);
  const once =
    tied + (figures?.rows.reduce((sum, row) => sum + row.oneOff, 0) ?? recommended?.oneOffCash ?? 0) - starts;
  const left = figures?.rows.reduce((sum, row) => sum + row.stillToPay, 0) ?? recommended?.stillToPay ?? 0;
  const ask = quoteToAsk(area, fresh);
  const minds = [
    ...(wait
      ? [
          `not sooner: ${left > 0 && today ? `${rough(left)} of ${today.option} is due either way, ` : ""}waiting saves ${rough(wait.saved)} once`,
        ]
      : left > 0 && today
        ? [`give notice now: ${rough(left)} still to pay`]
        : []),
    ...(tied > 0 ? [`${rough(tied)} of the cash is tied up and comes back`] : []),
    ...(ask ? [ask] : []),
    ...area.elements.flatMap(({ element, wait: why }) => (why ? [`${element}: ${why}`] : [])),
  ];
  return {
    what: left > 0 && today && !parts ? `${what}; give notice for ${today.option}` : what,
    cash: once > 0 ? once : null,
    by: start === "now" || start === 1 ? "now" : `${wait ? "in time for" : "by"} ${monthName(inputs, start)}`,
    who: answersFor(inputs, area.area),
    mind: minds.join("; "),
  };
}

const startCash = (element: Decision): number => optionsOf(element).recommended?.oneOffCash ?? 0;

/** What nobody says who does today, beside elements of which it is said: whether it changes is not known. */
function startActions(inputs: Inputs, area: AreaResult): Action[] {
  return unmarkedElements(area).map((element) => ({
    what: `${areaName(area.area)}: start ${element.element} with ${element.recommended!}, or mark what does it today`,
    cash: startCash(element) || null,
    by: "now",
    who: answersFor(inputs, area.area),
    mind: "on both sides of the figures: no saving is shown where nothing is current",
  }));
}

/** "In-house: Rent is not known": what keeps an area's two sides from being compared. */
function notKnown(area: AreaResult): string {
  const { recommended, today } = optionsOf(area);
  const missing = [today, recommended].flatMap((option) =>
    (option?.unknown ?? []).map(({ what }) => `${option!.option}: ${unknownName(what)}`),
  );
  return missing.length > 0 ? `${listed(missing.slice(0, 3))} not known` : "";
}

/** A change that is too close to call: nothing is signed before what it waits for is known. */
const waitAction = (inputs: Inputs, area: AreaResult, wait: string): Action => ({
  what: `${areaName(area.area)}: do not sign with ${area.recommended!} yet`,
  cash: null,
  by: "first",
  who: answersFor(inputs, area.area),
  mind: wait,
});

/** A flip further off than this is nothing to mind when signing. */
const FAR = 0.5;

/** The price that could flip a change: to be fixed with those who are chosen, or asked again of those who are not. */
function quoteToAsk(area: AreaResult, fresh: boolean): string | null {
  const flips = decisionsOf(area)
    .filter((decision) => isMove(decision, fresh))
    .flatMap(({ flips: own, current }) =>
      own.filter(
        ({ type, from, to, what }) =>
          type === "cost" &&
          from !== null &&
          Math.abs(to / from - 1) <= FAR &&
          !what.startsWith(`${current ?? ""}: `),
      ),
    );
  const flip = nearest(flips);
  if (!flip) return null;
  const rises = Math.abs(flip.to) > Math.abs(flip.from!);
  return `${rises ? "get firm" : "ask again"}: ${flip.what}; ${flipWords(flip)}`;
}

function restAction(rest: readonly AreaResult[]): Action {
  return {
    what: `Then ${rest.map((area) => `${areaName(area.area)}: ${area.recommended!}`).join("; ")}`,
    cash: null,
    by: "after that",
    who: OWNER,
    mind: "",
  };
}
