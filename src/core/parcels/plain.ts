import { safeSum, type PreparedLimits } from "./measures";
import { chargeOf, type TotalTerms } from "./total";

/** A larger table of plain charges is not kept: every parcel then goes by the rules one at a time. */
const MOST_CHARGES = 2 ** 20;

/** Charges of the parcels that no rule but weight, place and zone touches: looked up in place of worked out. */
export interface PlainCharges {
  /** Money at ((step x places + home x areas + area) x columns + column); NaN: no rate. */
  readonly charge: Float64Array;
  readonly places: number;
  /** A parcel up to these measures (inclusive) is plain, */
  readonly upTo: PreparedLimits;
  /** and is so whatever its sides are if together they are no more than this. */
  readonly sumUpTo: number;
}

/**
 * The plain charges of a service; none where they would be too many.
 * @param freight by step x column
 * @param places surcharges by (home x areas + area) x columns + column
 * @param dueAbove measures up to which no other surcharge is due
 * @param limits what the service carries at most
 */
export function plainCharges(
  freight: Float64Array,
  columns: number,
  { added, bearing }: { readonly added: Float64Array; readonly bearing: Float64Array },
  total: TotalTerms,
  dueAbove: PreparedLimits,
  limits: PreparedLimits | null,
): PlainCharges {
  const atAPlace = added.length;
  const all = freight.length / columns;
  const steps = all * atAPlace <= MOST_CHARGES ? all : 0;
  const charge = new Float64Array(steps * atAPlace);
  for (let step = 0; step < steps; step++)
    for (let place = 0; place < atAPlace; place++)
      charge[step * atAPlace + place] = chargeOf(
        total,
        freight[step * columns + (place % columns)]!,
        added[place]!,
        bearing[place]!,
      );
  const upTo = (measure: keyof PreparedLimits): number =>
    steps === 0 ? -1 : Math.min(dueAbove[measure], limits?.[measure] ?? Infinity);
  const limit = {
    weight: upTo("weight"),
    longest: upTo("longest"),
    second: upTo("second"),
    lengthAndGirth: upTo("lengthAndGirth"),
    volume: upTo("volume"),
  };
  return { charge, places: atAPlace / columns, upTo: limit, sumUpTo: safeSum(limit) };
}
