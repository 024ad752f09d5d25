import { figure, result, section, type Result, type WorkedRow } from "../worked/model";
import { leadRows, payRows, workedHour } from "../worked/pay";

const money = (
  id: string,
  label: string,
  unit: string,
  formula: string,
  value: Result["value"],
  note = "",
): Result => result(id, label, unit, formula, value, { look: "money", note });

/** What human resources are worked out from. */
export const HUMAN_RESOURCES_ROWS: readonly WorkedRow[] = [
  section("Work"),
  figure("personHours", "HR work for each person: pay, questions, files", "hours a month", {
    usual: [1, 0.5, 2, "thumb"],
  }),
  figure("hireHours", "HR work for each hire: advertising, talks, first days", "hours", {
    usual: [20, 10, 40, "thumb"],
  }),
  ...payRows([0.15, 0.12, 0.2], "whoever does it"),
  workedHour(),
  section("Outside"),
  figure("payOfPeople", "Pay of a person in all areas", "an hour", {
    look: "money",
    usual: [26.39, 26.39, 26.39, "pay"],
    note: "The mean of all occupations: payroll of a year / people / 2,080",
  }),
  money(
    "payMonth",
    "Pay of a person",
    "a month",
    "{payOfPeople}*{paidHours}*52/12",
    (v) => (v["payOfPeople"]! * v["paidHours"]! * 52) / 12,
  ),
  figure("peoShare", "Fee of an employer organization", "of pay", {
    look: "percent",
    usual: [0.04, 0.02, 0.15, "peoShare"],
    note: "Published 2% to 15%, mostly 2% to 6%",
  }),
  money(
    "peoByPay",
    "Fee of an employer organization",
    "a person and month",
    "{peoShare}*{payMonth}",
    (v) => v["peoShare"]! * v["payMonth"]!,
  ),
  figure("peoYear", "Fee of an employer organization", "a person and year", {
    look: "money",
    usual: [1395, 900, 1500, "peo"],
    note: "Mean published; range by rule of thumb",
  }),
  money(
    "peoPerHead",
    "Fee of an employer organization",
    "a person and month",
    "{peoYear}/12",
    (v) => v["peoYear"]! / 12,
  ),
  figure("recruiterShare", "Fee of a recruiter", "of the first year's pay", {
    look: "percent",
    usual: [0.2, 0.15, 0.25, "thumb"],
  }),
  money(
    "recruiterFee",
    "Fee of a recruiter",
    "a hire",
    "{recruiterShare}*{payMonth}*12",
    (v) => v["recruiterShare"]! * v["payMonth"]! * 12,
  ),
  section("Rules"),
  figure("claimCost", "What a claim or a fine costs, with lawyers", "a case", {
    look: "money",
    usual: [20000, 8000, 50000, "thumb"],
  }),
  figure("claimChance", "How likely it is", "a person and year", {
    look: "percent",
    usual: [0.01, 0.005, 0.02, "thumb"],
  }),
  figure("claimLeft", "Share of that risk a provider leaves with us", "of the risk", {
    look: "percent",
    usual: [0.5, 0.3, 0.8, "thumb"],
  }),
  money(
    "reserve",
    "Reserve for mistakes",
    "a person and month",
    "{claimCost}*{claimChance}/12",
    (v) => (v["claimCost"]! * v["claimChance"]!) / 12,
  ),
  money(
    "reserveShared",
    "Reserve with a provider",
    "a person and month",
    "{reserve}*{claimLeft}",
    (v) => v["reserve"]! * v["claimLeft"]!,
  ),
  ...leadRows([2, 1, 4], [0.5, 0.25, 1]),
];
