import { isShared } from "../../costs/option";
import { priceOfFit } from "../../costs/plan";
import type { AreaId, AreaInputs, CostLine, Inputs, Kind } from "../../model";
import { key } from "../../names";
import type { Analysis, AreaResult, Decision, OptionResult } from "../../results";
import { EVALUATION_ORDER } from "../chosenOption";
import type { Chosen } from "../decision";

/** An option of a decision. */
export interface OptionEntry {
  readonly name: string;
  readonly kind: Kind | null;
  readonly current: boolean;
  readonly fit: number | null;
  /** Money a year that its fit is worth. */
  readonly worthOfFit: number;
  /** Its lines for this decision alone: those that an element shares with others are not among them. */
  readonly lines: readonly CostLine[];
}

/** An area, or an element of one, that takes part. */
export interface DecisionEntry {
  readonly area: AreaId;
  readonly element: string;
  readonly inputs: AreaInputs;
  /** What the area's own analysis says of it. */
  readonly advice: Decision;
  readonly options: readonly OptionEntry[];
  readonly leftOut: readonly { readonly option: string; readonly why: string }[];
  /** Index of the option fixed by hand; null = free. */
  readonly pin: number | null;
}

/** Lines of an area that are not of one element: an option's own, and those of every option. */
export function sharedLines(area: AreaInputs, option: string): CostLine[] {
  const own = area.options.find(({ name }) => key(name) === key(option))?.lines ?? [];
  return own.filter((line) => line.element === "" && !isShared(line));
}

/** Lines of every option that an area pays once, whatever its elements choose. */
export function commonLines(area: AreaInputs): CostLine[] {
  return [
    ...new Set(area.options.flatMap(({ lines }) => lines.filter((l) => l.element === "" && isShared(l)))),
  ];
}

/** Why an option does not take part; "" where it does. */
function reasonOut(option: OptionResult): string {
  if (option.excluded !== "") return option.excluded;
  if (option.unknown.length > 0) return `its cost is not complete: ${option.unknown[0]!.what} is not known`;
  return option.yearlyCost === null || !Number.isFinite(option.yearlyCost) ? "it has no yearly cost" : "";
}

function entryOf(
  inputs: AreaInputs,
  advice: Decision,
  share: number,
  chosen: readonly Chosen[],
): DecisionEntry | null {
  const { area } = inputs;
  const { element } = advice;
  const pinned = chosen.find(
    (choice) => choice.area === area && (choice.element === "" || key(choice.element) === key(element)),
  );
  const linesOf = (option: string): CostLine[] => {
    const own = inputs.options.find(({ name }) => key(name) === key(option))?.lines ?? [];
    return element === "" ? [...own] : own.filter((line) => key(line.element) === key(element));
  };
  const leftOut: { option: string; why: string }[] = [];
  const options = advice.options.flatMap((option): OptionEntry[] => {
    const why = reasonOut(option);
    const isPinned = pinned !== undefined && key(pinned.option) === key(option.option);
    // What is fixed by hand takes part with what is known of it; what cannot be priced never does.
    if (why !== "" && !(isPinned && option.rows.length > 0)) {
      leftOut.push({ option: option.option, why });
      return [];
    }
    const { option: name, kind, current, fit } = option;
    return [{ name, kind, current, fit, worthOfFit: (share * (fit ?? 0)) / 100, lines: linesOf(name) }];
  });
  if (options.length === 0) return null;
  const pin = pinned ? options.findIndex(({ name }) => key(name) === key(pinned.option)) : -1;
  return { area, element, inputs, advice, options, leftOut, pin: pin < 0 ? null : pin };
}

/**
 * The decisions that take part, in their order: areas, and elements where an area is decided by them, with the options
 * whose cost is complete and that no gate excludes. An area of which one decision has none stays out as a whole.
 */
export function decisionsOf(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  chosen: readonly Chosen[],
): { readonly decisions: DecisionEntry[]; readonly leftOut: AreaId[] } {
  const leftOut: AreaId[] = [];
  const decisions = EVALUATION_ORDER.flatMap((id) => {
    const area = inputs.areas.find((each) => each.area === id);
    const result: AreaResult | undefined = analysis.areas.find((each) => each.area === id);
    if (!area || !result) return [];
    const parts: readonly Decision[] = result.elements.length > 0 ? result.elements : [result];
    const share = priceOfFit(inputs.business, id) / parts.length;
    const entries = parts.map((part) => entryOf(area, part, share, chosen));
    if (entries.every((entry) => entry !== null)) return entries;
    leftOut.push(id);
    return [];
  });
  return { decisions, leftOut };
}
