import { actionsOf, areaName, decisionsOf, risksOf, rough, type Risk } from "../../../core/commitments";
import { movedOf } from "../../../core/advice/portfolio";
import type { AreaId } from "../../../core/model";
import { highest } from "../../../core/risks";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, headings, line, makeRoom, putText, section, type Page } from "./page";

/** Where judgement overrode cost, with its price a year; nothing where it did not. */
export function writeJudgement(page: Page, { areas, portfolio }: Sources): void {
  const moved = movedOf(portfolio);
  const overridden = areas.flatMap((area) =>
    decisionsOf(area)
      .filter(({ judgementPrice, recommended }) => recommended !== null && judgementPrice > 0)
      .filter(({ element }) => !moved.some((pick) => pick.area === area.area && pick.element === element))
      .map((decision) => ({ area, decision })),
  );
  if (overridden.length === 0) return;
  section(page, page.next++, "Where judgement overrode cost");
  for (const { area, decision } of overridden) {
    const name = `${areaName(area.area)}${decision.element ? `, ${decision.element}` : ""}`;
    line(
      page,
      `${name}: ${decision.recommended!} instead of ${decision.byCost!}; the judgement costs ${rough(decision.judgementPrice)} a year.`,
      "wrap",
    );
  }
  page.next++;
}

/** "Monday": what to do, who answers, by when, with what cash. */
export function writeMonday(page: Page, { inputs, analysis, whole, transition }: Sources): void {
  section(page, page.next++, "Monday");
  const waits = new Map<AreaId, { readonly month: number; readonly saved: number }>();
  for (const { area, when } of transition.moves) if (when.kind === "later") waits.set(area, when);
  const actions = actionsOf(
    inputs,
    analysis,
    whole,
    waits,
    transition.moves.map(({ area }) => area),
  );
  if (actions.length === 0) {
    line(page, "Nothing to do. Look again when one of the figures above changes.", "note");
    page.next++;
    return;
  }
  headings(
    page,
    page.next++,
    {
      0: "What",
      [COLUMNS.money3]: "Cash it takes",
      [COLUMNS.when]: "By when",
      [COLUMNS.sure]: "Who",
      [COLUMNS.why]: "Mind",
    },
    [COLUMNS.money3],
  );
  actions.forEach(({ what, cash, by, who, mind }, index) => {
    const row = page.next++;
    putText(page, row, 0, `${index + 1}. ${what}`, "wrap", { right: COLUMNS.money2 });
    put(page.grid, row, COLUMNS.money3, { value: cash, style: "money" });
    putText(page, row, COLUMNS.when, by, "wrap");
    putText(page, row, COLUMNS.sure, who, "wrap");
    putText(page, row, COLUMNS.why, capital(mind), "wrapSmall", { size: 10 });
  });
  page.next++;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MOST_RISKS = 3;
const percentOf = (share: number): string => `${Number((100 * share).toFixed(1))} %`;

/**
 * Three that a lender asks about: cash that does not last as planned, then the risks with the highest expected loss, then
 * what puts most money at stake without anybody having said how likely it is.
 */
function threeRisks({ inputs, analysis, whole, register }: Sources): Omit<Risk, "unit">[] {
  const priced = highest(register, MOST_RISKS).map(({ what, atStake, likelihood, assumed, todo }) => ({
    what,
    when: `${percentOf(likelihood)} a year${assumed ? " (assumed)" : ""}`,
    money: atStake!,
    then: todo,
  }));
  const others = risksOf(inputs, analysis, whole).map((risk) => ({
    ...risk,
    when: `${risk.unit}, ${risk.when}`,
  }));
  const planned = others.filter(({ when }) => when.endsWith("as planned"));
  const rest = others.filter((risk) => !planned.includes(risk));
  return [...planned, ...priced, ...rest].slice(0, MOST_RISKS);
}

/** "What could go wrong": three, with the money at stake and how likely. */
export function writeRisks(page: Page, sources: Sources): void {
  const risks = threeRisks(sources);
  if (risks.length === 0) return;
  section(page, page.next++, "What could go wrong");
  headings(
    page,
    page.next,
    {
      0: "What",
      [COLUMNS.money3]: "Money at stake",
      [COLUMNS.when]: "How likely",
      [COLUMNS.why]: "What to do",
    },
    [COLUMNS.money3],
  );
  makeRoom(page, page.next++, 2);
  for (const { what, when, money, then } of risks) {
    const row = page.next++;
    putText(page, row, 0, what, "wrap", { right: COLUMNS.money2 });
    put(page.grid, row, COLUMNS.money3, { value: Number(rough(money).replace(/,/g, "")), style: "money" });
    putText(page, row, COLUMNS.when, when, "wrap", { right: COLUMNS.sure });
    putText(page, row, COLUMNS.why, then, "wrap");
  }
  page.next++;
}
