import { activities, PROVIDED } from "../activities/activity";

export const FINANCE_ACTIVITIES = activities([
  [
    "Keeping the books",
    "Entering, matching, closing the month",
    "package | book | books | bookkeeping | bookkeeper | entry | entries | controller",
    "transaction",
    { drivers: ["transaction", "manual transaction"] },
  ],
  [
    "Paying bills",
    "Checking, approving, paying",
    "bill | bills | payable | invoice | bookkeeper | bookkeeping",
    "month",
  ],
  [
    "Payouts and payments in",
    "Matching shop, cards and bank",
    "payout | reconciliation | bank | bookkeeper | bookkeeping",
    "month",
  ],
  ["Running payroll", "Pay, taxes, filings", "payroll", "month"],
  ["Sales tax", "Registering, filing in every state", "sales tax | vat | tax filing | filings", "month"],
  [
    "Year-end and tax return",
    "Statements, return, questions of the office",
    "year-end | tax return | cpa | accountant | audit",
    "month",
  ],
  ["Reports", "Figures that decisions need", "report | reporting | controller | cfo", "month"],
  ["Software", "Books, bills, payroll", "software | subscription | system", "month"],
  ["Errors and late fees", "Fines, corrections", "error | late | fine | correction | clean-up", "month"],
  [
    "Control of cash",
    "A second pair of eyes",
    "control | approval | owner | manage",
    "month",
    { drivers: ["owner hour"] },
  ],
  [
    "Set-up",
    "Catching up, taking over",
    "set-up | setup | catch-up | onboarding",
    "once",
    { kinds: PROVIDED },
  ],
  [
    "Leaving",
    "Notice, getting the books back",
    "exit | leaving | termination",
    null,
    { drivers: ["leaving"], kinds: PROVIDED },
  ],
]);
