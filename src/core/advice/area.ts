import { makePlan } from "../costs/plan";
import type { AreaInputs, CostLine, Inputs, OptionInputs } from "../model";
import { keptBy } from "../keptBy";
import { key } from "../names";
import type { AreaResult, Decision, Flip } from "../results";
import { inputsBeyond } from "./beyond";
import { decideAmong, type Settings } from "./decision";
import type { Choice, Situation } from "./evaluate";
import { withFlipsThat } from "./holding";
import { elementFlips, wholeArea } from "./wholeArea";

const linesOf = ({ lines }: OptionInputs, element: string): readonly CostLine[] =>
  element === "" ? lines : lines.filter((line) => key(line.element) === key(element));

/** The option's own lines serve an element; lines of every option ("all") alone do not make it one. */
export function serves(option: OptionInputs, element: string): boolean {
  return linesOf(option, element).some((line) => key(line.option) !== "all");
}

/** Decisions on the last 40 grounds: those of the last edits, scenarios, volumes and options fixed by hand. */
const kept = keptBy<AreaResult>(40);

/** Everything but the area and the business that an area's decision rests on. */
function groundsOf(
  { area, plan, around }: Omit<Situation, "today">,
  { preset, chosen, ties = [], barred = [], explain = true }: Settings,
): string {
  const own = <T extends { readonly area: string }>(all: readonly T[]): T[] =>
    all.filter((each) => each.area === area);
  const { orders, horizon, months } = plan;
  const given = [orders[0], horizon, months, explain, [...preset], own(chosen), own(ties), own(barred)];
  return `${JSON.stringify(given)} ${around.people.join(" ")} ${around.space.join(" ")}`;
}

/**
 * Decides an area: each of its elements on its own where it has any, and the area as a whole. What was decided on the same
 * grounds before is not worked out again: an option fixed by hand changes its own area and few others.
 */
export function decideArea(
  area: AreaInputs,
  situation: Omit<Situation, "today">,
  settings: Settings,
): AreaResult {
  const grounds = groundsOf(situation, settings);
  return kept(area, situation.plan.business, grounds, () => workOut(area, situation, settings));
}

/** The options that serve every element of an area. */
const completeOf = ({ options, elements }: AreaInputs): OptionInputs[] =>
  options.filter((option) => elements.every((element) => serves(option, element)));

function workOut(area: AreaInputs, situation: Omit<Situation, "today">, settings: Settings): AreaResult {
  const elements = area.elements.map((element) => decideElement(area, element, situation, settings));
  if (elements.length === 0)
    return { ...decideElement(area, "", situation, settings), area: area.area, elements };
  const whole = wholeArea(area, completeOf(area), elements, situation, settings);
  return (settings.explain ?? true) ? withWholeFlips(whole, elements, area, situation, settings) : whole;
}

/**
 * An area decided by its elements with the flips of an element that are true of the area: where one option for all of it costs
 * less than the best parts a little beyond the flip too, the element goes that way whatever would be the choice for it alone.
 *
 * @param alone the elements as each is decided by itself
 */
function withWholeFlips(
  whole: AreaResult,
  alone: readonly Decision[],
  area: AreaInputs,
  outer: Omit<Situation, "today">,
  settings: Settings,
): AreaResult {
  const { business, horizon } = outer.plan;
  const inputs: Inputs = { business, areas: [area], scenarios: [], example: false };
  const plainly = { ...settings, explain: false };
  const optionAt = (flip: Flip, own: string): string | null | undefined => {
    const beyond = inputsBeyond(inputs, flip);
    const [changed] = beyond.areas;
    const isSame = beyond.business === business;
    const situation = isSame ? outer : { ...outer, plan: makePlan(beyond.business, { horizon }) };
    // A price is of a line of the element itself: the others are decided as they were.
    const elements = alone.map((part) =>
      isSame && part.element !== own ? part : decideElement(changed!, part.element, situation, plainly),
    );
    return wholeArea(changed!, completeOf(changed!), elements, situation, plainly).elements.find(
      ({ element }) => element === own,
    )?.recommended;
  };
  if (completeOf(area).length === 0) return whole;
  const elements = whole.elements.map((part) =>
    withFlipsThat(part, (flip) => optionAt(flip, part.element) === flip.option),
  );
  return { ...whole, elements, flips: elementFlips(elements) };
}

/** The options of an area that serve an element ("" for an area without elements), as they are priced. */
export function choicesOf(area: AreaInputs, element: string): Choice[] {
  return area.options
    .filter((option) => serves(option, element))
    .map((option) => ({
      option: option.name,
      kind: option.kind,
      current: option.currentElements.some((name) => key(name) === key(element)),
      parts: [linesOf(option, element)],
    }));
}

function decideElement(
  area: AreaInputs,
  element: string,
  outer: Omit<Situation, "today">,
  settings: Settings,
): Decision {
  const choices = choicesOf(area, element);
  const today = choices.filter(({ current }) => current).flatMap(({ parts }) => parts);
  return decideAmong(area, element, choices, { ...outer, today }, settings);
}
