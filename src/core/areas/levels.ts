import type { CriterionId } from "./criteria";

/** The five anchored levels of a criterion in an area: what 1 (clearly ours), 2, 3, 4 and 5 (clearly theirs) look like. */
export type Levels = readonly [string, string, string, string, string];
export type AreaLevels = { readonly [id in CriterionId]: Levels };
