import { itemNumber } from "../business";
import { annuity, presentOfRow, yearlyCost } from "../costs/figures";
import { makePlan, priceOfFit } from "../costs/plan";
import { UNKNOWN, type AreaInputs, type CostLine, type OptionInputs } from "../model";
import { key } from "../names";
import type { AreaResult, Decision, Flip, OptionResult } from "../results";
import { areaScore, gateAgainst, optionFit } from "../scoring/fit";
import { BeyondLastTier } from "../tariffs/tariff";
import {
  candidatesOf,
  decide,
  judgedCost,
  surenessOf,
  type Candidate,
  type Outcome,
  type Rule,
} from "./decide";
import { choiceRows, evaluateChoice, type Choice, type Situation } from "./evaluate";
import { costFlips, orderFlip, rootOf, volumeFlips } from "./flips";
import { reasonsFor } from "./reasons";

/** What the user fixed by hand: the option of an area, or of an element of it. */
export interface Chosen {
  readonly area: string;
  readonly element: string;
  readonly option: string;
}

/** What decides besides cost: the value proposition's swing points, and what the user fixed. */
export interface Settings {
  readonly preset: ReadonlyMap<string, number>;
  readonly chosen: readonly Chosen[];
  /** Whether flips are worked out; a round that only settles who chooses what does without. */
  readonly explain?: boolean;
}

const ofElement = (lines: readonly CostLine[], element: string): CostLine[] =>
  lines.filter((line) => key(line.element) === key(element));
const linesOf = (option: OptionInputs, element: string): readonly CostLine[] =>
  element === "" ? option.lines : ofElement(option.lines, element);

/** The option's own lines serve an element; lines of every option ("all") alone do not make it one. */
function serves(option: OptionInputs, element: string): boolean {
  return linesOf(option, element).some((line) => key(line.option) !== "all");
}

/** Decides an area: each of its elements on its own where it has any, and the area as a whole. */
export function decideArea(
  area: AreaInputs,
  situation: Omit<Situation, "today">,
  settings: Settings,
): AreaResult {
  const elements = area.elements.map((element) => decideElement(area, element, situation, settings));
  if (elements.length === 0)
    return { ...decideElement(area, "", situation, settings), area: area.area, elements };
  return wholeArea(area, elements, situation, settings);
}

function choicesOf(area: AreaInputs, element: string): Choice[] {
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

function decideAmong(
  area: AreaInputs,
  element: string,
  choices: readonly Choice[],
  situation: Situation,
  settings: Settings,
): Decision {
  const rule: Rule = {
    priceOfFit: priceOfFit(situation.plan.business, area.area),
    nearTie: itemNumber(situation.plan.business, "Near tie", 0.05),
  };
  const options = choices.map((choice) =>
    evaluateChoice(
      choice,
      situation,
      optionFit(area, choice.option, choice.kind, settings.preset),
      gateAgainst(area, choice.option, choice.kind),
    ),
  );
  const yearlyOf = yearlyByLabel(situation);
  const outcome = withChosen(decide(options, rule, yearlyOf), options, settings, area, element);
  const explain = settings.explain ?? true;
  const unknowns = explain
    ? unknownFlips(choices, options, situation, outcome, rule)
    : options.map(({ unknown }) => unknown);
  const withFlips = options.map((option, index) => ({ ...option, unknown: unknowns[index]! }));
  const unknownCouldFlip = withFlips.some(
    (option) => option.excluded === "" && option.unknown.some(({ flipsAt }) => flipsAt !== null),
  );
  const find = (option: OptionResult | null): OptionResult | null =>
    option && (withFlips.find((other) => other.option === option.option) ?? null);
  const recommended = find(outcome.recommended);
  const comparison = withFlips.find((option) => option.current) ?? find(outcome.runnerUp);
  const decision: Omit<Decision, "reasons"> = {
    element,
    current: options.find((option) => option.current)?.option ?? null,
    byCost: outcome.byCost?.option ?? null,
    recommended: recommended?.option ?? null,
    runnerUp: outcome.runnerUp?.option ?? null,
    judgementPrice:
      outcome.byCost && recommended?.yearlyCost != null
        ? recommended.yearlyCost - outcome.byCost.yearlyCost
        : 0,
    score: areaScore(area.ratings, settings.preset),
    sure: surenessOf(outcome, rule, unknownCouldFlip),
    yearlySaving:
      comparison?.yearlyCost != null && recommended?.yearlyCost != null
        ? comparison.yearlyCost - recommended.yearlyCost
        : null,
    flips: explain ? [...flipsOf(choices, situation, outcome, rule), ...unknownFlipTexts(withFlips)] : [],
    options: withFlips,
  };
  return { ...decision, reasons: reasonsFor(decision, outcome, rule) };
}

/** A row's yearly cost in an option, by its label: NaN where the option has no such row. */
function yearlyByLabel({ plan }: Situation): (option: OptionResult, label: string) => number {
  const factor = 12 / annuity(plan);
  const tables = new Map<OptionResult, Map<string, number>>();
  return (option, label) => {
    let table = tables.get(option);
    if (!table) {
      table = new Map();
      for (const row of option.rows)
        table.set(row.label, (table.get(row.label) ?? 0) + presentOfRow(row, plan) * factor);
      tables.set(option, table);
    }
    return table.get(label) ?? NaN;
  };
}

function withChosen(
  outcome: Outcome,
  options: readonly OptionResult[],
  settings: Settings,
  area: AreaInputs,
  element: string,
): Outcome {
  const fixed = settings.chosen.find(
    (choice) => choice.area === area.area && (choice.element === "" || key(choice.element) === key(element)),
  );
  const option = fixed && options.find((other) => key(other.option) === key(fixed.option));
  if (!option) return outcome;
  const others = candidatesOf(options).filter((other) => other.option !== option.option);
  return {
    ...outcome,
    recommended: option,
    runnerUp: others.reduce<Candidate | null>(
      (best, other) => (best === null || other.yearlyCost < best.yearlyCost ? other : best),
      null,
    ),
    decidedBy: "judgement",
  };
}

/** The choice with one line's rate replaced. */
function withRate(choice: Choice, line: CostLine, rate: number): Choice {
  return {
    ...choice,
    parts: choice.parts.map((part) => part.map((own) => (own === line ? { ...own, rate } : own))),
  };
}

function judgedOf(choice: Choice, fit: number | null, situation: Situation, rule: Rule): number {
  try {
    const yearly = yearlyCost(choiceRows(choice, situation), situation.plan);
    return yearly === null ? NaN : judgedCost({ yearlyCost: yearly, fit }, rule);
  } catch (error) {
    if (error instanceof BeyondLastTier) return Infinity;
    throw error;
  }
}

/** What would flip the recommendation: one cost, or the order volume, changed alone. */
function flipsOf(choices: readonly Choice[], situation: Situation, outcome: Outcome, rule: Rule): Flip[] {
  const { recommended, runnerUp } = outcome;
  if (!recommended || !runnerUp || recommended.yearlyCost === null) return [];
  const mine = choices.find(({ option }) => option === recommended.option)!;
  const theirs = choices.find(({ option }) => option === runnerUp.option)!;
  // Where a tie, not cost, decided, the rival has to lead by more than a near tie.
  const lead = judgedCost(runnerUp, rule) - judgedCost(recommended as Candidate, rule);
  const slack = lead > 0 ? 0 : rule.nearTie * Math.abs(outcome.differing);
  // Only the choice that has the line is priced anew; both are where the line is today's and may be left to pay.
  const has = (choice: Choice, line: CostLine): boolean => choice.parts.some((part) => part.includes(line));
  const gapAt = (line: CostLine, rate: number): number => {
    const ofToday = situation.today.some((part) => part.includes(line));
    const changed = [mine, theirs].map((choice) =>
      has(choice, line) ? withRate(choice, line, rate) : choice,
    );
    const todays = situation.today.map((part) => part.map((own) => (own === line ? { ...own, rate } : own)));
    const here: Situation = ofToday ? { ...situation, today: reuse(todays, ...changed) } : situation;
    const cost = (which: 0 | 1): number => {
      const option = which === 0 ? (recommended as Candidate) : runnerUp;
      return ofToday || has(which === 0 ? mine : theirs, line)
        ? judgedOf(changed[which]!, option.fit, here, rule)
        : judgedCost(option, rule);
    };
    return cost(0) - cost(1) - slack;
  };
  const flips = costFlips(recommended, runnerUp, gapAt);

  const orders = situation.plan.orders[0]!;
  const winnerAt = (n: number): string => {
    const there: Situation = {
      ...situation,
      plan: makePlan(situation.plan.business, { orders: n, horizon: situation.plan.horizon }),
    };
    const own = judgedOf(mine, recommended.fit, there, rule);
    return own - judgedOf(theirs, runnerUp.fit, there, rule) > slack ? runnerUp.option : recommended.option;
  };
  const volumes = volumeFlips(orders, (n) => winnerAt(n) === recommended.option);
  return [...flips, ...volumes.map((n) => orderFlip(orders, n, winnerAt(n)))];
}

/** Today's parts as the changed choices hold them, so that a kept line is still recognized as kept. */
function reuse(today: readonly (readonly CostLine[])[], ...choices: Choice[]): (readonly CostLine[])[] {
  const copies = new Map<string, CostLine>();
  const identity = (line: CostLine): string =>
    `${line.at.sheet}!${line.at.cells.line ?? ""}/${line.option}/${line.element}/${line.name}`;
  for (const choice of choices)
    for (const part of choice.parts) for (const line of part) copies.set(identity(line), line);
  return today.map((part) => part.map((line) => copies.get(identity(line)) ?? line));
}

/** For every unknown of every option: the value at which that option would become the best. */
function unknownFlips(
  choices: readonly Choice[],
  options: readonly OptionResult[],
  situation: Situation,
  outcome: Outcome,
  rule: Rule,
): OptionResult["unknown"][] {
  const best = outcome.byCost;
  return options.map((option, index) => {
    if (!best || option.unknown.length === 0 || option.excluded !== "" || option.yearlyCost === null)
      return option.unknown;
    const target = judgedCost(best, rule);
    const choice = choices[index]!;
    return option.unknown.map((unknown) => {
      const line = choice.parts
        .flat()
        .find((own) => own.at.sheet === unknown.sheet && own.at.cells.rate === unknown.cell);
      if (!line || line.rate !== UNKNOWN) {
        // A quantity or an item: all that can be said here is whether the "at least" cost already leaves room.
        return { ...unknown, flipsAt: null };
      }
      const gap = (rate: number): number =>
        judgedOf(withRate(choice, line, rate), option.fit, situation, rule) - target;
      if (gap(0) >= 0) return unknown;
      let high = 1;
      while (gap(high) < 0 && high < 1e12) high *= 10;
      return { ...unknown, flipsAt: rootOf(gap, 0, high) };
    });
  });
}

function unknownFlipTexts(options: readonly OptionResult[]): Flip[] {
  return options.flatMap((option) =>
    option.unknown.flatMap((unknown): Flip[] =>
      unknown.flipsAt === null
        ? []
        : [
            {
              what: `${option.option}: ${unknown.what}`,
              type: "unknown",
              from: null,
              to: unknown.flipsAt,
              option: option.option,
              text: `${unknown.what} of ${option.option} is not known: below ${unknown.flipsAt.toFixed(2)} it would be the choice`,
              sheet: unknown.sheet,
              cell: unknown.cell,
            },
          ],
    ),
  );
}

/** The area as a whole where it is decided by elements: every option for all of it, and the mixes of today and of the advice. */
function wholeArea(
  area: AreaInputs,
  elements: readonly Decision[],
  outer: Omit<Situation, "today">,
  settings: Settings,
): AreaResult {
  const pick = (name: "current" | "recommended" | "byCost"): Choice | null => {
    const byOption = new Map<string, string[]>();
    for (const decision of elements) {
      const option = decision[name];
      if (option === null) {
        if (name === "current") continue;
        return null;
      }
      byOption.set(option, [...(byOption.get(option) ?? []), decision.element]);
    }
    if (byOption.size === 0) return null;
    let sharedTaken = false;
    const parts = [...byOption].map(([name_, served]) => {
      const option = area.options.find((other) => other.name === name_)!;
      const lines = option.lines.filter((line) => {
        if (line.element !== "") return served.some((element) => key(element) === key(line.element));
        // Lines of every option are paid once, whichever options are mixed.
        return key(line.option) !== "all" || !sharedTaken;
      });
      sharedTaken = true;
      return lines;
    });
    const names = [...byOption.keys()];
    const single = names.length === 1 ? area.options.find((other) => other.name === names[0])! : null;
    return {
      option: single?.name ?? (name === "current" ? "Mix (today)" : "Mix"),
      kind: single?.kind ?? "hybrid",
      current: false,
      parts,
    };
  };
  const todays = pick("current");
  const advised = pick("recommended");
  const cheapest = pick("byCost");
  const situation: Situation = { ...outer, today: todays?.parts ?? [] };
  const choices = new Map<string, Choice>();
  for (const option of area.options)
    if (area.elements.every((element) => serves(option, element)))
      choices.set(option.name, {
        option: option.name,
        kind: option.kind,
        current: false,
        parts: [option.lines],
      });
  for (const choice of [todays, advised])
    if (choice) choices.set(choice.option, { ...choice, current: choice === todays });
  if (todays) choices.set(todays.option, { ...todays, current: true });
  const options = [...choices.values()].map((choice) => {
    const parts = elements.map((decision) => {
      const name =
        choice === advised
          ? decision.recommended
          : choice.option === todays?.option
            ? decision.current
            : choice.option;
      const option = decision.options.find((other) => other.option === name);
      return { kind: option?.kind ?? null, cost: option?.yearlyCost ?? 0 };
    });
    return evaluateChoice(
      choice,
      situation,
      optionFit(area, choice.option, choice.kind, settings.preset, parts),
      gateAgainst(area, choice.option, choice.kind),
    );
  });
  const of = (choice: Choice | null): OptionResult | null =>
    options.find((option) => option.option === choice?.option) ?? null;
  const recommended = of(advised);
  const today = of(todays);
  const rank: Record<Decision["sure"], number> = {
    clear: 0,
    likely: 1,
    "too close": 2,
    "not enough data": 3,
  };
  const byCostCost = elements.reduce((sum, { judgementPrice }) => sum + judgementPrice, 0);
  const others = candidatesOf(options).filter((option) => option.option !== recommended?.option);
  return {
    area: area.area,
    element: "",
    current: today?.option ?? null,
    byCost: cheapest?.option ?? null,
    recommended: recommended?.option ?? null,
    runnerUp: others.sort((a, b) => a.yearlyCost - b.yearlyCost)[0]?.option ?? null,
    judgementPrice: byCostCost,
    score: areaScore(area.ratings, settings.preset),
    sure: elements.reduce<Decision["sure"]>(
      (worst, { sure }) => (rank[sure] > rank[worst] ? sure : worst),
      "clear",
    ),
    yearlySaving:
      today?.yearlyCost != null && recommended?.yearlyCost != null
        ? today.yearlyCost - recommended.yearlyCost
        : null,
    reasons: elements.map((decision) =>
      `${decision.element}: ${decision.recommended ?? "no answer"}. ${decision.reasons[0] ?? ""}`.trim(),
    ),
    flips: elements.flatMap(({ flips }) => flips.slice(0, 1)),
    options,
    elements,
  };
}
