import { HostError, invalidArgument } from "./errors";
import type { Engine } from "./handler";
import { intersection, type Area } from "./model/address";
import { everyTable, sameName } from "./model/book";
import type { Sheet, Table } from "./model/sheet";
import { shift } from "./model/shift";
import { keepHeadings } from "./model/write";

/** Makes a table of an area; without headings in it, a row of them is put above. */
export function addTable(x: Engine, sheet: Sheet, of: Area, hasHeaders: boolean, name?: string): Table {
  if (sheet.tables.some((each) => intersection(each.area, of)))
    throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((each) => intersection(each, of)))
    throw new HostError("InvalidOperation", "A table can't hold merged cells.");
  const taken = everyTable(x.book).map(({ table }) => table.name);
  let free = name ?? "";
  for (let n = 1; free === ""; n++)
    if (!taken.some((each) => sameName(each, `Table${n}`))) free = `Table${n}`;
  if (!hasHeaders) shift(x.book, sheet, { ...of, rows: 1 }, "down");
  const body = hasHeaders ? Math.max(2, of.rows) : of.rows + 1;
  const table: Table = {
    id: String(x.book.nextId()),
    name: free,
    area: { ...of, rows: body },
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    bag: {},
    columns: Array.from({ length: of.columns }, () => String(x.book.nextId())),
  };
  sheet.tables.push(table);
  keepHeadings(sheet, table.area);
  x.book.dirty = true;
  return table;
}
