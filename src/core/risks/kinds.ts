import type { AreaId, BusinessItem, Inputs } from "../model";
import { key } from "../names";

/** What an event would cost, before anybody has said how likely it is. */
export interface Event {
  /** Kind of the event, by which its likelihood is set. */
  readonly kind: EventKind;
  readonly what: string;
  readonly areas: readonly AreaId[];
  /** Money lost if it happens, over the year after; null where the model cannot price it. */
  readonly atStake: number | null;
  /** What the amount is made of, or why there is none. */
  readonly how: string;
  /** The cell to watch. */
  readonly watch: { readonly sheet: string; readonly cell: string } | null;
}

/** Kinds of events, with what is the same for all of a kind. */
export const EVENT_KINDS = {
  salesFall: {
    name: "Volume falls",
    likelihood: 0.1,
    sign: "Two months below nine tenths of the plan",
    todo: "Bind nothing for longer than sales are sure; agree lower minimums and shorter notice",
  },
  peak: {
    name: "Peak triples",
    likelihood: 0.1,
    sign: "Orders of the first weeks of the season against last year's",
    todo: "Agree peak capacity and its price before the season; line up temporary help",
  },
  provider: {
    name: "Provider fails",
    likelihood: 0.05,
    sign: "Late reports, late payments of theirs, service below what was agreed two months running",
    todo: "Keep a second quote fresh, own your data and your stock list, agree help with a handover",
  },
  priceRise: {
    name: "Provider raises prices",
    likelihood: 0.3,
    sign: "The date by which the contract may be changed",
    todo: "Fix prices or an index for the term, and know the walk-away price",
  },
  keyPerson: {
    name: "Key person leaves",
    likelihood: 0.2,
    sign: "Holidays not taken, a request for more pay, a colleague who left",
    todo: "Write down how it is done; a second person who can",
  },
  lease: {
    name: "Lease outgrown",
    likelihood: 0.15,
    sign: "Space in use above nine tenths of what is rented",
    todo: "Ask for a right to more space, a break or a sublet before signing",
  },
  outage: {
    name: "Platform outage",
    likelihood: 0.5,
    sign: "The provider's uptime figures; time since a restore was last tried",
    todo: "Agree hours of outage and what is paid for them; test the backup twice a year",
  },
  lateFilings: {
    name: "Late filings",
    likelihood: 0.1,
    sign: "A filing date passed without a receipt",
    todo: "A calendar of filing dates with a second pair of eyes",
  },
  unanswered: {
    name: "Contacts unanswered",
    likelihood: 0.1,
    sign: "First reply later than promised on three days of a week",
    todo: "Agree cover for absence and peaks; a page of answers that customers find themselves",
  },
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** The Business item by which a user sets a likelihood: "Likelihood Provider fails". */
export const likelihoodItem = (kind: EventKind): string => `Likelihood ${EVENT_KINDS[kind].name}`;

/** Items of the Business table that are called a likelihood and set none: no kind of risk has that name. */
export function strayLikelihoods({ business }: Pick<Inputs, "business">): BusinessItem[] {
  const known = new Set(Object.keys(EVENT_KINDS).map((kind) => key(likelihoodItem(kind as EventKind))));
  return Object.entries(business).flatMap(([itemKey, item]) =>
    itemKey.startsWith(key("Likelihood ")) && !known.has(itemKey) ? [item] : [],
  );
}
