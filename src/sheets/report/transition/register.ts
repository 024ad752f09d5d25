import { areaName } from "../../../core/commitments";
import { likelihoodItem, strayLikelihoods } from "../../../core/risks";
import { cellAddress } from "../../address";
import { itemLinks } from "../calculation";
import { put } from "../grid";
import { linkedCell } from "../links";
import { putText, type Page } from "../recommendation/page";
import type { TransitionSources } from "./index";
import { AT, headingRow, putLink, sentence, titleRow } from "./page";

/** The risk register, highest expected loss first: an expected loss is its likelihood times the money at stake. */
export function writeRegister(page: Page, { inputs, workbook, register }: TransitionSources): void {
  const item = itemLinks(inputs, workbook);
  titleRow(page, "What could go wrong");
  if (register.risks.length === 0) {
    sentence(page, "Nothing that can be priced from these sheets.", "wrap");
    page.next++;
    return;
  }
  sentence(
    page,
    "Money at stake: what the year after the event would cost more, worked out by calculating everything again under it, as of this report. Likelihood: the chance that it happens within a year; 'assumed' is a place to begin, to be replaced by your own on the Business sheet (item 'Likelihood' and the name in brackets).",
  );
  for (const { name, at } of strayLikelihoods(inputs))
    sentence(
      page,
      `${at.sheet} ${at.cells["item"] ?? ""}: no risk is called so, "${name}" is not used.`,
      "warning",
    );
  headingRow(page, [
    { text: "What could happen", at: AT.what, to: AT.month },
    { text: "Money at stake", at: AT.first, right: true },
    { text: "How it is worked out", at: AT.second, to: AT.fourth },
    { text: "Likelihood a year", at: AT.fifth, right: true },
    { text: "Expected loss", at: AT.sixth, right: true },
    { text: "Early sign", at: AT.sign, to: AT.signEnd },
    { text: "Watch", at: AT.watch },
    { text: "What to do", at: AT.todo, to: AT.todoEnd },
    { text: "Who watches", at: AT.who },
  ]);
  for (const risk of register.risks) {
    const { kind, what, atStake, how, likelihood, assumed, expectedLoss, sign, watch, todo, who } = risk;
    const row = page.next++;
    const name = likelihoodItem(kind).replace("Likelihood ", "");
    putText(page, row, AT.what, `${what} (${name})`, "wrap", { right: AT.month });
    if (atStake === null) putText(page, row, AT.first, "not known", "note");
    else put(page.grid, row, AT.first, { value: atStake, style: "money" });
    putText(page, row, AT.second, capital(how), "wrapSmall", { right: AT.fourth, size: 10 });
    put(page.grid, row, AT.fifth, {
      ...linkedCell({ ...item(likelihoodItem(kind), likelihood), value: likelihood }),
      style: assumed ? "assumed" : "fraction",
    });
    if (atStake !== null && expectedLoss !== null)
      put(page.grid, row, AT.sixth, {
        formula: `${cellAddress(row, AT.first)}*${cellAddress(row, AT.fifth)}`,
        value: expectedLoss,
        style: "moneyStrong",
      });
    putText(page, row, AT.sign, sign, "wrapSmall", { right: AT.signEnd, size: 10 });
    if (watch) putLink(page, row, AT.watch, watch.sheet, watch.cell);
    putText(page, row, AT.todo, todo, "wrapSmall", { right: AT.todoEnd, size: 10 });
    putText(page, row, AT.who, who, "wrap");
  }
  page.next++;
}

/** What no figure stands for, with what to ask. */
export function writeNotes(page: Page, { register }: TransitionSources): void {
  if (register.notes.length === 0) return;
  titleRow(page, "What no figure stands for: to be asked before signing");
  headingRow(page, [
    { text: "Area", at: AT.what },
    { text: "What", at: AT.month, to: AT.fifth },
    { text: "Ask", at: AT.sixth, to: AT.who },
  ]);
  for (const { area, what, ask } of register.notes) {
    const row = page.next++;
    putText(page, row, AT.what, areaName(area), "wrap");
    putText(page, row, AT.month, what, "wrap", { right: AT.fifth });
    putText(page, row, AT.sixth, ask, "wrap", { right: AT.who });
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
