import { cellAddress, columnName, rangeAddress } from "../../sheets/address";
import type { PrintModel, SheetModel, TableModel, Validation } from "../../sheets/model";
import { addChart } from "./charts";
import { must, type Excelize, type ExcelizeFile } from "./engine";
import { conditionalFormats } from "./look";
import { escapeXml } from "./xml";

const PAPER = { letter: 1, A4: 9 } as const satisfies Record<PrintModel["paper"], number>;
/** Excel's longest texts in a message beside a cell. */
const LONGEST = { title: 32, prompt: 255, error: 225, list: 255 } as const;

/** Draws all of a sheet but its cells, columns and names. */
export function draw(engine: Excelize, file: ExcelizeFile, sheet: SheetModel): void {
  const { name } = sheet;
  for (const { top, left, bottom, right } of sheet.merges)
    must(file.MergeCell(name, cellAddress(top, left), cellAddress(bottom, right)));
  for (const table of sheet.tables) addTable(file, sheet, table);
  if (sheet.charts.length > 0) setSizes(file, sheet);
  for (const chart of sheet.charts) addChart(engine, file, name, chart);
  conditionalFormats(file, sheet);
  for (const validation of sheet.validations) addValidation(file, name, validation);
  // One link keeps the place of them all in the sheet's part; there may be thousands.
  if (sheet.cells.some((row) => row.some((cell) => cell?.link)))
    must(file.SetCellHyperLink(name, "A1", "A1", "Location"));
  view(file, sheet);
  print(file, sheet);
}

/** A chart ends in the cell that its size reaches, so the engine must know how wide and high the cells are. */
function setSizes(file: ExcelizeFile, { name, columns, rows }: SheetModel): void {
  columns.forEach(({ width }, index) => {
    const column = columnName(index);
    must(file.SetColWidth(name, column, column, width));
  });
  for (const { row, height } of rows)
    if (height !== undefined) must(file.SetRowHeight(name, row + 1, height));
}

function addTable(file: ExcelizeFile, { name, cells }: SheetModel, { name: table, range }: TableModel): void {
  const { top, left, right } = range;
  const headings = Array.from({ length: right - left + 1 }, (_, index) =>
    String(cells[top]?.[left + index]?.value ?? ""),
  );
  must(file.SetSheetRow(name, cellAddress(top, left), headings));
  must(
    file.AddTable(name, {
      Range: rangeAddress(range),
      Name: table,
      StyleName: "TableStyleLight1",
      ShowRowStripes: false,
    }),
  );
}

function addValidation(file: ExcelizeFile, sheet: string, { range, kind, prompt, error }: Validation): void {
  const limits = "list" in kind ? listLimits(sheet, range, kind.list) : decimalLimits(kind.decimal);
  must(
    file.AddDataValidation(sheet, {
      Sqref: range,
      AllowBlank: true,
      ShowInputMessage: true,
      ShowErrorMessage: true,
      PromptTitle: prompt.title.slice(0, LONGEST.title),
      Prompt: prompt.text.slice(0, LONGEST.prompt),
      ErrorTitle: prompt.title.slice(0, LONGEST.title),
      Error: error.text.slice(0, LONGEST.error),
      ErrorStyle: error.style,
      ...limits,
    }),
  );
}

function listLimits(sheet: string, range: string, list: readonly string[]) {
  const text = list.join(",");
  if (text.length > LONGEST.list || list.some((item) => item.includes(",")))
    throw new Error(`The list for ${sheet}!${range} is longer than Excel allows, or an item holds a comma.`);
  // The engine puts the list into the part as it is.
  return { Type: "list", Formula1: escapeXml(`"${text.replace(/"/g, '""')}"`) };
}

function decimalLimits({ min, max }: { readonly min?: number; readonly max?: number }) {
  const type = { Type: "decimal" };
  if (min !== undefined && max !== undefined)
    return { ...type, Operator: "between", Formula1: String(min), Formula2: String(max) };
  if (max !== undefined) return { ...type, Operator: "lessThanOrEqual", Formula1: String(max) };
  return { ...type, Operator: "greaterThanOrEqual", Formula1: String(min ?? -1e300) };
}

function view(file: ExcelizeFile, { name, freeze, gridlines, zoom }: SheetModel): void {
  const { rows, columns } = freeze;
  if (rows > 0 || columns > 0)
    must(
      file.SetPanes(name, {
        Freeze: true,
        XSplit: columns,
        YSplit: rows,
        TopLeftCell: cellAddress(rows, columns),
        ActivePane: rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight",
      }),
    );
  must(
    file.SetSheetView(name, 0, {
      ShowGridLines: gridlines,
      TopLeftCell: "A1",
      View: "normal",
      ZoomScale: zoom,
    }),
  );
}

function print(file: ExcelizeFile, { name, tabColor, print }: SheetModel): void {
  const fit = print.fitWidth > 0 || print.fitHeight > 0;
  must(
    file.SetSheetProps(name, {
      FitToPage: fit,
      ...(tabColor === "" ? {} : { TabColorRGB: `FF${tabColor}` }),
    }),
  );
  must(
    file.SetPageLayout(name, {
      Orientation: print.orientation,
      Size: PAPER[print.paper],
      ...(fit ? { FitToWidth: print.fitWidth, FitToHeight: print.fitHeight } : {}),
    }),
  );
  must(file.SetPageMargins(name, { Left: 0.5, Right: 0.5, Top: 0.6, Bottom: 0.6, Header: 0.3, Footer: 0.3 }));
  // A blank behind the size, or a footer that begins with a digit would make it another size.
  if (print.footer !== "")
    must(file.SetHeaderFooter(name, { OddFooter: `&C&8 ${print.footer.replace(/&(?![PN])/g, "&&")}` }));
  for (const row of print.breaks) must(file.InsertPageBreak(name, cellAddress(row, 0)));
}
