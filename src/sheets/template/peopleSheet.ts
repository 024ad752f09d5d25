import { AREAS } from "../../core/areas";
import type { AreaId } from "../../core/model";
import type { SheetModel } from "../model";
import type { RowOf } from "./cells";
import type { Heading } from "./headings";
import { tableSheet } from "./tableSheet";
import type { ListRule } from "./validations";

type PeopleColumn = "person" | "cost" | AreaId | "freed";
export type PeopleRowCells = RowOf<PeopleColumn>;

const HEADINGS: readonly Heading<PeopleColumn>[] = [
  { column: "person", text: "Person", width: 26, style: "input" },
  { column: "cost", text: "Loaded yearly cost", width: 18, style: "inputMoney" },
  ...AREAS.map(({ id, name }): Heading<PeopleColumn> => ({
    column: id,
    text: name,
    width: Math.max(12, name.length + 4),
    style: "inputPercent",
  })),
  { column: "freed", text: "If freed", width: 26, style: "input" },
];

const IF_FREED: ListRule = {
  list: ["leaves", "redeployed to", "stays", "hours stop"],
  title: "What if less time is needed?",
  text: "leaves: paid no more once the whole person is free. hours stop: paid by the hour. redeployed to: say where. stays: goes on being paid.",
  strictness: "suggestion",
};

/** The sheet Our people: who works where, so that what is freed counts as cash only where somebody is paid no more. */
export function peopleSheet(rows: readonly PeopleRowCells[]): SheetModel {
  return tableSheet({
    name: "Our people",
    tableName: "People",
    lead: "Who works where, in shares of their time: Maria, 62,000 with taxes and benefits, 60% Customer service, 40% Fulfilment, leaves. Half a person freed saves nothing while she stays.",
    headings: HEADINGS,
    rows,
    lists: { freed: IF_FREED },
  });
}
