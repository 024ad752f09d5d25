import type { AreaInputs, CostLine } from "./model";

/** The areas with the lines of every option put through a change. */
export function withOptionLines(
  areas: readonly AreaInputs[],
  change: (lines: readonly CostLine[]) => readonly CostLine[],
): AreaInputs[] {
  return areas.map((area) => ({
    ...area,
    options: area.options.map((option) => ({ ...option, lines: change(option.lines) })),
  }));
}
