import type { Chosen } from "../../core/advice/decision";
import type { SheetModel } from "../../sheets/model";
import type { SheetChoice } from "../../sheets/report/choice";
import type { WorkedSettings } from "../../sheets/template/worked";
import type { ProviderSheet } from "../../sheets/quote/providerSheets";
import type { SheetValues, WorkbookValues } from "../../sheets/values";
import type { Findings } from "./findings";
import type { Ask, LaterKind, Result } from "./later/kinds";
import type { Part } from "./parts";

/** What a question is asked with. */
export interface Question {
  /** ISO date: terms given as dates count from it. */
  readonly today: string;
  /** Orders a month to compute with, whatever the scenario says; absent = the workbook's. */
  readonly orders?: number;
  readonly scenario?: string;
  /** Options fixed by hand; what the workbook does not have (any more) is passed over. */
  readonly chosen?: readonly Chosen[];
}

export type { ProviderSheet };

export interface ReportQuestion extends Question {
  readonly fileName: string;
  readonly sheets: SheetChoice;
}

export type CostSheets = "empty" | "example" | "high volume" | WorkedSettings | ProviderSheet;

/** What the pane sends. A workbook comes as "book", then its parts; the rest are answered under their id. */
export type Request =
  | {
      readonly type: "book";
      readonly book: Omit<WorkbookValues, "sheets">;
      /** Places of sheets that are as in the workbook before: they do not come again. */
      readonly kept: readonly number[];
    }
  | { readonly type: "part"; readonly part: Part<SheetValues> }
  | { readonly type: "answer"; readonly id: number; readonly question: Question }
  | { readonly type: "report"; readonly id: number; readonly question: ReportQuestion }
  | { readonly type: "cost sheets"; readonly id: number; readonly which: CostSheets }
  | {
      readonly type: "later";
      readonly id: number;
      readonly kind: LaterKind;
      readonly question: Question;
      readonly ask: Ask<LaterKind>;
    }
  /** Nobody waits any more for the later answer of that id. */
  | { readonly type: "stop"; readonly id: number };

/** Requests that are answered under their id. */
export type Asking = Exclude<Request, { type: "book" | "part" | "stop" }>;

/** What comes back. Sheets come in parts, then "sheets". */
export type Reply =
  | { readonly type: "ready" }
  | { readonly type: "answer"; readonly id: number; readonly findings: Findings }
  | { readonly type: "part"; readonly id: number; readonly part: Part<SheetModel> }
  | { readonly type: "sheets"; readonly id: number }
  /** How far an answer has come, 0-1, and what is known of it so far. */
  | {
      readonly type: "progress";
      readonly id: number;
      readonly share: number;
      readonly soFar?: Result<LaterKind>;
    }
  | { readonly type: "later"; readonly id: number; readonly result: Result<LaterKind> }
  | {
      readonly type: "failed";
      readonly id: number;
      readonly message: string;
      readonly details: string;
      /** Footing's own code could not be fetched. */
      readonly notFetched: boolean;
    };
