import { AREAS } from "../../../core/areas";
import type { CellModel, SheetModel } from "../../model";
import { areaSheet } from "../areaSheet";
import { businessSheet } from "../businessSheet";
import { cell, sheet } from "../cells";
import { effectsSheet } from "../effectsSheet";
import { BUSINESS } from "./business";
import { carriersSheet, parcelsSheet } from "./carriers";
import { EFFECTS, FULFILMENT } from "./fulfilment";

const SHEETS: readonly (readonly [name: string, about: string])[] = [
  ["Business", "What all areas share: orders, season, growth, money"],
  ["Fulfilment", "A warehouse of one's own against two fulfilment houses and the suppliers"],
  ["Effects", "What drop shipping does to the price of goods and to sales"],
  ["Parcels", "What is sent: 9 oz, 1 lb, 2 lb and 12 lb, near and far"],
  ["Carriers", "Rates by weight and zone, and what each buyer has agreed"],
];

/**
 * The second example: a made-up shop with 15,000 orders a week, whose delivery is rated parcel by parcel through carriers'
 * tables. Only Fulfilment is filled in.
 */
export function buildHighVolume(): SheetModel[] {
  const fulfilment = AREAS.find(({ id }) => id === "fulfilment")!;
  const link = ([name, about]: (typeof SHEETS)[number]): CellModel[] => [
    { ...cell(name, "link"), link: `'${name}'!A1` },
    cell(about, "text"),
  ];
  return [
    sheet({
      name: "Start",
      cells: [
        [cell("High volume: an example", "title")],
        [cell("A shop with 15,000 orders a week. Whose warehouse, and by whose carriers?", "text")],
        [cell("EXAMPLE: the shop, the providers, the carriers and every figure are made up.", "text")],
        [],
        [cell("The sheets", "section"), cell(null, "section")],
        ...SHEETS.map(link),
      ],
      columns: [{ width: 22 }, { width: 100 }],
    }),
    businessSheet(BUSINESS, { empty: false }),
    areaSheet(fulfilment, { ...FULFILMENT, empty: false }),
    effectsSheet(EFFECTS),
    parcelsSheet(),
    carriersSheet(),
  ];
}
