import type { LimitState, PortfolioResult } from "../core/advice/portfolio";
import { areaName, rough } from "../core/commitments";
import { plain } from "./terminal";

const whole = (value: number): string => {
  const digits = Math.round(Math.abs(value)).toLocaleString("en-US");
  return value < -0.5 ? `-${digits}` : digits;
};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** A limit's value in its unit. */
function inUnit(value: number | null, { unit }: Pick<LimitState, "unit">): string {
  if (value === null) return "no end";
  if (unit === "share") return percent(value);
  if (unit === "money") return whole(value);
  const rounded = Number(value.toFixed(1)).toLocaleString("en-US");
  return unit === "people" ? rounded : `${rounded} ${unit}`;
}

const loosened = (together: boolean): string =>
  together ? "it could be kept, with the others loosened too, at" : "it could be kept at";

function limitLine(limit: LimitState): string {
  const { name, at, bound, value, reached, kept, cost, loosenTo, together } = limit;
  const costs = cost !== null && cost > 0.5 ? `; it costs ${whole(cost)} a year` : "";
  const loosen = loosenTo === null ? "" : `; ${loosened(together)} ${inUnit(loosenTo, limit)}`;
  return `  ${name}${at ? `, ${at}` : ""}: ${bound} ${inUnit(value, limit)}, comes to ${inUnit(reached, limit)}${kept ? "" : " - NOT KEPT"}${costs}${loosen}`;
}

/** How often the fixed charges are covered; below 0 not at all. */
const timesOf = (cover: number): string => (cover < 0 ? "not at all" : `${cover.toFixed(1)} times`);

/** The portfolio as `footing report` prints it: what it comes to, where it differs from the areas' advice, and the limits. */
export function portfolioText(result: PortfolioResult): string {
  const { picks, recommended, today, limits, interactions, freed, notAssessed, feasible, leftOut } = result;
  const { figures } = recommended;
  const lines = ["The seven as one portfolio (what options cost together, within the limits)"];
  const change = today ? `, today ${whole(today.figures.yearlyCost)}` : "";
  lines.push(`  Yearly cost ${whole(figures.yearlyCost)}${change}`);
  for (const { area, element, option, advised, why } of picks)
    if (why !== "")
      lines.push(
        `  ${areaName(area)}${element === "" ? "" : ` ${element}`}: ${option} instead of ${advised ?? "-"}. ${why}`,
      );
  if (!feasible) lines.push("  The limits cannot all be kept: this is the set without them.");
  if (result.cheaper !== "") lines.push(`  ${result.cheaper}`);
  lines.push(...limits.map(limitLine));
  lines.push(...notAssessed.map(({ name, missing }) => `  ${name}: not assessed, ${missing} is missing`));
  for (const { name, yearly } of interactions)
    lines.push(`  ${name}: ${yearly > 0 ? "+" : ""}${whole(yearly)} a year`);
  for (const { name, freed: share, cash } of freed)
    lines.push(`  ${Number(share.toFixed(2))} of ${name} freed, ${whole(cash)} cash a year`);
  const { cover, coverFallen, lowest, operatingLeverage } = figures;
  if (cover !== null && coverFallen !== null)
    lines.push(`  Fixed charges covered ${timesOf(cover)} at plan, ${timesOf(coverFallen)} at sales -30 %`);
  if (operatingLeverage !== null) lines.push(`  Operating leverage ${operatingLeverage.toFixed(1)}`);
  if (lowest) {
    const when = lowest.month === 0 ? "today" : `in month ${lowest.month}`;
    lines.push(`  Lowest month-end cash ${rough(lowest.cash)} ${when}`);
  }
  for (const { step, yearly } of result.worths) lines.push(`  Break-even: ${step} = ${whole(yearly)} a year`);
  if (leftOut.length > 0) lines.push(`  Not part of it: ${leftOut.map(areaName).join(", ")}`);
  return lines.map(plain).join("\n");
}

/** The portfolio for programs; typed arrays as lists. */
export function portfolioJson(result: PortfolioResult | null): unknown {
  return JSON.parse(
    JSON.stringify(result, (_name, value: unknown) =>
      value instanceof Float64Array ? [...value] : value === Infinity ? null : value,
    ),
  ) as unknown;
}
