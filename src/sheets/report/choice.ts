/** Sheets that are written by choice; the rest make the report. */
export const BY_CHOICE = ["fulfilment", "commitments", "transition", "sensitivity"] as const;
export type SheetByChoice = (typeof BY_CHOICE)[number];
/** Which sheets are written: the report, with all of them, or with these. */
export type SheetChoice = "default" | "all" | readonly SheetByChoice[];

/** Whether a sheet that is written by choice is asked for. */
export function isAsked(sheets: SheetChoice, name: SheetByChoice): boolean {
  return sheets === "all" || (sheets !== "default" && sheets.includes(name));
}
