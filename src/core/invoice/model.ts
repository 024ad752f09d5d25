/** A line of a provider's invoice. */
export interface InvoiceLine {
  /** Month of the plan, 1 = the first. */
  readonly month: number;
  readonly name: string;
  readonly quantity: number | null;
  /** Money per unit. */
  readonly rate: number | null;
  readonly amount: number;
  readonly sheet: string;
  readonly cell: string;
}

/** A total that an invoice states. */
export interface InvoiceTotal {
  readonly month: number;
  readonly amount: number;
}

/**
 * What a difference comes of, money each, adding up to it: another quantity at the plan's price ("volume"), another price
 * at the billed quantity ("price"), another top-up to a minimum ("minimum"), a line that the plan does not have
 * ("unknown"), one that the invoice does not have ("missing"), and sums that are wrong on the invoice itself ("sum").
 */
export const CAUSES = ["volume", "price", "minimum", "unknown", "missing", "sum"] as const;
export type Cause = (typeof CAUSES)[number];
export type Parts = { readonly [C in Cause]: number };

/** One line of the plan, or of the invoice where the plan has none. */
export interface InvoiceRow {
  readonly month: number;
  readonly line: string;
  /** What the invoice calls it, where that is another name. */
  readonly billedAs: readonly string[];
  /** Null: not in the plan, or not counted in units. */
  readonly plannedQuantity: number | null;
  readonly billedQuantity: number | null;
  readonly planned: number;
  readonly billed: number;
  /** Billed less planned. */
  readonly difference: number;
  readonly parts: Parts;
  /** What explains it, in words; "" where nothing differs. */
  readonly why: string;
  /** Where the invoice's lines stand. */
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
}

export interface InvoiceCheck {
  readonly option: string;
  readonly rows: readonly InvoiceRow[];
  readonly planned: number;
  readonly billed: number;
  readonly difference: number;
  readonly parts: Parts;
}
