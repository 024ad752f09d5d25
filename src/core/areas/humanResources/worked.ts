import {
  figure,
  of,
  price,
  result,
  section,
  type Result,
  type WorkedArea,
  type WorkedLine,
} from "../worked/model";
import { leadRows, payRows, workedHour } from "../worked/pay";

const money = (
  id: string,
  label: string,
  unit: string,
  formula: string,
  value: Result["value"],
  note = "",
): Result => result(id, label, unit, formula, value, { look: "money", note });

const FINDING: WorkedLine = {
  line: "Finding and training a new person",
  driver: "hire",
  group: "People",
  unit: "a hire",
  rate: price(4129, "hiring"),
};
const WORK_FOR_HIRES: WorkedLine = {
  line: "HR work for a hire",
  driver: "hire",
  group: "Labor",
  unit: "an hour",
  rate: of("workedHour"),
  quantity: of("hireHours"),
};
const RESERVE: WorkedLine = {
  line: "Reserve for mistakes with the rules",
  driver: "person",
  group: "People",
  unit: "a person and month",
  rate: of("reserve"),
  note: "What a claim or a fine costs, times how likely it is",
};
const RESERVE_SHARED: WorkedLine = {
  ...RESERVE,
  rate: of("reserveShared"),
  note: "What the provider does not take over",
};
const LEGAL: WorkedLine = {
  line: "Legal advice",
  driver: "year",
  group: "Fees",
  unit: "a year",
  rate: price(1500, "thumb", 500, 4000),
};
const LEAD: WorkedLine = {
  line: "Owner's time for pay, hiring and rules",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("leadMonth"),
  note: "Write here who answers for human resources",
};
const MANAGE: WorkedLine = { ...LEAD, line: "Owner's time with the provider", quantity: of("manageMonth") };

/** Human resources worked out: hours and fees from the people and hires of all areas. */
export const HUMAN_RESOURCES_WORKED: WorkedArea = {
  rows: [
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
  ],
  options: [
    {
      name: "Ourselves, by the hour",
      kind: "in-house",
      about: "Our own people hire, pay and keep up with the rules, by the hours it takes.",
      lines: [
        {
          line: "HR work for a person",
          driver: "person",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("personHours"),
          note: "Write the share of a full-time person under FTE if somebody is employed for it",
        },
        WORK_FOR_HIRES,
        {
          line: "Payroll system",
          driver: "person",
          group: "Systems",
          unit: "a person and month",
          rate: price(8, "thumb", 5, 15),
        },
        FINDING,
        LEGAL,
        RESERVE,
        LEAD,
      ],
    },
    {
      name: "Employer organization, per employee",
      kind: "outsourced",
      about: "A PEO employs our people with us and is paid a fee a head.",
      lines: [
        {
          line: "Fee per person",
          driver: "person",
          group: "Fees",
          unit: "a person and month",
          rate: of("peoPerHead"),
        },
        {
          line: "Set-up",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: price(900, "thumb", 300, 2500),
        },
        WORK_FOR_HIRES,
        FINDING,
        RESERVE_SHARED,
        MANAGE,
      ],
    },
    {
      name: "Employer organization, per cent of payroll",
      kind: "outsourced",
      about: "A PEO employs our people with us and is paid a share of their pay.",
      lines: [
        {
          line: "Share of the payroll",
          driver: "person",
          group: "Fees",
          unit: "a person and month",
          rate: of("peoByPay"),
        },
        {
          line: "Set-up",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: price(900, "thumb", 300, 2500),
        },
        WORK_FOR_HIRES,
        FINDING,
        RESERVE_SHARED,
        MANAGE,
      ],
    },
    {
      name: "Payroll bureau and recruiter, rest inside",
      kind: "hybrid",
      about: "A bureau runs the payroll and a recruiter finds people; culture and rules stay with us.",
      lines: [
        {
          line: "Payroll bureau, base fee",
          driver: "month",
          group: "Fees",
          unit: "a month",
          rate: price(45, "thumb", 20, 100),
        },
        {
          line: "Payroll bureau, per person",
          driver: "person",
          group: "Fees",
          unit: "a person and month",
          rate: price(7, "thumb", 4, 12),
        },
        { line: "Recruiter", driver: "hire", group: "People", unit: "a hire", rate: of("recruiterFee") },
        {
          line: "Adviser on call",
          driver: "month",
          group: "Fees",
          unit: "a month",
          rate: price(150, "thumb", 75, 400),
        },
        RESERVE_SHARED,
        LEAD,
        MANAGE,
      ],
    },
  ],
};
