import { activities, PROVIDED } from "../activities/activity";

export const HUMAN_RESOURCES_ACTIVITIES = activities([
  [
    "Hiring",
    "Advertising, choosing, checking",
    "hiring | hire | recruit | recruiter | recruiting | job ad",
    "month",
    { drivers: ["hire"] },
  ],
  ["Payroll", "Pay, taxes, filings", "payroll | peo | bureau | fee per person", "month"],
  ["Benefits", "Choosing, enrolling, answering", "benefit | peo | health | fee per person", "month"],
  [
    "Rules and records",
    "Labour law, handbook, files",
    "compliance | handbook | legal | rules | peo | specialist | adviser | hr | fee per person",
    "month",
  ],
  ["Workers' compensation", "Insurance and claims", "compensation | insurance | peo", "month"],
  ["Training", "Safety and skills", "training", "month"],
  [
    "Conflicts and leaving",
    "Talks, warnings, ends",
    "conflict | lawyer | advice | legal | specialist",
    "month",
  ],
  ["Software", "Time, leave, files", "software | hris | system | subscription", "month"],
  [
    "Managing it",
    "Hours of whoever decides and signs",
    "owner | manage | manager",
    "month",
    { drivers: ["owner hour"] },
  ],
  ["Set-up", "Moving people over", "set-up | setup | onboarding", "once", { kinds: PROVIDED }],
  [
    "Ending it",
    "Notice, taking people back",
    "exit | leaving | termination",
    null,
    { drivers: ["leaving"], kinds: PROVIDED },
  ],
]);
