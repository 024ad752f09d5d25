import { itemValue } from "../../business";
import { makePlan, type Plan } from "../../costs/plan";
import type { AreaId, Inputs } from "../../model";
import { key } from "../../names";
import { sumsOf, type Limit, type Pins, type Portfolio, type PortfolioDecision } from "../../portfolio";
import type { Person } from "../../people";
import type { Analysis } from "../../results";
import { betaQuantile, pertShape } from "../../uncertainty/beta";
import type { Chosen as Fixed } from "../decision";
import { baseOf } from "./base";
import { decisionsOf, type DecisionEntry } from "./choices";
import { COLUMN } from "./columns";
import { effectDependences } from "./effects";
import { freedDependences, knownPeople } from "./freed";
import { limitsOf, type Earning, type NamedLimit } from "./limits";
import { decisionName, figuresAt, type Linked } from "./linked";
import { peopleDependences, spaceDependences } from "./needs";
import { plansOf, pricerOf } from "./price";
import { sharedDependences } from "./sharedLines";
import type { Chosen } from "./totals";
import { optionFigures, outsideOf, worldOf, type World } from "./world";

/** The portfolio of a business, ready to be asked. */
export interface Built {
  readonly world: World;
  readonly portfolio: Portfolio;
  readonly linked: readonly Linked[];
  readonly limits: readonly NamedLimit[];
  readonly notAssessed: readonly { readonly name: string; readonly missing: string }[];
  readonly earning: Earning;
  readonly leftOut: readonly AreaId[];
  readonly people: readonly Person[];
  readonly pins: Pins;
  /** What a choice comes to. */
  readonly of: (choice: readonly number[]) => Chosen;
}

/** The share of outcomes that lie below the low volume. */
const LOW = 0.1;

/** Orders a month at the 10th percentile of their range (PERT); null where Low and High are not given. */
export function lowOrdersOf(business: Inputs["business"]): number | null {
  const item = business[key("Orders per month")];
  if (!item || typeof item.value !== "number" || typeof item.low !== "number") return null;
  const high = typeof item.high === "number" ? item.high : item.value;
  const range = high - item.low;
  if (!(range > 0)) return item.low;
  const [a, b] = pertShape((item.value - item.low) / range);
  return item.low + range * betaQuantile(LOW, a, b);
}

/** What the decisions cost in every combination, whatever is fixed by hand. */
interface Frame extends Pick<
  Built,
  "world" | "portfolio" | "linked" | "limits" | "notAssessed" | "earning" | "people"
> {
  /** Figures by decision and option, beside the others' options of today. */
  readonly own: readonly (readonly Float64Array[])[];
}

/** That no option of a set needs more than its last tier offers, where any could. */
function beyondNone(figures: readonly Float64Array[]): Limit[] {
  return figures.some((each) => each[COLUMN.beyond] !== 0)
    ? [
        {
          name: "last tiers",
          measure: { kind: "sum", column: COLUMN.beyond },
          bound: "at most",
          value: 0,
        },
      ]
    : [];
}

function frameOf(inputs: Inputs, entries: readonly DecisionEntry[], plan: Plan): Frame {
  const { business } = inputs;
  const lowOrders = lowOrdersOf(business);
  const world = worldOf(inputs, entries, pricerOf(plansOf(business, lowOrders)));
  const [value, margin] = [itemValue(business, "Average order value"), itemValue(business, "Gross margin")];
  const contribution = typeof value === "number" && typeof margin === "number" ? value * margin : null;
  const earning: Earning = { plan, lowOrders: lowOrders ?? plan.orders[0]!, contribution };

  const own = entries.map(({ options }, index) => {
    const around = outsideOf(world, index);
    return options.map((_, option) => optionFigures(world, index, option, around));
  });
  const decisions: PortfolioDecision[] = entries.map((entry, index) => ({
    name: decisionName(entry),
    options: entry.options.map(({ name }, option) => ({ name, figures: own[index]![option]! })),
  }));
  const { known: people, unknown } = knownPeople(inputs.people ?? []);
  const linked = [
    ...sharedDependences(world),
    ...peopleDependences(world, decisions),
    ...spaceDependences(world, decisions),
    ...effectDependences(world, decisions, lowOrders),
    ...freedDependences(world, decisions, people),
  ];
  const { limits, notAssessed } = limitsOf(business, earning);
  const portfolio: Portfolio = {
    base: baseOf(world, earning),
    decisions,
    dependences: linked.map(({ dependence }) => dependence),
    cost: COLUMN.judged,
    limits: limits.map(({ limit }) => limit),
    always: beyondNone([
      ...decisions.flatMap(({ options }) => options.map(({ figures }) => figures)),
      ...linked.flatMap(({ dependence }) => dependence.figures),
    ]),
  };
  const waiting = unknown.map((name) => ({ name, missing: "Loaded yearly cost or a share of time" }));
  return {
    world,
    portfolio,
    linked,
    limits,
    notAssessed: [...notAssessed, ...waiting],
    earning,
    people,
    own,
  };
}

/** Frames of one reading of the workbook, by the options that take part. */
const known = new WeakMap<Inputs, Map<string, Frame>>();

function knownFrame(inputs: Inputs, entries: readonly DecisionEntry[], plan: Plan): Frame {
  const frames = known.get(inputs) ?? new Map<string, Frame>();
  known.set(inputs, frames);
  const place = JSON.stringify(
    entries.map(({ area, element, options }) => [area, element, options.map(({ name, fit }) => [name, fit])]),
  );
  const frame = frames.get(place) ?? frameOf(inputs, entries, plan);
  frames.set(place, frame);
  return frame;
}

/**
 * Builds the portfolio: decisions with their figures, what they cost together, and the limits. What is fixed by hand changes
 * none of these, unless it lets an option take part: they are worked out once for one reading of the workbook.
 */
export function buildPortfolio(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  fixed: readonly Fixed[],
): Built | null {
  const plan = makePlan(inputs.business);
  if (!plan.discount) return null;
  const { decisions: entries, leftOut } = decisionsOf(inputs, analysis, fixed);
  if (entries.length === 0) return null;
  const { own, ...frame } = knownFrame(inputs, entries, plan);
  const world: World = { ...frame.world, decisions: entries };
  return {
    ...frame,
    world,
    leftOut,
    pins: entries.map(({ pin }) => pin),
    of: (choice) => ({
      choice,
      sums: sumsOf(frame.portfolio, choice),
      own: withSharedLines(
        frame.linked,
        choice,
        entries.map((_, index) => own[index]![choice[index]!]!),
        world,
      ),
    }),
  };
}

/** Figures of each decision, with what parts of an area share added to the first of them that has it. */
function withSharedLines(
  linked: readonly Linked[],
  choice: readonly number[],
  own: readonly Float64Array[],
  { decisions }: World,
): Float64Array[] {
  const all = own.map((figures) => Float64Array.from(figures));
  for (const each of linked) {
    if (each.kind === "freed people" || each.kind === "effect") continue;
    const figures = figuresAt(each, choice, decisions);
    // People and space are paid for by the decision that serves them, which `between` names last.
    const to =
      each.kind === "shared lines"
        ? each.dependence.decisions[0]!
        : decisions.findIndex((decision) => decisionName(decision) === each.between.at(-1));
    figures.forEach((value, column) => (all[to]![column]! += value));
  }
  return all;
}
