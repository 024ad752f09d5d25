import { createContext, useContext } from "react";
import type { Engine } from "./engine/client";
import type { Result } from "./hooks/useFindings";

/** What a part deep in a page asks a later answer with. */
export interface Answered {
  readonly engine: Engine;
  /** The findings that are shown. */
  readonly answered: Result;
}

export const AnsweredContext = createContext<Answered | null>(null);

/** The calculation and the findings that are shown. */
export function useAnswered(): Answered {
  return useContext(AnsweredContext)!;
}
