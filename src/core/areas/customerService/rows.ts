import { scheduled } from "../../staffing";
import { impatientRows } from "../worked/impatience";
import { figure, result, section, type WorkedRow } from "../worked/model";
import { leadRows, payRows } from "../worked/pay";
import { queueRows, teamRows } from "../worked/queues";

const seats = (id: string) =>
  result(
    `${id}Seats`,
    "Help desk seats",
    "seats",
    `IF({contacts}<={mailbox},0,ROUNDUP({${id}Fte}*(1-1E-9),0))`,
    (v) => (v["contacts"]! <= v["mailbox"]! ? 0 : Math.ceil(v[`${id}Fte`]! * (1 - 1e-9))),
    { note: "None where a shared mailbox will do" },
  );
const hours = (
  id: string,
  label: string,
  formula: string,
  value: (v: { readonly [id: string]: number }) => number,
) => result(id, label, "hours a month", formula, value);

/** What customer service is worked out from. */
export const CUSTOMER_SERVICE_ROWS: readonly WorkedRow[] = [
  section("Contacts"),
  figure("orders", "Orders", "a month", { item: "Orders per month" }),
  figure("perOrder", "Contacts an order", "contacts", {
    item: "Contacts per order",
    usual: [0.067, 0.04, 0.15, "tickets"],
    note: "Help desk: contacts of a month over its orders",
  }),
  result("contacts", "Contacts", "a month", "{orders}*{perOrder}", (v) => v["orders"]! * v["perOrder"]!),
  figure("phoneShare", "Share that calls, where there is a number", "of contacts", {
    look: "percent",
    usual: [0.3, 0.2, 0.4, "thumb"],
  }),
  figure("chatShare", "Share that chats, where there is a chat", "of contacts", {
    look: "percent",
    usual: [0.3, 0.2, 0.4, "thumb"],
  }),
  figure("eveningShare", "Share that comes outside opening hours and will not wait", "of contacts", {
    look: "percent",
    usual: [0.25, 0.15, 0.35, "thumb"],
  }),
  figure("mailbox", "Contacts that a shared mailbox can take without a help desk", "a month", {
    usual: [200, 200, 200, "thumb"],
  }),
  ...payRows([0.3, 0.25, 0.35], "an agent"),
  section("Opening hours"),
  figure("openHours", "Opening hours", "a week", { usual: [40, 40, 40, "thumb"] }),
  figure("least", "People that must be there at least", "at once", {
    usual: [1, 1, 1, "thumb"],
    note: "2 if nobody may be alone, or one is ill",
  }),
  figure("busy", "Busiest hour of a week over a mean hour", "times", { usual: [1.8, 1.5, 2.5, "thumb"] }),
  figure("utilization", "Share of their time at work that is spent on contacts", "of time", {
    look: "percent",
    usual: [0.8, 0.85, 0.75, "centres"],
  }),
  section("E-mail"),
  figure("mailMinutes", "Minutes an e-mail takes", "minutes", { usual: [6, 4, 10, "thumb"] }),
  hours(
    "mailHours",
    "Answering all contacts by e-mail",
    "{contacts}*{mailMinutes}/60",
    (v) => (v["contacts"]! * v["mailMinutes"]!) / 60,
  ),
  ...teamRows("mail", { people: null, hours: "mailHours", contacts: "contacts", pay: "pay" }),
  seats("mail"),
  section("Phone and e-mail"),
  figure("callMinutes", "Minutes a call takes, with the notes after it", "minutes", {
    usual: [5, 4, 8, "thumb"],
  }),
  figure("callTarget", "Calls answered in time", "of calls", {
    look: "percent",
    usual: [0.8, 0.8, 0.8, "thumb"],
    note: "80% in 20 seconds is the usual promise",
  }),
  figure("callSeconds", "In time means within", "seconds", { usual: [20, 20, 20, "thumb"] }),
  figure("callOccupancy", "Share of the busy hour that people can stand to talk", "of time", {
    look: "percent",
    usual: [0.85, 0.85, 0.85, "centres"],
  }),
  result(
    "busyCalls",
    "Calls of the busiest hour",
    "an hour",
    "{contacts}*{phoneShare}*12/52/{openHours}*{busy}",
    (v) => ((v["contacts"]! * v["phoneShare"]! * 12) / 52 / v["openHours"]!) * v["busy"]!,
  ),
  ...queueRows("call", "at the phone", {
    contacts: "busyCalls",
    minutes: "callMinutes",
    target: "callTarget",
    seconds: "callSeconds",
    occupancy: "callOccupancy",
  }),
  result("callPeople", "At work at once", "people", "MAX({least},{callServers})", (v) =>
    Math.max(v["least"]!, v["callServers"]!),
  ),
  hours(
    "callHours",
    "Calls, and e-mail between them",
    "{contacts}*({phoneShare}*{callMinutes}+(1-{phoneShare})*{mailMinutes})/60",
    (v) =>
      (v["contacts"]! * (v["phoneShare"]! * v["callMinutes"]! + (1 - v["phoneShare"]!) * v["mailMinutes"]!)) /
      60,
  ),
  ...teamRows("call", { people: "callPeople", hours: "callHours", contacts: "contacts", pay: "pay" }),
  seats("call"),
  section("Phone where callers hang up"),
  figure("patience", "Minutes a caller waits before he hangs up", "minutes", {
    usual: [2, 2, 2, "thumb"],
    note: "The telephone system: mean time of those who hung up",
  }),
  ...impatientRows("hang", "at the phone", {
    contacts: "busyCalls",
    minutes: "callMinutes",
    target: "callTarget",
    seconds: "callSeconds",
    occupancy: "callOccupancy",
    patience: "patience",
  }),
  result("hangPeople", "At work at once", "people", "MAX({least},{hangServers})", (v) =>
    Math.max(v["least"]!, v["hangServers"]!),
  ),
  ...teamRows("hang", { people: "hangPeople", hours: "callHours", contacts: "contacts", pay: "pay" }),
  seats("hang"),
  section("Live chat and e-mail"),
  figure("chatMinutes", "Minutes a chat takes, as seen with several at once", "minutes", {
    usual: [5, 4, 6, "centres"],
  }),
  figure("atOnce", "Chats that one person holds at once", "chats", { usual: [2, 3, 1, "centres"] }),
  figure("chatTarget", "Chats answered in time", "of chats", {
    look: "percent",
    usual: [0.8, 0.8, 0.8, "thumb"],
  }),
  figure("chatSeconds", "In time means within", "seconds", { usual: [60, 60, 60, "thumb"] }),
  figure("chatOccupancy", "Share of the busy hour that chats may fill", "of time", {
    look: "percent",
    usual: [0.8, 0.85, 0.75, "centres"],
  }),
  result(
    "busyChats",
    "Chats of the busiest hour",
    "an hour",
    "{contacts}*{chatShare}*12/52/{openHours}*{busy}",
    (v) => ((v["contacts"]! * v["chatShare"]! * 12) / 52 / v["openHours"]!) * v["busy"]!,
  ),
  ...queueRows("chat", "chats at once", {
    contacts: "busyChats",
    minutes: "chatMinutes",
    target: "chatTarget",
    seconds: "chatSeconds",
    occupancy: "chatOccupancy",
  }),
  result(
    "chatPeople",
    "At work at once",
    "people",
    "MAX({least},ROUNDUP({chatServers}/{atOnce}*(1-1E-9),0))",
    (v) => Math.max(v["least"]!, scheduled(v["chatServers"]!, v["atOnce"]!, 0)),
  ),
  hours(
    "chatHours",
    "Chats, and e-mail between them",
    "{contacts}*({chatShare}*{chatMinutes}/{atOnce}+(1-{chatShare})*{mailMinutes})/60",
    (v) =>
      (v["contacts"]! *
        ((v["chatShare"]! * v["chatMinutes"]!) / v["atOnce"]! + (1 - v["chatShare"]!) * v["mailMinutes"]!)) /
      60,
  ),
  ...teamRows("chat", { people: "chatPeople", hours: "chatHours", contacts: "contacts", pay: "pay" }),
  seats("chat"),
  section("Outside"),
  figure("billed", "Minutes of a contact that are billed", "minutes", { usual: [6, 5, 9, "thumb"] }),
  figure("factor", "Price of an outside agent's hour over the pay of an own agent", "times pay", {
    usual: [2.25, 2, 2.5, "seatHour"],
  }),
  result(
    "seatRate",
    "An hour of an outside agent",
    "an hour",
    "{factor}*{wage}",
    (v) => v["factor"]! * v["wage"]!,
    {
      look: "money",
    },
  ),
  result(
    "seatHours",
    "Hours of outside agents at the phone",
    "hours a month",
    "{callPeople}*{openHours}*52/12",
    (v) => (v["callPeople"]! * v["openHours"]! * 52) / 12,
  ),
  figure("hardShare", "Share of contacts that come back to us", "of contacts", {
    look: "percent",
    usual: [0.15, 0.1, 0.25, "thumb"],
  }),
  figure("hardMinutes", "Minutes such a case takes us", "minutes", { usual: [15, 10, 20, "thumb"] }),
  hours(
    "hardHours",
    "Hard cases that come back to us",
    "{contacts}*{hardShare}*{hardMinutes}/60",
    (v) => (v["contacts"]! * v["hardShare"]! * v["hardMinutes"]!) / 60,
  ),
  ...teamRows("hard", { people: null, hours: "hardHours", contacts: "contacts", pay: "pay" }),
  section("Own team by day, evenings outside"),
  result(
    "dayContacts",
    "Contacts by day",
    "a month",
    "{contacts}*(1-{eveningShare})",
    (v) => v["contacts"]! * (1 - v["eveningShare"]!),
  ),
  result(
    "busyDayCalls",
    "Calls of the busiest hour by day",
    "an hour",
    "{busyCalls}*(1-{eveningShare})",
    (v) => v["busyCalls"]! * (1 - v["eveningShare"]!),
  ),
  ...queueRows("day", "at the phone by day", {
    contacts: "busyDayCalls",
    minutes: "callMinutes",
    target: "callTarget",
    seconds: "callSeconds",
    occupancy: "callOccupancy",
  }),
  result("dayPeople", "At work at once", "people", "MAX({least},{dayServers})", (v) =>
    Math.max(v["least"]!, v["dayServers"]!),
  ),
  hours(
    "dayHours",
    "Calls and e-mail by day",
    "{callHours}*(1-{eveningShare})",
    (v) => v["callHours"]! * (1 - v["eveningShare"]!),
  ),
  ...teamRows("day", { people: "dayPeople", hours: "dayHours", contacts: "contacts", pay: "pay" }),
  seats("day"),
  ...leadRows([2, 1, 4], [2, 1, 4]),
];
