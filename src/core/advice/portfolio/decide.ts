import type { AreaId, Inputs } from "../../model";
import { key } from "../../names";
import { frontier, optimize, sumsOf, type Found } from "../../portfolio";
import { breakEvenHour } from "../../people";
import { pointWorths, worthOf } from "../../effects";
import type { Analysis } from "../../results";
import { besideOf } from "./beside";
import { buildPortfolio, lowOrdersOf, type Built } from "./build";
import { COLUMN } from "./columns";
import { freedOf } from "./freed";
import { reachedBy } from "./limits";
import { figuresAt } from "./linked";
import { keptOut } from "./keptOut";
import { isPriced } from "./opened";
import { totalsOf, type Chosen } from "./totals";
import { cheaperWords, whyDifferent, withinLimits } from "./within";
import type {
  FrontierPoint,
  Interaction,
  LimitState,
  PortfolioPick,
  PortfolioResult,
  PortfolioSet,
  PortfolioSettings,
} from "./result";

/**
 * The seven areas as one portfolio: the areas' own advice, changed where it would not keep the limits of the Business table or
 * costs other areas and people more than it saves (withinLimits), with what options cost only together; beside it the set
 * that costs least a year, less what fit is worth, within the limits. Exact; options with an unknown and options that a gate
 * excludes take no part unless fixed by hand. null without a discount rate, where no area can be compared, or where every set
 * needs more than a bounded last tier offers.
 * Source: docs/method.md, The seven together.
 */
export function decidePortfolio(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  { chosen, frontiers = true }: Omit<PortfolioSettings, "preset">,
): PortfolioResult | null {
  const built = buildPortfolio(inputs, analysis, chosen);
  if (!built) return null;
  const { portfolio, world, pins, limits } = built;
  const found = optimize(portfolio, pins);
  if (!found) return null;
  const { optimum, unlimited, limitCosts, unmet } = found;
  const best: Found = optimum ?? unlimited;
  const keepsAll = optimum !== null;
  const choice = withinLimits(built, best.choice, keepsAll);
  const here = built.of(choice);
  const today = choiceOf(built, ({ current }) => current);
  const advised = choiceOf(built, ({ name }, { advice }) => name === advice.recommended);
  const todaySums = today && built.of(today);
  const set = (of: Chosen): PortfolioSet => ({
    options: namesOf(built, of.choice),
    figures: totalsOf(world, of, built.earning),
  });
  const states = limits.map((named, place): LimitState => {
    const { reached, kept } = reachedBy(named, here.sums);
    const at = inputs.business[key(named.item)]?.at;
    const { reachable = null, together = null } = unmet[place] ?? {};
    const loosen = reachable ?? together;
    return {
      id: named.id,
      name: named.item,
      ...(named.id === "runway" && { at: runwayOrders(inputs) }),
      bound: named.shownBound,
      value: named.shownValue,
      unit: named.unit,
      reached,
      today: todaySums && reachedBy(named, todaySums.sums).reached,
      kept,
      cost: limitCosts[place]?.cost ?? null,
      loosenTo: loosen === null || (kept && together === null) ? null : named.show(loosen),
      together: together !== null,
      sheet: at?.sheet ?? "",
      cell: at?.cells["value"] ?? "",
    };
  });
  const recommended = set(here);
  const picks = picksOf(built, choice, keepsAll);
  const cheapest = set(built.of(best.choice));
  return {
    picks,
    leftOut: built.leftOut,
    recommended,
    today: todaySums && set(todaySums),
    cheapest,
    cheaper: cheaperWords({ picks, recommended, cheapest }),
    unlimited: set(built.of(unlimited.choice)),
    advised: advised && set(built.of(advised)),
    feasible: keepsAll,
    limits: states,
    keptOut: keepsAll ? keptOut(inputs, analysis, built, choice) : [],
    notAssessed: built.notAssessed,
    alone: aloneOf(built, choice),
    interactions: interactionsOf(built, choice),
    freed: freedOf(world, built.people, choice),
    beside: besideOf(built, choice),
    worths: inputs.effects ? pointWorths(inputs.effects, worthOf(inputs)) : [],
    costAgainstFit:
      frontiers && optimum ? points(built, frontier(portfolio, COLUMN.fit, "more", pins), COLUMN.fit) : [],
    costAgainstCommitment:
      frontiers && optimum
        ? points(built, frontier(portfolio, COLUMN.committed, "less", pins), COLUMN.committed)
        : [],
    ownersHourBreakEven: todaySums && breakEvenHour(ownerCase(here), ownerCase(todaySums)),
    atNoOwnersHour: {
      recommended: ownerCase(here).cashCost,
      today: todaySums && ownerCase(todaySums).cashCost,
    },
  };
}

/** At which orders the runway is looked at. */
const runwayOrders = ({ business }: Inputs): string =>
  lowOrdersOf(business) === null ? "at plan" : "at the 10th percentile of orders";

/** Hours of a year and the yearly cost without them. */
function ownerCase({ sums }: Chosen): { readonly cashCost: number; readonly ownerHours: number } {
  return {
    cashCost: sums[COLUMN.yearly]! - sums[COLUMN.ownerCost]!,
    ownerHours: 52 * sums[COLUMN.ownerHours]!,
  };
}

type Entry = Built["world"]["decisions"][number];

/** The option of every decision that a rule picks; null where one has none, or where the set cannot be priced. */
function choiceOf(
  { world, portfolio }: Built,
  picks: (option: Entry["options"][number], decision: Entry) => boolean,
): number[] | null {
  const choice = world.decisions.map((decision) =>
    decision.options.findIndex((option) => picks(option, decision)),
  );
  return choice.every((option) => option >= 0) && isPriced(sumsOf(portfolio, choice)) ? choice : null;
}

function namesOf({ world }: Built, choice: readonly number[]): string[] {
  return world.decisions.map(({ options }, index) => options[choice[index]!]!.name);
}

function picksOf(built: Built, choice: readonly number[], keepsAll: boolean): PortfolioPick[] {
  return built.world.decisions.map((decision, index): PortfolioPick => {
    const { area, element, options, advice, leftOut, pin } = decision;
    return {
      area,
      element,
      option: options[choice[index]!]!.name,
      today: advice.current,
      advised: advice.recommended,
      why: whyDifferent(built, index, choice, keepsAll),
      pinned: pin !== null,
      options: options.map(({ name }) => name),
      leftOut,
    };
  });
}

/** Yearly cost of each area beside the others as they run today. */
function aloneOf({ world, portfolio }: Built, choice: readonly number[]): PortfolioResult["alone"] {
  const sums = new Map<AreaId, number>();
  world.decisions.forEach(({ area }, index) => {
    const { figures } = portfolio.decisions[index]!.options[choice[index]!]!;
    sums.set(area, (sums.get(area) ?? 0) + figures[COLUMN.yearly]!);
  });
  const common = portfolio.base[COLUMN.yearly]!;
  const [byElements] = world.decisions.filter(({ element }) => element !== "");
  if (byElements) sums.set(byElements.area, sums.get(byElements.area)! + common);
  return [...sums].map(([area, yearly]) => ({ area, yearly }));
}

/** What is less than this a year is rounding. */
const HALF_CENT = 0.005;

function interactionsOf({ linked, world }: Built, choice: readonly number[]): Interaction[] {
  return linked
    .map(({ name, kind, between, ...each }) => ({
      name,
      kind,
      between,
      yearly: figuresAt({ name, kind, between, ...each }, choice, world.decisions)[COLUMN.yearly]!,
    }))
    .filter(({ yearly }) => Math.abs(yearly) >= HALF_CENT);
}

function points(built: Built, found: readonly Found[], column: number): FrontierPoint[] {
  return found.map(({ choice, sums }) => ({
    yearlyCost: sums[COLUMN.yearly]!,
    other: sums[column]!,
    options: namesOf(built, choice),
  }));
}
