import { itemValue } from "../../../core/business";
import { UNKNOWN, type CostLine, type Problem } from "../../../core/model";
import { warningAt, type Book } from "./book";
import * as MESSAGES from "./messages";

const isSome = (entry: CostLine["fte"]): boolean => entry === UNKNOWN || (entry !== null && entry > 0);

/** Lines that are charged by people or space where nobody and nothing is counted. */
export function checkAnyoneCounted({ inputs: { business, areas } }: Book): Problem[] {
  const lines = areas.flatMap(({ options }) => options.flatMap((option) => option.lines));
  const doubt = (line: CostLine | undefined, message: (name: string) => string): Problem[] =>
    line ? [warningAt(line.at, ["driver", "line"], message(line.name))] : [];
  const byPeople = lines.find(({ driver }) => driver.kind === "person" || driver.kind === "hire");
  const bySpace = lines.find(({ driver }) => driver.kind === "sq ft");
  const isNobody =
    itemValue(business, "People outside the seven areas") === 0 && !lines.some(({ fte }) => isSome(fte));
  return [
    ...(isNobody ? doubt(byPeople, MESSAGES.noPeople) : []),
    ...(lines.some(({ sqft }) => isSome(sqft)) ? [] : doubt(bySpace, MESSAGES.noSpace)),
  ];
}

const RENT = /\b(rent|lease|premises|occupancy|space)/i;
/** What a building costs beside its rent. */
const BESIDE_RENT =
  /\b(utilit|electric|power|heat|gas\b|water|waste|clean|repair|maint|upkeep|insur|tax|rates\b|rack|shelv|equip|forklift|fixture|furnish|secur|alarm|internet|fit-?out|depreci)/i;
const mayBeRent = (name: string): boolean => RENT.test(name) || !BESIDE_RENT.test(name);

/** Options that pay rent of their own and are charged for Facilities' space as well. */
export function checkRentTwice({ inputs: { areas } }: Book): Problem[] {
  if (!areas.some(({ area }) => area === "facilities")) return [];
  const said = new Set<CostLine>();
  return areas
    .filter(({ area }) => area !== "facilities")
    .flatMap(({ options }) =>
      options.flatMap(({ name, lines }) => {
        const rent = lines.find(
          ({ name: line, group, rate, tiers }) =>
            group === "Facility" && mayBeRent(line) && (tiers !== null || (rate !== null && rate !== 0)),
        );
        if (!rent || !lines.some(({ sqft }) => isSome(sqft)) || said.has(rent)) return [];
        said.add(rent);
        return [warningAt(rent.at, ["group", "line"], MESSAGES.rentTwice(name))];
      }),
    );
}
