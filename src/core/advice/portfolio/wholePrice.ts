import { presetOf } from "../../areas/presets";
import { listed } from "../../commitments/words";
import type { Inputs } from "../../model";
import { key } from "../../names";
import type { Analysis, AreaResult, Decision, OptionResult } from "../../results";
import { analyzeInputs } from "../analyze";
import type { Chosen } from "../decision";
import { money } from "../money";
import { decisionName } from "./linked";
import { choosePortfolio, type PortfolioChoice } from "./set";

/** What an option costs in the place of the recommended one, in its own area and for all seven. Money a year, costs positive. */
export interface WholePrice {
  readonly option: string;
  /** Its yearly cost less that of the recommended one. */
  readonly own: number;
  /** What all seven cost with it, less what they cost with the recommended one: the other areas are decided anew. */
  readonly whole: number;
  /** Other areas, and parts of areas, that then go another way. */
  readonly follows: readonly string[];
}

type Place = Pick<Chosen, "area" | "element">;

interface Set {
  readonly analysis: Analysis;
  readonly portfolio: PortfolioChoice;
}

/** The recommended set of the seven with what is fixed; null where they cannot be compared. */
export function setWith(
  inputs: Inputs,
  { ties }: Pick<Analysis, "ties">,
  chosen: readonly Chosen[],
): Set | null {
  const settings = { preset: presetOf(inputs), chosen, explain: false, ...(ties && { ties }) };
  const analysis = analyzeInputs(inputs, settings);
  const portfolio = choosePortfolio(inputs, analysis, chosen);
  return portfolio && { analysis, portfolio };
}

function decisionAt({ areas }: Analysis, { area, element }: Place): Decision | undefined {
  const result: AreaResult | undefined = areas.find((each) => each.area === area);
  return element === "" ? result : result?.elements.find((each) => key(each.element) === key(element));
}

const costOf = (option: OptionResult | undefined): number | null =>
  option?.excluded === "" && option.unknown.length === 0 ? option.yearlyCost : null;

/** Decisions that have another option in two sets, but for those at a place. */
function followersOf(free: PortfolioChoice, then: PortfolioChoice, { area, element }: Place): string[] {
  return then.picks.flatMap((pick) => {
    const before = free.picks.find((each) => each.area === pick.area && each.element === pick.element);
    const isOwn = pick.area === area && (element === "" || key(pick.element) === key(element));
    return isOwn || before?.option === pick.option ? [] : [decisionName(pick)];
  });
}

/**
 * What each other option of a decision does to the whole: all seven with it, less all seven with what is recommended where
 * this decision is free. The other areas are decided anew each time, what is fixed by hand elsewhere stays. Options with an
 * unknown or a gate against them are left out. [] where the seven cannot be compared.
 * Source: docs/whole-business.md, What a choice costs the whole.
 *
 * @param only the options that are asked about; left out: all
 */
export function* wholePrices(
  inputs: Inputs,
  analysis: Analysis,
  place: Place,
  only: readonly string[] | null = null,
): Generator<WholePrice, void, void> {
  const isHere = (choice: Chosen): boolean =>
    choice.area === place.area && key(choice.element) === key(place.element);
  const fixed = (analysis.chosen ?? []).filter((choice) => !isHere(choice));
  const free = setWith(inputs, analysis, fixed);
  const decision = free && decisionAt(free.analysis, place);
  const area = inputs.areas.find((each) => each.area === place.area);
  if (!free || !decision || !area) return;
  const pick = free.portfolio.picks.find(
    (each) => each.area === place.area && each.element === place.element,
  );
  const here = pick?.option ?? decision.recommended;
  const base = costOf(decision.options.find(({ option }) => option === here));
  if (base === null) return;
  for (const each of decision.options) {
    const cost = costOf(each);
    const { option } = each;
    if (cost === null || option === here || (only && !only.includes(option))) continue;
    if (!area.options.some(({ name }) => key(name) === key(option))) continue;
    const then = setWith(inputs, analysis, [...fixed, { ...place, option }]);
    if (!then) continue;
    yield {
      option,
      own: cost - base,
      whole: then.portfolio.yearlyCost - free.portfolio.yearlyCost,
      follows: followersOf(free.portfolio, then.portfolio, place),
    };
  }
}

/** What an option costs all seven is said where it is apart from its own area's difference by so much of the greater. */
const APART = 0.1;

/** Whether an option does something else to the whole than its own area's difference says. */
export function isApart({ own, whole }: WholePrice): boolean {
  return Math.abs(whole - own) >= Math.max(0.5, APART * Math.max(Math.abs(whole), Math.abs(own)));
}

const moreOrLess = (amount: number): string =>
  `${money(Math.abs(amount))} a year ${amount < 0 ? "less" : "more"}`;

/** "In-house costs all seven together 42,200 a year more (by itself 1,931 a year more): Facilities and IT change with it." */
export function wholePriceWords({ option, own, whole, follows }: WholePrice): string {
  const with_ =
    follows.length > 0 ? `: ${listed(follows)} ${follows.length > 1 ? "change" : "changes"} with it` : "";
  return `${option} costs all seven together ${moreOrLess(whole)} (by itself ${moreOrLess(own)})${with_}.`;
}
