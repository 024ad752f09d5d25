import { key } from "../../core/names";
import type { LineReading } from "./costLine";
import * as MESSAGES from "./messages";

interface Claim {
  readonly option: number;
  readonly reading: LineReading;
}

/**
 * The elements in which each option is today's ([""] = the area as a whole, [] = not today's). A row that says
 * `current` marks its own element; without an element it marks all that the option serves and no other option claims.
 * Where two options claim the same, the first is used and the second reported.
 *
 * @param options rows of each option
 * @param elements elements of the area by key
 */
export function currentElements(
  options: readonly (readonly LineReading[])[],
  elements: ReadonlyMap<string, string>,
): string[][] {
  const claims = new Map<string, Claim>();
  const reported = new Set<string>();
  const claim = (element: string, by: Claim): void => {
    const first = claims.get(element);
    if (!first) claims.set(element, by);
    else if (first.option !== by.option && !reported.has(`${by.option}/${element}`)) {
      reported.add(`${by.option}/${element}`);
      const { line, row } = by.reading;
      row.report(
        "status",
        "error",
        MESSAGES.statusTwice(line.option, first.reading.line.option, elements.get(element) ?? ""),
      );
    }
  };
  const marked = options.flatMap((readings, option) =>
    readings.filter(({ line }) => line.current).map((reading): Claim => ({ option, reading })),
  );
  for (const by of marked) {
    const element = key(by.reading.line.element);
    if (element !== "" && elements.has(element)) claim(element, by);
  }
  const claimedByRow = new Set(claims.keys());
  for (const by of marked) {
    if (by.reading.line.element !== "") continue;
    const served = new Set(
      options[by.option]!.map(({ line }) => key(line.element)).filter((element) => elements.has(element)),
    );
    if (served.size === 0) claim("", by);
    for (const element of served) if (!claimedByRow.has(element)) claim(element, by);
  }
  return options.map((_, option) =>
    [...claims].filter(([, by]) => by.option === option).map(([element]) => elements.get(element) ?? ""),
  );
}
