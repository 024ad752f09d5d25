import type { SheetValues } from "../sheets/values";

/** Whether the first rows of a very long sheet are enough: an export of orders is not a cost. What cannot be told is read whole. */
export const firstRowsDo = (sheet: SheetValues): Promise<boolean> =>
  import(/* webpackChunkName: "page-orders" */ "../sheets/orders/longSheet").then(
    ({ isOrderExport }) => isOrderExport(sheet),
    () => false,
  );
