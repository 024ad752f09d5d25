import { typicalLines } from "../typical";

export const HUMAN_RESOURCES_LINES = [
  ...typicalLines("In-house", "in-house", [
    ["HR, share of a person", "month", "Labor", "a month", 1000, "illustrative"],
    ["Payroll system", "person", "Systems", "a person and month", 8, "illustrative"],
    ["Finding and training a new person", "hire", "People", "a hire", 4129, "hiring"],
    ["Legal advice", "year", "Fees", "a year", 1500, "illustrative"],
    ["Owner's time", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
  ...typicalLines("PEO", "outsourced", [
    ["Fee per person", "person", "Fees", "a person and month", 116.25, "peoCost"],
    ["Finding and training a new person", "hire", "People", "a hire", 4129, "hiring"],
    ["Set-up", "once", "Fees", "once", 900, "illustrative"],
  ]),
  ...typicalLines("Payroll outside, hiring inside", "hybrid", [
    ["Payroll bureau, base fee", "month", "Fees", "a month", 45, "illustrative"],
    ["Payroll bureau, per person", "person", "Fees", "a person and month", 7, "illustrative"],
    ["Adviser on call", "month", "Fees", "a month", 150, "illustrative"],
    ["Finding and training a new person", "hire", "People", "a hire", 4129, "hiring"],
    ["Owner's time", "owner hour", "Owner", "an hour", 60, "illustrative"],
  ]),
];
