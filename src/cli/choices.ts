import type { Chosen } from "../core/advice/decision";
import { AREAS } from "../core/areas";
import type { AreaInputs, Inputs } from "../core/model";
import { key, namesMeant } from "../core/names";
import { areaOfWholeName } from "../sheets/reading/areas";
import { usage } from "./terminal";

/**
 * `Area=Option` and `Area/Element=Option`, checked against what the workbook holds. Names are matched as everywhere:
 * without regard to case, spaces and punctuation. A choice for an element goes before that for its whole area.
 *
 * @throws Stop (wrong usage) naming what there is to choose from, or what was chosen twice
 */
export function readChoices(texts: readonly string[], inputs: Inputs): Chosen[] {
  const chosen = texts.map((text) => readChoice(text, inputs));
  chosen.forEach(({ area, element }, at) => {
    const first = chosen.findIndex((other) => other.area === area && other.element === element);
    if (first < at)
      throw usage(`--choose "${texts[at]!}": "${texts[first]!}" chooses for the same already; give one.`);
  });
  return [
    ...chosen.filter(({ element }) => element !== ""),
    ...chosen.filter(({ element }) => element === ""),
  ];
}

function readChoice(text: string, inputs: Inputs): Chosen {
  const match = /^([^=/]+)(?:\/([^=]+))?=(.+)$/.exec(text);
  if (!match) throw usage(`--choose "${text}": write Area=Option or Area/Element=Option.`);
  const [, areaText, elementText, optionText] = match as unknown as [string, string, string?, string?];
  const area = areaOf(text, areaText, inputs);
  const element = elementText === undefined ? "" : elementOf(text, elementText, area);
  const serving = area.options.filter(({ lines }) =>
    lines.some((line) => element === "" || key(line.element) === key(element)),
  );
  const [option, ...more] = namesMeant(
    optionText ?? "",
    serving.map(({ name }) => name),
  );
  if (option === undefined || more.length > 0)
    throw usage(
      `--choose "${text}": ${sheetName(area)}${element === "" ? "" : ` / ${element}`} has no option "${(optionText ?? "").trim()}". It has: ${names(serving.map(({ name }) => name))}.`,
    );
  return { area: area.area, element, option };
}

function areaOf(text: string, typed: string, inputs: Inputs): AreaInputs {
  const id = areaOfWholeName(typed);
  const area = inputs.areas.find((own) => own.area === id);
  if (area) return area;
  throw usage(
    `--choose "${text}": the workbook has no area "${typed.trim()}". It has: ${names(inputs.areas.map(sheetName))}.`,
  );
}

function elementOf(text: string, typed: string, area: AreaInputs): string {
  const [element, ...more] = namesMeant(typed, area.elements);
  if (element !== undefined && more.length === 0) return element;
  throw usage(
    `--choose "${text}": ${sheetName(area)} has no element "${typed.trim()}". It has: ${names(area.elements)}.`,
  );
}

const sheetName = ({ area }: Pick<AreaInputs, "area">): string =>
  AREAS.find(({ id }) => id === area)?.name ?? area;
const names = (list: readonly string[]): string => (list.length > 0 ? list.join(", ") : "none");
