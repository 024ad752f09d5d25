import { candidatesOf } from "../advice/decide";
import { count, percent } from "../advice/money";
import { settledPerOrder, type Situation } from "../advice/evaluate";
import type { SpaceCost } from "../advice/space";
import { byGroup, firstYear, presentCost, settledMonth } from "../costs/figures";
import { oneOffCash } from "../costs/paid";
import type { AreaInputs, CostLine, Delivery, Inputs } from "../model";
import { ownItemsWords } from "../parcels/ownItems";
import type { AreaResult, CostRow, OptionResult } from "../results";
import { gateAgainst } from "../scoring/fit";
import { cellsOf, cellWords, DIMENSIONS, type Dimension } from "./cells";
import { servicesOf } from "./delivery";
import { bestOverflow } from "./overflow";
import { isShared } from "../costs/option";
import { whyWhole } from "./parts";
import { bestSplit, type Channel } from "./split";

/** A hybrid that Footing has worked out of two or more options of the sheet: it stands on no sheet itself. */
export interface Mix {
  readonly how: "overflow" | Dimension;
  /** "In-house with 3PL Acme". */
  readonly option: string;
  /** Who does what, in words. */
  readonly rule: string;
  readonly parts: readonly { readonly option: string; readonly share: number }[];
  readonly rows: readonly CostRow[];
  /** Money, as of an OptionResult. */
  readonly monthlyCost: number;
  readonly firstYearCost: number;
  readonly presentCost: number;
  readonly yearlyCost: number;
  readonly oneOffCash: number;
  readonly byGroup: { readonly [group: string]: number };
  /** Settled month of the space that Facilities supplies; not in the other figures, as of an OptionResult. */
  readonly spaceCost: number;
  /** Settled month an order with that space; null without orders. */
  readonly costPerOrder: number | null;
  /** Yearly cost of the cheapest option of the sheet less that of the mix: below 0 where mixing does not pay. */
  readonly saving: number;
  /** Divisions that were priced to find it. */
  readonly tried: number;
}

/** The mixes, cheapest first, and why others could not be worked out. */
export interface Mixes {
  readonly mixes: readonly Mix[];
  readonly notes: readonly string[];
}

/** Drivers charged on everybody's people or space, which a part of the orders has no share of. */
const EVERYBODYS = new Set(["person", "hire", "sq ft"]);

type SpaceOf = (rows: Pick<Mix, "rows">) => SpaceCost;

interface Member {
  readonly result: OptionResult;
  readonly own: readonly CostLine[];
}

/**
 * The hybrids that fulfilment options of the sheet can be made into, each at its least yearly cost: own base capacity
 * with overflow to a provider, and orders divided by parcel weight, zone, item group or sales channel. Options with unknown
 * costs, or that a gate excludes, take no part.
 *
 * @param spaceOf what the space of a mix costs, of the recommended Facilities
 */
export function mixesOf(inputs: Inputs, area: AreaResult, situation: Situation, spaceOf: SpaceOf): Mixes {
  const notes: string[] = [];
  const input = inputs.areas.find((one) => one.area === "fulfilment");
  if (!input || !situation.plan.discount) return { mixes: [], notes };
  const members = membersOf(input, area, notes);
  const cheapest = Math.min(...candidatesOf(area.options).map(({ yearlyCost }) => yearlyCost));
  const gate = gateAgainst(input, "", "hybrid");
  if (input.elements.length > 0)
    notes.push("Fulfilment is decided part by part here, which is a mix already.");
  else if (gate !== "") notes.push(`No mix: ${gate}.`);
  else if (members.length < 2) notes.push("A mix needs two options whose costs are all known.");
  if (notes.length > 0 && (input.elements.length > 0 || gate !== "" || members.length < 2))
    return { mixes: [], notes };
  const { ownItems } = input;
  if (ownItems) {
    const words = ownItemsWords(ownItems);
    notes.push(
      `${words[0]!.toUpperCase()}${words.slice(1)}: every mix leaves that with the option of one's own.`,
    );
  }
  const shared = input.options[0]!.lines.filter(isShared);
  const finish = finisher(situation, cheapest, spaceOf);
  const mixes = [
    ...overflows(members, shared, ownItems?.share ?? 0, situation, finish),
    ...splits(members, shared, inputs.delivery, situation, finish, notes),
  ];
  return { mixes: mixes.sort((a, b) => a.yearlyCost - b.yearlyCost), notes };
}

function membersOf(input: AreaInputs, area: AreaResult, notes: string[]): Member[] {
  // What may not have all orders may still have a part of them.
  const onlyAll = input.ownItems && ownItemsWords(input.ownItems);
  const able = area.options.map((option) =>
    option.excluded === onlyAll ? { ...option, excluded: "" } : option,
  );
  return candidatesOf(able).flatMap((result) => {
    const option = input.options.find(({ name }) => name === result.option);
    if (!option || result.kind === "hybrid") return [];
    const why = whyWhole(option.lines);
    if (why !== "") notes.push(`${result.option} cannot be mixed: ${why}.`);
    return why === "" ? [{ result, own: option.lines.filter((line) => !isShared(line)) }] : [];
  });
}

type Finish = (of: Pick<Mix, "how" | "option" | "rule" | "parts" | "rows" | "yearlyCost" | "tried">) => Mix;

function finisher({ plan }: Situation, cheapest: number, spaceOf: SpaceOf): Finish {
  return (of) => {
    const spaceCost = spaceOf(of).month;
    const monthlyCost = settledMonth(of.rows);
    return {
      ...of,
      monthlyCost,
      firstYearCost: firstYear(of.rows),
      presentCost: presentCost(of.rows, plan)!,
      oneOffCash: of.rows.reduce((sum, row) => sum + oneOffCash(row, plan), 0),
      byGroup: byGroup(of.rows),
      spaceCost,
      costPerOrder: settledPerOrder(monthlyCost + spaceCost, plan),
      saving: cheapest - of.yearlyCost,
    };
  };
}

/**
 * The cheapest provider for the overflow of every option of one's own.
 *
 * @param own share of the orders that nobody else may handle
 */
function overflows(
  members: readonly Member[],
  shared: readonly CostLine[],
  own: number,
  situation: Situation,
  finish: Finish,
): Mix[] {
  const { plan } = situation;
  const peak = plan.orders.subarray(1, plan.horizon + 1).reduce((a, b) => Math.max(a, b), 0);
  return members
    .filter(({ result }) => result.kind === "in-house")
    .flatMap((inside) => {
      const found = members
        .filter(({ result }) => result.kind === "outsourced")
        .flatMap((outside) => {
          const best = bestOverflow(inside.own, outside.own, shared, situation, Math.max(1, own * peak));
          return best ? [{ best, outside }] : [];
        })
        .sort((a, b) => a.best.yearlyCost - b.best.yearlyCost)[0];
      if (!found) return [];
      const { best, outside } = found;
      const [here, there] = [inside.result.option, outside.result.option];
      return [
        finish({
          ...best,
          how: "overflow",
          option: `${here} with overflow to ${there}`,
          rule: `The first ${count(best.capacity)} orders a month ${here}, the rest through ${there}: ${percent(best.outside)} of the orders, in ${best.months} of ${plan.horizon} months.${own > 0 ? ` What nobody else may handle always goes ${here}.` : ""}`,
          parts: [
            { option: here, share: 1 - best.outside },
            { option: there, share: best.outside },
          ],
        }),
      ];
    });
}

function splits(
  members: readonly Member[],
  shared: readonly CostLine[],
  delivery: Delivery | undefined,
  situation: Situation,
  finish: Finish,
  notes: string[],
): Mix[] {
  const profile = delivery?.profile;
  if (!delivery || !profile) return [];
  const able = members.filter(({ own, result }) => {
    const hasService = own.some((line) => line.service !== "" && servicesOf(line, delivery).length > 0);
    const charged = own.find(({ driver }) => EVERYBODYS.has(driver.kind));
    if (!hasService)
      notes.push(
        `${result.option} has no line with a Service, so that what it costs by weight and zone is not known.`,
      );
    else if (charged)
      notes.push(
        `${result.option} is not divided: ${charged.name} is charged on everybody's people or space.`,
      );
    return hasService && !charged;
  });
  if (able.length < 2) return [];
  const channels = able.map(({ result, own }): Channel => ({
    option: result.option,
    lines: own,
    isOwn: result.kind === "in-house",
  }));
  const unit = profile.parcels.units.slice(0, 2);
  return DIMENSIONS.flatMap((dimension) => {
    const cells = cellsOf(profile, dimension);
    const best = cells && bestSplit(channels, shared, cells, delivery, situation);
    if (!best) return [];
    const served = channels.flatMap(({ option }, position) => {
      const which = cells.cells.flatMap((_, cell) => (best.channelOf[cell] === position ? [cell] : []));
      const share = which.reduce((sum, cell) => sum + cells.cells[cell]!.share, 0);
      return which.length === 0 ? [] : [{ option, share, words: cellWords(cells, which, unit) }];
    });
    if (served.length < 2) {
      notes.push(`By ${dimension} no division costs less than ${served[0]!.option} for all orders.`);
      return [];
    }
    return [
      finish({
        ...best,
        how: dimension,
        option: `${served.map(({ option }) => option).join(" and ")} by ${dimension}`,
        rule: served
          .map(({ option, share, words }) => `${option}: ${words} (${percent(share)} of the orders)`)
          .join("; "),
        parts: served.map(({ option, share }) => ({ option, share })),
      }),
    ];
  });
}
