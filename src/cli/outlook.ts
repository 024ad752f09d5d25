import { presetOf } from "../core/areas";
import { areaName, comesBack, monthName, rough, type Beside } from "../core/commitments";
import { makePlan } from "../core/costs/plan";
import type { AreaId, Inputs } from "../core/model";
import type { Analysis, AreaResult } from "../core/results";
import { highest, riskRegister, type RiskRegister } from "../core/risks";
import { transitionOf, whenWords, type Transition } from "../core/transition";
import { plain } from "./terminal";

/** What follows from the decisions: the changes in order, and what could go wrong. */
export interface Outlook {
  readonly transition: Transition;
  readonly register: RiskRegister;
}

/** Works out what follows from an analysis. @param beside as in transitionOf */
export function outlookOf(inputs: Inputs, analysis: Analysis, beside: readonly Beside[]): Outlook {
  return {
    transition: transitionOf(inputs, analysis, makePlan(inputs.business), beside),
    register: riskRegister(inputs, analysis, presetOf(inputs)),
  };
}

/** Risks that are printed; all of them are in JSON and on the sheet Transition. */
const MOST_RISKS = 3;

/** The changes in order and the highest risks, as printed below the recommendation. */
export function outlookText(
  inputs: Inputs,
  { areas }: Pick<Analysis, "areas">,
  { transition: { moves, stays }, register }: Outlook,
): string {
  const resultOf = (id: AreaId): AreaResult => areas.find(({ area }) => area === id)!;
  const steps = moves.map((move, index) => {
    const { area, from, to, oneOff, tiedUp, stillToPay, lastDue, who } = move;
    const once = oneOff + tiedUp;
    const change = from === null ? to : `${to} instead of ${from}`;
    const left = lastDue === null ? "" : ` until ${monthName(inputs, lastDue)}`;
    const money = [
      ...(once > 0 ? [`${rough(once)} once${comesBack(tiedUp, once)}`] : []),
      ...(stillToPay > 0 ? [`${rough(stillToPay)} still to pay${left}`] : []),
    ].join(", ");
    const when = whenWords(inputs, move, resultOf(area));
    return `${index + 1}. ${areaName(area)}: ${change}; ${when} (${who})${money === "" ? "" : `; ${money}`}`;
  });
  const waiting = stays
    .filter(({ when }) => when.kind !== "stays")
    .map((stay) => `${areaName(stay.area)}: ${whenWords(inputs, stay, resultOf(stay.area))} (${stay.who})`);
  const risks = highest(register, MOST_RISKS).map(
    ({ what, atStake, likelihood, assumed, expectedLoss, todo }) =>
      `${what}: ${rough(atStake!)} at stake, ${Number((100 * likelihood).toFixed(1))} % a year${assumed ? " (assumed)" : ""}, ${rough(expectedLoss!)} expected. ${todo}.`,
  );
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[title, ...lines.map((line) => `  ${plain(line)}`)].join("\n")];
  return [...part("In order", [...steps, ...waiting]), ...part("What could go wrong", risks)].join("\n\n");
}

/** The same for `--json`: money unrounded, by month where it is cash (index 0 = today). */
export function outlookJson({ transition, register }: Outlook): {
  readonly transition: object;
  readonly risks: readonly object[];
  readonly notes: readonly object[];
} {
  const { moves, stays, today, then, firstBenefit, paidBack } = transition;
  return {
    transition: {
      moves: moves.map(({ area, waiting, delay, when, after, ...move }) => ({
        area: areaName(area),
        ...move,
        after: after.map(areaName),
        when,
        costOfWaiting: waiting && [...waiting.costs],
        delay: delay && [...delay],
      })),
      stays: stays.map(({ area, option, when, who }) => ({
        area: areaName(area),
        option,
        who,
        when,
      })),
      cash: { today: [...today], then: [...then] },
      firstBenefit,
      paidBack,
    },
    risks: register.risks.map(({ areas, ...risk }) => ({ ...risk, areas: areas.map(areaName) })),
    notes: register.notes.map(({ area, ...note }) => ({ area: areaName(area), ...note })),
  };
}
