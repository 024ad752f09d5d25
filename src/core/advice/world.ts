import { makePlan } from "../costs/plan";
import type { CostLine, Inputs } from "../model";
import { bareKey } from "../names";
import { blankItem } from "../business";
import type { CostRow } from "../results";
import type { Entrant } from "./contest";
import { leavesSomething, type Choice, type Situation } from "./evaluate";

/** The choices of a decision and what they are priced in: what a "what if" changes. */
export interface World {
  readonly choices: readonly Choice[];
  readonly situation: Situation;
}

const swapped = (
  parts: readonly (readonly CostLine[])[],
  line: CostLine,
  next: CostLine,
): (readonly CostLine[])[] =>
  parts.map((part) => (part.includes(line) ? part.map((own) => (own === line ? next : own)) : part));

/** The world with one cost line changed, wherever it stands. */
export function withLine({ choices, situation }: World, line: CostLine, next: CostLine): World {
  return {
    choices: choices.map((choice) => ({ ...choice, parts: swapped(choice.parts, line, next) })),
    situation: { ...situation, today: swapped(situation.today, line, next) },
  };
}

/** Whether the cost of a choice can change with a line: it has it, or has to go on paying for it. */
export function isTouched(choice: Choice, line: CostLine, { today }: Situation): boolean {
  if (choice.parts.some((part) => part.includes(line))) return true;
  // A minimum or percent of line that is left to pay moves with the line even where the line itself ends.
  return today.some((part) => part.includes(line) && part.some(leavesSomething));
}

/** Views that stay as they are whatever happens to another line: those of a choice's own lines and of today's. */
export function knownViews(entrant: Entrant, today: Entrant | undefined): Map<CostLine, CostRow> {
  const known = new Map<CostLine, CostRow>();
  for (const { rows } of [today, entrant].filter((each) => each !== undefined))
    for (const row of rows) if (row.type === "line") known.set(row.line, row);
  return known;
}

/** The world with an item of the Business table set to a value. */
export function withItem({ choices, situation }: World, name: string, value: number): World {
  const { business, horizon } = situation.plan;
  const itemKey = bareKey(name);
  const before = business[itemKey] ?? blankItem(itemKey, name);
  const changed: Inputs["business"] = { ...business, [itemKey]: { ...before, value } };
  return { choices, situation: { ...situation, plan: makePlan(changed, { horizon }) } };
}
