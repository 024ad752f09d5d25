import type { AreaId, IfFreed } from "../model";

/** A row of the People table. */
export interface Person {
  readonly name: string;
  /** Loaded cost a year: money. */
  readonly yearlyCost: number;
  /** Share of time by area; what is left is work outside the seven. */
  readonly shares: { readonly [A in AreaId]?: number };
  readonly ifFreed: IfFreed;
}

/** Share of what an area takes of a person that the chosen option no longer needs: 0 where it goes on, 1 where all of it ends. */
export type FreedByArea = { readonly [A in AreaId]?: number };

/** What a person's freed time is worth in cash. */
export interface FreedPerson {
  readonly name: string;
  /** Share of the person's time that is freed. */
  readonly freed: number;
  /** Payroll that really ends a year: money. */
  readonly cash: number;
  /** What the freed share costs a year and goes on being paid: money. */
  readonly stillPaid: number;
}

/** Shares are typed in hundredths at best; freed shares this close to the whole are the whole. */
const WHOLE = 1e-9;

/**
 * Payroll that ends when areas no longer need shares of people. Money is saved in whole persons: a person who leaves saves all
 * of the cost, and only once all of the time is freed; hours that stop save the freed share; who stays or is
 * redeployed saves no cash. Only costs that disappear count (docs/whole-business.md, People).
 *
 * @returns a row for each person of whom anything is freed, in the table's order
 */
export function freedPeople(people: readonly Person[], freedBy: FreedByArea): FreedPerson[] {
  return people.flatMap((person): FreedPerson[] => {
    const freed = Object.entries(person.shares).reduce(
      (sum, [area, share]) => sum + share * (freedBy[area as AreaId] ?? 0),
      0,
    );
    if (freed <= WHOLE) return [];
    const value = freed * person.yearlyCost;
    const cash =
      person.ifFreed === "hours stop"
        ? value
        : person.ifFreed === "leaves" && freed >= 1 - WHOLE
          ? person.yearlyCost
          : 0;
    return [{ name: person.name, freed, cash, stillPaid: value - cash }];
  });
}

/** The row of a person: "0.4 of Maria freed, 0 cash". */
export function freedWords({ name, freed, cash }: FreedPerson): string {
  return `${Number(freed.toFixed(2))} of ${name} freed, ${Math.round(cash).toLocaleString("en-US")} cash`;
}
