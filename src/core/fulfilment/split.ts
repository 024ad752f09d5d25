import { choiceRows, isTodays, type Situation } from "../advice/evaluate";
import { yearlyCost } from "../costs/figures";
import { numberOf } from "../costs/line";
import { optionRows } from "../costs/option";
import type { CostLine, Delivery } from "../model";
import type { CostRow } from "../results";
import { cheapestPartition } from "../storage/partition";
import { BeyondLastTier } from "../tariffs/tariff";
import type { Cells } from "./cells";
import { cellRates, servicesOf } from "./delivery";
import { mixRows, servedPlan, type Part } from "./parts";

/** Somebody who can serve some of the cells. */
export interface Channel {
  readonly option: string;
  /** Its own lines, without those of every option. */
  readonly lines: readonly CostLine[];
  /** It may have what nobody else may handle. */
  readonly isOwn: boolean;
}

/** Who serves which cells, at the least yearly cost. */
export interface Split {
  /** Position of the channel of each cell. */
  readonly channelOf: readonly number[];
  readonly yearlyCost: number;
  readonly parts: readonly Part[];
  readonly rows: readonly CostRow[];
  /** Sets of cells that were priced. */
  readonly tried: number;
}

/**
 * Divides the orders over channels by cell, so that the yearly cost is least: exact over all sets of channels and all
 * divisions of the cells. A channel's cost of a set of cells is the engine's, with the orders of those cells and, where a
 * line has a Service, the mean charge of their parcels; what does not move with orders is paid once a channel is used at
 * all. A cell's share of the orders is its share of the parcels.
 *
 * @returns null where no division can be priced
 */
export function bestSplit(
  channels: readonly Channel[],
  shared: readonly CostLine[],
  cells: Cells,
  delivery: Delivery,
  situation: Situation,
): Split | null {
  const { plan, around } = situation;
  if (!plan.discount) return null;
  const count = cells.cells.length;
  const sets = 1 << count;
  const shareOf = new Float64Array(sets);
  for (let set = 1; set < sets; set++)
    cells.cells.forEach(({ share }, cell) => {
      if (set & (1 << cell)) shareOf[set]! += share;
    });
  const ratesOf = new Map<CostLine, Float64Array>();
  for (const line of channels.flatMap(({ lines }) => lines)) {
    const services = line.service === "" ? [] : servicesOf(line, delivery);
    if (services.length > 0) ratesOf.set(line, cellRates(services, delivery.profile!, cells.cellOf, count));
  }
  const meanOf = (rates: Float64Array, set: number): number => {
    let sum = 0;
    for (let cell = 0; cell < count; cell++)
      if (set & (1 << cell)) sum += rates[cell]! * cells.cells[cell]!.share;
    return sum / shareOf[set]!;
  };
  /** The lines as they charge a set of cells; null where some parcel of it is not carried. */
  const linesFor = (lines: readonly CostLine[], set: number): CostLine[] | null => {
    let isCarried = true;
    const priced = lines.map((line) => {
      const rates = ratesOf.get(line);
      if (!rates || set === sets - 1) return line;
      const mean = meanOf(rates, set);
      if (Number.isNaN(mean)) isCarried = false;
      // A scenario may have changed the mean that was read; it changes every parcel's alike.
      return { ...line, rate: (numberOf(line.rate, 0) * mean) / meanOf(rates, sets - 1) };
    });
    return isCarried ? priced : null;
  };
  const partOf = ({ lines }: Channel, set: number): Part | null => {
    const own = linesFor(lines, set);
    return own && { lines: own, plan: servedPlan(plan, (orders) => orders * shareOf[set]!) };
  };
  const isToday = isTodays(situation);
  const costs = channels.map((channel) =>
    Float64Array.from({ length: sets }, (_, set) => {
      const ownOnly = cells.cells.some((cell, at) => cell.ownOnly && set & (1 << at));
      if (ownOnly && !channel.isOwn) return Infinity;
      try {
        if (set === 0) {
          if (!channel.lines.some(isToday)) return 0;
          // Today's option has its exit to pay where it gets nothing.
          const rest = { parts: [shared] };
          return yearlyCost(choiceRows(rest, situation).slice(shared.length), plan)!;
        }
        const part = partOf(channel, set);
        if (!part) return Infinity;
        return yearlyCost(optionRows(part.lines, part.plan, around, isToday), plan)!;
      } catch (error) {
        if (error instanceof BeyondLastTier) return Infinity;
        throw error;
      }
    }),
  );
  const found = cheapestPartition(costs, count);
  if (!found) return null;
  const parts: Part[] = [];
  /** Lines whose rate is another one are still those of their option. */
  const standsFor = new Map<CostLine, CostLine>();
  channels.forEach((channel, position) => {
    const set = found.channelOf.reduce((sum, of, cell) => sum + (of === position ? 1 << cell : 0), 0);
    if (set === 0) return;
    const part = partOf(channel, set)!;
    parts.push(part);
    channel.lines.forEach((line, at) => standsFor.set(line, part.lines[at]!));
  });
  const today = situation.today.map((lines) => lines.map((line) => standsFor.get(line) ?? line));
  const rows = mixRows(parts, shared, { ...situation, today }, plan);
  return {
    channelOf: found.channelOf,
    yearlyCost: yearlyCost(rows, plan)!,
    parts,
    rows,
    tried: channels.length * sets,
  };
}
