import { erlangB, type Queue } from "./erlangC";

/** Contacts that give up after an exponential time of this mean, in the unit of `handle`. */
export interface ImpatientQueue extends Queue {
  readonly patience: number;
}

/** Shares of all contacts, and mean time waited by all contacts, those who give up included. */
export interface Impatient {
  readonly waiting: number;
  readonly abandoned: number;
  readonly meanWait: number;
  /** Share of the servers' time spent on contacts. */
  readonly occupancy: number;
  /** Answered within the time asked for. */
  readonly answered: number;
}

/** Terms that add less than this share are left out. */
const NEGLIGIBLE = 1e-17;
const SCALE = 1e200;

/**
 * Weights of the states of Erlang A (M/M/N+M) in its steady state, which every load above 0 has: a server free, all busy, the
 * contacts in line, and those of the busy states who are answered in time.
 *
 * State N + k has the weight of N times the product of r / (a + j), j = 1..k, with r = load x patience / handle and
 * a = N x patience / handle. A contact that finds k waiting is answered once k + 1 have left before it, at the rates
 * (a + j) / patience: exp(-wait / patience) is then Beta(a, k + 1), so that it is answered within t, before its own patience ends,
 * with probability a / (a + k + 1) x I_y(k + 1, a + 1), y = 1 - exp(-t / patience).
 * Source: docs/method.md, Staffing (tagged customer); Garnett, Mandelbaum and Reiman, Designing a call center with impatient customers, 2002.
 *
 * @param servers 1 or more
 * @param time answered within, in the unit of `handle`
 */
function statesOf(servers: number, { load, handle, patience }: ImpatientQueue, time: number) {
  const r = (load * patience) / handle;
  const a = (servers * patience) / handle;
  const logStay = (-time / patience) * (a + 1);
  const y = -Math.expm1(-time / patience);
  // I_y(k + 1, a + 1) less what its next place loses: terms of a negative binomial, kept as logarithms against underflow.
  let inTime = -Math.expm1(logStay);
  let logLoss = logStay + Math.log(y * (a + 1));
  let free = 1 / erlangB(servers, load) - 1;
  let weight = 1;
  let waiting = 0;
  let inLine = 0;
  let answered = 0;
  for (let k = 0; ; k++) {
    waiting += weight;
    inLine += weight * k;
    answered += (weight * Math.max(0, inTime) * a) / (a + k + 1);
    if (inTime > 0) {
      inTime -= Math.exp(logLoss);
      logLoss += Math.log((y * (k + a + 2)) / (k + 2));
    }
    const ratio = r / (a + k + 1);
    weight *= ratio;
    // What follows is at most a geometric series of this ratio.
    if (ratio < 1 && weight * (k + 1 + 1 / (1 - ratio)) < NEGLIGIBLE * (1 - ratio) * (waiting + free)) break;
    if (weight > SCALE) {
      free /= SCALE;
      weight /= SCALE;
      waiting /= SCALE;
      inLine /= SCALE;
      answered /= SCALE;
    }
  }
  return { free, waiting, inLine, answered };
}

/**
 * Erlang A: shares of all contacts and mean time waited.
 *
 * @param servers 1 or more
 * @param time answered within, in the unit of `handle`
 */
export function erlangA(servers: number, queue: ImpatientQueue, time: number): Impatient {
  const { load, handle, patience } = queue;
  if (load === 0) return { waiting: 0, abandoned: 0, meanWait: 0, occupancy: 0, answered: 1 };
  const { free, waiting, inLine, answered } = statesOf(servers, queue, time);
  if (free === Infinity)
    return { waiting: 0, abandoned: 0, meanWait: 0, occupancy: load / servers, answered: 1 };
  const all = free + waiting;
  const meanInLine = inLine / all;
  const abandoned = (meanInLine * handle) / (load * patience);
  return {
    waiting: waiting / all,
    abandoned,
    meanWait: (meanInLine * handle) / load,
    occupancy: (load * (1 - abandoned)) / servers,
    answered: (free + answered) / all,
  };
}

/** Erlang A: the share of all contacts that is answered within a time, in the unit of `handle`. */
export function answeredA(servers: number, queue: ImpatientQueue, time: number): number {
  if (queue.load === 0) return 1;
  const { free, waiting, answered } = statesOf(servers, queue, time);
  return free === Infinity ? 1 : (free + answered) / (free + waiting);
}

/** Smallest number of servers, not below `least`, that answers the share `target` of all contacts within `time`. */
export function serversA(queue: ImpatientQueue, target: number, time: number, least: number): number {
  const meets = (servers: number): boolean => answeredA(servers, queue, time) >= target;
  let low = Math.max(1, least);
  if (meets(low)) return low;
  let step = 1;
  while (!meets(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
