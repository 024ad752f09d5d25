import { createContext, useContext, useMemo, useState } from "react";
import type { Chosen } from "../core/advice/decision";
import type { AreaId } from "../core/model";
import type { Decision } from "../core/results";

/** The options that the user fixed by hand, whatever the advice. */
export interface Choices {
  readonly fixed: readonly Chosen[];
  /** Fixes an option, in place of any other of its area or element. */
  readonly fix: (choice: Chosen) => void;
  readonly release: (place: Pick<Chosen, "area" | "element">) => void;
  readonly releaseAll: () => void;
}

const isAt =
  (place: Pick<Chosen, "area" | "element">) =>
  ({ area, element }: Chosen): boolean =>
    area === place.area && element === place.element;

/** What is fixed at a place itself; null where nothing is. */
export const fixedAt = (fixed: readonly Chosen[], place: Pick<Chosen, "area" | "element">): string | null =>
  fixed.find(isAt(place))?.option ?? null;

/**
 * Whether what a decision recommends was chosen by hand. A choice for the whole area holds for its elements too, where they
 * have that option and no choice of their own.
 */
export function isByHand(
  fixed: readonly Chosen[],
  area: AreaId,
  { element, recommended }: Pick<Decision, "element" | "recommended">,
): boolean {
  const chosen = fixedAt(fixed, { area, element }) ?? fixedAt(fixed, { area, element: "" });
  return recommended !== null && recommended === chosen;
}

/** Choices by hand: they last as long as the pane, and nothing of them is written but into a report. */
export function useChoosing(): Choices {
  const [fixed, setFixed] = useState<readonly Chosen[]>([]);
  return useMemo(() => {
    const without = (all: readonly Chosen[], place: Pick<Chosen, "area" | "element">): Chosen[] =>
      all.filter((choice) => !isAt(place)(choice));
    return {
      fixed,
      fix: (choice) => setFixed((before) => [...without(before, choice), choice]),
      release: (place) => setFixed((before) => without(before, place)),
      releaseAll: () => setFixed([]),
    };
  }, [fixed]);
}

export const ChoicesContext = createContext<Choices | null>(null);

/** The pane's choices by hand. */
export function useChoices(): Choices {
  return useContext(ChoicesContext)!;
}
