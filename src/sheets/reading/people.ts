import { UNKNOWN, type AreaId, type IfFreed, type PersonInputs } from "../../core/model";
import { bareKey } from "../../core/names";
import { areaOfWholeName } from "./areas";
import type { NumberField } from "./fields";
import type { Reading } from "./grid";
import { index } from "./lookup";
import * as MESSAGES from "./portfolioMessages";
import { numberIn, rowAt, wordIn, type Row } from "./row";
import type { FoundTable } from "./tables";

const FREED = {
  name: "If freed",
  words: index<IfFreed>({
    leaves: "leave | goes | ends | contract ends | position ends | is let go | quits | retires",
    redeployed:
      "redeployed to | moves | moved | other work | reassigned | redeploy | is redeployed | new role",
    stays: "stay | keeps | remains | no change | nothing",
    "hours stop": "hours end | fewer hours | hours are cut | reduces hours | hourly | stops",
  }),
  severity: "warning",
  taken: "Counted as stays.",
} as const;

const COST: NumberField = { name: "Loaded yearly cost", type: "money", least: 0, zeroIsBlank: true };
const SHARE = { type: "fraction", least: 0, most: 1, zeroIsBlank: true } as const;
/** Shares are typed in hundredths: three thirds of 0.33 and 0.34 are a whole. */
const ROUNDING = 1e-6;

/** The columns that are named after an area. */
function areaColumns({
  others,
}: FoundTable): Map<AreaId, { readonly column: number; readonly text: string }> {
  const found = new Map<AreaId, { column: number; text: string }>();
  for (const { column, text } of others) {
    const area = areaOfWholeName(text);
    if (area && !found.has(area)) found.set(area, { column, text });
  }
  return found;
}

function sharesIn(row: Row, areas: ReturnType<typeof areaColumns>): PersonInputs["shares"] {
  const shares: { [A in AreaId]?: number | typeof UNKNOWN } = {};
  for (const [area, { text }] of areas) {
    const share = numberIn(row, area, { name: `Share of time, ${text}`, ...SHARE });
    if (share !== null && share !== 0) shares[area] = share;
  }
  return shares;
}

/** What becomes of freed time: "redeployed to fulfilment" says where, which no figure needs. */
function freedIn(row: Row, name: string): IfFreed | null {
  const text = row.text("freed");
  if (text === "") {
    row.report("freed", "warning", MESSAGES.freedBlank(name));
    return null;
  }
  if (/^(?:is )?(?:redeployed|moves|moved) to /i.test(text)) return "redeployed";
  const word = wordIn(row, "freed", FREED);
  return word === "unknown" ? null : word;
}

/**
 * Reads the People tables: who costs what, and how their time is spent. A person whose shares
 * come to more than the whole is reported and left out; a share or cost that cannot be read is not known.
 */
export function readPeople(tables: readonly FoundTable[], reading: Reading): PersonInputs[] {
  const people: PersonInputs[] = [];
  for (const table of tables) {
    const areas = areaColumns(table);
    if (areas.size === 0) {
      reading.problems.push({
        sheet: table.grid.name,
        cell: table.grid.address(table.headingRow, table.left),
        severity: "warning",
        message: MESSAGES.noAreaColumn,
      });
      continue;
    }
    const columns = new Map([
      ...table.columns,
      ...[...areas].map(([area, { column }]) => [area, column] as const),
    ]);
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, columns, columns.get("person")!, reading);
      const name = row.text("person");
      const first = people.find((person) => bareKey(person.name) === bareKey(name));
      if (name === "") continue;
      if (first) {
        row.report("person", "warning", MESSAGES.personTwice(name, first.at.cells["person"] ?? ""));
        continue;
      }
      const shares = sharesIn(row, areas);
      const total = Object.values(shares).reduce<number>(
        (sum, share) => sum + (share === UNKNOWN ? 0 : share),
        0,
      );
      if (total > 1 + ROUNDING) {
        row.report("person", "error", MESSAGES.sharesAboveOne(name, total));
        continue;
      }
      const yearlyCost = numberIn(row, "cost", COST);
      if (yearlyCost === null) row.report("cost", "warning", MESSAGES.noYearlyCost(name));
      people.push({ name, yearlyCost, shares, ifFreed: freedIn(row, name), at: row.place });
    }
  }
  return people;
}
