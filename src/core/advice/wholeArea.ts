import type { AreaInputs, OptionInputs } from "../model";
import { key } from "../names";
import { SURENESS, type AreaResult, type Decision, type OptionResult } from "../results";
import { areaScore, gateAgainst, optionFit } from "../scoring/fit";
import { TIE } from "../costs/intervals";
import { candidatesOf, type Candidate } from "./decide";
import { barOf, ruleOf, type Settings } from "./decision";
import { evaluateChoice, type Choice, type Situation } from "./evaluate";
import { money } from "./money";
import { judgedCost } from "./rule";

/** The option of every element, by the element's name; null where it has none. */
type Picks = ReadonlyMap<string, string | null>;

const picksOf = (
  elements: readonly Decision[],
  of: (decision: Decision) => string | null,
): Map<string, string | null> => new Map(elements.map((decision) => [decision.element, of(decision)]));

/**
 * The choice that runs every element with the option picked for it. An option's lines without an element are paid once
 * if any of its elements is chosen, lines of every option once in all.
 *
 * @param mixed what it is called where several options are mixed
 */
function choiceOf(area: AreaInputs, picks: Picks, mixed: string, current: boolean): Choice {
  const names = [...new Set(picks.values())].filter((name) => name !== null);
  const parts = names.map((name, place) => {
    const option = area.options.find((other) => other.name === name)!;
    const served = new Set([...picks].filter(([, pick]) => pick === name).map(([element]) => key(element)));
    return option.lines.filter(({ element, option: of }) =>
      element === "" ? place === 0 || key(of) !== "all" : served.has(key(element)),
    );
  });
  const single = picks.size > 0 && new Set(picks.values()).size === 1 ? names[0] : undefined;
  const kind = single ? area.options.find((other) => other.name === single)!.kind : "hybrid";
  return { option: single ?? mixed, kind, current, parts };
}

/** The option that costs clearly less than the mix of the best parts, where there is one; else that mix. */
function better(
  mix: OptionResult | undefined,
  options: readonly OptionResult[],
  costOf: (option: Candidate) => number,
): OptionResult | undefined {
  const [own] = mix ? candidatesOf([mix]) : [];
  if (!own) return mix;
  return candidatesOf(options).reduce(
    (best, option) => (costOf(best) - costOf(option) > TIE * Math.abs(costOf(best)) ? option : best),
    own,
  );
}

/**
 * The area as a whole where it is decided by elements: every option that serves all of it, today's mix, and the mix of
 * the advice. Elements are decided independently; where an option for all of it costs less than the mix of the best parts,
 * because parts share costs, that option is recommended. Reasons and flips are those of the elements. An element of which no
 * option is marked as today's runs as advised in today's mix too: what an area saves is what the marked ones save.
 *
 * @param complete the options that serve every element
 */
export function wholeArea(
  area: AreaInputs,
  complete: readonly OptionInputs[],
  elements: readonly Decision[],
  outer: Omit<Situation, "today">,
  settings: Settings,
): AreaResult {
  const marked = picksOf(elements, ({ current }) => current);
  const todays = picksOf(elements, ({ current, recommended }) => current ?? recommended);
  const advised = picksOf(elements, ({ recommended }) => recommended);
  const cheapestParts = picksOf(elements, ({ byCost }) => byCost);
  const isSame = (a: Picks, b: Picks): boolean => [...a].every(([element, name]) => b.get(element) === name);
  const hasAll = (picks: Picks): boolean => [...picks.values()].every((name) => name !== null);

  const hasToday = [...marked.values()].some((name) => name !== null);
  const today = hasToday ? choiceOf(area, todays, "Mix (today)", true) : null;
  // Only what is marked is paid for already, and leaves something to pay.
  const situation: Situation = { ...outer, today: hasToday ? choiceOf(area, marked, "", true).parts : [] };
  const entries: { readonly choice: Choice; readonly picks: Picks }[] = today
    ? [{ choice: today, picks: todays }]
    : [];
  const entry = (picks: Picks, mixed: string): string | null => {
    if (!hasAll(picks)) return null;
    const same = entries.find((other) => isSame(other.picks, picks));
    if (same) return same.choice.option;
    const choice = choiceOf(area, picks, mixed, false);
    entries.push({ choice, picks });
    return choice.option;
  };
  for (const { name } of complete)
    entry(
      picksOf(elements, () => name),
      name,
    );
  const mix = entry(advised, "Mix");
  const mixByCost = entry(cheapestParts, "Mix (by cost)");

  const options = entries.map(({ choice, picks }) => {
    const parts = elements.map((decision) => {
      const option = decision.options.find((other) => other.option === picks.get(decision.element));
      return { kind: option?.kind ?? null, cost: option?.yearlyCost ?? 0 };
    });
    const bars = [...picks].map(([element, name]) =>
      barOf(settings, area.area, name ?? "", (of) => of === element),
    );
    return {
      ...evaluateChoice(
        choice,
        situation,
        optionFit(area, choice.option, choice.kind, settings.preset, parts),
        gateAgainst(area, choice.option, choice.kind),
      ),
      ...bars.find(({ barred }) => barred !== undefined),
    };
  });
  const named = (name: string | null): OptionResult | undefined =>
    options.find(({ option }) => option === name);
  const pickOf = ({ option }: OptionResult, { element }: Decision): string | null =>
    entries.find(({ choice }) => choice.option === option)!.picks.get(element) ?? null;
  const rule = ruleOf(area.area, situation.plan.business);
  const isFixed = settings.chosen.some((choice) => choice.area === area.area);
  const cheapest = better(named(mixByCost), options, (option) => option.yearlyCost);
  const best = isFixed ? named(mix) : better(named(mix), options, (option) => judgedCost(option, rule));
  const byCost = cheapest?.option ?? null;
  const recommended = best?.option ?? null;
  const saving = (option: OptionResult | undefined): number | null =>
    option?.unknown.length === 0 ? option.yearlyCost : null;
  const others = candidatesOf(options).filter(({ option }) => option !== recommended);
  const current = today?.option ?? null;
  const [now, then] = [saving(named(current)), saving(best)];
  const whole =
    best && recommended !== mix && best.yearlyCost !== null
      ? [
          `${best.option} for all of it costs ${money(best.yearlyCost)} a year, less than the best option for each part taken alone: its parts share costs.`,
        ]
      : [];
  return {
    area: area.area,
    element: "",
    current,
    byCost,
    recommended,
    runnerUp: others.sort((a, b) => a.yearlyCost - b.yearlyCost)[0]?.option ?? null,
    judgementPrice:
      best?.yearlyCost != null && cheapest?.yearlyCost != null
        ? Math.max(0, best.yearlyCost - cheapest.yearlyCost)
        : 0,
    score: areaScore(area.ratings, settings.preset),
    sure: SURENESS[Math.max(...elements.map(({ sure }) => SURENESS.indexOf(sure)))]!,
    yearlySaving: now === null || then === null ? null : now - then,
    reasons: [
      ...whole,
      ...elements.map((decision) =>
        `${decision.element}: ${decision.recommended ?? "no answer"}. ${decision.reasons[0] ?? ""}`.trim(),
      ),
    ],
    flips: elementFlips(elements),
    options,
    elements:
      best && whole.length > 0
        ? elements.map((decision) => takenWithAll(decision, best.option, pickOf(best, decision), saving))
        : elements,
  };
}

/** What would flip an area decided by elements: the first flip of each. */
export const elementFlips = (elements: readonly Decision[]): Decision["flips"] =>
  elements.flatMap(({ flips }) => flips.slice(0, 1));

/**
 * An element that goes the way of the whole area, though another option would be the choice for it alone.
 *
 * @param whole what serves the whole area
 * @param option what of it serves the element
 */
function takenWithAll(
  decision: Decision,
  whole: string,
  option: string | null,
  costOf: (option: OptionResult | undefined) => number | null,
): Decision {
  if (option === null || decision.recommended === option) return decision;
  const of = (name: string | null): number | null =>
    costOf(decision.options.find((other) => other.option === name));
  const [alone, taken, today] = [of(decision.recommended), of(option), of(decision.current)];
  const less = alone === null || taken === null ? "" : `: ${money(taken - alone)} a year less`;
  return {
    ...decision,
    recommended: option,
    runnerUp: decision.recommended,
    judgementPrice: 0,
    yearlySaving: today === null || taken === null ? null : today - taken,
    reasons: [
      `${option} is taken because ${option === whole ? "it" : whole} serves the whole area for less.`,
      ...(decision.recommended === null
        ? []
        : [
            `For this part alone, what parts share left out, ${decision.recommended} would be the choice${less}.`,
          ]),
    ],
    flips: [],
  };
}
