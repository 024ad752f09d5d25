import type { AreaId, Inputs } from "../model";

/** Who answers where the People table names nobody for an area. */
export const OWNER = "Owner";

/** Who answers for an area: of the People table whoever gives it most of his or her time, else the owner. */
export function answersFor({ people = [] }: Pick<Inputs, "people">, area: AreaId): string {
  let name = OWNER;
  let most = 0;
  for (const person of people) {
    const share = person.shares[area];
    if (typeof share === "number" && share > most) {
      most = share;
      ({ name } = person);
    }
  }
  return name;
}
