import { answeredA } from "../../staffing";
import { ceilBlocks } from "../../tariffs/blocks";
import { result, type Result, type Values } from "./model";
import type { QueueRows } from "./queues";

/** Numbers of people that are shown and tried, and the length of the line that is summed over. */
const TRIED = 10;
const LINE = 100;
const WAITING = `{${Array.from({ length: LINE }, (_, waiting) => waiting).join(";")}}`;

/**
 * How many must be free where callers hang up, row by row: load, least number, what each number from there on answers in
 * time, and the smallest that keeps the promise. Erlang A as in core/staffing/erlangA.ts: with a = N x patience / minutes
 * and r = load x patience / minutes, k in line weigh r^k G(a + 1) / G(a + k + 1), of which a / (a + k + 1) x
 * I_y(k + 1, a + 1) are answered in time, y = 1 - exp(-time / patience). Source: docs/method.md, Staffing.
 *
 * @param id prefix of the rows' ids: `Load`, `First`, `With0` ..., `Servers`
 */
export function impatientRows(
  id: string,
  who: string,
  { contacts, minutes, target, seconds, occupancy, patience }: QueueRows & { readonly patience: string },
): Result[] {
  const load = `${id}Load`;
  const first = `${id}First`;
  const withMore = Array.from({ length: TRIED }, (_, more) => `${id}With${more}`);
  const least = (of: Values): number => Math.max(1, ceilBlocks(of[load]!, of[occupancy]!));
  const answered = (more: number): Result => {
    const people = `({${first}}+${more})`;
    const a = `${people}*{${patience}}/{${minutes}}`;
    const weight = `EXP(${WAITING}*LN({${load}}*{${patience}}/{${minutes}})-GAMMALN(${a}+${WAITING}+1)+GAMMALN(${a}+1))`;
    const free = `POISSON.DIST(${people}-1,{${load}},TRUE)/POISSON.DIST(${people},{${load}},FALSE)`;
    const inTime = `${a}/(${a}+${WAITING}+1)*BETA.DIST(1-EXP(-{${seconds}}/60/{${patience}}),${WAITING}+1,${a}+1,TRUE)`;
    const share = `(${free}+SUMPRODUCT(${weight}*${inTime}))/(${free}+SUMPRODUCT(${weight}))`;
    return result(
      withMore[more]!,
      more === 0 ? "Answered in time with that many" : `Answered in time with ${more} more`,
      "of contacts",
      `IF({${load}}=0,1,IF(${a}>${LINE},"?",${share}))`,
      (of) => {
        if (of[load] === 0) return 1;
        const servers = of[first]! + more;
        if ((servers * of[patience]!) / of[minutes]! > LINE) return NaN;
        const queue = { load: of[load]!, handle: of[minutes]!, patience: of[patience]! };
        return answeredA(servers, queue, of[seconds]! / 60);
      },
      { look: "percent", ...(more === 0 && { note: "Erlang A: who hangs up is not answered" }) },
    );
  };
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
      `MAX(1,ROUNDUP({${load}}/{${occupancy}}*(1-1E-9),0))`,
      least,
    ),
    ...withMore.map((_, more) => answered(more)),
    result(
      `${id}Servers`,
      `Needed ${who}`,
      "",
      `IF({${withMore.at(-1)!}}<{${target}},"?",{${first}}+${withMore.map((name) => `({${name}}<{${target}})`).join("+")})`,
      (of) =>
        of[withMore.at(-1)!]! < of[target]!
          ? NaN
          : of[first]! + withMore.filter((name) => of[name]! < of[target]!).length,
    ),
  ];
}
