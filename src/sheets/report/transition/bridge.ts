import { bridgeOf, monthCount, rough, runsOnInSettledYear, type Bridge } from "../../../core/commitments";
import { itemNumber } from "../../../core/business";
import { cellAddress } from "../../address";
import type { StyleName } from "../../model";
import { SIDES, type Side } from "../calculation";
import { put } from "../grid";
import type { Page } from "../recommendation/page";
import { sideSum } from "../sums";
import type { TransitionSources } from "./index";
import { AT, headingRow, sentence, titleRow } from "./page";

const COLUMN: Record<Side, number> = { today: AT.first, recommended: AT.second };
const SAVED = AT.third;
const percentOf = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

const monthsOf = (first: number, last: number): string =>
  first === last ? `month ${first}` : `months ${first}-${last}`;

/** A row: a formula and a value a side; the saving is their difference, the other way round where more is better. */
interface BridgeRow {
  readonly label: string;
  readonly formula: (side: Side) => string;
  readonly value: (bridge: Bridge, side: Side) => number;
  readonly style?: StyleName;
  readonly moreIsBetter?: boolean;
}

/** From the cash of each year to the yearly cost that decides, and to a settled year's profit: why the three savings differ. */
export function writeBridge(page: Page, sources: TransitionSources): void {
  const { whole, calculation, inputs, transition } = sources;
  if (!transition.moves.some(({ counted }) => counted)) return;
  const bridges = { today: bridgeOf("today", whole), recommended: bridgeOf("recommended", whole) };
  const refs = calculation.whole.sides;
  if (!bridges.today || !bridges.recommended || !refs.today || !refs.recommended) return;
  const { horizon } = whole.plan;
  titleRow(page, "From what is paid to the yearly cost that decides");
  headingRow(page, [
    { text: "All changed at once", at: AT.what, to: AT.month },
    { text: "Today's set", at: COLUMN.today, right: true },
    { text: "Then", at: COLUMN.recommended, right: true },
    { text: "Saved", at: SAVED, right: true },
  ]);
  const top = page.next;
  const years = bridges.today.years.length;
  const [together, level, hours, left] = [years, years + 2, years + 3, years + 4];
  const at = (side: Side, step: number): string => cellAddress(top + step, COLUMN[side]);
  const lastOf = (year: number): number => Math.min(horizon, 12 * (year + 1));
  const paidIn = (year: number, side: Side): string =>
    refs[side]!.paidBetween(year === 0 ? 0 : 12 * year + 1, lastOf(year));
  const rows: BridgeRow[] = [
    ...bridges.today.years.map((_, year): BridgeRow => ({
      label: `Paid ${year === 0 ? "today and " : ""}in ${monthsOf(12 * year + 1, lastOf(year))}`,
      formula: (side) => `SUM(${paidIn(year, side)})`,
      value: (bridge) => bridge.years[year]!,
    })),
    {
      label: `Together, ${monthCount(horizon)}`,
      formula: (side) => `SUM(${at(side, 0)}:${at(side, years - 1)})`,
      value: (bridge) => bridge.years.reduce((sum, money) => sum + money, 0),
      style: "moneyStrong",
    },
    {
      label: `At today's worth, ${percentOf(itemNumber(inputs.business, "Discount rate"))} a year`,
      formula: (side) => refs[side]!.present!,
      value: (bridge) => bridge.present,
    },
    {
      label: "The same amount every year",
      formula: (side) => `12*${at(side, together + 1)}/${calculation.factors}`,
      value: (bridge) => bridge.level,
    },
    {
      label: "Owner's hours, not paid",
      formula: (side) => sideSum(whole, calculation, side, "ownerHours"),
      value: (bridge) => bridge.ownerHours,
    },
    {
      label: "Tied up now, less left at the end",
      formula: (side) => `${at(side, left + 1)}-${at(side, level)}-${at(side, hours)}`,
      value: (bridge) => bridge.leftAtEnd,
    },
    {
      label: "Yearly cost, which decides",
      formula: (side) => sideSum(whole, calculation, side, "yearly"),
      value: (_, side) => whole[side]!.yearlyCost,
      style: "moneyStrong",
    },
    ...(whole.today?.atPlan && whole.recommended.atPlan
      ? [
          {
            label: "Profit of a settled year",
            formula: (side: Side) => refs[side]!.atPlan!.profit,
            value: (_: Bridge, side: Side) => whole[side]!.atPlan!.operatingProfit,
            moreIsBetter: true,
          },
        ]
      : []),
  ];
  for (const { label, formula, value, style = "money", moreIsBetter = false } of rows) {
    const row = page.next++;
    put(page.grid, row, AT.what, { value: label, style: style === "money" ? "text" : "strong" });
    for (const side of SIDES)
      put(page.grid, row, COLUMN[side], {
        formula: formula(side),
        value: value(bridges[side]!, side),
        style,
      });
    const [from, to] = moreIsBetter
      ? (["recommended", "today"] as const)
      : (["today", "recommended"] as const);
    put(page.grid, row, SAVED, {
      formula: `${cellAddress(row, COLUMN[from])}-${cellAddress(row, COLUMN[to])}`,
      value: value(bridges[from]!, from) - value(bridges[to]!, to),
      style,
    });
  }
  const { today, recommended } = whole;
  const gained = (recommended.atPlan?.operatingProfit ?? 0) - (today?.atPlan?.operatingProfit ?? 0);
  const saved = (today?.yearlyCost ?? 0) - recommended.yearlyCost;
  const runsOn = runsOnInSettledYear(whole);
  const still =
    runsOn === 0
      ? "nothing that runs on of today's set"
      : `${rough(runsOn)} of today's costs that still run on`;
  if (today?.atPlan && rough(gained) !== rough(saved))
    sentence(
      page,
      `A settled year has the stated orders without growth and season, one-offs spread over their lives, and ${still}: so its profit gains another amount than the yearly cost.`,
    );
  page.next++;
}
