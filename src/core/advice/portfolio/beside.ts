import type { Beside } from "../../commitments/beside";
import { freedWords } from "../../people";
import type { Built } from "./build";
import { CASH, COLUMN } from "./columns";
import { freedAt, freedByOption } from "./freed";
import { figuresAt } from "./linked";

/** What is less than this is rounding. */
const HALF_CENT = 0.005;

/**
 * What a choice costs that no area's own cost has: a row for every person of whom it frees anything, with what goes on
 * being paid, and for every effect on another area that counts otherwise than beside that area's option of today. Together
 * with the areas, each priced beside the others as chosen, they are the yearly cost of the set.
 */
export function besideOf({ linked, world, people, earning }: Built, choice: readonly number[]): Beside[] {
  const freed = freedByOption(world, people);
  const shareOf = (place: number): number =>
    choice.reduce((sum, option, index) => sum + freed[index]![option]![place]!, 0);
  const words = new Map(
    people.map((person, place) => {
      const found = freedAt(person, Math.round(shareOf(place) * 1e9) / 1e9);
      return [person.name, found && freedWords(found)];
    }),
  );
  return linked.flatMap((each): Beside[] => {
    const figures = figuresAt(each, choice, world.decisions);
    // An effect may count alike in the plan and otherwise after a fall in sales, where a least charge then binds.
    const name =
      each.kind === "freed people"
        ? (words.get(each.dependence.name) ?? null)
        : each.kind === "effect" && figures.some((figure) => Math.abs(figure) >= HALF_CENT)
          ? each.name
          : null;
    if (name === null) return [];
    const { horizon } = earning.plan;
    return [
      {
        name,
        side: "recommended",
        ...(each.kind === "effect" && { effect: true }),
        yearly: figures[COLUMN.yearly]!,
        month: figures[COLUMN.settled]!,
        fixed: figures[COLUMN.fixed]!,
        billed: figures[COLUMN.billed]!,
        billedFallen: figures[COLUMN.billedFallen]!,
        rent: figures[COLUMN.rent]!,
        rentFallen: figures[COLUMN.rentFallen]!,
        committed: figures[COLUMN.committed]!,
        paid: Float64Array.from(
          { length: horizon + 1 },
          (_, m) => (m === 0 ? 0 : figures[CASH + m - 1]!) - figures[CASH + m]!,
        ),
      },
    ];
  });
}
