import type { SourceOfFigure } from "../sources";

const from = (name: string, year: number | null, region = "US"): SourceOfFigure => ({ name, year, region });

/** Where the usual figures of the workings come from. `thumb` is general practice that nobody published. */
export const WORKED_SOURCES = {
  tickets: from("Gorgias through shipmentguard and ahaecommerce, tickets per order", 2025),
  minute: from("shipmentguard, cost of a minute of support", 2025),
  contactCost: from("BMC, cost per ticket, year not given", null),
  seatHour: from("CustomerServ, loaded hour of an outside agent", 2021),
  centres: from("published ranges of contact centres, year not given", null),
  pay: from("BLS, cost of employment, private establishments below 50 workers, all occupations", 2024),
  thumb: from("rule of thumb", null),
} as const satisfies { readonly [id: string]: SourceOfFigure };
export type WorkedSourceId = keyof typeof WORKED_SOURCES;

/** In words: "BLS, cost of employment ..., 2024, US"; "rule of thumb, US". */
export function workedSourceText(id: WorkedSourceId): string {
  const { name, year, region } = WORKED_SOURCES[id];
  return [name, year, region].filter(Boolean).join(", ");
}
