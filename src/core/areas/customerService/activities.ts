import { activities, PROVIDED } from "../activities/activity";

export const CUSTOMER_SERVICE_ACTIVITIES = activities([
  [
    "Answering mail",
    "Mail and forms",
    "mail | email | ticket | contact | agent | agents",
    "contact",
    { drivers: ["contact"] },
  ],
  [
    "Answering chat",
    "Live chat in the hours promised",
    "chat | agent | agents | contact",
    "contact",
    { drivers: ["contact"] },
  ],
  [
    "Answering the telephone",
    "Calls in the hours promised",
    "telephone | phone | call | calls | minute | agent | agents",
    "contact",
  ],
  [
    "Evenings and weekends",
    "Hours outside of the day shift",
    "evening | weekend | after-hours | night | 24",
    "month",
  ],
  ["Peak season", "More people before holidays", "peak | season | overtime | temp", "month"],
  [
    "Hard cases",
    "What is handed up to someone who knows the goods",
    "hard case | escalation | escalated | tier 2 | second level | lead",
    "month",
  ],
  [
    "Help desk software",
    "Tickets, chat, customer file",
    "help desk | software | crm | license | licence | seat",
    "month",
  ],
  ["Lines and numbers", "800 number, minutes", "line | number | telephony | 800 | minutes", "month"],
  ["Training", "First training and every new product", "training | hiring", "month", { drivers: ["hire"] }],
  [
    "Checking quality",
    "Reading and listening along",
    "quality | qa | manage | owner",
    "month",
    { drivers: ["owner hour"] },
  ],
  [
    "Minimum",
    "The least that is billed whatever comes",
    "minimum | least",
    "month",
    { drivers: ["minimum"], kinds: PROVIDED },
  ],
  ["Set-up", "Scripts, links to the shop", "set-up | setup | onboarding", "once", { kinds: PROVIDED }],
  [
    "Leaving",
    "Notice, handing back",
    "exit | leaving | termination",
    null,
    { drivers: ["leaving"], kinds: PROVIDED },
  ],
]);
