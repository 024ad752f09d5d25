import { baseOf } from "../../costs/option";
import type { CostLine } from "../../model";
import { key } from "../../names";
import type { Dependence } from "../../portfolio";
import { todaysParts } from "../../effects/today";
import { sharedLines } from "./choices";
import { decisionName, type Linked } from "./linked";
import { outsideOf, type World } from "./world";

/** Whether a minimum or percent of line of an option rests on lines of other elements. */
function crosses(lines: readonly CostLine[]): boolean {
  return lines.some(
    (line) =>
      (line.driver.kind === "minimum" || line.driver.kind === "percent of") &&
      baseOf(line, lines).some((other) => key(lines[other]!.element) !== key(line.element)),
  );
}

/**
 * What the elements of an area share: an option's lines without an element are paid once if any of its elements is chosen,
 * and its minimums count over all of them. One dependence an option, whose state is the set of elements it is chosen for.
 */
export function sharedDependences(world: World): Linked[] {
  const areas = [...new Set(world.decisions.filter(({ element }) => element !== "").map(({ area }) => area))];
  return areas.flatMap((area) => {
    const own = world.decisions.flatMap((decision, index) => (decision.area === area ? [index] : []));
    const names = [
      ...new Set(own.flatMap((index) => world.decisions[index]!.options.map(({ name }) => name))),
    ];
    return names.flatMap((name): Linked[] => {
      const linked = sharedOf(world, own, name);
      return linked ? [linked] : [];
    });
  });
}

function sharedOf(world: World, own: readonly number[], name: string): Linked | null {
  const { decisions, pricer } = world;
  const { inputs, area } = decisions[own[0]!]!;
  const optionOf = (index: number): number =>
    decisions[index]!.options.findIndex((option) => key(option.name) === key(name));
  const served = own.filter((index) => optionOf(index) >= 0);
  const shared = sharedLines(inputs, name);
  const elementLines = served.map((index) => decisions[index]!.options[optionOf(index)]!.lines);
  const additive = !crosses([...shared, ...elementLines.flat()]);
  if (shared.length === 0 && additive) return null;

  const around = outsideOf(world, served[0]!);
  const parts = todaysParts(inputs);
  const todays = new Set(parts.flat());
  const isToday = (line: CostLine): boolean => todays.has(line) && key(line.option) !== "all";
  const mine = new Set(shared);
  const left = pricer.figures();
  pricer.leave(left, parts, around, (line) => mine.has(line));
  const once = pricer.figures();
  pricer.run(once, [shared], around, isToday);

  const states = 2 ** served.length;
  const figures = Array.from({ length: states }, (_, mask): Float64Array => {
    if (mask === 0) return left;
    if (additive) return once;
    const together = pricer.figures();
    const chosen = elementLines.filter((_lines, place) => mask & (1 << place));
    pricer.run(together, [[...shared, ...chosen.flat()]], around, isToday);
    const alone = pricer.figures();
    for (const lines of chosen) pricer.run(alone, [lines], around, isToday);
    return together.map((value, column) => value - alone[column]!);
  });
  const dependence: Dependence = {
    name: `${name}: what its elements share`,
    decisions: served,
    next: served.map((index, place) => {
      const size = decisions[index]!.options.length;
      const table = new Int32Array(2 ** place * size);
      for (let mask = 0; mask < 2 ** place; mask++)
        for (let option = 0; option < size; option++)
          table[mask * size + option] = mask | (option === optionOf(index) ? 1 << place : 0);
      return table;
    }),
    figures,
  };
  return {
    dependence,
    kind: "shared lines",
    name: `${decisionName({ area, element: "" })}: what the parts of ${name} share`,
    between: served.map((index) => decisionName(decisions[index]!)),
  };
}
