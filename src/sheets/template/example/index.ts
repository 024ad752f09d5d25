import { AREAS } from "../../../core/areas";
import type { AreaId } from "../../../core/model";
import type { SheetModel } from "../../model";
import { areaSheet, type CostRowCells, type RatingRowCells } from "../areaSheet";
import { businessSheet } from "../businessSheet";
import { scenariosSheet } from "../scenariosSheet";
import { startSheet } from "../startSheet";
import { BUSINESS } from "./business";
import { CUSTOMER_SERVICE } from "./customerService";
import { FACILITIES } from "./facilities";
import { FINANCE } from "./finance";
import { FULFILMENT } from "./fulfilment";
import { HUMAN_RESOURCES } from "./humanResources";
import { IT } from "./it";
import { MARKETING } from "./marketing";
import { SCENARIOS } from "./scenarios";

const TABLES: Record<
  AreaId,
  { readonly costs: readonly CostRowCells[]; readonly ratings: readonly RatingRowCells[] }
> = {
  marketing: MARKETING,
  facilities: FACILITIES,
  customerService: CUSTOMER_SERVICE,
  it: IT,
  fulfilment: FULFILMENT,
  finance: FINANCE,
  humanResources: HUMAN_RESOURCES,
};

/** The example workbook: Cedar & Finch, a made-up shop for home goods, with all seven areas filled in. */
export function buildExample(): SheetModel[] {
  return [
    startSheet({ empty: false }),
    businessSheet(BUSINESS, { empty: false }),
    ...AREAS.map((area) => areaSheet(area, { ...TABLES[area.id], empty: false })),
    scenariosSheet(SCENARIOS),
  ];
}
