import {
  areaName,
  elementMoves,
  hasToday,
  isMove,
  monthName,
  optionsOf,
  rough,
  roughBelow,
  unknownName,
  unknownWords,
  type Beside,
} from "../../../core/commitments";
import { incompleteAmong } from "../../../core/advice/decide";
import { count } from "../../../core/advice/money";
import { movedOf } from "../../../core/advice/portfolio";
import { AREA_IDS } from "../../../core/model";
import type { AreaResult, Decision, OptionResult } from "../../../core/results";
import { cellAddress } from "../../address";
import type { ConditionalFormat } from "../../model";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, headings, makeRoom, putText, section, type Page } from "./page";

/** "The seven": area, do this, today, yearly cost today and then, change, when, how sure, why. */
export function writeSeven(page: Page, sources: Sources): ConditionalFormat[] {
  const { areas, whole } = sources;
  section(page, page.next++, "The seven");
  headings(
    page,
    page.next,
    {
      [COLUMNS.area]: "Area",
      [COLUMNS.advice]: "Do this",
      [COLUMNS.today]: "Today",
      [COLUMNS.money1]: "Yearly cost today",
      [COLUMNS.money2]: "Then",
      [COLUMNS.money3]: "Change",
      [COLUMNS.when]: "When",
      [COLUMNS.sure]: "How sure",
      [COLUMNS.why]: "Why",
    },
    [COLUMNS.money1, COLUMNS.money2, COLUMNS.money3],
  );
  makeRoom(page, page.next++, 2);
  const first = page.next;
  const counted: number[] = [];
  for (const id of AREA_IDS) {
    const area = areas.find((each) => each.area === id);
    const row = page.next++;
    put(page.grid, row, COLUMNS.area, { value: areaName(id), style: "strong" });
    if (!area) {
      put(page.grid, row, COLUMNS.advice, { value: "not assessed", style: "note" });
      makeRoom(page, row, 1);
      continue;
    }
    if (whole.counted.some((each) => each.area === id)) counted.push(row);
    writeArea(page, row, area, sources);
  }
  if (counted.length > 0) counted.push(...writeBeside(page, sources));
  const total = counted.length > 0 ? page.next++ : page.next - 1;
  if (counted.length > 0) writeTotal(page, total, counted, first, sources);
  const range = `F${first + 1}:F${total + 1}`;
  return [
    { range, formula: `F${first + 1}<0`, style: "good" },
    { range, formula: `F${first + 1}>0`, style: "caution" },
  ];
}

function writeArea(page: Page, row: number, area: AreaResult, sources: Sources): void {
  const { calculation, whole } = sources;
  const { today, recommended } = optionsOf(area);
  const fresh = !hasToday(sources.areas);
  const moves = isMove(area, fresh);
  const counted = whole.counted.find((each) => each.area === area.area);
  const isCounted = counted !== undefined;
  const keep = moves || area.recommended === null ? "" : "Keep ";
  const advice = area.recommended === null ? "no answer yet" : `${keep}${area.recommended}`;
  putText(page, row, COLUMNS.advice, advice, moves ? "strongWrap" : "wrap");
  putText(page, row, COLUMNS.today, area.current ?? "not marked", "wrap");
  const cost = (column: number, option: OptionResult | undefined): void => {
    if (option?.yearlyCost == null) return;
    put(page.grid, row, column, {
      formula: calculation.refs(area.area, "", option.option).yearly,
      value: option.yearlyCost,
      style: option.unknown.length > 0 ? "moneyAtLeast" : isCounted ? "money" : "moneyAside",
    });
  };
  cost(COLUMNS.money1, today);
  cost(COLUMNS.money2, recommended);
  if (isCounted && today?.yearlyCost != null && recommended?.yearlyCost != null)
    put(page.grid, row, COLUMNS.money3, {
      formula: `${cellAddress(row, COLUMNS.money2)}-${cellAddress(row, COLUMNS.money1)}`,
      value: recommended.yearlyCost - today.yearlyCost,
      style: counted?.atLeast ? "moneyAtMost" : "moneyStrong",
    });
  putText(page, row, COLUMNS.when, whenOf(area, sources), "wrap");
  putText(page, row, COLUMNS.sure, area.sure, "wrap");
  putText(
    page,
    row,
    COLUMNS.why,
    `${isFixed(area, sources) ? area.reasons[0]! : whyOf(area, fresh)}${movedParts(area, sources)}${waitingParts(area)}${thenParts(area, sources)}${isCounted ? "" : ASIDE}`,
    "wrap",
  );
}

const ASIDE = " Not in the total.";

/** When it changes, or the volume or month until which it stays. */
function whenOf(area: AreaResult, { inputs, transition }: Sources): string {
  const move = transition.moves.find((each) => each.area === area.area);
  if (move && (area.wait || move.when.kind === "not yet")) return "not yet";
  if (move) return move.start === 1 ? "now" : monthName(inputs, move.start);
  const stay = transition.stays.find((each) => each.area === area.area);
  if (stay?.when.kind === "trigger")
    return `until ${stay.when.rising ? "" : "below "}${count(stay.when.orders)} orders a month`;
  if (stay?.when.kind === "runs out") return `until ${monthName(inputs, stay.when.month)}`;
  return stay?.when.kind === "not yet" ? "not yet" : "–";
}

/**
 * Whether an area's option as a whole was fixed by hand, or is not its own advice because of a limit or of what it costs
 * others: then that is the reason, not the costs.
 */
const isFixed = ({ area }: AreaResult, { chosen = [], portfolio }: Sources): boolean =>
  [...chosen, ...movedOf(portfolio)].some((choice) => choice.area === area && choice.element === "");

/** The same of an area's parts. */
const movedParts = ({ area }: AreaResult, { portfolio }: Sources): string =>
  movedOf(portfolio)
    .filter((pick) => pick.area === area && pick.element !== "")
    .map(({ element, why }) => ` ${element}: ${why}`)
    .join("");

/** Parts whose change had better wait, or only seems so by itself. */
const waitingParts = ({ elements }: AreaResult): string =>
  elements
    .flatMap(({ element, wait, together }) => {
      const why = wait ?? together;
      return why ? [` ${element}: ${why}`] : [];
    })
    .join("");

const points = (fit: number | null): string => String(Math.round(fit!));

/** What it changes to at the volume, or in the month, that it stays until. */
function thenParts({ area }: AreaResult, { transition }: Sources): string {
  const when = transition.stays.find((each) => each.area === area)?.when;
  if (when?.kind === "runs out")
    return ` Then ${when.option}, which saves ${rough(when.saved)} once against staying.`;
  return when?.kind === "trigger" ? ` Then ${when.option}.` : "";
}

const isKept = ({ current, recommended }: Decision): boolean => current !== null && current === recommended;

/** Why, in one line with one number. */
export function whyOf(area: AreaResult, fresh: boolean): string {
  const { recommended } = optionsOf(area);
  const find = (name: string | null): OptionResult | undefined =>
    area.options.find(({ option }) => option === name);
  const parts = elementMoves(area, fresh);
  if (parts) return `${parts}${area.elements.some(isKept) ? "; the rest stays" : ""}.`;
  const unknown = area.flips.find(({ type }) => type === "unknown");
  if (unknown) return `${unknownName(unknown.what)} is not known: ${unknownWords(unknown)}.`;
  if (!recommended || recommended.yearlyCost === null) return area.reasons[0] ?? "";
  const [missing] = recommended.unknown;
  if (missing)
    return `No option can be compared: ${recommended.option}: ${unknownName(missing.what)} is not known.`;
  const cheapest = find(area.byCost);
  const next = find(area.runnerUp);
  if (cheapest?.yearlyCost != null && cheapest !== recommended) {
    const more = recommended.yearlyCost - cheapest.yearlyCost;
    const fits = recommended.fit !== null && cheapest.fit !== null && recommended.fit > cheapest.fit;
    return fits
      ? `Fits better (${points(recommended.fit)} of 100, ${points(cheapest.fit)}) than ${cheapest.option}, which would cost ${rough(more)} a year less.`
      : area.level
        ? `${cheapest.option} would cost ${rough(more)} a year less, too close to call on the ranges given: no reason to move yet.`
        : `${cheapest.option} would cost only ${rough(more)} a year less: no reason to move.`;
  }
  if (area.wait || area.together) return (area.wait ?? area.together)!;
  if (next?.yearlyCost == null) return aheadOf(area, recommended) ?? "The only option whose cost is known.";
  const lead = next.yearlyCost - recommended.yearlyCost;
  if (Math.round(lead) === 0) return `Costs the same as ${next.option}.`;
  return `${rough(lead)} a year less than ${next.option}, the next best.`;
}

/** Where no other option can be compared: by how much it is at least ahead of those that lack a cost. */
function aheadOf({ options }: AreaResult, { option, yearlyCost }: OptionResult): string | null {
  const [next] = incompleteAmong(options)
    .filter((other) => other.option !== option && other.yearlyCost !== null)
    .sort((a, b) => a.yearlyCost! - b.yearlyCost!);
  if (!next || next.yearlyCost! < yearlyCost!) return null;
  return `At least ${roughBelow(next.yearlyCost! - yearlyCost!)} a year less than ${next.option}, whose ${unknownName(next.unknown[0]!.what)} is not known.`;
}

/** Why a side costs more than its areas, or less; "" where it does not. */
function whyBeside({ side, effect = false, yearly }: Beside): string {
  if (effect) return "What it does to another area; in no area's own cost.";
  if (yearly <= 0) return "";
  return side === "today"
    ? "Above, today is priced for the new set's people and space; with its own it costs so much more."
    : "Goes on being paid; in no area's own cost.";
}

/** What a side costs in no area's own cost, a row each above the total. Returns their rows. */
function writeBeside(page: Page, { whole, calculation }: Sources): number[] {
  return whole.beside.map((each, index) => {
    const { name, side, yearly } = each;
    const row = page.next++;
    putText(page, row, COLUMNS.area, name, "wrap", { right: COLUMNS.today });
    const formula = calculation.whole.beside[index]!.yearly;
    const cost = (column: number, of: typeof side): void =>
      put(page.grid, row, column, side === of ? { formula, value: yearly, style: "money" } : ZERO);
    if (whole.today) cost(COLUMNS.money1, "today");
    cost(COLUMNS.money2, "recommended");
    if (whole.today)
      put(page.grid, row, COLUMNS.money3, {
        formula: `${cellAddress(row, COLUMNS.money2)}-${cellAddress(row, COLUMNS.money1)}`,
        value: side === "today" ? -yearly : yearly,
        style: "moneyStrong",
      });
    const why = whyBeside(each);
    if (why !== "") putText(page, row, COLUMNS.why, why, "wrap");
    return row;
  });
}

const ZERO = { value: 0, style: "money" } as const;

/** The total of the areas that count, each once. */
function writeTotal(
  page: Page,
  row: number,
  counted: readonly number[],
  first: number,
  { whole, areas }: Sources,
): void {
  for (let column = 0; column <= COLUMNS.why; column++)
    put(page.grid, row, column, { value: null, style: "total" });
  const areasCounted = counted.length - whole.beside.length;
  const all = areasCounted === 7;
  put(page.grid, row, COLUMNS.area, { value: "Total", style: "total" });
  const some =
    whole.counted.length < areas.length ? `of the ${areasCounted} areas with both costs known` : "";
  const partly = [some, whole.atLeast ? "today at least" : ""].filter(Boolean).join(", ");
  put(page.grid, row, COLUMNS.advice, { value: partly === "" ? null : partly, style: "total" });
  const sums: [number, number | undefined][] = [
    [COLUMNS.money1, whole.today?.yearlyCost],
    [COLUMNS.money2, whole.recommended.yearlyCost],
    [COLUMNS.money3, whole.today ? whole.recommended.yearlyCost - whole.today.yearlyCost : undefined],
  ];
  for (const [column, value] of sums) {
    if (value === undefined) continue;
    const formula = all
      ? `SUM(${cellAddress(first, column)}:${cellAddress(row - 1, column)})`
      : counted.map((each) => cellAddress(each, column)).join("+");
    put(page.grid, row, column, { formula, value, style: "moneyTotal" });
  }
}
