import { fullTimeEquivalents, serversRequired, serviceLevelC } from "../../staffing";
import { ceilBlocks } from "../../tariffs/blocks";
import { result, type Result, type Values } from "./model";

/** Numbers of people that are tried beyond those that the load alone takes. */
const MOST_MORE = 60;
const TRIED = `{${Array.from({ length: MOST_MORE + 1 }, (_, more) => more).join(";")}}`;

/** The rows that a queue is worked out from. */
export interface QueueRows {
  /** Contacts of the busy hour. */
  readonly contacts: string;
  readonly minutes: string;
  readonly target: string;
  readonly seconds: string;
  readonly occupancy: string;
}

/** Erlang C of `people` at the load, as text: POISSON.DIST gives B without a factorial, C = p / (p + (1 - A/N) P(N-1)). */
function answeredInTime(people: string, { load, minutes, seconds }: { [name: string]: string }): string {
  const exactly = `POISSON.DIST(${people},{${load}},FALSE)`;
  const fewer = `POISSON.DIST(${people}-1,{${load}},TRUE)`;
  const waits = `${exactly}/(${exactly}+(1-{${load}}/(${people}))*${fewer})`;
  return `1-${waits}*EXP(-(${people}-{${load}})*{${seconds}}/60/{${minutes}})`;
}

/**
 * How many must be free to answer in time, row by row: load, the least number, those added for the promise, their sum and
 * what it achieves. Erlang C; source: docs/method.md, Staffing.
 *
 * @param id prefix of the rows' ids: `Load`, `First`, `More`, `Servers`, `Answered`
 * @param who "at the phone", "chats at once"
 */
export function queueRows(id: string, who: string, rows: QueueRows): Result[] {
  const { contacts, minutes, target, seconds, occupancy } = rows;
  const [load, first, more, servers] = ["Load", "First", "More", "Servers"].map((name) => id + name) as [
    string,
    string,
    string,
    string,
  ];
  const names = { load, minutes, seconds };
  const least = (of: Values): number =>
    Math.max(Math.floor(of[load]!) + 1, ceilBlocks(of[load]!, of[occupancy]!));
  const queueOf = (of: Values) => ({ load: of[load]!, handle: of[minutes]! });
  return [
    result(
      load,
      `Work of the busy hour, ${who}`,
      "hours of work an hour",
      `{${contacts}}*{${minutes}}/60`,
      (of) => (of[contacts]! * of[minutes]!) / 60,
      { note: "Offered load, in erlangs" },
    ),
    result(
      first,
      `Least number ${who} for that work`,
      "",
      `IF({${load}}=0,0,MAX(INT({${load}})+1,ROUNDUP({${load}}/{${occupancy}}*(1-1E-9),0)))`,
      (of) => (of[load] === 0 ? 0 : least(of)),
    ),
    result(
      more,
      "More, so that the promise is kept",
      "",
      `IF({${load}}=0,0,SUMPRODUCT(--(${answeredInTime(`({${first}}+${TRIED})`, names)}<{${target}})))`,
      (of) => {
        if (of[load] === 0) return 0;
        const promise = { target: of[target]!, time: of[seconds]! / 60, maxOccupancy: 1, patience: null };
        const needed = Math.max(serversRequired(queueOf(of), promise), of[first]!);
        return Math.min(needed - of[first]!, MOST_MORE + 1);
      },
      { note: "Erlang C: those tried that answer too few in time" },
    ),
    result(servers, `Needed ${who}`, "", `IF({${more}}>${MOST_MORE},"?",{${first}}+{${more}})`, (of) =>
      of[more]! > MOST_MORE ? NaN : of[first]! + of[more]!,
    ),
    result(
      `${id}Answered`,
      "Answered in time with that many",
      "of contacts",
      `IF({${load}}=0,1,${answeredInTime(`({${servers}})`, names)})`,
      (of) => (of[load] === 0 ? 1 : serviceLevelC(of[servers]!, queueOf(of), of[seconds]! / 60)),
      { look: "percent" },
    ),
  ];
}

/** The rows that a team is worked out from. */
export interface TeamRows {
  /** People at work at once; null = nobody need be there at fixed hours. */
  readonly people: string | null;
  /** Hours of handling a month. */
  readonly hours: string;
  readonly contacts: string;
  readonly pay: string;
}

/**
 * Full-time people of a team that has to be there in opening hours and has work to do: the greater of the two, with
 * cover for absence inside. Source: docs/method.md, Staffing.
 *
 * @param id prefix of the rows' ids: `Work`, `Presence`, `Fte`, `Cover`, `PerContact`, `PresencePay`
 */
export function teamRows(id: string, { people, hours, contacts, pay }: TeamRows): Result[] {
  const aPerson = "({paidHours}*(1-{absence}))";
  const work = `${id}Work`;
  const presence = `${id}Presence`;
  const fte = `${id}Fte`;
  return [
    result(
      work,
      "Full-time people for the work",
      "people",
      `{${hours}}*12/52/{utilization}/${aPerson}`,
      (of) =>
        fullTimeEquivalents({
          agents: 0,
          openHours: 0,
          contactHours: (of[hours]! * 12) / 52,
          utilization: of["utilization"]!,
          hoursPerFte: of["paidHours"]!,
          shrinkage: of["absence"]!,
        }),
    ),
    ...(people === null
      ? []
      : [
          result(
            presence,
            "Full-time people to be there in opening hours",
            "people",
            `{${people}}*{openHours}/${aPerson}`,
            (of) =>
              fullTimeEquivalents({
                agents: of[people]!,
                openHours: of["openHours"]!,
                contactHours: 0,
                utilization: 1,
                hoursPerFte: of["paidHours"]!,
                shrinkage: of["absence"]!,
              }),
            { note: "The floor: someone must be there, whether contacts come or not" },
          ),
        ]),
    result(
      fte,
      "Full-time people needed",
      "people",
      people === null ? `{${work}}` : `MAX({${work}},{${presence}})`,
      (of) => Math.max(of[work]!, people === null ? 0 : of[presence]!),
    ),
    result(
      `${id}Cover`,
      "of which cover for leave, illness and breaks",
      "people",
      `{${fte}}*{absence}`,
      (of) => of[fte]! * of["absence"]!,
    ),
    result(
      `${id}PerContact`,
      "People a contact, for the work alone",
      "people",
      `IF({${contacts}}=0,0,{${work}}/{${contacts}})`,
      (of) => (of[contacts] === 0 ? 0 : of[work]! / of[contacts]!),
      { note: "Feeds Quantity: the work grows with the contacts" },
    ),
    ...(people === null
      ? []
      : [
          result(
            `${id}PresencePay`,
            "Pay of those who have to be there",
            "a month",
            `{${presence}}*{${pay}}`,
            (of) => of[presence]! * of[pay]!,
            { look: "money", note: "Feeds Minimum: the opening hours cost that much at least" },
          ),
        ]),
  ];
}
