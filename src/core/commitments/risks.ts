import { money } from "../advice/money";
import { annuity, presentOfRow } from "../costs/figures";
import { itemValue } from "../business";
import { AREA_IDS, type Inputs } from "../model";
import type { Analysis, AreaResult } from "../results";
import { nearest } from "./actions";
import { NEAR_MONTHS } from "./committed";
import { FALL } from "./fixed";
import type { Whole } from "./whole";
import { areaName, hasToday, isMove, monthName, optionsOf, rough } from "./words";

/** Something that could go wrong, from the numbers. */
export interface Risk {
  readonly what: string;
  /** What has to happen for it. */
  readonly when: string;
  /** Money at stake, as a positive amount. */
  readonly money: number;
  readonly unit: "a year" | "once";
  readonly then: string;
}

const MOST_RISKS = 3;
const percentOf = (share: number): string => `${Math.round(share * 100)} %`;

/** The three that put most money at stake, one of each kind. */
export function risksOf(inputs: Inputs, { areas }: Pick<Analysis, "areas">, whole: Whole): Risk[] {
  if (whole.counted.length === 0) return [];
  const found = [
    fallInSales(whole),
    cashRunsOut(inputs, areas, whole),
    commitments(whole),
    savingGone(areas, !hasToday(areas)),
    topOfRange(whole),
  ].flatMap((risk) => (risk && risk.money > 0 ? [risk] : []));
  return found.sort((a, b) => b.money - a.money).slice(0, MOST_RISKS);
}

/** Sales fall and the costs that do not fall with them stay. */
function fallInSales({ recommended, counted }: Whole): Risk | null {
  const { atPlan, fallen } = recommended;
  if (!atPlan || !fallen) return null;
  const profit = fallen.operatingProfit;
  const left = profit < 0 ? `a loss of ${rough(-profit)}` : `${rough(profit)}`;
  const missing = AREA_IDS.length - counted.length;
  const before =
    missing === 0 ? "" : `, before the costs of ${missing} area${missing === 1 ? "" : "s"} not counted,`;
  return {
    what: `Sales fall: operating profit${before} falls from ${rough(atPlan.operatingProfit)} to ${left} a year`,
    when: `at ${percentOf(FALL)} fewer orders`,
    money: atPlan.operatingProfit - profit,
    unit: "a year",
    then: "Bind nothing for longer than sales are sure; agree lower minimums",
  };
}

/** Month-end cash falls below zero, or below the user's own limit. */
function cashRunsOut(inputs: Inputs, areas: readonly AreaResult[], { recommended }: Whole): Risk | null {
  if (!recommended.lowest) return null;
  const limit = itemValue(inputs.business, "Limit month-end cash");
  const floor = typeof limit === "number" ? limit : 0;
  const { cash, month } = recommended.lowest;
  if (cash >= floor) return null;
  const at = month === 0 ? "today" : `at the end of ${monthName(inputs, month)}`;
  return {
    what: `Cash falls to ${rough(cash)} ${at}${floor === 0 ? "" : `, below your limit of ${rough(floor)}`}`,
    when: "as planned",
    money: floor - cash,
    unit: "once",
    then: areas.some((area) => isMove(area, !hasToday(areas)))
      ? "Arrange credit before signing, or spread the changes"
      : "Arrange credit in time",
  };
}

/** What must still be paid after 90 days whatever happens. */
function commitments({ recommended }: Whole): Risk | null {
  const { committed, stillToPay } = recommended;
  const left = stillToPay > 0 ? `; ${rough(stillToPay)} in all is still to pay for what is given up` : "";
  return {
    what: `The business changes course and goes on paying: ${rough(committed)} is bound beyond ${30 * NEAR_MONTHS} days${left}`,
    when: "at a change of plan",
    money: committed,
    unit: "once",
    then: "Ask for a break clause, a successor or a sublet before giving notice",
  };
}

/** The cost that would make a change not worth its while, nearest first. */
function savingGone(areas: readonly AreaResult[], fresh: boolean): Risk | null {
  const risks = areas
    .filter((area) => isMove(area, fresh) && area.elements.length === 0)
    .flatMap((area) => {
      const { recommended } = optionsOf(area);
      const runnerUp = area.options.find(({ option }) => option === area.runnerUp);
      const flip = nearest(
        area.flips.filter(
          ({ type, from, to }) => type === "cost" && from !== null && Math.abs(to) > Math.abs(from),
        ),
      );
      if (!flip || recommended?.yearlyCost == null || runnerUp?.yearlyCost == null) return [];
      const lead = runnerUp.yearlyCost - recommended.yearlyCost;
      return [{ area, flip, lead, distance: Math.abs(flip.to / flip.from! - 1) }];
    })
    .sort((a, b) => a.distance - b.distance);
  const [first] = risks;
  if (!first) return null;
  const { area, flip, lead, distance } = first;
  const figure = (value: number): string =>
    Math.abs(flip.to) < 1 ? `${(100 * value).toFixed(1)} %` : money(value);
  return {
    what: `${areaName(area.area)}: ${flip.what} costs ${figure(flip.to)} instead of ${figure(flip.from!)}, and ${flip.option} would have been cheaper`,
    when: `if ${percentOf(distance)} dearer`,
    money: lead,
    unit: "a year",
    then: "Fix this price for the term of the contract",
  };
}

/** The line of a recommended option whose range reaches furthest above its rate in money. */
function topOfRange({ counted, plan }: Whole): Risk | null {
  const factor = 12 / annuity(plan);
  const lines = counted.flatMap(({ area, recommended: { option } }) =>
    option.rows.flatMap((row) => {
      const { rate, high, tiers } = row.line;
      const middle = tiers ? 1 : rate;
      if (row.type !== "line" || typeof high !== "number" || typeof middle !== "number" || middle <= 0)
        return [];
      return [{ area, option, row, high, more: (high / middle - 1) * presentOfRow(row, plan) * factor }];
    }),
  );
  const [most] = lines.sort((a, b) => b.more - a.more);
  if (!most) return null;
  const { area, option, row, high, more } = most;
  const top = row.line.tiers
    ? `its tiers ${percentOf(high - 1)} dearer`
    : `${money(high)} instead of ${money(row.line.rate as number)}`;
  return {
    what: `${areaName(area)}: ${option.option}: ${row.label} at the top of its range, ${top}`,
    when: "at the top of its range",
    money: more,
    unit: "a year",
    then:
      row.line.basis === "contract"
        ? "Check the contract's price clause"
        : "Get it in writing before signing",
  };
}
