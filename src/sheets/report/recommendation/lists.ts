import { actionsOf, areaName, risksOf, rough } from "../../../core/commitments";
import { put } from "../grid";
import type { Sources } from "./index";
import { COLUMNS, headings, line, makeRoom, putText, section, type Page } from "./page";

/** Where judgement overrode cost, with its price a year; nothing where it did not. */
export function writeJudgement(page: Page, { areas }: Sources): void {
  const overridden = areas.flatMap((area) =>
    (area.elements.length > 0 ? area.elements : [area])
      .filter(({ judgementPrice, recommended }) => recommended !== null && judgementPrice > 0)
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
export function writeMonday(page: Page, { inputs, analysis, whole }: Sources): void {
  section(page, page.next++, "Monday");
  const actions = actionsOf(inputs, analysis, whole);
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
      [COLUMNS.money3]: "Cash now",
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

/** "What could go wrong": three, by the money at stake. */
export function writeRisks(page: Page, { inputs, analysis, whole }: Sources): void {
  const risks = risksOf(inputs, analysis, whole);
  if (risks.length === 0) return;
  section(page, page.next++, "What could go wrong");
  headings(
    page,
    page.next,
    { 0: "What", [COLUMNS.money3]: "Money at stake", [COLUMNS.when]: "When", [COLUMNS.why]: "What to do" },
    [COLUMNS.money3],
  );
  makeRoom(page, page.next++, 2);
  for (const { what, when, money, unit, then } of risks) {
    const row = page.next++;
    putText(page, row, 0, what, "wrap", { right: COLUMNS.money2 });
    put(page.grid, row, COLUMNS.money3, { value: Number(rough(money).replace(/,/g, "")), style: "money" });
    putText(page, row, COLUMNS.when, `${unit}, ${when}`, "wrap", { right: COLUMNS.sure });
    putText(page, row, COLUMNS.why, then, "wrap");
  }
  page.next++;
}
