import { EXAMPLE_CATEGORY, markOf } from "../xlsx/marks";
import type { Batch } from "./batch";

/** A sheet of the workbook without its cells. */
export interface SheetSurvey {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Footing's own mark; "" on the user's sheets. */
  readonly mark: string;
  readonly tables: readonly { readonly name: string; readonly totalsRow: boolean }[];
  /** Names of its charts. */
  readonly charts: readonly string[];
}
/** What the workbook holds, apart from its cells. */
export interface Survey {
  readonly sheets: readonly SheetSurvey[];
  /** Names of the workbook and of its sheets, with what they stand for, "=Costs!$B$2". */
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly ofWorkbook: boolean;
  }[];
  /** No sheet can be added, renamed or deleted. */
  readonly protected: boolean;
  /** Formulas are calculated when the user says so. */
  readonly manual: boolean;
  readonly decimal: "." | ",";
  readonly since1904: boolean;
  readonly example: boolean;
}

const nameOf = ({ name, formula }: Excel.NamedItem) => ({ name, formula: String(formula) });

/** Asks for all of it: one sync. */
export const survey: Batch<Survey> = (context) => {
  const { workbook } = context;
  const { worksheets, names, application, properties, protection } = workbook;
  // In one call: a second load of the same collection would put new items, without the first ones' values.
  worksheets.load([
    "items/id",
    "items/name",
    "items/visibility",
    "items/protection/protected",
    "items/charts/items/name",
    "items/tables/items/name",
    "items/tables/items/showTotals",
    "items/names/items/name",
    "items/names/items/formula",
  ]);
  names.load("items/name,items/formula");
  application.load("calculationMode,decimalSeparator");
  properties.load("category");
  protection.load("protected");
  // Day 1463 of a workbook that counts from 1900, day 1 of one that counts from 1904: no property says which.
  const secondOf1904 = workbook.functions.date(1904, 1, 2);
  secondOf1904.load("value");
  return () => {
    const sheets = worksheets.items.map((sheet) => ({ sheet, own: sheet.names.items.map(nameOf) }));
    return {
      sheets: sheets.map(({ sheet, own }) => ({
        id: sheet.id,
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        protected: sheet.protection.protected,
        mark: own.map(({ name, formula }) => markOf(bare(name), formula)).find((mark) => mark !== "") ?? "",
        tables: sheet.tables.items.map(({ name, showTotals }) => ({ name, totalsRow: showTotals })),
        charts: sheet.charts.items.map(({ name }) => name),
      })),
      names: [
        ...names.items.map((item) => ({ ...nameOf(item), ofWorkbook: true })),
        ...sheets.flatMap(({ own }) =>
          own.map(({ name, formula }) => ({ name: bare(name), formula, ofWorkbook: false })),
        ),
      ],
      protected: protection.protected,
      manual: application.calculationMode === "Manual",
      decimal: application.decimalSeparator === "," ? "," : ".",
      since1904: secondOf1904.value === 1,
      example: properties.category === EXAMPLE_CATEGORY,
    };
  };
};

/** A sheet's own name may come with the sheet before it: Costs!Rate. */
const bare = (name: string): string => name.slice(name.lastIndexOf("!") + 1);
