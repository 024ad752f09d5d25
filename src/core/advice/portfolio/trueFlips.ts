import type { Inputs } from "../../model";
import type { Analysis, AreaResult, Decision, Flip } from "../../results";
import { analyzeInputs } from "../analyze";
import { inputsBeyond } from "../beyond";
import type { Chosen, Settings } from "../decision";
import { withFlipsThat } from "../holding";
import { elementFlips } from "../wholeArea";
import { brokenBy } from "./keptOut";
import type { PortfolioResult } from "./result";
import { choosePortfolio } from "./set";
import { movedOf } from "./settle";

type Place = Pick<Chosen, "area" | "element">;

const isAt =
  (place: Place) =>
  (one: Place): boolean =>
    one.area === place.area && one.element === place.element;

/**
 * The analysis with the flips that are true of all seven: a limit of the user's can keep at other orders, or at another price,
 * what it does not keep now, and the other way round. Where a limit may be in the way, the whole is worked out again a little
 * beyond the flip, limits included, and the flip stays where the option that it names is then recommended.
 *
 * @param analysis what is recommended, without the options that a limit keeps out
 */
export function withTrueFlips(
  inputs: Inputs,
  analysis: Analysis,
  portfolio: PortfolioResult | null,
  settings: Settings,
): Analysis {
  if (!portfolio || portfolio.limits.length === 0 || settings.explain === false) return analysis;
  const again: Settings = { ...settings, explain: false, ties: analysis.ties ?? [] };
  const { people = [], effects = [] } = inputs;
  // Limits that cannot all be kept change nothing, and can come into force at a flip.
  const isPlain = portfolio.feasible && people.length + effects.length + movedOf(portfolio).length === 0;
  const isShareLimited = portfolio.limits.some(({ id }) => id === "fixedShare");
  const isTrue = (flip: Flip, decision: Decision, place: Place): boolean => {
    // An option that is kept out may be let in again where other areas give way to it.
    const isOpen = isPlain && decision.options.every(({ barred }) => barred === undefined);
    if (isOpen && !isShareLimited && !canMeetLimit(flip, decision)) return true;
    const beyond = inputsBeyond(inputs, flip);
    const isFar =
      isOpen && setsAt(analysis, flip, place).every((set) => brokenBy(beyond, analysis, set)?.length === 0);
    return isFar || optionOf(beyond, again, place) === flip.option;
  };
  const tried = <D extends Decision>(decision: D, place: Place): D =>
    withFlipsThat(decision, (flip) => isTrue(flip, decision, place));
  return {
    ...analysis,
    areas: analysis.areas.map((result: AreaResult): AreaResult => {
      const { area, elements } = result;
      if (elements.length === 0) return tried(result, { area, element: "" });
      const parts = elements.map((part) => tried(part, { area, element: part.element }));
      return { ...result, elements: parts, flips: elementFlips(parts) };
    }),
  };
}

/**
 * Whether a limit can be in the way of a flip. A price that falls, or that only the option given up pays, makes nothing greater
 * that a limit holds down, and the named option keeps the limits at today's prices.
 */
function canMeetLimit({ type, option }: Flip, { options }: Decision): boolean {
  return type !== "cost" || (options.find((other) => other.option === option)?.stillToPay ?? 0) > 0;
}

/** An analysis' decisions with the option of each. */
function setOf(
  { areas }: Pick<Analysis, "areas">,
  optionOfDecision: (decision: Decision, place: Place) => string | null,
): Chosen[] {
  return areas.flatMap(({ area, elements, ...whole }: AreaResult) =>
    (elements.length > 0 ? elements : [whole]).map((decision) => {
      const place = { area, element: decision.element };
      return { ...place, option: optionOfDecision(decision, place) ?? "" };
    }),
  );
}

/** The sets that a flip leads to: with the others as recommended, and with what they go to by orders on the way there. */
function setsAt(analysis: Analysis, flip: Flip, place: Place): Chosen[][] {
  const isOnTheWay = ({ type, from, to }: Flip): boolean =>
    type === "orders" &&
    (to - from!) * (flip.to - from!) > 0 &&
    Math.abs(to - from!) <= Math.abs(flip.to - from!);
  const setWith = (other: (decision: Decision) => string | null): Chosen[] =>
    setOf(analysis, (decision, at) => (isAt(place)(at) ? flip.option : other(decision)));
  const still = setWith(({ recommended }) => recommended);
  return flip.type === "orders"
    ? [still, setWith(({ flips, recommended }) => flips.find(isOnTheWay)?.option ?? recommended)]
    : [still];
}

/** What the whole calculation recommends for a decision. */
function optionOf(inputs: Inputs, settings: Settings, place: Place): string | null {
  const own = analyzeInputs(inputs, settings);
  const picks = choosePortfolio(inputs, own, settings.chosen)?.picks;
  const set = picks ?? setOf(own, ({ recommended }) => recommended);
  return set.find(isAt(place))?.option ?? null;
}
