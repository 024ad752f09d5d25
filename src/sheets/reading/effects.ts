import { AREAS } from "../../core/areas";
import { standardItem } from "../../core/business";
import { EFFECT_ITEMS, type EffectItem } from "../../core/effects/items";
import type { AreaId, AreaInputs, EffectHow, EffectInputs, Inputs, OptionInputs } from "../../core/model";
import { bareKey, key } from "../../core/names";
import { AREA_KEYS, areaOfWholeName } from "./areas";
import { isPercentUnit } from "./business";
import type { NumberField } from "./fields";
import { isBlank, type Reading } from "./grid";
import { businessKeyOf } from "./items";
import { index, nearest } from "./lookup";
import { oneNamed } from "./oneNamed";
import * as MESSAGES from "./portfolioMessages";
import { unknownArea } from "./messages";
import { numberIn, rowAt, wordIn, type Row } from "./row";
import type { FoundTable } from "./tables";

/** What an effect does with its Value. */
export const HOW = {
  name: "Set / add / times",
  words: index<EffectHow>({
    set: "sets | set to | = | becomes | is",
    add: "adds | + | plus | added | points | by",
    times: "x | * | \u00d7 | multiply | multiplied by | factor",
  }),
  severity: "error",
  taken: "This row is left out.",
} as const;

const OWN_ITEMS = index<EffectItem>({
  "Conversion rate": "conversion | conversions | share of visitors who buy | cr",
  "Stock-out rate": "stock-outs | stockouts | stock out | stock-out | out of stock | share out of stock",
  "Unit cost":
    "product cost | cost per unit | purchase price | cost of goods | cogs per unit | unit price paid",
});

/** Standard items that say what is sold and served; an option does not change cash, limits or rates of interest. */
const CHANGEABLE = new Set(
  [
    "Orders per month",
    "Average order value",
    "Gross margin",
    "Units per order",
    "Lines per order",
    "Parcels per order",
    "Return rate",
    "Contacts per order",
    "Transactions per month",
    "Share of transactions integrated",
    "Hires per person per year",
    "People outside the seven areas",
  ].map(key),
);

interface Item {
  readonly key: string;
  readonly label: string;
  readonly isFraction: boolean;
}

/** The item that a row changes; null where it is none, which is reported. */
function itemIn(row: Row, business: Inputs["business"]): Item | null {
  const text = row.text("item");
  const own = OWN_ITEMS.get(bareKey(text));
  if (own) return { key: key(own), label: own, isFraction: own !== "Unit cost" };
  const itemKey = businessKeyOf(text);
  const standard = standardItem(itemKey);
  if (standard && !CHANGEABLE.has(itemKey)) {
    row.report("item", "error", MESSAGES.effectNotHere(standard.name));
    return null;
  }
  if (standard) return { key: itemKey, label: standard.name, isFraction: standard.type === "fraction" };
  const found = business[itemKey];
  if (found) return { key: itemKey, label: found.name, isFraction: isPercentUnit(found.unit) };
  const known = new Map([
    ...EFFECT_ITEMS.map((name) => [key(name), name] as const),
    ...Object.entries(business).map(([itsKey, { name }]) => [itsKey, name] as const),
    ...[...CHANGEABLE].map((itsKey) => [itsKey, standardItem(itsKey)!.name] as const),
  ]);
  row.report("item", "error", MESSAGES.effectItem(text, nearest(text, known)));
  return null;
}

interface Where {
  readonly area: AreaInputs;
  readonly option: OptionInputs;
}

const nameOf = (area: AreaId): string => AREAS.find(({ id }) => id === area)?.name ?? area;

/** The option of a row: by its name where one area has it, else as "Area: Option" or with a column Area. */
function optionIn(row: Row, areas: readonly AreaInputs[]): Where | null {
  const text = row.text("option");
  const [, before, after] = /^([^:]+):\s*(.+)$/.exec(text) ?? [];
  const inText = before === undefined ? null : areaOfWholeName(before);
  const areaText = row.text("area");
  const named = areaText === "" ? inText : areaOfWholeName(areaText);
  if (areaText !== "" && named === null) {
    row.report("area", "error", unknownArea(areaText, nearest(areaText, AREA_KEYS)));
    return null;
  }
  const name = inText === null ? text : after!;
  if (name === "") {
    row.report("option", "error", MESSAGES.effectNoOption);
    return null;
  }
  const among = named === null ? areas : areas.filter(({ area }) => area === named);
  const names = among.flatMap(({ options }) => options.map((option) => option.name));
  const meant = oneNamed(row, "option", "error", name, names, (near) => MESSAGES.effectOption(text, near));
  if (meant === null) return null;
  const found = among.flatMap((area) =>
    area.options.filter((option) => key(option.name) === key(meant)).map((option) => ({ area, option })),
  );
  if (found.length === 1) return found[0]!;
  row.report(
    "option",
    "error",
    MESSAGES.effectAreas(
      name,
      found.map(({ area }) => nameOf(area.area)),
    ),
  );
  return null;
}

/** The element of a row: as filled in, else the only one that its option serves; null where it is not clear. */
function elementIn(row: Row, { area, option }: Where): string | null {
  const text = row.text("element");
  const served = area.elements.filter((element) =>
    option.lines.some((line) => key(line.element) === key(element)),
  );
  if (text === "" && served.length < 2) return served[0] ?? "";
  if (text !== "")
    return oneNamed(row, "element", "error", text, served, () =>
      MESSAGES.effectNoElement(text, option.name, served),
    );
  row.report("element", "error", MESSAGES.effectElement(option.name, served));
  return null;
}

/** What may be typed as the Value of an effect. */
function fieldOf(name: string, item: Item, how: EffectHow): NumberField {
  const type = how !== "times" && item.isFraction ? "fraction" : "count";
  return { name, type, zeroIsBlank: true, ...(how === "add" ? {} : { least: 0 }) };
}

function effectIn(row: Row, inputs: Pick<Inputs, "business" | "areas">): EffectInputs | null {
  const where = optionIn(row, inputs.areas);
  const item = where && itemIn(row, inputs.business);
  const element = item && elementIn(row, where);
  if (!where || !item || element === null) return null;
  const how = wordIn(row, "how", HOW);
  if (how === null) row.report("how", "error", MESSAGES.effectNoHow);
  if (how === null || how === "unknown") return null;
  const read = (column: "value" | "low" | "high", name: string) =>
    numberIn(row, column, fieldOf(name, item, how));
  const value = read("value", "Value");
  const base = inputs.business[item.key]?.value ?? standardItem(item.key)?.fallback ?? null;
  // The cost of a unit follows from order value and margin where it is not filled in; nobody is out of stock by default.
  const hasBase = base !== null || item.key === key("Unit cost") || item.key === key("Stock-out rate");
  if (value !== null && how !== "times" && !hasBase) {
    row.report("item", "error", MESSAGES.effectNoBase(item.label));
    return null;
  }
  return {
    area: where.area.area,
    element,
    option: where.option.name,
    item: item.key,
    label: item.label,
    how,
    value,
    low: read("low", "Low"),
    high: read("high", "High"),
    source: row.text("source"),
    at: row.place,
  };
}

/**
 * Reads the Effects tables: what choosing an option does to the business. A row that cannot be
 * used is reported and left out; a Value that cannot be read is not known.
 */
export function readEffects(
  tables: readonly FoundTable[],
  inputs: Pick<Inputs, "business" | "areas">,
  reading: Reading,
): EffectInputs[] {
  const effects: EffectInputs[] = [];
  for (const table of tables)
    for (const number of table.rows) {
      const row = rowAt(table.grid, number, table.columns, table.columns.get("option")!, reading);
      if (row.text("item") === "" && isBlank(row.cell("value"))) continue;
      const effect = effectIn(row, inputs);
      if (!effect) continue;
      const first = effects.find(
        (other) =>
          other.area === effect.area &&
          key(other.element) === key(effect.element) &&
          key(other.option) === key(effect.option) &&
          other.item === effect.item,
      );
      if (first)
        row.report("item", "error", MESSAGES.effectTwice(effect.label, first.at.cells["item"] ?? ""));
      else effects.push(effect);
    }
  return effects;
}
