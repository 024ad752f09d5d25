/** Contacts that arrive at random, are handled in exponential times, and wait as long as it takes. */
export interface Queue {
  /** Offered load in erlangs: contacts a minute x minutes of handling. */
  readonly load: number;
  /** Mean time of handling, in any unit of time that the other times share. */
  readonly handle: number;
}

/** Offered load A = contacts x handling time / interval, both in the same unit: erlangs. */
export function offeredLoad(contacts: number, interval: number, handle: number): number {
  return (contacts * handle) / interval;
}

/**
 * Erlang B, the share of contacts that find all servers busy where none may wait: B_0 = 1, B_n = A B_(n-1) / (n + A B_(n-1)).
 * The recursion damps its own rounding and cannot overflow, whatever the load. Source: docs/method.md, Staffing.
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

/** Erlang C from Erlang B: C = N B / (N - A (1 - B)); 1 where the load reaches the servers. */
function waitingFrom(blocked: number, servers: number, load: number): number {
  return servers > load ? (servers * blocked) / (servers - load * (1 - blocked)) : 1;
}

/** Erlang C: the share of contacts that must wait. 1 where there is no steady state (servers <= load). */
export function erlangC(servers: number, load: number): number {
  return waitingFrom(erlangB(servers, load), servers, load);
}

/** Mean time to answer over all contacts, C x handle / (N - A); Infinity without a steady state. */
export function meanWaitC(servers: number, { load, handle }: Queue): number {
  return servers > load ? (erlangC(servers, load) * handle) / (servers - load) : Infinity;
}

const withinFrom = (blocked: number, servers: number, { load, handle }: Queue, time: number): number =>
  servers > load
    ? 1 - waitingFrom(blocked, servers, load) * Math.exp((-(servers - load) * time) / handle)
    : 0;

/** Share answered within a time, 1 - C exp(-(N - A) t / handle); 0 without a steady state. */
export function serviceLevelC(servers: number, queue: Queue, time: number): number {
  return withinFrom(erlangB(servers, queue.load), servers, queue, time);
}

/**
 * Smallest number of servers, not below `least`, that answers the share `target` within `time`.
 *
 * @param target above 0 and below 1
 */
export function serversC(queue: Queue, target: number, time: number, least: number): number {
  const first = Math.max(least, Math.floor(queue.load) + 1);
  let blocked = erlangB(first, queue.load);
  let servers = first;
  while (withinFrom(blocked, servers, queue, time) < target) {
    servers++;
    blocked = (queue.load * blocked) / (servers + queue.load * blocked);
  }
  return servers;
}
