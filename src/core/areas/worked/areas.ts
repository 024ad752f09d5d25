import type { AreaId } from "../../model";
import { CUSTOMER_SERVICE_WORKED } from "../customerService/worked";
import { FACILITIES_WORKED } from "../facilities/worked";
import type { WorkedArea } from "./model";

/** The areas that are worked out, with their options. */
export const WORKED_AREAS: { readonly [A in AreaId]?: WorkedArea } = {
  facilities: FACILITIES_WORKED,
  customerService: CUSTOMER_SERVICE_WORKED,
};
