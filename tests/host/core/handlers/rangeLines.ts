import { HostError, Unmodelled } from "../errors";
import type { ClassModel, Engine } from "../handler";
import type { Area } from "../model/address";
import type { Cells } from "../model/book";
import type { Line, Sheet } from "../model/sheet";
import { only } from "./cells";

/** Hiding and grouping the rows and columns of a range. */

type Which = "rows" | "columns";

const span = (within: Area, which: Which): [from: number, count: number] =>
  which === "rows" ? [within.row, within.rows] : [within.column, within.columns];

/** Whether all lines of the area are hidden; null where they differ. */
function hidden(sheet: Sheet, within: Area, which: Which): boolean | null {
  const [from, count] = span(within, which);
  let dark = 0;
  for (const [at, line] of sheet[which]) if (line.hidden && at >= from && at < from + count) dark++;
  return dark === 0 ? false : dark === count ? true : null;
}

/** Changes the lines of an area: those that are there already, or, unless too many, all. */
function change(
  sheet: Sheet,
  within: Area,
  which: Which,
  onlyThere: boolean,
  to: (line: Line) => void,
): void {
  const [from, count] = span(within, which);
  const lines = sheet[which];
  if (onlyThere) {
    for (const [at, line] of lines) if (at >= from && at < from + count) to(line);
    return;
  }
  if (count > 20_000) throw new Unmodelled("changing so many lines at once");
  for (let at = from; at < from + count; at++) {
    const line = lines.get(at) ?? {};
    to(line);
    lines.set(at, line);
  }
}

const hide = (which: Which) => (self: Cells, value: unknown, x: Engine) => {
  const { sheet, area: within } = only(x.book, self);
  change(sheet, within, which, value !== true, (line) => void (line.hidden = value === true));
};

const byOption = (option: unknown): Which => (option === "ByRows" ? "rows" : "columns");

const group =
  (by: 1 | -1) =>
  (self: Cells, [option]: readonly unknown[], x: Engine) => {
    const { sheet, area: within } = only(x.book, self);
    change(sheet, within, byOption(option), false, (line) => {
      const level = (line.level ?? 0) + by;
      if (level < 0 || level > 7) throw new HostError("InvalidOperation");
      line.level = level;
    });
  };

const details =
  (value: boolean) =>
  (self: Cells, [option]: readonly unknown[], x: Engine) => {
    const { sheet, area: within } = only(x.book, self);
    change(sheet, within, byOption(option), false, (line) => void (line.hidden = value));
  };

export const rangeLines = {
  get: {
    RowHidden: (self, x) => hidden(self.sheet, only(x.book, self).area, "rows"),
    ColumnHidden: (self, x) => hidden(self.sheet, only(x.book, self).area, "columns"),
    Hidden: (self, x) => {
      const both = (["rows", "columns"] as const).map((which) =>
        hidden(self.sheet, only(x.book, self).area, which),
      );
      return both.includes(true) ? true : both.includes(null) ? null : false;
    },
  },
  set: { RowHidden: hide("rows"), ColumnHidden: hide("columns") },
  call: {
    Group: group(1),
    Ungroup: group(-1),
    HideGroupDetails: details(true),
    ShowGroupDetails: details(false),
  },
} satisfies ClassModel<Cells>;
