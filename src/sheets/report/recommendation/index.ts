import { count, percent } from "../../../core/advice/money";
import { itemNumber } from "../../../core/business";
import { ordersOf } from "../../../core/volume";
import { monthName, type Whole } from "../../../core/commitments";
import type { AreaResult } from "../../../core/results";
import type { ChartModel, ConditionalFormat, SheetModel } from "../../model";
import type { Calculation } from "../calculation";
import { put, toSheet } from "../grid";
import type { Reported } from "../index";
import { moneyWidth } from "../layout";
import { writeAside } from "./aside";
import { writeBasis } from "./basis";
import { cashChart } from "./cashChart";
import { writeFigures } from "./figures";
import { headline, lead } from "./headline";
import { writeLimits } from "./limits";
import { writeJudgement, writeMonday, writeRisks } from "./lists";
import { writeSavings } from "./savings";
import { LAST, line, makeRoom, newPage, putText, rowModels, type Page } from "./page";
import { writeSeven } from "./seven";

export const RECOMMENDATION = "Footing Recommendation";

/** What the page is made of. */
export interface Sources extends Reported {
  readonly whole: Whole;
  readonly calculation: Calculation;
  readonly areas: readonly AreaResult[];
}

/** One portrait page to act on: headline, figures, the seven, judgement, what to do, what could go wrong, basis. */
export function buildRecommendation(
  report: Reported,
  whole: Whole,
  calculation: Calculation,
  stale: string,
): SheetModel {
  const sources: Sources = { ...report, whole, calculation, areas: report.analysis.areas };
  const amounts = [
    whole.today?.yearlyCost ?? 0,
    whole.recommended.yearlyCost,
    whole.recommended.firstYearCash,
  ];
  const money = moneyWidth(amounts, 14);
  const page = newPage(RECOMMENDATION, [19, 21, 18, money, money, money, 2, 11, 16, 40]);
  writeTop(page, sources, stale);
  const { formats, charts } = writeBody(page, sources);
  return toSheet(page.grid, {
    columns: page.widths.map((width) => ({ width })),
    rows: rowModels(page),
    merges: page.merges,
    charts,
    conditionalFormats: formats,
    print: {
      orientation: "portrait",
      paper: "letter",
      fitWidth: 1,
      fitHeight: 1,
      titleRows: "",
      footer: `${RECOMMENDATION} — page &P of &N`,
      breaks: [],
    },
  });
}

function writeTop(page: Page, sources: Sources, stale: string): void {
  const { inputs, fileName, madeOn, scenario, orders, areas, whole, saving } = sources;
  const volume = orders ?? ordersOf(inputs);
  const start = monthName(inputs, 1);
  if (inputs.example) line(page, "EXAMPLE — sample figures, not your own", "stamp", 15);
  const title = page.next++;
  put(page.grid, title, 0, { value: "Recommendation", style: "title" });
  makeRoom(page, title, 1, 19);
  const of = [
    fileName,
    madeOn,
    ...(scenario ? [`scenario ${scenario}`] : []),
    ...(start === "month 1" ? [] : [`month 1 of the plan is ${start}`]),
    ...(volume === null ? [] : [`${count(volume)} orders a month${growthOf(sources)}`]),
  ];
  line(page, of.join(", "), "small", 10);
  putText(page, page.next++, 0, "", "warning", { right: LAST, formula: stale });
  line(page, headline(areas, whole, saving), "headline", 14);
  const text = lead(inputs, areas, whole, peopleOf(sources));
  if (text) line(page, text, "lead", 11);
  page.next++;
}

/** ", growing 10% a year": what every later year rests on. */
function growthOf({ inputs }: Sources): string {
  const growth = itemNumber(inputs.business, "Growth per year");
  return growth === 0 ? "" : `, ${growth > 0 ? "growing" : "falling"} ${percent(Math.abs(growth))} a year`;
}

/** Full-time equivalents today and then, where the seven were looked at together. */
const peopleOf = ({ portfolio }: Sources) =>
  portfolio?.today && {
    today: portfolio.today.figures.people,
    then: portfolio.recommended.figures.people,
  };

function writeBody(
  page: Page,
  sources: Sources,
): { readonly formats: ConditionalFormat[]; readonly charts: ChartModel[] } {
  const top = page.next;
  const { next, formats: limits } = writeLimits(page, writeFigures(page, top, sources), sources);
  const bottom = writeSavings(page, next, sources);
  const beside = writeAside(page, top, Math.max(bottom, top + LEAST_ROWS), sources);
  const charts = cashChart(page, beside, bottom, sources);
  page.next = Math.max(bottom, beside) + 1;
  const formats = [...limits, ...writeSeven(page, sources)];
  page.next++;
  writeJudgement(page, sources);
  writeMonday(page, sources);
  writeRisks(page, sources);
  writeBasis(page, sources);
  return { formats, charts };
}

/** Rows beside which what must be known and what would change the answer have room. */
const LEAST_ROWS = 14;
