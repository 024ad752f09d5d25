import type { AreaId } from "../model";

/** Name of each area's sheet, and of the area wherever a user reads it; in the contract's order. */
export const AREA_NAMES: Readonly<Record<AreaId, string>> = {
  marketing: "Marketing",
  facilities: "Facilities",
  customerService: "Customer service",
  it: "IT",
  fulfilment: "Fulfilment",
  finance: "Finance and admin",
  humanResources: "Human resources",
};
