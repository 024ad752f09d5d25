import { of, price, type WorkedArea, type WorkedLine } from "../worked/model";
import { CUSTOMER_SERVICE_ROWS } from "./rows";

const agents = (id: string, presence: boolean): WorkedLine => ({
  line: "Agents, pay and benefits",
  driver: "contact",
  group: "Labor",
  unit: "a full-time agent and month",
  rate: of("pay"),
  quantity: of(`${id}PerContact`),
  ...(presence && { minimum: of(`${id}PresencePay`) }),
  fte: of(`${id}Fte`),
});
const helpDesk = (id: string): WorkedLine => ({
  line: "Help desk, per seat",
  driver: "month",
  group: "Systems",
  unit: "a seat and month",
  rate: price(50, "thumb", 20, 100),
  quantity: of(`${id}Seats`),
});
const PHONE: WorkedLine = {
  line: "800 number and telephone",
  driver: "month",
  group: "Systems",
  unit: "a month",
  rate: price(75, "thumb", 30, 150),
};
const LEAD: WorkedLine = {
  line: "Owner's time on hard cases and the team",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("leadMonth"),
  note: "Write here who answers for customer service",
};
const MANAGE: WorkedLine = {
  line: "Owner's time to manage the provider",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("manageMonth"),
  note: "Write here who answers for customer service",
};
const LEAST_FEE: WorkedLine = {
  line: "Least fee a month",
  driver: "minimum",
  group: "Fees",
  base: "Fees",
  unit: "a month",
};
const SET_UP: WorkedLine = { line: "Set-up and training", driver: "once", group: "Capital", unit: "once" };
const HARD_CASES: WorkedLine = {
  line: "Hard cases that come back to us",
  driver: "contact",
  group: "Labor",
  unit: "a full-time agent and month",
  rate: of("pay"),
  quantity: of("hardPerContact"),
  fte: of("hardFte"),
};

/** Customer service worked out: e-mail by its workload, phone and chat by Erlang C, opening hours as a floor. */
export const CUSTOMER_SERVICE_WORKED: WorkedArea = {
  rows: CUSTOMER_SERVICE_ROWS,
  options: [
    {
      name: "Own team, e-mail only",
      kind: "in-house",
      about: "Every contact is answered by e-mail, in the order it comes: the work alone counts.",
      lines: [agents("mail", false), helpDesk("mail"), LEAD],
      shows: ["mailCover"],
    },
    {
      name: "Own team, phone and e-mail",
      kind: "in-house",
      about: "A number that is answered in opening hours; e-mail is done between calls.",
      lines: [agents("call", true), helpDesk("call"), PHONE, LEAD],
      shows: ["callCover", "callAnswered"],
    },
    {
      name: "Own team, phone where callers hang up",
      kind: "in-house",
      about:
        "As with phone and e-mail, but whoever waits too long hangs up: fewer people, and some who are not answered.",
      lines: [agents("hang", true), helpDesk("hang"), PHONE, LEAD],
      shows: ["hangCover"],
    },
    {
      name: "Own team, live chat and e-mail",
      kind: "in-house",
      about: "A chat that is staffed in opening hours; e-mail is done between chats.",
      lines: [
        agents("chat", true),
        helpDesk("chat"),
        {
          line: "Chat on the shop's pages",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: price(60, "thumb", 20, 150),
        },
        LEAD,
      ],
      shows: ["chatCover", "chatAnswered"],
    },
    {
      name: "Outside service, per contact",
      kind: "outsourced",
      about: "A provider answers everything at a price a contact.",
      lines: [
        {
          line: "Fee a contact",
          driver: "contact",
          group: "Fees",
          unit: "a contact",
          rate: price(12, "contactCost", 8, 15),
        },
        LEAST_FEE,
        SET_UP,
        HARD_CASES,
        MANAGE,
      ],
      shows: ["hardCover"],
    },
    {
      name: "Outside service, per minute",
      kind: "outsourced",
      about: "A provider answers everything at a price a minute of handling.",
      lines: [
        {
          line: "Minutes",
          driver: "contact",
          group: "Fees",
          unit: "a minute",
          rate: price(1.6, "minute"),
          quantity: of("billed"),
        },
        LEAST_FEE,
        SET_UP,
        HARD_CASES,
        MANAGE,
      ],
    },
    {
      name: "Outside service, per seat",
      kind: "outsourced",
      about: "A provider's agents sit for us in our opening hours and are paid by the hour.",
      lines: [
        {
          line: "Agents' hours",
          driver: "month",
          group: "Fees",
          unit: "an hour",
          rate: of("seatRate"),
          quantity: of("seatHours"),
        },
        LEAST_FEE,
        SET_UP,
        HARD_CASES,
        MANAGE,
      ],
      shows: ["callAnswered"],
    },
    {
      name: "Own team by day, evenings outside",
      kind: "hybrid",
      about: "Our own people in opening hours; a provider takes what comes after and will not wait.",
      lines: [
        agents("day", true),
        helpDesk("day"),
        PHONE,
        {
          line: "Evenings and weekends outside",
          driver: "contact",
          group: "Fees",
          unit: "a contact",
          rate: price(12, "contactCost", 8, 15),
          quantity: of("eveningShare"),
        },
        { ...LEAST_FEE, base: "Evenings and weekends outside" },
        LEAD,
        MANAGE,
      ],
      shows: ["dayCover", "dayAnswered"],
    },
  ],
};
