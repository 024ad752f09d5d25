import { count } from "../advice/money";
import type { FulfilmentAnswers } from "./answers";
import type { Mix } from "./mix";

/** When growth carries the business over a line. */
export function growthWords({
  growth,
  growthRate,
  intervals,
  orders,
}: Pick<FulfilmentAnswers, "growth" | "growthRate" | "intervals" | "orders">): string {
  if (growthRate === 0) return "No growth is stated in the Business table.";
  if (growth)
    return `Month ${growth.month}: at the stated growth the orders reach ${count(growth.orders)} a month, and from there ${growth.cheapest} costs least in a settled month${growth.planned ? "" : ", after the plan's horizon"}.`;
  return intervals.some(({ from, to }) => orders >= from && orders < to + 1)
    ? "The stated growth reaches no volume at which another option costs least in a settled month."
    : "No option can be priced at today's volume.";
}

/** Why options are not on the map of parcel weights; "" where all are. */
export function leftOffMap(left: readonly string[]): string {
  if (left.length === 0) return "";
  const [are, them] = left.length === 1 ? ["is", "it"] : ["are", "them"];
  return `${left.join(", ")} ${are} not on the map: no line of ${them} has a Service, so that the freight at other weights is not known.`;
}

/** What a mix does and what it is worth against the cheapest option. */
export function mixWords({ rule, saving }: Pick<Mix, "rule" | "saving">): string {
  const stop = rule.endsWith(".") ? "" : ".";
  return `${rule}${stop} It would cost ${count(Math.abs(saving))} a year ${saving > 0 ? "less" : "more"} than the cheapest option.`;
}
