import { areaName, listed, unknownName, unmarkedElements } from "../../../core/commitments";
import { itemValue } from "../../../core/business";
import { annuity, presentOfRow } from "../../../core/costs/figures";
import { AREA_IDS, type AreaId, type Basis } from "../../../core/model";
import type { Sources } from "./index";
import { line, section, type Page } from "./page";

/** Less than this share of the cost is not worth a word. */
const LEAST_SHARE = 0.005;
const MOST_UNKNOWN = 6;
/** So many areas are named as those of the estimates. */
const MOST_AREAS = 2;
const WORDS: Record<Basis, string> = {
  contract: "contracts",
  invoice: "invoices",
  quote: "quotes",
  list: "price lists",
  estimate: "estimates",
  published: "published figures",
};

/** What the page rests on: share of the cost by basis, what is not known, what is left out. */
export function writeBasis(page: Page, sources: Sources): void {
  section(page, page.next++, "Basis");
  for (const text of basisTexts(sources)) line(page, text, "wrapSmall", 10);
  line(
    page,
    "Amounts in the workbook's currency, net of recoverable tax, before income tax. Costs down are negative. Fixed-charge cover: operating profit and rent over rent and interest. Figures are live formulas over Footing Calculation; sentences are as of this report.",
    "note",
    9,
  );
}

function basisTexts({ areas, whole, problems, inputs, portfolio, chosen = [] }: Sources): string[] {
  const { business } = inputs;
  const fixed = chosen.map(
    ({ area, element, option }) =>
      `${areaName(area as AreaId)}${element === "" ? "" : `, ${element}`}: ${option}`,
  );
  const texts = fixed.length > 0 ? [`Fixed by hand, whatever is advised: ${fixed.join("; ")}.`] : [];
  if (whole.counted.length > 0) texts.push(sharesText(whole));
  if (portfolio?.cheaper) texts.push(portfolio.cheaper);
  const options = areas.flatMap((area) =>
    area.options.flatMap(({ option, unknown }) =>
      unknown.map(({ what }) => `${option}: ${unknownName(what)}`),
    ),
  );
  const unknown = [...new Set(options)];
  if (unknown.length > 0)
    texts.push(
      `Not known: ${unknown.slice(0, MOST_UNKNOWN).join("; ")}${unknown.length > MOST_UNKNOWN ? `; and ${unknown.length - MOST_UNKNOWN} more` : ""}.`,
    );
  const missing = AREA_IDS.filter((id) => !areas.some(({ area }) => area === id)).map(areaName);
  if (missing.length > 0) texts.push(`Not assessed: ${listed(missing)}.`);
  if (whole.leftOut.length > 0)
    texts.push(
      `In no total, because a cost is not known today or after: ${listed(whole.leftOut.map(areaName))}.`,
    );
  const least = whole.counted.filter(({ atLeast }) => atLeast).map(({ area }) => areaName(area));
  if (least.length > 0)
    texts.push(`Today's figures are at best: what is not known of ${listed(least)} counts as 0.`);
  const unmarked = areas.flatMap((area) =>
    unmarkedElements(area).map(({ element }) => `${areaName(area.area)}, ${element}`),
  );
  if (unmarked.length > 0)
    texts.push(
      `No option is marked as today's, counted as recommended on both sides: ${unmarked.join("; ")}.`,
    );
  const needed = ["Cash", "Average order value", "Gross margin"].filter(
    (name) => typeof itemValue(business, name) !== "number",
  );
  if (needed.length > 0) texts.push(`For cash and cover fill in ${listed(needed)} in the Business table.`);
  const zero = ["Other fixed costs per month", "Interest per year"].filter(
    (name) => typeof itemValue(business, name) !== "number",
  );
  if (needed.length === 0 && zero.length > 0) texts.push(`Blank, counted as 0: ${listed(zero)}.`);
  if (sharesPeople(areas) && !whole.beside.some(({ side }) => side === "today"))
    texts.push(
      "Lines charged by people, hires or space are priced on those of the recommended options, today's options too.",
    );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors > 0)
    texts.push(`${errors} problem${errors === 1 ? "" : "s"} in the workbook: see Footing Assumptions.`);
  return texts;
}

/** Share of the recommended yearly cost by the basis of its figures. */
function sharesText({ counted, plan }: Sources["whole"]): string {
  const factor = 12 / annuity(plan);
  const sums = new Map<Basis, number>();
  const estimates = new Map<AreaId, number>();
  let total = 0;
  for (const { area, recommended } of counted)
    for (const row of recommended.option.rows) {
      const cost = Math.abs(presentOfRow(row, plan)) * factor;
      const basis = row.line.basis ?? "estimate";
      sums.set(basis, (sums.get(basis) ?? 0) + cost);
      total += cost;
      if (basis === "estimate" && cost > 0) estimates.set(area, (estimates.get(area) ?? 0) + cost);
    }
  if (!(total > 0)) return "No cost to rest on.";
  const [most, ...others] = [...sums]
    .filter(([, cost]) => cost / total >= LEAST_SHARE)
    .sort((a, b) => b[1] - a[1])
    .map(([basis, cost]) => ({ percent: `${Math.round((100 * cost) / total)} %`, on: WORDS[basis] }));
  const rest = others.map(({ percent, on }) => `${percent} on ${on}`);
  const where = [...estimates]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_AREAS)
    .map(([area]) => areaName(area));
  const guesses = where.length > 0 && sums.size > 1 ? `; the estimates most in ${listed(where)}` : "";
  return `${listed([`${most!.percent} of the recommended yearly cost rests on ${most!.on}`, ...rest])}${guesses}.`;
}

function sharesPeople(areas: Sources["areas"]): boolean {
  const shared = new Set(["person", "hire", "sq ft"]);
  return areas.some(({ options }) =>
    options.some(({ rows }) => rows.some(({ line: { driver } }) => shared.has(driver.kind))),
  );
}
