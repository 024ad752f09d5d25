import {
  answeredA,
  fullTimeEquivalents,
  offeredLoad,
  scheduled,
  serversRequired,
  serviceLevelC,
  type Queue,
} from "../core/staffing";
import { isBlankOrZero, numberArgument, numberOrDefault } from "./arguments";
import { divisionByZero, invalid } from "./refusal";

/** Loads above this take too long to work out in a cell. */
const MOST_LOAD = 100_000;
const MOST_PATIENCE = 1440;
/** So many contacts in line too, and so few of a hundred hours at work. */
const MOST_IN_LINE = 2e6;
const LEAST_OCCUPANCY = 0.01;

/** Contacts of an interval as a queue; times in minutes. */
function queueOf(contacts: unknown, intervalMinutes: unknown, handleMinutes: unknown): Queue {
  const count = numberArgument("contacts", contacts, { least: 0 }, 0);
  const interval = numberArgument("intervalMinutes", intervalMinutes, { above: 0 });
  const handle = numberArgument("handleMinutes", handleMinutes, { above: 0 });
  const load = offeredLoad(count, interval, handle);
  if (load > MOST_LOAD)
    throw invalid(
      `contacts: ${count} was read, ${Math.round(load)} hours of work an hour; allowed are at most ${MOST_LOAD}.`,
    );
  return { load, handle };
}

const secondsToMinutes = (withinSeconds: unknown): number =>
  numberOrDefault("withinSeconds", withinSeconds, { least: 0 }, 20) / 60;

/** Contacts that find all busy are at most load x patience / handle in line, on average. */
const patienceOf = (patienceMinutes: unknown, { load, handle }: Queue): number | null =>
  isBlankOrZero(patienceMinutes)
    ? null
    : numberArgument("patienceMinutes", patienceMinutes, {
        above: 0,
        most: Math.min(MOST_PATIENCE, (MOST_IN_LINE * handle) / load),
      });

/** People to schedule so that target and occupancy are met: whole people. */
export function agentsRequired(
  contacts: unknown,
  intervalMinutes: unknown,
  handleMinutes: unknown,
  target: unknown,
  withinSeconds: unknown,
  maxOccupancy: unknown,
  shrinkage: unknown,
  patienceMinutes: unknown,
  concurrency: unknown,
): number {
  const queue = queueOf(contacts, intervalMinutes, handleMinutes);
  const promise = {
    target: numberOrDefault("target", target, { above: 0, below: 1 }, 0.8),
    time: secondsToMinutes(withinSeconds),
    maxOccupancy: numberOrDefault("maxOccupancy", maxOccupancy, { least: LEAST_OCCUPANCY, most: 1 }, 1),
    patience: patienceOf(patienceMinutes, queue),
  };
  const away = numberArgument("shrinkage", shrinkage, { least: 0, below: 1 }, 0);
  const atOnce = numberOrDefault("concurrency", concurrency, { least: 1 }, 1);
  return scheduled(serversRequired(queue, promise), atOnce, away);
}

/** Share of all contacts answered within the time. */
export function serviceLevel(
  agents: unknown,
  contacts: unknown,
  intervalMinutes: unknown,
  handleMinutes: unknown,
  withinSeconds: unknown,
  patienceMinutes: unknown,
): number {
  const servers = numberArgument("agents", agents, { least: 0, most: 10 * MOST_LOAD, whole: true }, 0);
  const queue = queueOf(contacts, intervalMinutes, handleMinutes);
  const time = secondsToMinutes(withinSeconds);
  const patience = patienceOf(patienceMinutes, queue);
  if (servers === 0) return 0;
  return patience === null
    ? serviceLevelC(servers, queue, time)
    : answeredA(servers, { ...queue, patience }, time);
}

/** Offered load / agents. */
export function occupancy(
  agents: unknown,
  contacts: unknown,
  intervalMinutes: unknown,
  handleMinutes: unknown,
): number {
  const servers = numberArgument("agents", agents, { least: 0 }, 0);
  const { load } = queueOf(contacts, intervalMinutes, handleMinutes);
  if (servers === 0) throw divisionByZero();
  return load / servers;
}

/** Full-time people that opening hours and contacts of a week take. */
export function staffingFte(
  agents: unknown,
  openHoursPerWeek: unknown,
  hoursPerFte: unknown,
  shrinkage: unknown,
  contactHoursPerWeek: unknown,
  utilization: unknown,
): number {
  return fullTimeEquivalents({
    agents: numberArgument("agents", agents, { least: 0 }, 0),
    openHours: numberArgument("openHoursPerWeek", openHoursPerWeek, { least: 0, most: 168 }, 0),
    hoursPerFte: numberOrDefault("hoursPerFte", hoursPerFte, { above: 0 }, 40),
    shrinkage: numberArgument("shrinkage", shrinkage, { least: 0, below: 1 }, 0),
    contactHours: numberArgument("contactHoursPerWeek", contactHoursPerWeek, { least: 0 }, 0),
    utilization: numberOrDefault("utilization", utilization, { above: 0, most: 1 }, 0.85),
  });
}
