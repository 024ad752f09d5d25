import { figure, of, price, result, section, type WorkedArea, type WorkedLine } from "../worked/model";
import { fteRow, leadRows, payRows, workedHour } from "../worked/pay";

const SOFTWARE: WorkedLine = {
  line: "Accounting software",
  driver: "month",
  group: "Systems",
  unit: "a month",
  rate: price(95, "thumb", 50, 200),
};
const YEAR_END: WorkedLine = {
  line: "Accountant, year end and taxes",
  driver: "year",
  group: "Fees",
  unit: "a year",
  rate: price(4000, "thumb", 2500, 7000),
};
const APPROVE: WorkedLine = {
  line: "Owner's time to approve payments and check",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("leadMonth"),
  note: "Write here who answers for the books; whoever pays should not be who enters",
};
const MANAGE: WorkedLine = {
  line: "Owner's time with the bookkeeping provider",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("manageMonth"),
  note: "Write here who answers for the books",
};
const PAYROLL_OUTSIDE: WorkedLine = {
  line: "Payroll, per person",
  driver: "person",
  group: "Fees",
  unit: "a person and month",
  rate: price(10, "thumb", 6, 15),
};
const CATCH_UP: WorkedLine = {
  line: "Catch-up and tidying",
  driver: "once",
  group: "Fees",
  unit: "once",
  rate: price(2000, "thumb", 1000, 4000),
};

/** Finance and administration worked out: hours from entries typed, bills paid and people on the payroll. */
export const FINANCE_WORKED: WorkedArea = {
  rows: [
    section("Work"),
    figure("transactions", "Entries to post: orders, refunds, payouts, bills", "a month", {
      item: "Transactions per month",
    }),
    figure("integrated", "Share posted without typing", "of entries", {
      look: "percent",
      item: "Share of transactions integrated",
      whenBlank: 0,
      note: "What the shop and the bank send to the books by themselves: the choice of IT sets it",
    }),
    result(
      "manual",
      "Entries to type",
      "a month",
      "{transactions}*(1-{integrated})",
      (v) => v["transactions"]! * (1 - v["integrated"]!),
    ),
    figure("entryMinutes", "Minutes to type and check an entry", "minutes", { usual: [1.5, 1, 3, "thumb"] }),
    figure("bills", "Supplier invoices", "a month", { item: "Supplier invoices per month" }),
    figure("billMinutes", "Minutes to enter and pay an invoice", "minutes", { usual: [10, 5, 20, "thumb"] }),
    figure("closeHours", "Closing the month, bank and cards, reports", "hours a month", {
      usual: [12, 8, 20, "thumb"],
    }),
    figure("payrollHours", "Payroll and its filings, for each person", "hours a month", {
      usual: [0.5, 0.3, 1, "thumb"],
    }),
    ...payRows([0.15, 0.12, 0.2], "a bookkeeper", [24, 45000 / 2080, 55000 / 2080, "bookkeeping"]),
    workedHour(),
    section("Hours of our own people"),
    result("entryHours", "One entry", "hours", "{entryMinutes}/60", (v) => v["entryMinutes"]! / 60, {
      note: "Feeds Quantity: the work grows with the entries to type",
    }),
    result(
      "billHours",
      "Supplier invoices",
      "hours a month",
      "{bills}*{billMinutes}/60",
      (v) => (v["bills"]! * v["billMinutes"]!) / 60,
    ),
    result(
      "insideHours",
      "All of the work but payroll",
      "hours a month",
      "{manual}*{entryHours}+{billHours}+{closeHours}",
      (v) => v["manual"]! * v["entryHours"]! + v["billHours"]! + v["closeHours"]!,
    ),
    fteRow("insideFte", "Full-time people for that", "insideHours"),
    section("Approvals and control, where entries are made outside"),
    figure("approveMinutes", "Minutes to look at an invoice and release its payment", "minutes", {
      usual: [2, 1, 4, "thumb"],
    }),
    figure("controlHours", "Checking bank, cards and reports", "hours a month", {
      usual: [6, 4, 10, "thumb"],
    }),
    result(
      "hybridHours",
      "Approvals and control",
      "hours a month",
      "{bills}*{approveMinutes}/60+{controlHours}",
      (v) => (v["bills"]! * v["approveMinutes"]!) / 60 + v["controlHours"]!,
    ),
    fteRow("hybridFte", "Full-time people for that", "hybridHours"),
    ...leadRows([1, 0.5, 2], [0.75, 0.5, 1.5]),
  ],
  options: [
    {
      name: "Own bookkeeper by the hour",
      kind: "in-house",
      about: "Our own bookkeeper, paid for the hours that the work takes.",
      lines: [
        {
          line: "Typing entries",
          driver: "manual transaction",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("entryHours"),
          fte: of("insideFte"),
        },
        {
          line: "Paying bills",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("billHours"),
        },
        {
          line: "Closing and reports",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("closeHours"),
        },
        {
          line: "Payroll, per person",
          driver: "person",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("payrollHours"),
        },
        SOFTWARE,
        YEAR_END,
        APPROVE,
      ],
      shows: ["insideHours"],
    },
    {
      name: "Outside package by tier",
      kind: "outsourced",
      about: "A bookkeeping firm at a monthly fee that rises with the entries.",
      lines: [
        {
          line: "Monthly package",
          driver: "transaction",
          group: "Fees",
          unit: "a month",
          tiers: { text: "500:750; 2000:1200; *:2000", method: "flat", source: "bookkeeping" },
          note: "Fees of the source; the entries at which they rise are a rule of thumb: type your quote",
        },
        {
          line: "Supplier invoices",
          driver: "month",
          group: "Fees",
          unit: "an invoice",
          rate: price(5.83, "invoices", 2.07, 10),
          quantity: of("bills"),
        },
        PAYROLL_OUTSIDE,
        CATCH_UP,
        YEAR_END,
        MANAGE,
      ],
    },
    {
      name: "Entries outside, approvals inside",
      kind: "hybrid",
      about: "A provider types and prepares; our own people release every payment and check the reports.",
      lines: [
        {
          line: "Entries typed outside",
          driver: "manual transaction",
          group: "Fees",
          unit: "an entry",
          rate: price(0.9, "thumb", 0.5, 1.5),
        },
        {
          line: "Approvals and control",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("hybridHours"),
          fte: of("hybridFte"),
        },
        PAYROLL_OUTSIDE,
        SOFTWARE,
        YEAR_END,
        APPROVE,
        MANAGE,
      ],
    },
  ],
};
