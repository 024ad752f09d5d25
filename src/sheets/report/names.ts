import { AREAS } from "../../core/areas";
import type { AreaId } from "../../core/model";

/** Names of the areas as the sheets write them. */
export const AREA_NAMES = Object.fromEntries(AREAS.map(({ id, name }) => [id, name])) as Record<
  AreaId,
  string
>;
