import type { Problem } from "../../../core/model";
import { key } from "../../../core/names";
import { warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

/** Items that are stated for one order. */
const PER_ORDER = [
  "Average order value",
  "Units per order",
  "Lines per order",
  "Parcels per order",
  "Return rate",
  "Contacts per order",
].map(key);

/** What is stated for one order and said to move with orders: at other orders it would be counted twice. */
export function checkPerOrder({ inputs: { business } }: Book): Problem[] {
  return PER_ORDER.flatMap((name) => {
    const item = business[name];
    return item?.movesWithOrders
      ? [warningAt(item.at, ["movesWith"], MESSAGES.perOrderMoves(item.name))]
      : [];
  });
}
