import type { AreaId } from "../../model";
import { CUSTOMER_SERVICE_WORKED } from "../customerService/worked";
import { FACILITIES_WORKED } from "../facilities/worked";
import { FINANCE_WORKED } from "../finance/worked";
import { HUMAN_RESOURCES_WORKED } from "../humanResources/worked";
import { IT_WORKED } from "../it/worked";
import { MARKETING_WORKED } from "../marketing/worked";
import type { WorkedArea } from "./model";

/** The areas that are worked out, with their options. */
export const WORKED_AREAS: { readonly [A in AreaId]?: WorkedArea } = {
  marketing: MARKETING_WORKED,
  facilities: FACILITIES_WORKED,
  customerService: CUSTOMER_SERVICE_WORKED,
  it: IT_WORKED,
  finance: FINANCE_WORKED,
  humanResources: HUMAN_RESOURCES_WORKED,
};
