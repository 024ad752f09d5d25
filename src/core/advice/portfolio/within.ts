import { sumsOf } from "../../portfolio";
import { money, percent } from "../money";
import type { Built } from "./build";
import { COLUMN } from "./columns";
import { reachedBy, type NamedLimit } from "./limits";
import { decisionName, figuresAt } from "./linked";
import { isPriced } from "./opened";
import type { LimitId, PortfolioResult } from "./result";

/** Why an area does not follow its own advice: a limit of the user's, or what the advice costs other areas and people. */
interface Cause {
  readonly broken: readonly NamedLimit[];
  /** What a year costs more with the advised option: money, less than 0 where it costs less. */
  readonly more: number;
  /** Of it what its own area sees: more than 0 where the area stays in spite of that, in a near tie. */
  readonly own: number;
  /** Whether the advised option needs more than a last tier offers beside the others. */
  readonly beyond: boolean;
}

/** Kinds of what options cost together that no area's own advice can see. */
const UNSEEN = new Set(["freed people", "effect"]);

/** What is less than this a year is rounding. */
const HALF_CENT = 0.005;

/** What stands in the way of the advised option of one decision, the others as chosen; null = nothing. */
function causeAgainst(
  built: Built,
  choice: readonly number[],
  index: number,
  advised: number,
  keepsAll: boolean,
): Cause | null {
  const { portfolio, limits } = built;
  const instead = choice.map((option, place) => (place === index ? advised : option));
  const [here, there] = [sumsOf(portfolio, choice), sumsOf(portfolio, instead)];
  const broken = keepsAll ? limits.filter((limit) => !reachedBy(limit, there).kept) : [];
  const more = there[COLUMN.judged]! - here[COLUMN.judged]!;
  const unseen = unseenOf(built, instead) - unseenOf(built, choice);
  const own = more - unseen;
  // What no area sees must be more than what the area leaves lying in a near tie: less would be near as well.
  const isDearer = more > HALF_CENT && unseen > Math.max(HALF_CENT, own);
  const beyond = !isPriced(there);
  return broken.length > 0 || isDearer || beyond
    ? { broken, beyond, own, more: there[COLUMN.yearly]! - here[COLUMN.yearly]! }
    : null;
}

/** What a set costs a year, less its fit, that no area's own advice sees: people freed, effects on others. */
function unseenOf({ linked, world }: Built, choice: readonly number[]): number {
  return linked
    .filter(({ kind }) => UNSEEN.has(kind))
    .reduce((sum, each) => sum + figuresAt(each, choice, world.decisions)[COLUMN.judged]!, 0);
}

/**
 * Takes a change back where today's option costs less and what no area sees is the reason: a change that frees people only
 * together with another that stays. In place; whether it took one back.
 */
function heldBack(built: Built, choice: number[], index: number, keepsAll: boolean): boolean {
  const { world, portfolio, limits } = built;
  const { options, advice } = world.decisions[index]!;
  const today = options.findIndex(({ name }) => name === advice.current);
  if (built.pins[index] != null || today < 0 || today === choice[index]) return false;
  const instead = choice.map((option, place) => (place === index ? today : option));
  const [here, there] = [sumsOf(portfolio, choice), sumsOf(portfolio, instead)];
  if (!isPriced(there) || (keepsAll && limits.some((limit) => !reachedBy(limit, there).kept))) return false;
  const saves = here[COLUMN.judged]! - there[COLUMN.judged]!;
  if (saves <= HALF_CENT || unseenOf(built, choice) - unseenOf(built, instead) < saves) return false;
  choice[index] = today;
  return true;
}

/** Index of the advised option of every decision; null where it takes no part. */
function advisedOf({ world }: Built): (number | null)[] {
  return world.decisions.map(({ options, advice }) => {
    const place = options.findIndex(({ name }) => name === advice.recommended);
    return place < 0 ? null : place;
  });
}

/**
 * The recommended set: an area leaves its own advice only where with it a limit would not be kept, or where people freed
 * and effects on other areas, which no area's own advice can see, make it dearer by more than the area itself leaves lying. From the cheapest set within the limits,
 * decision by decision, the advised option is taken back wherever neither is so; near ties and today's options stay.
 *
 * @param best the cheapest set within the limits, or without them where they cannot all be kept
 * @param keepsAll whether it keeps them all
 */
export function withinLimits(built: Built, best: readonly number[], keepsAll: boolean): number[] {
  const advised = advisedOf(built);
  const free = (index: number): boolean => built.pins[index] == null && advised[index] !== null;
  const own = best.map((option, index) => (free(index) ? advised[index]! : option));
  const choice = [...best];
  const turnedBack = (index: number): boolean => {
    if (!free(index) || choice[index] === advised[index]) return false;
    if (causeAgainst(built, choice, index, advised[index]!, keepsAll)) return false;
    choice[index] = advised[index]!;
    return true;
  };
  const sums = sumsOf(built.portfolio, own);
  const isKept = isPriced(sums) && (!keepsAll || built.limits.every((limit) => reachedBy(limit, sums).kept));
  if (isKept && !built.linked.some(({ kind }) => UNSEEN.has(kind))) return own;
  // One option taken back can make room for another; each goes back at most once.
  while (choice.map((_, index) => turnedBack(index)).includes(true));
  while (choice.map((_, index) => heldBack(built, choice, index, keepsAll)).includes(true));
  return choice;
}

/** A limit in words: "4 people". */
const LIMIT_WORDS: Readonly<Record<LimitId, (value: number) => string>> = {
  headcount: (value) => `${short(value)} people`,
  fixedShare: (value) => `${percent(value)} fixed cost`,
  runway: (value) => `${short(value)} months that cash must last`,
  commit: (value) => `${whole(value)} bound beyond 90 days`,
  monthEndCash: (value) => `${whole(value)} cash at month end`,
  rent: (value) => `rent of ${percent(value)} of sales`,
  ownerHours: (value) => `${short(value)} owner's hours a week`,
};
/** A limit with its value, in words. */
export const limitWords = ({ id, shownValue }: Pick<NamedLimit, "id" | "shownValue">): string =>
  LIMIT_WORDS[id](shownValue);
const short = (value: number): string => Number(value.toFixed(1)).toLocaleString("en-US");
const whole = (value: number): string => Math.round(value).toLocaleString("en-US");

/**
 * Why a decision of the recommended set is not what the area advises: "Within the limit of 4 people; without it SaaS, 14,200
 * a year less." "" where it follows the advice.
 */
export function whyDifferent(
  built: Built,
  index: number,
  choice: readonly number[],
  keepsAll: boolean,
): string {
  const { options, advice } = built.world.decisions[index]!;
  const own = options[choice[index]!]!.name;
  if (advice.recommended === null || advice.recommended === own) return "";
  if (built.pins[index] != null) return "It is fixed by hand.";
  const advised = advisedOf(built)[index]!;
  if (advised === null)
    return `${advice.recommended} takes no part in the portfolio: not every cost of it is known, or it is excluded.`;
  const cause = causeAgainst(built, choice, index, advised, keepsAll);
  if (!cause) return "As weighed with the other areas.";
  const { broken, beyond, more, own: alone } = cause;
  if (beyond) return `Beside the other options ${advice.recommended} needs more than its last tier offers.`;
  if (broken.length > 0) {
    const limits = broken.map(limitWords).join(" and ");
    const apart =
      Math.abs(more) > HALF_CENT ? `, ${money(Math.abs(more))} a year ${more < 0 ? "less" : "more"}` : "";
    return `Within the limit of ${limits}; without it ${advice.recommended}${apart}.`;
  }
  if (alone > HALF_CENT)
    return `Alone it is too close to call and ${advice.recommended} stays; with the people it frees and what it does to other areas ${own} costs less, by ${money(more)} a year.`;
  return `Alone ${advice.recommended} costs less; with the people it frees and what it does to other areas ${own} does, by ${money(more)} a year.`;
}

/**
 * What the cheapest set would save a year against the recommended one, and by which options: it counts the people and space
 * that areas share, and leaves near ties and fit aside, which the areas' own advice weighs. "" where it saves nothing.
 */
export function cheaperWords({
  picks,
  recommended,
  cheapest,
}: Pick<PortfolioResult, "picks" | "recommended" | "cheapest">): string {
  const less = recommended.figures.yearlyCost - cheapest.figures.yearlyCost;
  const others = picks.flatMap((pick, index) => {
    const option = cheapest.options[index]!;
    return option === pick.option ? [] : [`${decisionName(pick)}: ${option}`];
  });
  return less > HALF_CENT && others.length > 0
    ? `What areas share counted, near ties and fit left aside, another set costs ${money(less)} a year less: ${others.join("; ")}.`
    : "";
}
