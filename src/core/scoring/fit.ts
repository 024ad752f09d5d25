import { BASE_POINTS } from "../areas/presets";
import type { AreaInputs, Kind, Rating } from "../model";
import { bareKey, key } from "../names";
import { ownItemsWords } from "../parcels/ownItems";
import { outsourceScore } from "./score";

const known = (rating: Rating): number | null => (typeof rating.rating === "number" ? rating.rating : null);

/**
 * Swing points of ratings: as filled in, a blank among filled ones 0; where none is filled, the value proposition's
 * preset, which does not stress a criterion of the user's own; under custom, equal.
 *
 * @param preset swing points by the criterion's key
 */
export function swingPoints(ratings: readonly Rating[], preset: ReadonlyMap<string, number>): number[] {
  if (ratings.some(({ weight }) => weight !== null)) return ratings.map(({ weight }) => weight ?? 0);
  return ratings.map(({ criterion }) => preset.get(bareKey(criterion)) ?? BASE_POINTS);
}

/** Outsource score of an area: its ratings without an option, criteria already priced by a cost line left out. */
export function areaScore(ratings: readonly Rating[], preset: ReadonlyMap<string, number>): number | null {
  const counted = ratings.filter(({ option, priced }) => option === "" && !priced);
  return outsourceScore(counted.map(known), swingPoints(counted, preset));
}

/**
 * Fit of an option, 0-100: its own ratings if it has any; else in-house 100 - score, outsourced score, hybrid the mean
 * of its elements' kinds weighted by cost (half and half without elements). null without ratings or kind.
 *
 * @param parts for a hybrid made of elements: the kind and cost of each
 */
export function optionFit(
  area: Pick<AreaInputs, "ratings">,
  option: string,
  kind: Kind | null,
  preset: ReadonlyMap<string, number>,
  parts: readonly { readonly kind: Kind | null; readonly cost: number }[] = [],
): number | null {
  const own = area.ratings.filter(
    (rating) => key(rating.option) === key(option) && rating.option !== "" && !rating.priced,
  );
  const ownFit = outsourceScore(own.map(known), swingPoints(own, preset));
  if (ownFit !== null) return ownFit;
  const score = areaScore(area.ratings, preset);
  if (score === null || kind === null) return null;
  const ofKind = (which: Kind | null): number =>
    which === "in-house" ? 100 - score : which === "outsourced" ? score : 50;
  if (kind !== "hybrid" || parts.length === 0) return ofKind(kind);
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  return cost > 0 ? parts.reduce((sum, part) => sum + ofKind(part.kind) * part.cost, 0) / cost : 50;
}

/**
 * Why a gate excludes an option; "" if none does. What nobody else may handle keeps out an option that hands over
 * everything; a hybrid can leave it here.
 */
export function gateAgainst(
  area: Pick<AreaInputs, "ratings" | "ownItems">,
  option: string,
  kind: Kind | null,
): string {
  for (const { gate, criterion, option: of } of area.ratings) {
    if (gate === "out" && key(of) === key(option)) return `it cannot keep a promise: ${criterion}`;
    const mayNotBe =
      gate === "must stay in-house" ? "outsourced" : gate === "must not stay in-house" ? "in-house" : null;
    if (mayNotBe === null) continue;
    // Handing over a part is handing over: a hybrid is excluded where all must stay, not where some must go.
    if (kind === mayNotBe || (kind === "hybrid" && mayNotBe === "outsourced")) return `${gate}: ${criterion}`;
  }
  return area.ownItems && kind === "outsourced" ? ownItemsWords(area.ownItems) : "";
}
