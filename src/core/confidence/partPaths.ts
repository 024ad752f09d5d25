import { COUNTS_OWN, type Situation } from "../advice/evaluate";
import { annuity } from "../costs/figures";
import { isActive, limitOf, numberOf } from "../costs/line";
import { baseOf, usesBase } from "../costs/option";
import type { Plan } from "../costs/plan";
import { yearlyWeightsOf } from "../costs/yearlyCurve";
import type { CostLine } from "../model";
import { chargePaths, holdBlocks, topUpPaths, type ChargePaths } from "./charges";
import { drivenBy, rateFactor, type Drawn } from "./driven";
import { fillSum, product, still, sumOf, type Factor } from "./factor";
import {
  balanceForm,
  balanceWeights,
  gathered,
  isPlain,
  onceForm,
  patternOf,
  plainForm,
  type Form,
} from "./forms";
import type { Block, OrderSums } from "./orderSums";

/** Adds to the yearly cost of every trial of a block. @throws BeyondLastTier */
export type AddYearly = (block: Block, costs: Float64Array) => void;

/** How a line counts: money paid once at its Rate and plan, a balance, or weights on what its months cost. */
export type Figure =
  | { readonly kind: "paid"; readonly cash: (plan: Plan) => Float64Array; readonly units: number }
  | { readonly kind: "balance" }
  | { readonly kind: "months"; readonly which: "kept" | "given up" };

/** A line that is charged month by month. */
interface Bent {
  readonly work: (block: Block) => Float64Array;
}

/**
 * The yearly cost of one part of a choice: a line that nothing bends is one product a trial, the others are charged month
 * by month.
 *
 * @param all lines whose people and space count as the choice's own
 * @param figureOf how a line counts; null = not at all
 */
export function partPaths(
  lines: readonly CostLine[],
  all: readonly CostLine[],
  { plan, area, around }: Situation,
  drawn: Drawn,
  sums: OrderSums,
  figureOf: (line: CostLine) => Figure | null,
): AddYearly {
  const { business } = plan;
  const months = Math.floor(plan.horizon);
  const discount = plan.discount!;
  const annual = 12 / annuity(plan);
  const rateOf = (line: CostLine): Factor => rateFactor(line, business, drawn);

  const needing = (of: "fte" | "sqft", counts: boolean): readonly CostLine[] =>
    counts ? all.filter((line) => (limitOf(line[of]) ?? 0) !== 0) : [];
  const isStepped = (line: CostLine): boolean => line.step !== null && !line.tiers;
  const needs = {
    people: { of: "fte", outside: around.people, lines: needing("fte", COUNTS_OWN.people(area)) },
    space: { of: "sqft", outside: around.space, lines: needing("sqft", COUNTS_OWN.space(area)) },
  } as const;
  /** People or space of every month that no drawn input moves. */
  const stillThere = (what: "people" | "space"): Float64Array => {
    const { of, outside, lines: own } = needs[what];
    return outside.map((there, m) =>
      own.reduce(
        (sum, line) => sum + (isStepped(line) || !isActive(line, m) ? 0 : limitOf(line[of])!),
        there,
      ),
    );
  };

  // Forms first, so that a percentage of straight lines is straight itself.
  const forms: (readonly Form[] | null)[] = lines.map(() => null);
  const known = new Set<number>();
  const visiting = new Set<number>();
  const formsOf = (index: number): readonly Form[] | null => {
    if (known.has(index)) return forms[index]!;
    visiting.add(index);
    const made = makeForms(index);
    visiting.delete(index);
    known.add(index);
    return (forms[index] = made);
  };
  const makeForms = (index: number): readonly Form[] | null => {
    const line = lines[index]!;
    const rate = rateOf(line);
    switch (line.driver.kind) {
      case "leaving":
        return [];
      case "once":
        return [onceForm(line, plan, rate)];
      case "tied up": {
        const balance = balanceForm(line, plan, rate);
        return [{ ...balance, factor: product(balance.factor, still(plan.monthlyRate ?? 0)) }];
      }
      case "minimum":
        return null;
      case "percent of": {
        if (!isPlain(line)) return null;
        const active = patternOf(line, plan, false);
        const share = product(rate, still(numberOf(line.quantity, 1)));
        const found: Form[] = [];
        for (const other of basesOf(index)) {
          const base = formsOf(other);
          if (base === null) return null;
          for (const { factor, pattern, moves } of base)
            found.push({
              factor: product(factor, share),
              pattern: pattern.map((x, m) => x * active[m]!),
              moves,
            });
        }
        return found;
      }
      default: {
        if (!isPlain(line)) return null;
        const { factor, by } = drivenBy(line.driver, business, drawn);
        if (by === "orders" || by === "month")
          return [plainForm(line, plan, rate, factor, by === "orders", null)];
        if (needs[by].lines.some(isStepped)) return null;
        return [plainForm(line, plan, rate, factor, false, stillThere(by))];
      }
    }
  };
  // A circle is a problem that reading reports; here it only must not run for ever.
  const basesOf = (index: number): number[] =>
    baseOf(lines[index]!, lines).filter((other) => !visiting.has(other));

  const bent: (Bent | null)[] = lines.map(() => null);
  const bentOf = (index: number): Bent => (bent[index] ??= makeBent(index));
  const makeBent = (index: number): Bent => {
    const line = lines[index]!;
    const fillUnits = unitsOf(index);
    const rates = sumOf([
      line.driver.kind === "minimum"
        ? product(rateOf(line), still(numberOf(line.quantity, 1)))
        : rateOf(line),
    ]);
    const charge: ChargePaths =
      line.driver.kind === "minimum" ? topUpPaths(line, plan, months) : chargePaths(line, plan, months);
    let money = new Float64Array(0);
    let done: Block | null = null;
    return {
      work: (block) => {
        if (done === block) return money;
        done = block;
        if (money.length !== months * block.trials) money = new Float64Array(months * block.trials);
        fillUnits(block, money);
        const [rate, scratch] = [new Float64Array(block.trials), new Float64Array(block.trials)];
        fillSum(rates, block.columns, rate, scratch);
        charge(money, rate);
        return money;
      },
    };
  };

  /** Fills in the units a line is charged for (cost of its base where it is worked out from that). */
  const unitsOf = (index: number): ((block: Block, units: Float64Array) => void) => {
    const line = lines[index]!;
    const quantity = numberOf(line.quantity, 1);
    if (usesBase(line)) {
      visiting.add(index);
      const bases = basesOf(index);
      const straight = gathered(bases.flatMap((other) => formsOf(other) ?? []));
      const others = bases.filter((other) => formsOf(other) === null).map(bentOf);
      visiting.delete(index);
      const times = line.driver.kind === "minimum" ? 1 : quantity;
      return (block, units) => {
        units.fill(0);
        for (const form of straight) addForm(form, block, units, times);
        for (const { work } of others) {
          const money = work(block);
          for (let i = 0; i < units.length; i++) units[i]! += times * money[i]!;
        }
      };
    }
    const { factor, by } = drivenBy(line.driver, business, drawn);
    const sum = [product(factor, still(quantity))];
    const pattern = patternOf(line, plan, false);
    if (by === "orders" || by === "month") {
      const form = { sum, pattern, moves: by === "orders" };
      return (block, units) => {
        units.fill(0);
        addForm(form, block, units, 1);
      };
    }
    const there = { sum, pattern: stillThere(by).map((x, m) => x * pattern[m]!), moves: false };
    const blocks = needs[by].lines.filter(isStepped).map((other) => ({ other, fill: blockUnits(other) }));
    return (block, units) => {
      units.fill(0);
      addForm(there, block, units, 1);
      const [each, scratch] = [new Float64Array(block.trials), new Float64Array(block.trials)];
      fillSum(sum, block.columns, each, scratch);
      for (const { other, fill } of blocks) {
        const held = new Float64Array(units.length);
        fill(block, held);
        holdBlocks(other, months, held);
        const per = limitOf(other[needs[by].of])!;
        for (let m = 1; m <= months; m++) {
          if (!isActive(line, m)) continue;
          const at = (m - 1) * block.trials;
          for (let i = 0; i < block.trials; i++) units[at + i]! += per * each[i]! * held[at + i]!;
        }
      }
    };
  };
  /** Units that the blocks of a line which needs people or space are counted from: those outside where it counts them. */
  const blockUnits = (line: CostLine): ((block: Block, units: Float64Array) => void) => {
    const { factor, by } = drivenBy(line.driver, business, drawn);
    const active = patternOf(line, plan, false);
    const pattern =
      by === "people" || by === "space" ? active.map((x, m) => x * needs[by].outside[m]!) : active;
    const form = {
      sum: [product(factor, still(numberOf(line.quantity, 1)))],
      pattern,
      moves: by === "orders",
    };
    return (block, units) => {
      addForm(form, block, units, 1);
    };
  };

  const constants: Factor[] = [];
  const bySum = new Map<number, Factor[]>();
  const weighed: { readonly bent: Bent; readonly weights: Float64Array }[] = [];
  const addStraight = ({ factor, pattern, moves }: Form, weights: Float64Array): void => {
    const by = pattern.map((x, m) => x * weights[m]!);
    if (!moves) {
      constants.push(product(factor, still(by.reduce((sum, x) => sum + x, 0))));
      return;
    }
    const place = sums.placeOf(by);
    bySum.set(place, [...(bySum.get(place) ?? []), factor]);
  };
  lines.forEach((line, index) => {
    const figure = figureOf(line);
    if (!figure) return;
    if (figure.kind === "paid") {
      const cash = figure.cash(plan);
      let yearly = 0;
      for (let m = 0; m <= months; m++) yearly += cash[m]! * discount[m]! * annual;
      constants.push(product(rateOf(line), still(figure.units * yearly)));
    } else if (figure.kind === "balance")
      addStraight(balanceForm(line, plan, rateOf(line)), balanceWeights(line, plan));
    else {
      const weights = yearlyWeightsOf(line, figure.which, plan);
      const straight = formsOf(index);
      if (straight) for (const form of straight) addStraight(form, weights);
      else weighed.push({ bent: bentOf(index), weights });
    }
  });
  const parts = [...bySum].map(([place, factors]) => ({ place, sum: sumOf(factors) }));
  const constant = sumOf(constants);

  return (block, costs) => {
    const { trials, columns } = block;
    const [value, scratch] = [new Float64Array(trials), new Float64Array(trials)];
    fillSum(constant, columns, value, scratch);
    for (let i = 0; i < trials; i++) costs[i]! += value[i]!;
    for (const { place, sum } of parts) {
      const orders = sums.at(place);
      fillSum(sum, columns, value, scratch);
      for (let i = 0; i < trials; i++) costs[i]! += value[i]! * orders[i]!;
    }
    for (const { bent: line, weights } of weighed) {
      const money = line.work(block);
      for (let m = 1; m <= months; m++) {
        const weight = weights[m]!;
        if (weight === 0) continue;
        const at = (m - 1) * trials;
        for (let i = 0; i < trials; i++) costs[i]! += weight * money[at + i]!;
      }
    }
  };
}

/** Adds a form's months, times a number, to those of every trial. */
function addForm(
  {
    sum,
    pattern,
    moves,
  }: { readonly sum: readonly Factor[]; readonly pattern: Float64Array; readonly moves: boolean },
  { trials, columns, orders }: Block,
  months: Float64Array,
  times: number,
): void {
  const [each, scratch] = [new Float64Array(trials), new Float64Array(trials)];
  fillSum(sum, columns, each, scratch);
  for (let m = 1; m * trials <= months.length; m++) {
    const by = times * pattern[m]!;
    if (by === 0) continue;
    const at = (m - 1) * trials;
    if (moves) for (let i = 0; i < trials; i++) months[at + i]! += by * each[i]! * orders[at + i]!;
    else for (let i = 0; i < trials; i++) months[at + i]! += by * each[i]!;
  }
}
