import { of, price, type WorkedArea, type WorkedLine } from "../worked/model";
import { HUMAN_RESOURCES_ROWS } from "./rows";

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
  rows: HUMAN_RESOURCES_ROWS,
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
