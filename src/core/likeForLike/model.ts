import type { AreaId } from "../model";

/** What the checklist says of an activity under an option. */
export type Answer =
  /** Somewhere in the option's prices. */
  | { readonly how: "in" }
  /** Not part of the option, though it has to be done or paid. */
  | { readonly how: "out" }
  /** It does not arise under this option. */
  | { readonly how: "not applicable" }
  /** The cost lines that carry it. */
  | { readonly how: "line"; readonly lines: readonly string[] };

/** A cell of the checklist that was answered. */
export interface ChecklistAnswer {
  readonly area: AreaId;
  readonly activity: string;
  readonly option: string;
  readonly answer: Answer;
  readonly sheet: string;
  readonly cell: string;
}

/** What is known of an activity under an option. */
export interface ActivityAnswer {
  readonly option: string;
  /** As the checklist says; null where it has no answer. */
  readonly answer: Answer | null;
  /** Where it has none: what the option's cost lines suggest. A proposal, never an answer. */
  readonly proposed: Answer | null;
}

export interface ActivityCheck {
  readonly activity: string;
  readonly covers: string;
  /** One an option, in the order of the area. */
  readonly answers: readonly ActivityAnswer[];
}

/**
 * "comparable": every activity is answered and none is left out; "leaves out": answered, but some are not part of it;
 * "not answered": some activities have no answer yet.
 */
export type OptionStatus = "comparable" | "leaves out" | "not answered";

export interface OptionCheck {
  readonly option: string;
  readonly status: OptionStatus;
  /** Activities that are not part of the option. */
  readonly leftOut: readonly string[];
  /** Activities without an answer whose line is proposed. */
  readonly proposed: readonly string[];
  /** Activities without an answer of which no cost line says anything. */
  readonly open: readonly string[];
}

/** A cost that the recommended option does not show, and what it would have to be to change the answer. */
export interface MissingCost {
  readonly option: string;
  readonly activity: string;
  /** The checklist says that it is not part of the option; else nothing says anything of it. */
  readonly leftOut: boolean;
  /** What one unit of `flipsAt` is: "a return". */
  readonly unit: string;
  /** Money per unit from which another option is the choice; null if no cost of it changes the answer. */
  readonly flipsAt: number | null;
  /** The option that then is. */
  readonly winner: string | null;
  readonly text: string;
}

/** Whether the options of an area are held against each other like for like. */
export interface LikeForLike {
  readonly activities: readonly ActivityCheck[];
  readonly options: readonly OptionCheck[];
  readonly missing: readonly MissingCost[];
}
