import type { Chosen } from "../../core/advice/decision";
import type { Inputs } from "../../core/model";
import { key } from "../../core/names";

/**
 * The choices by hand that the workbook has the option for, those for an element first: they go before that of their
 * whole area.
 */
export function inForce(chosen: readonly Chosen[], { areas }: Inputs): Chosen[] {
  const has = ({ area, element, option }: Chosen): boolean =>
    areas.some(
      (own) =>
        own.area === area &&
        own.options.some(
          ({ name, lines }) =>
            key(name) === key(option) &&
            lines.some((line) => element === "" || key(line.element) === key(element)),
        ),
    );
  const there = chosen.filter(has);
  return [...there.filter(({ element }) => element !== ""), ...there.filter(({ element }) => element === "")];
}
