import type { OpeningStep } from "../adapters/univer/files";

/** Every text of the workbench outside the pane and the grid. */
export const texts = {
  title: "Footing workbench",
  about: "Your workbook, without Excel. Nothing leaves this computer.",
  open: "Open",
  save: "Save",
  blank: "New",
  example: "Example",
  starting: "Starting",
  opening: (name: string): string => `Opening ${name}`,
  openingStep: (name: string, step: OpeningStep): string =>
    `Opening ${name}: ${typeof step === "string" ? `reading its ${step}` : `sheet ${step.sheet} of ${step.of}`}`,
  drawing: (name: string): string => `Opening ${name}: drawing it`,
  notOpened: (name: string): string => `${name} was not opened: the workbook here is as it was.`,
  saving: (name: string): string => `Saving ${name}`,
  making: (name: string): string => `Saving ${name}: putting your changes into the file`,
  saveCancelled: (name: string): string => `${name} was not saved: the file is as it was.`,
  cancel: "Cancel",
  unfold: "Show folded rows and columns",
  fold: "Fold them again",
  noPlace: (place: string): string => `${place}: there is no such sheet to be seen in this workbook.`,
  opened: (name: string): string => `${name} is open.`,
  saved: (name: string): string => `${name} is saved.`,
  downloaded: (name: string): string => `${name} is in your downloads.`,
  unsaved: "not saved",
  notSaved: (name: string): string =>
    `${name} could not be saved: what was there before is unchanged. Try again, or save it under another name.`,
  tooLarge: (name: string, limit: number): string =>
    `${name} is larger than ${limit} MB, more than can be opened here. Delete sheets that Footing does not need from a copy, and open that.`,
  severalFiles: "Drop one workbook at a time.",
  drop: "Drop the workbook here to open it",
  refused:
    "Here you type, clear, fill and copy. Rows, sheets and formats are changed in Excel: save, change them there, and open the file again.",
  discard: {
    title: "Save the changes first?",
    text: (name: string): string => `${name} has changes that are not saved.`,
    save: "Save",
    go: "Do not save",
    stay: "Go back",
  },
  views: { label: "Shown", sheet: "Workbook", pane: "Footing" },
  grid: "Workbook",
  resize: "Width of the Footing pane",
  cell: (sheet: string, address: string): string => `${sheet} ${address}`,
  reportOlder:
    "The report's sheets are as they were written: cells have changed since. Write the report again to renew them; Excel renews them when it opens the file.",
  charts: (count: number): string => `${count} ${count === 1 ? "chart" : "charts"} on this sheet`,
  notDrawn: (title: string): string =>
    `${title === "" ? "A chart" : `The chart “${title}”`} is kept in the file and not drawn here.`,
  chart: "Chart",
  name: "Name",
  unit: (unit: string, over: string): string => [unit, over].filter((word) => word !== "").join(" over "),
  failed:
    "This page could not be started. Reload it; if that does not help, use a current Chrome, Edge, Firefox or Safari.",
  newName: "Book1.xlsx",
  exampleName: "cedar-and-finch.xlsx",
};
