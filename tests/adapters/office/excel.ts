import { officePort } from "../../../src/adapters/office";
import type { CellModel, SheetModel } from "../../../src/sheets/model";
import type { WorkbookPort } from "../../../src/sheets/port";
import { FOOTING_MARK } from "../../../src/sheets/model";
import { sheetOf } from "../../helpers/workbooks";
import { startExcelInNode, type ExcelHost, type HostOptions, type WorkbookSnapshot } from "../../host";

/** Excel with a workbook open, and the port to it. */
export interface Opened {
  readonly host: ExcelHost;
  readonly port: WorkbookPort;
  /** The page wakes up. */
  readonly wakeUp: () => void;
}

/** Milliseconds: a lost answer is given up soon, and tries follow each other at once. */
const IMPATIENT = { answer: 250, look: 125, pauses: [1, 1, 1] };

let open: ExcelHost | null = null;

/** Opens a workbook in a test host; the one before is closed. */
export async function openExcel(options: HostOptions = {}): Promise<Opened> {
  closeExcel();
  const host = await startExcelInNode(options);
  open = host;
  Object.assign(globalThis, {
    Excel: host.Excel,
    Office: host.Office,
    OfficeExtension: host.OfficeExtension,
  });
  const sleepers = new Set<() => void>();
  const port = officePort({
    patience: IMPATIENT,
    today: () => "2026-02-04",
    quiet: 20,
    wake: (callback) => {
      sleepers.add(callback);
      return () => sleepers.delete(callback);
    },
  });
  const wakeUp = (): void => {
    for (const callback of sleepers) callback();
  };
  return { host, port, wakeUp };
}

/** Closes the workbook; nothing may have been asked for that the host does not know. */
export function closeExcel(): void {
  const unknown = open?.unmodelled() ?? [];
  open?.close();
  open = null;
  expect(unknown).toEqual([]);
}

/** Syncs of the add-in's own since `from`. */
export const syncs = (host: ExcelHost, from = 0) =>
  host.batches.filter(({ service }) => !service).slice(from);

/** A report sheet: everything that sheets can have, in little. */
export function reportSheet(name: string, other: string, value = 10): SheetModel {
  const cells: (CellModel | null)[][] = [
    [
      { value: "Item", style: "heading" },
      { value: "Value", style: "headingRight" },
      { value: "Twice", style: "headingRight" },
    ],
    [
      { value: "Orders", link: "'Costs'!B2", style: "link" },
      { value, style: "money" },
      { formula: `'${other}'!B2*2`, value: 2 * value, style: "moneyStrong" },
    ],
    [{ value: "=1+1", style: "text" }, { value: 20, style: "cents" }, null],
  ];
  return {
    ...sheetOf(name, []),
    cells,
    mark: FOOTING_MARK,
    tabColor: "0F5C6E",
    gridlines: false,
    columns: [{ width: 20 }, { width: 12 }, { width: 12, level: 1 }, { width: 5, hidden: true }],
    rows: [
      { row: 0, height: 30 },
      { row: 5, hidden: true, level: 1 },
    ],
    merges: [{ top: 4, left: 0, bottom: 4, right: 2 }],
    charts: [
      {
        name: `${name} chart`,
        type: "bar",
        title: "Items",
        description: "Two items as bars.",
        categoryTitle: "",
        valueTitle: "money",
        valueFormat: "#,##0",
        series: [
          {
            name: `'${name}'!$B$1`,
            categories: `'${name}'!$A$2:$A$3`,
            values: `'${name}'!$B$2:$B$3`,
            color: "0F5C6E",
          },
          {
            name: "Other",
            categories: `'${name}'!$A$2:$A$3`,
            values: `'${other}'!$B$2:$B$3`,
            color: "E69F00",
          },
        ],
        anchor: "E2",
        width: 400,
        height: 200,
      },
    ],
    conditionalFormats: [{ range: "B2:B3", formula: "B2>15", style: "bad" }],
    validations: [
      {
        range: "B2:B3",
        kind: { decimal: { min: 0 } },
        prompt: { title: "Value", text: "A number" },
        error: { style: "stop", text: "A number from 0 on" },
      },
    ],
    freeze: { rows: 1, columns: 1 },
    print: {
      ...sheetOf("", []).print,
      titleRows: "1:1",
      footer: `${name} & more — page &P of &N`,
      breaks: [2],
    },
  };
}

/** Two report sheets that refer to each other. */
export const report = (value = 10): SheetModel[] => [
  reportSheet("Footing One", "Footing Two", value),
  reportSheet("Footing Two", "Footing One", value),
];

/** The user's part of a workbook: everything but Footing's sheets. */
export function usersPart(snapshot: WorkbookSnapshot, own: readonly string[]): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !own.includes(name)) };
}
