import { ceilBlocks } from "../tariffs/blocks";
import { serversA } from "./erlangA";
import { serversC, type Queue } from "./erlangC";

/** What is promised, and what people can stand. */
export interface ServicePromise {
  /** Share of contacts to be answered within `time`: above 0, below 1. */
  readonly target: number;
  /** In the unit of the queue's times. */
  readonly time: number;
  /** Greatest offered load a server: above 0, at most 1. */
  readonly maxOccupancy: number;
  /** Mean time after which a contact gives up; null = it waits as long as it takes. */
  readonly patience: number | null;
}

/** Smallest number of servers that meets the target and the occupancy: Erlang C, or Erlang A where contacts give up. */
export function serversRequired(
  queue: Queue,
  { target, time, maxOccupancy, patience }: ServicePromise,
): number {
  if (queue.load === 0) return 0;
  const least = ceilBlocks(queue.load, maxOccupancy);
  return patience === null
    ? serversC(queue, target, time, least)
    : serversA({ ...queue, patience }, target, time, least);
}

/** People to schedule for so many servers: ceil(N / concurrency / (1 - shrinkage)), rounded up once. */
export function scheduled(servers: number, concurrency: number, shrinkage: number): number {
  return ceilBlocks(servers, concurrency * (1 - shrinkage));
}

/** Opening hours and work of a week, and what a full-time person gives of it. */
export interface Week {
  /** People at work at once, the least that opening takes. */
  readonly agents: number;
  readonly openHours: number;
  /** Hours of handling that come in whatever the time: e-mail, orders of work. */
  readonly contactHours: number;
  /** Share of paid time at work that is spent on contacts. */
  readonly utilization: number;
  readonly hoursPerFte: number;
  /** Share of paid time away: leave, illness, breaks, training. */
  readonly shrinkage: number;
}

/**
 * Full-time equivalents: max(agents x open hours, contact hours / utilization) / (hours of one x (1 - shrinkage)).
 * The first is the floor of the opening hours: someone must be there. Source: docs/method.md, Staffing.
 */
export function fullTimeEquivalents(week: Week): number {
  const hours = Math.max(week.agents * week.openHours, week.contactHours / week.utilization);
  return hours / (week.hoursPerFte * (1 - week.shrinkage));
}
