import type { Settings } from "../advice/decision";
import { itemValue } from "../business";
import type { Inputs } from "../model";
import type { Analysis } from "../results";
import { answersFor, OWNER } from "../transition";
import { eventsOf } from "./events";
import { EVENT_KINDS, likelihoodItem, type Event, type EventKind } from "./kinds";
import { notesOf, type Note } from "./notes";
import { worldOf } from "./world";

export { EVENT_KINDS, likelihoodItem, strayLikelihoods, type Event, type EventKind } from "./kinds";
export type { Note } from "./notes";

/** A row of the risk register. */
export interface RegisteredRisk extends Event {
  /** Chance that it happens within a year, 0-1. */
  readonly likelihood: number;
  /** Whether nobody has set it: the default is no more than a place to begin. */
  readonly assumed: boolean;
  /** Likelihood x money at stake a year; null where that cannot be priced. */
  readonly expectedLoss: number | null;
  readonly sign: string;
  readonly todo: string;
  /** Who watches. */
  readonly who: string;
}

/** What could happen to the business as decided. */
export interface RiskRegister {
  /** Highest expected loss first; what cannot be priced last. */
  readonly risks: readonly RegisteredRisk[];
  readonly notes: readonly Note[];
}

/** The risks with the highest expected loss, one of a kind; what cannot be priced is none of them. */
export function highest({ risks }: Pick<RiskRegister, "risks">, most: number): RegisteredRisk[] {
  const kinds = new Set<EventKind>();
  return risks
    .filter(({ kind, expectedLoss }) => expectedLoss !== null && !kinds.has(kind) && kinds.add(kind))
    .slice(0, most);
}

/**
 * The risk register: each event priced by running the model again under it with what was decided, its likelihood as the
 * Business table sets it, sorted by expected loss. An event that costs nothing is left out.
 */
export function riskRegister(inputs: Inputs, analysis: Analysis, preset: Settings["preset"]): RiskRegister {
  return registerOf(inputs, analysis, [...riskEvents(inputs, analysis, preset)]);
}

/** The events of the register, each priced when it is asked for: the part that takes time. */
export function riskEvents(
  inputs: Inputs,
  analysis: Analysis,
  preset: Settings["preset"],
): Generator<Event, void> {
  return eventsOf(worldOf(inputs, analysis, preset));
}

/** The register of events that are priced. */
export function registerOf(inputs: Inputs, analysis: Analysis, events: readonly Event[]): RiskRegister {
  const risks = events
    .filter(({ atStake }) => atStake === null || atStake > 0)
    .map((event): RegisteredRisk => {
      const { likelihood: usual, sign, todo } = EVENT_KINDS[event.kind];
      const set = itemValue(inputs.business, likelihoodItem(event.kind));
      const assumed = typeof set !== "number";
      const likelihood = assumed ? usual : Math.min(1, Math.max(0, set));
      return {
        ...event,
        likelihood,
        assumed,
        expectedLoss: event.atStake === null ? null : likelihood * event.atStake,
        sign,
        todo,
        // Nobody watches for his or her own leaving.
        who:
          event.areas.length === 1 && event.kind !== "keyPerson"
            ? answersFor(inputs, event.areas[0]!)
            : OWNER,
      };
    })
    .sort((a, b) => (b.expectedLoss ?? -1) - (a.expectedLoss ?? -1));
  return { risks, notes: notesOf(analysis) };
}
