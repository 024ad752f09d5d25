import { recommendedOption } from "../advice/chosenOption";
import { optionFigures, rough, situationOf } from "../commitments";
import { atVolume, ordersOf } from "../volume";
import type { Event } from "./kinds";
import { areaIn, isBeyond, rerun, type World } from "./world";

const GROWN = 1.5;

/** Orders are half as many again as planned: what is bound in the space that no longer serves best. */
export function lease(world: World): Event[] {
  const { inputs, analysis, plan, pins } = world;
  const facilities = areaIn(analysis, "facilities");
  const option = recommendedOption(facilities);
  const orders = ordersOf(inputs);
  if (!facilities || !option || orders === null || isBeyond(option)) return [];
  const figures = optionFigures(option, situationOf(inputs, analysis, plan)("facilities", facilities));
  const bound = figures.rows.reduce((sum, { committed }) => sum + committed, 0);
  const grown = atVolume(inputs, orders * GROWN);
  const pinned = recommendedOption(areaIn(rerun(world, grown, pins), "facilities"));
  const free = recommendedOption(
    areaIn(
      rerun(
        world,
        grown,
        pins.filter(({ area }) => area !== "facilities"),
      ),
      "facilities",
    ),
  );
  if (!pinned || !free || free.option === option.option) return [];
  const dearer =
    isBeyond(pinned) || pinned.yearlyCost === null || free.yearlyCost === null
      ? 0
      : Math.max(0, pinned.yearlyCost - free.yearlyCost);
  const line = option.rows.find(({ line: own }) => own.sqft !== null)?.line;
  return [
    {
      kind: "lease",
      what: `${option.option} is outgrown: half as many orders again`,
      areas: ["facilities"],
      atStake: isBeyond(pinned) || bound === 0 ? bound : Math.min(bound, dearer),
      how: `${free.option} would be the choice; ${rough(bound)} is bound for more than 90 days${dearer > 0 ? `, staying costs ${rough(dearer)} a year more` : ""}`,
      watch: line ? { sheet: line.at.sheet, cell: line.at.cells.sqft ?? "" } : null,
    },
  ];
}
