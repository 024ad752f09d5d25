import { presetOf } from "../../../core/areas";
import { makePlan } from "../../../core/costs/plan";
import type { AreaId } from "../../../core/model";
import {
  likelihoodItem,
  registerOf,
  riskEvents,
  strayLikelihoods,
  type Event,
  type Note,
  type RegisteredRisk,
} from "../../../core/risks";
import { transitionOf, whenWords, type Move } from "../../../core/transition";
import type { Work } from "./kinds";

/** A change, or an area that stays, with when in words. */
export interface Step {
  readonly area: AreaId;
  readonly option: string | null;
  readonly from: string | null;
  readonly when: string;
  readonly who: string;
  readonly oneOff: number;
  readonly tiedUp: number;
  readonly stillToPay: number;
}

/** What could go wrong with what was decided, and what to do in which order. */
export interface RisksFound {
  readonly moves: readonly Step[];
  readonly stays: readonly Step[];
  readonly risks: readonly (RegisteredRisk & { readonly item: string })[];
  readonly notes: readonly Note[];
  /** Likelihoods on the Business sheet that are no risk's. */
  readonly strays: readonly { readonly name: string; readonly sheet: string; readonly cell: string }[];
}

/** How far the events have come: nobody knows how many there will be. */
const STEP = 0.9;

/** The changes in order and the risk register, an event at a time. */
export const work: Work<"risks"> = async ({ inputs, proved }, _ask, { pause }): Promise<RisksFound> => {
  const analysis = proved();
  const { moves, stays } = transitionOf(inputs, analysis, makePlan(inputs.business));
  const events: Event[] = [];
  await pause(1 - STEP);
  for (const event of riskEvents(inputs, analysis, presetOf(inputs))) {
    events.push(event);
    await pause(1 - STEP ** (events.length + 1));
  }
  const { risks, notes } = registerOf(inputs, analysis, events);
  const whenOf = (step: Pick<Move, "area" | "when"> & Partial<Pick<Move, "start">>): string =>
    whenWords(
      inputs,
      step,
      analysis.areas.find(({ area }) => area === step.area)!,
    );
  return {
    moves: moves.map((move) => {
      const { area, from, to, who, oneOff, tiedUp, stillToPay } = move;
      return { area, option: to, from, who, oneOff, tiedUp, stillToPay, when: whenOf(move) };
    }),
    stays: stays.map((stay) => {
      const { area, option, who } = stay;
      return { area, option, from: null, who, oneOff: 0, tiedUp: 0, stillToPay: 0, when: whenOf(stay) };
    }),
    risks: risks.map((risk) => ({ ...risk, item: likelihoodItem(risk.kind) })),
    notes,
    strays: strayLikelihoods(inputs).map(({ name, at }) => ({
      name,
      sheet: at.sheet,
      cell: at.cells["item"] ?? "",
    })),
  };
};
