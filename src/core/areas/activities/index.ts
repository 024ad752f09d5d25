import type { AreaId } from "../../model";
import { CUSTOMER_SERVICE_ACTIVITIES } from "../customerService/activities";
import { FACILITIES_ACTIVITIES } from "../facilities/activities";
import { FINANCE_ACTIVITIES } from "../finance/activities";
import { FULFILMENT_ACTIVITIES } from "../fulfilment/activities";
import { HUMAN_RESOURCES_ACTIVITIES } from "../humanResources/activities";
import { IT_ACTIVITIES } from "../it/activities";
import { MARKETING_ACTIVITIES } from "../marketing/activities";
import type { Activity } from "./activity";

export { UNIT_OF, type Activity } from "./activity";

/** What every option of an area has to answer before its cost can be held against another's. */
export const ACTIVITIES: Readonly<Record<AreaId, readonly Activity[]>> = {
  marketing: MARKETING_ACTIVITIES,
  facilities: FACILITIES_ACTIVITIES,
  customerService: CUSTOMER_SERVICE_ACTIVITIES,
  it: IT_ACTIVITIES,
  fulfilment: FULFILMENT_ACTIVITIES,
  finance: FINANCE_ACTIVITIES,
  humanResources: HUMAN_RESOURCES_ACTIVITIES,
};
