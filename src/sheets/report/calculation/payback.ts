import type { Whole } from "../../../core/commitments";
import { planCell, ROWS, type Layout } from "./layout";
import type { WrittenRow } from "./wholeRows";

/** Less than this is a sum of rounding errors; as in core/commitments. */
const HALF_CENT = 0.005;
const NEVER = "not within the Horizon";

/** What the change saves in cash, discounted and added up, and the months until it has paid itself back. */
export function writePayback(
  name: (text: string, style?: "strong") => WrittenRow,
  paidToday: WrittenRow,
  paidThen: WrittenRow,
  whole: Whole,
  { places, letterAt, today, last }: Layout,
): void {
  const sums = savedUp(whole);
  const saved = name("Saved in cash, discounted, summed");
  saved.put("today", `${today}${paidToday.number}-${today}${paidThen.number}`, sums[0]!, "money");
  saved.fill(
    places.slice(1),
    (place) => {
      const before = place === 1 ? `${today}${saved.number}` : saved.at(place - 1);
      return `${before}+(${paidToday.at(place)}-${paidThen.at(place)})*${letterAt(place)}$${ROWS.discount + 1}`;
    },
    (place) => sums[place]!,
    "money",
  );
  const range = `$${today}${saved.number}:$${last}${saved.number}`;
  const months = name("Months until it is paid back", "strong");
  const lastNegative = months.cell("quantity");
  // Places counted from 1 = today; the last negative one is followed by the month in which the sum comes back.
  months.put(
    "quantity",
    `SUMPRODUCT(MAX((${range}<-${HALF_CENT})*(COLUMN(${range})-COLUMN($${today}${saved.number})+1)))`,
    sums.findLastIndex((sum) => sum < -HALF_CENT) + 1,
    "quietNumber",
  );
  const at = (step: string): string => `INDEX(${range},1,${lastNegative}${step})`;
  const inMonth = `${lastNegative}-1-${at("")}/(${at("+1")}-${at("")})`;
  months.put(
    "rate",
    `IF(${lastNegative}=0,0,IF(${lastNegative}>${planCell("counted")},"${NEVER}",${inMonth}))`,
    whole.payback ?? NEVER,
    "number",
  );
}

function savedUp({ plan, today, recommended }: Whole): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let place = 0; place <= plan.months; place++) {
    const factor = place <= plan.horizon ? (plan.discount?.[place] ?? 1) : 0;
    sum += (today!.paid[place]! - recommended.paid[place]!) * factor;
    sums.push(sum);
  }
  return sums;
}
