import type { Decision, Flip } from "../results";

/** A decision with the flips that hold alone; the unknowns of the others change nothing. */
export function withFlipsThat<D extends Decision>(decision: D, hold: (flip: Flip) => boolean): D {
  const flips = decision.flips.filter(hold);
  if (flips.length === decision.flips.length) return decision;
  const isNamed = (option: string, cell: string): boolean =>
    flips.some((flip) => flip.type === "unknown" && flip.option === option && flip.cell === cell);
  return {
    ...decision,
    flips,
    options: decision.options.map((result) => ({
      ...result,
      unknown: result.unknown.map((one) =>
        isNamed(result.option, one.cell) ? one : { ...one, flipsAt: null },
      ),
    })),
  };
}
