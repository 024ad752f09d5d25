/**
 * Later answers: what is worked out after the first findings, by code that is fetched when it is first asked for.
 *
 * To add one:
 * 1. Put its types into LaterAnswers below: what is asked besides the question, and what comes back. Both cross from the
 *    worker by structured clone: plain data and typed arrays, no functions, as small as what is shown.
 * 2. Write its work in a file of its own: `export const work: Work<"kind"> = async (input, ask, context) => result`. It runs
 *    in the worker. Long work calls `await context.pause(share)` every 20 ms or so: this tells how far it has come and is
 *    where it is stopped when nobody waits for it any more; a rough result may go with it. Short work just returns.
 * 3. Name that file in `works` of works.ts.
 * 4. In the page, itself fetched when first opened (pages/lazy.tsx), `useLater(engine, "kind", result, ask)` gives the latest
 *    result, how far the next one has come and its failure. It asks anew when the findings or `ask` change and gives up what
 *    is overtaken.
 */
import type { Reading } from "../../../analyze";
import type { PortfolioResult } from "../../../core/advice/portfolio";
import type {
  AnyTwoWay,
  Confidence,
  DecisionConfidence,
  SavingRange,
  ToFindOut,
} from "../../../core/confidence";
import type { FulfilmentAnswers } from "../../../core/fulfilment/answers";
import type { Mix } from "../../../core/fulfilment/mix";
import type { OptionStatus } from "../../../core/likeForLike/model";
import type { AreaId } from "../../../core/model";
import type { Analysis, Flip } from "../../../core/results";
import type { ScenarioOutcome } from "../../../core/scenarioTable";
import type { WorkbookValues } from "../../../sheets/values";
import type { Question } from "../messages";
import type { Settled } from "../settled";
import type { InvoicesFound } from "./invoice";
import type { RisksFound } from "./risks";

export interface LaterAnswers {
  readonly risks: { readonly ask: object; readonly result: RisksFound };
  /** Null without a discount rate, or where no area can be compared. */
  readonly portfolio: { readonly ask: object; readonly result: PortfolioResult | null };
  /** What the other options of a decision do to all seven, in sentences. */
  readonly whole: {
    readonly ask: { readonly area: AreaId; readonly element: string };
    readonly result: readonly string[];
  };
  readonly confidence: { readonly ask: object; readonly result: ConfidenceFigures };
  /** Null where nothing changes that can be compared. */
  readonly saving: { readonly ask: object; readonly result: SavingRange | null };
  /** `inputs`: places in those of the decision's confidence. Null where one of the two has no range. */
  readonly twoWay: { readonly ask: TwoWayAsk; readonly result: AnyTwoWay | null };
  /** None while the answer is of a scenario. */
  readonly scenarios: { readonly ask: object; readonly result: readonly ScenarioFigures[] };
  /** Null where Fulfilment, its orders or the discount rate are not there. */
  readonly fulfilment: { readonly ask: object; readonly result: FulfilmentFigures | null };
  /** `option`: the one that lines without a provider are of; null: none. */
  readonly invoice: { readonly ask: { readonly option: string | null }; readonly result: InvoicesFound };
  readonly alike: { readonly ask: { readonly area: AreaId }; readonly result: AlikeFigures };
}

/** Two figures of a decision to look at together. */
export interface TwoWayAsk {
  readonly area: AreaId;
  readonly element: string;
  readonly inputs: readonly [number, number];
  readonly leftOut: Confidence["leftOut"];
}

/** A scenario beside the workbook as it stands, with what it changes in a sentence. */
export interface ScenarioFigures extends ScenarioOutcome {
  readonly says: string;
}

/** Fulfilment in depth, without the mixes' schedules. */
export interface FulfilmentFigures extends Omit<FulfilmentAnswers, "mixes"> {
  readonly mixes: { readonly notes: readonly string[]; readonly mixes: readonly Omit<Mix, "rows">[] };
}

/** Whether an area's options cost the same things. */
export interface AlikeFigures {
  /** What a cost that the recommended option does not show would have to be to change the answer. */
  readonly sentences: readonly string[];
  /** `count`: activities that it leaves out, or that are not answered. */
  readonly options: readonly {
    readonly option: string;
    readonly status: OptionStatus;
    readonly count: number;
  }[];
}

/** How sure every decision is, with what is said of it. */
export type ConfidenceFigures = readonly DecisionSureness[];
export interface DecisionSureness extends DecisionConfidence {
  /** What to expect, in a sentence. */
  readonly says: string;
  readonly find: ToFindOut | null;
  /** What would flip it, once that is proved of all seven: not while the answer is rough. */
  readonly flips?: readonly Flip[];
}

export type LaterKind = keyof LaterAnswers;
export type Ask<Kind extends LaterKind> = LaterAnswers[Kind]["ask"];
export type Result<Kind extends LaterKind> = LaterAnswers[Kind]["result"];

/** What a later answer is worked out from: the inputs and analysis of the findings that the user sees. */
export interface LaterInput extends Settled {
  readonly question: Question;
  /** The inputs as the workbook and its scenario have them, at their own orders. */
  readonly asStated: Reading;
  readonly workbook: WorkbookValues;
  /** The analysis with the flips that are true of all seven: worked out when it is first asked for. */
  readonly proved: () => Analysis;
}

/** Thrown by `pause` where nobody waits for the answer any more. */
export class Stopped extends Error {}

export interface Context<Kind extends LaterKind = LaterKind> {
  /**
   * Says how far the work has come (0-1), and what is known so far; lets other requests in, and throws Stopped where it is of
   * no use any more.
   */
  readonly pause: (share: number, soFar?: Result<Kind>) => Promise<void>;
}

/** Works out a later answer. */
export type Work<Kind extends LaterKind> = (
  input: LaterInput,
  ask: Ask<Kind>,
  context: Context<Kind>,
) => Promise<Result<Kind>> | Result<Kind>;
