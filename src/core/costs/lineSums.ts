import type { CostLine } from "../model";
import { blockPiece, tierPiece, type Piece } from "../tariffs/tariff";
import { eachStretch } from "./curve";
import type { CurveSum } from "./curveSum";
import { changeFactors, isActive, numberOf, rateOf } from "./line";
import { lineCurves, straightVolume, type Around, type OrderPlans, type StraightVolume } from "./lineCurves";
import { chargesFraction, COUNTED_BY, driverName } from "./volumes";

/**
 * Adds a line's cost to a sum over the same range: that of every place times the place's weight.
 *
 * @param mostBlocks blocks of a line with more of them in the range are taken as a straight line through their middle
 * @returns by how much the sum may be off for that, either way: money
 */
export type AddLine = (sum: CurveSum, index: number, weights: Float64Array, mostBlocks: number) => number;

/** The lines of an option for sums of their curves (lineCurves). */
export function lineSums(
  lines: readonly CostLine[],
  plans: OrderPlans,
  around: Around,
  first: number,
  end: number,
): AddLine {
  const { none } = plans;
  const places = none.months + 1;
  const curvesOf = lineCurves(lines, plans, around, first, end);
  const known = new Map<string, LikeVolumes>();
  const volumesOf = ({ driver }: CostLine): LikeVolumes => {
    const name = driverName(driver);
    const made = known.get(name) ?? likeVolumes(straightVolume(driver, plans, around));
    known.set(name, made);
    return made;
  };
  const money = new Float64Array(places);
  /** Months of the same volume are charged alike but for the yearly change: they are worked out once. */
  const addPlain = (
    total: CurveSum,
    line: CostLine,
    pieceAt: (q: number) => Piece | null,
    weights: Float64Array,
    mostBlocks: number,
  ): number => {
    const { fixed, perOrder, likes } = volumesOf(line);
    const size = blockSize(line);
    let off = 0;
    const change = chargesFraction(line) ? null : changeFactors(line, none);
    money.fill(0);
    for (let p = 0; p < places; p++)
      if (weights[p] !== 0 && isActive(line, p)) money[likes[p]!]! += weights[p]! * (change ? change[p]! : 1);
    const price = line.tiers ? 1 : rateOf(line, none);
    const quantity = numberOf(line.quantity, 1);
    for (let p = 0; p < places; p++) {
      if (money[p] === 0) continue;
      const factor = money[p]! * price;
      const blocks = size === null ? 0 : (perOrder[p]! * quantity * (end - first)) / size.units;
      if (size && blocks > mostBlocks) {
        const each = (factor * size.price) / size.units;
        const middle = factor * size.price * 0.5;
        total.change(first, each * fixed[p]! * quantity + middle, each * perOrder[p]! * quantity);
        off += Math.abs(middle) * (1 + SAFE * (1 + blocks));
        continue;
      }
      let fixedBefore = 0;
      let perOrderBefore = 0;
      const emit = (n: number, f: number, each: number): void => {
        total.change(n, (f - fixedBefore) * factor, (each - perOrderBefore) * factor);
        fixedBefore = f;
        perOrderBefore = each;
      };
      total.endAt(eachStretch(fixed[p]! * quantity, perOrder[p]! * quantity, first, end, pieceAt, emit));
    }
    return off;
  };

  return (total, index, weights, mostBlocks) => {
    const line = lines[index]!;
    const pieceAt = plainCharge(line);
    if (pieceAt) return addPlain(total, line, pieceAt, weights, mostBlocks);
    weights.forEach((weight, p) => {
      if (weight !== 0) total.add(curvesOf(index)[p]!, weight);
    });
    return 0;
  };
}

/** Lines whose units are no straight line of orders. */
const NOT_PLAIN = new Set([
  ...Object.keys(COUNTED_BY),
  "once",
  "tied up",
  "leaving",
  "percent of",
  "minimum",
]);

/** The charge on units of a plain month: tiers or blocks that nothing else holds up; null for all other lines. */
function plainCharge({
  driver,
  period,
  minimum,
  maximum,
  step,
  tiers,
  term,
}: CostLine): ((q: number) => Piece | null) | null {
  const plain = !NOT_PLAIN.has(driver.kind) && period === "month" && minimum === null && maximum === null;
  if (!plain) return null;
  if (tiers) return tierPiece(tiers);
  const size = numberOf(step, 0);
  return size > 0 && numberOf(term, 1) <= 1 ? (q) => blockPiece(size, q) : null;
}

/** Room for the guard of round-ups and for sums of doubles. */
const SAFE = 1e-6;

/** Units a block and its price before the Rate, where a line is charged by equal blocks and nothing else. */
function blockSize({ tiers, step }: CostLine): { units: number; price: number } | null {
  if (!tiers) return { units: numberOf(step, 0), price: 1 };
  const [only] = tiers.tiers;
  return tiers.method === "package" && only ? { units: only.upTo, price: only.price } : null;
}

interface LikeVolumes extends StraightVolume {
  /** For every place the first place of the same volume. */
  readonly likes: Int32Array;
}

function likeVolumes({ fixed, perOrder }: StraightVolume): LikeVolumes {
  const firsts = new Map<string, number>();
  const likes = Int32Array.from(fixed, (_, place) => {
    const volume = `${fixed[place]!}/${perOrder[place]!}`;
    const first = firsts.get(volume) ?? place;
    firsts.set(volume, first);
    return first;
  });
  return { fixed, perOrder, likes };
}
