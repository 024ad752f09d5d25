import {
  areaName,
  byDistance,
  decisionsOf,
  flipCondition,
  hasToday,
  hourWords,
  listed,
  nearest,
  rough,
  unknownName,
  unknownWords,
  unmarkedElements,
} from "../../../core/commitments";
import type { AreaResult } from "../../../core/results";
import { heightOf, linesOf } from "../layout";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, widthOf, type Page } from "./page";

const LEFT = COLUMNS.when;
const RIGHT = COLUMNS.why;

/** What must be known first, a sentence each. */
function known({ areas, whole }: Sources): string[] {
  const fresh = !hasToday(areas);
  const rate = whole.plan.discount ? [] : ["The Discount rate, what money costs a year: without it nothing can be compared."]; // prettier-ignore
  const open = areas.flatMap((area) => {
    const name = areaName(area.area);
    const unknown = decisionsOf(area).flatMap(({ flips }) => flips.filter(({ type }) => type === "unknown"));
    if (unknown.length > 0)
      return unknown.map((flip) => `${name}: find out ${unknownName(flip.what)}; ${unknownWords(flip)}.`);
    const [missing] = area.options.find(({ option }) => option === area.recommended)?.unknown ?? [];
    if (missing)
      return [
        `${name}: ${area.recommended!}: ${unknownName(missing.what)}; without it nothing can be compared.`,
      ];
    if (area.current === null && !fresh)
      return [`${name}: which option is today's (Status: current), so that the change counts.`];
    const unmarked = unmarkedElements(area).map(({ element }) => element);
    if (unmarked.length > 0)
      return [
        `${name}: which option does ${listed(unmarked)} today (Status: current), so that the change counts.`,
      ];
    if (area.recommended === null) return [`${name}: ${area.reasons[0] ?? "no option has a complete cost."}`];
    return area.sure === "too close" ? [`${name} is too close to call${apart(area)}.`] : [];
  });
  return [...rate, ...open];
}

/** ": A and B are 3,540 a year apart" */
function apart(area: AreaResult): string {
  const cost = (name: string | null): number | null =>
    area.options.find(({ option }) => option === name)?.yearlyCost ?? null;
  const [own, next] = [cost(area.recommended), cost(area.runnerUp)];
  if (own === null || next === null || area.elements.length > 0) return "";
  return `: ${area.recommended!} and ${area.runnerUp!} are ${rough(Math.abs(next - own))} a year apart`;
}

/** What would change the answer: the worth of the owner's hour, then the nearest flip of each area, smallest change first. */
function changes(areas: readonly AreaResult[]): string[] {
  const hour = hourWords({ areas });
  const found = areas.flatMap((area) => {
    const flip = nearest(decisionsOf(area).flatMap(({ flips }) => flips));
    return flip ? [{ area, flip }] : [];
  });
  const nearestFirst = found
    .sort((a, b) => byDistance(a.flip, b.flip))
    .map(({ area, flip }) => `${areaName(area.area)}: ${flipCondition(flip)}.`);
  return [...(hour === "" ? [] : [hour]), ...nearestFirst];
}

/** Rows kept for what would change the answer. */
const RESERVED = 6;

/**
 * Beside the figures: what must be known first and what would change the answer, as far as there is room between the
 * rows `top` and `bottom`. Returns the row below it.
 */
export function writeAside(page: Page, top: number, bottom: number, sources: Sources): number {
  const first = known(sources);
  const flips = changes(sources.areas);
  const nothing = "Nothing: every figure that could decide is there.";
  const next = writeList(page, top, bottom - RESERVED, "Know first", first.length > 0 ? first : [nothing]);
  const none = "No single cost or order volume within ten times its value.";
  return writeList(page, next, bottom, "What would change the answer", flips.length > 0 ? flips : [none]);
}

/** A list under a title; a text takes as many rows as it has lines. Returns the row below it. */
function writeList(page: Page, top: number, bottom: number, title: string, texts: readonly string[]): number {
  for (let column = LEFT; column <= RIGHT; column++)
    put(page.grid, top, column, { value: column === LEFT ? title : null, style: "section" });
  let row = top + 1;
  for (const text of texts) {
    const lines = linesOf(text, widthOf(page, LEFT, RIGHT), SIZE);
    // Rows beside the figures have their own height; a long text takes several.
    const span = Math.ceil(heightOf(lines, SIZE) / ROW_HEIGHT);
    if (row + span > bottom) break;
    put(page.grid, row, LEFT, { value: text, style: "wrapSmall" });
    page.merges.push({ top: row, left: LEFT, bottom: row + span - 1, right: RIGHT });
    row += span;
  }
  return row;
}

const SIZE = 10;
const ROW_HEIGHT = 15;
