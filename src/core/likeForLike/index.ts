import { ACTIVITIES, type Activity } from "../areas/activities";
import { makePlan, type Plan } from "../costs/plan";
import type { AreaInputs, Inputs } from "../model";
import { bareKey, key } from "../names";
import type { Analysis, AreaResult, Decision } from "../results";
import { missingCosts } from "./missing";
import type { ActivityCheck, ChecklistAnswer, LikeForLike, OptionCheck } from "./model";
import { propose } from "./propose";

export { missingInWords } from "./words";
export type {
  ActivityAnswer,
  ActivityCheck,
  Answer,
  ChecklistAnswer,
  LikeForLike,
  MissingCost,
  OptionCheck,
  OptionStatus,
} from "./model";

/** The activities that arise in an area: those of an element only where the area is decided by that element. */
export function activitiesOf({ area, elements }: Pick<AreaInputs, "area" | "elements">): readonly Activity[] {
  const own = new Set(elements.map(bareKey));
  return ACTIVITIES[area].filter(
    ({ element }) => element === "" || elements.length === 0 || own.has(bareKey(element)),
  );
}

/** An option serves the element of an activity; otherwise there is nothing to answer. */
function concerns({ element }: Activity, area: AreaInputs, option: AreaInputs["options"][number]): boolean {
  if (element === "" || area.elements.length === 0) return true;
  return option.lines.some(
    (line) => bareKey(line.element) === bareKey(element) && key(line.option) !== "all",
  );
}

function checkOf(activity: Activity, area: AreaInputs, answered: readonly ChecklistAnswer[]): ActivityCheck {
  const own = answered.filter((other) => key(other.activity) === key(activity.name));
  return {
    activity: activity.name,
    covers: activity.covers,
    answers: area.options
      .filter((option) => concerns(activity, area, option))
      .map((option) => {
        const answer = own.find((other) => key(other.option) === key(option.name))?.answer ?? null;
        const proposed = answer === null ? propose(activity, option) : null;
        return { option: option.name, answer, proposed };
      }),
  };
}

function optionCheck(option: string, checks: readonly ActivityCheck[]): OptionCheck {
  const names = (is: (answer: ActivityCheck["answers"][number]) => boolean): string[] =>
    checks
      .filter(({ answers }) => answers.some((answer) => answer.option === option && is(answer)))
      .map(({ activity }) => activity);
  const leftOut = names(({ answer }) => answer?.how === "out");
  const proposed = names(({ answer, proposed: guess }) => answer === null && guess !== null);
  const open = names(({ answer, proposed: guess }) => answer === null && guess === null);
  const isAnswered = proposed.length + open.length === 0;
  return {
    option,
    status: !isAnswered ? "not answered" : leftOut.length > 0 ? "leaves out" : "comparable",
    leftOut,
    proposed,
    open,
  };
}

/** Whether an area's options cost the same things, and what the recommended does not show. */
function areaLikeForLike(
  area: AreaInputs,
  result: AreaResult,
  plan: Plan,
  answered: readonly ChecklistAnswer[],
): LikeForLike {
  const own = answered.filter((answer) => answer.area === area.area);
  const activities = activitiesOf(area);
  const checks = activities.map((activity) => checkOf(activity, area, own));
  const missingIn = (decision: Decision, isIn: (activity: Activity) => boolean) =>
    missingCosts(
      area,
      decision,
      plan,
      activities.flatMap((activity, place) => {
        const found = checks[place]!.answers.find(({ option }) => option === decision.recommended);
        const leftOut = found?.answer?.how === "out";
        const isOpen = found !== undefined && found.answer === null && found.proposed === null;
        return isIn(activity) && (leftOut || isOpen) ? [{ activity, leftOut }] : [];
      }),
    );
  return {
    activities: checks,
    options: area.options.map(({ name }) => optionCheck(name, checks)),
    missing:
      area.elements.length === 0
        ? missingIn(result, () => true)
        : result.elements.flatMap((element) =>
            missingIn(element, (activity) => bareKey(activity.element) === bareKey(element.element)),
          ),
  };
}

/**
 * The analysis with every area's like-for-like check: each activity of the area answered for each option as the checklist
 * says, else with what the cost lines suggest; and what a cost that the recommended option does not show would have to
 * be to change the answer.
 */
export function withLikeForLike(
  inputs: Inputs,
  analysis: Analysis,
  answered: readonly ChecklistAnswer[],
): Analysis {
  const plan = makePlan(inputs.business);
  return {
    ...analysis,
    areas: analysis.areas.map((result) => {
      const area = inputs.areas.find((own) => own.area === result.area);
      return area ? { ...result, likeForLike: areaLikeForLike(area, result, plan, answered) } : result;
    }),
  };
}
