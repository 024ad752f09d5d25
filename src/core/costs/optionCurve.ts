import type { CostLine } from "../model";
import { addCurves, clampCurve, compose, lineCurve, scale, straight, type Curve } from "./curve";
import { isActive, limitOf, numberOf, rateOf } from "./line";
import { baseOf } from "./option";
import { makePlan, type Plan } from "./plan";
import { driverVolume, type Surroundings } from "./volumes";
import { ceilBlocks, lastQuantityInBlock } from "../tariffs/blocks";

/** The settled month's people and space around an option, apart from its own. */
export interface Around {
  readonly people: number;
  readonly space: number;
  /** Whether `person` and `hire` lines count the option's own people, `sq ft` lines its own space. */
  readonly ownPeople: boolean;
  readonly ownSpace: boolean;
}

/**
 * Settled-month cost of an option as a curve of whole orders a month from `first` to `end`.
 *
 * It ends early where the range passes a bounded last tier.
 */
export function optionCurve(
  lines: readonly CostLine[],
  plan: Plan,
  around: Around,
  first: number,
  end: number,
): Curve {
  const at = (orders: number): Plan => makePlan(plan.business, { orders, settledOnly: true });
  const none = at(0);
  const one = at(1);
  const constant = (value: number): Float64Array => Float64Array.of(value);
  const still = { people: constant(around.people), space: constant(around.space) } satisfies Surroundings;

  /** Driver volume as a straight line of orders: every standard driver is one, but people and space with steps. */
  const volumeCurve = (line: CostLine): Curve => {
    const kind = line.driver.kind;
    if (kind === "person" || kind === "hire" || kind === "sq ft") {
      const of = kind === "sq ft" ? "sqft" : "fte";
      const own = kind === "sq ft" ? around.ownSpace : around.ownPeople;
      const needed = own
        ? [...ownNeeds(of), straight(kind === "sq ft" ? around.space : around.people, 0, first, end)]
        : [straight(kind === "sq ft" ? around.space : around.people, 0, first, end)];
      const each = driverVolume(line.driver, one, { people: constant(1), space: constant(1) })[0]!;
      return scale(addCurves(needed, first, end), each);
    }
    const fixed = driverVolume(line.driver, none, still)[0]!;
    return straight(fixed, driverVolume(line.driver, one, still)[0]! - fixed, first, end);
  };

  /** People or space of the option's own lines; lines driven by people or space themselves are left out. */
  const ownNeeds = (of: "fte" | "sqft"): Curve[] =>
    lines.flatMap((line) => {
      const each = limitOf(line[of]) ?? 0;
      if (each === 0 || !isActive(line, 0) || ["person", "hire", "sq ft"].includes(line.driver.kind))
        return [];
      const size = line.tiers ? 0 : numberOf(line.step, 0);
      if (size <= 0) return [straight(each, 0, first, end)];
      return [compose(unitsCurve(line), (q) => blockPiece(each, size, q))];
    });

  const unitsCurve = (line: CostLine): Curve => scale(volumeCurve(line), numberOf(line.quantity, 1));

  const curves: (Curve | null)[] = lines.map(() => null);
  const visiting = new Set<number>();
  const curveOf = (index: number): Curve => (curves[index] ??= work(index));
  const baseCurve = (index: number): Curve => {
    visiting.add(index);
    const parts = baseOf(lines[index]!, lines)
      .filter((other) => !visiting.has(other))
      .map(curveOf);
    visiting.delete(index);
    return addCurves(parts, first, end);
  };
  const work = (index: number): Curve => {
    const line = lines[index]!;
    if (!isActive(line, 0)) return straight(0, 0, first, end);
    const amount = rateOf(line, plan) * numberOf(line.quantity, 1);
    switch (line.driver.kind) {
      case "leaving":
        return straight(0, 0, first, end);
      case "once":
        return straight(
          (line.tiers ? valueOfTiers(line) : amount) / Math.max(1, numberOf(line.months, plan.horizon)),
          0,
          first,
          end,
        );
      case "tied up": {
        const interest = amount * (plan.monthlyRate ?? 0);
        const moves = line.base.some((name) => name.toLowerCase() === "orders");
        return moves
          ? straight(interest * none.scale[0]!, interest * (one.scale[0]! - none.scale[0]!), first, end)
          : straight(interest, 0, first, end);
      }
      case "percent of":
        return lineCurve(line, scale(baseCurve(index), numberOf(line.quantity, 1)), plan);
      case "minimum": {
        const least = amount / (line.period === "year" ? 12 : 1);
        return clampCurve(
          addCurves([straight(least, 0, first, end), scale(baseCurve(index), -1)], first, end),
          0,
          null,
        );
      }
      default:
        return lineCurve(line, unitsCurve(line), plan);
    }
  };
  const valueOfTiers = (line: CostLine): number =>
    lineCurve(
      { ...line, driver: { kind: "month" } },
      straight(numberOf(line.quantity, 1), 0, first, first),
      plan,
    ).fixed[0]!;

  return addCurves(
    lines.map((_, index) => curveOf(index)),
    first,
    end,
  );
}

function blockPiece(each: number, size: number, q: number) {
  const blocks = ceilBlocks(q, size);
  return {
    above: q <= 0 ? -Infinity : lastQuantityInBlock(blocks - 1, size),
    upTo: lastQuantityInBlock(blocks, size),
    fixed: each * blocks,
    perUnit: 0,
  };
}
