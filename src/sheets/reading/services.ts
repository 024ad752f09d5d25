import type { Delivery, Place, Problem } from "../../core/model";
import { bareKey } from "../../core/names";
import { zoneKey } from "../../core/parcels/freight";
import { ownItemsOf, type OwnItems } from "../../core/parcels/ownItems";
import { REASONS } from "../../core/parcels/parcels";
import { meanRate } from "../../core/parcels/profile";
import type { ParcelService, Units } from "../../core/parcels/service";
import type { Refused } from "../../core/parcels/tally";
import { readCarrierRates, unitsOfRates, type CarrierRates } from "./carrierRates";
import type { AreaLine } from "./costRows";
import type { Reading } from "./grid";
import { nearest } from "./lookup";
import * as MESSAGES from "./parcelMessages";
import { readParcels, unitsOfParcels, type ParcelTable } from "./parcelProfile";
import { plausibleRange } from "./plausible";
import type { FoundTable } from "./tables";

/** Rows of a table whose cells the report still watches. */
const MOST_WATCHED = 2000;

/** Cost lines with the rates of their services, and what these were worked out from. */
export interface PricedLines {
  readonly lines: readonly AreaLine[];
  readonly delivery: Delivery | null;
  /** What nobody else may handle; null: nothing is marked so. */
  readonly ownItems: OwnItems | null;
}

const headingCell = ({ grid, headingRow, left }: FoundTable): string => grid.address(headingRow, left);
const placeOf = (table: FoundTable): string => `${table.grid.name}!${headingCell(table)}`;

/** The rate of a text in the column Service, or why it has none. */
type Answer = { readonly rate: number } | { readonly wrong: string };

/**
 * Gives every cost line with a Service its rate: the mean charge over the parcels (meanRate), worked out once a service.
 * Several services, parted by semicolons, carry each parcel as cheaply as they can. A rate that cannot be worked out
 * stays unknown, and the line's cell says why. Tables that name no units have those of the others, or pounds and inches.
 *
 * @param tables those of the kinds carrier rates and parcels, in the order of the workbook
 * @param today ISO date: of several tables of one service, the first that holds today is used
 */
export function withServices(
  lines: readonly AreaLine[],
  tables: readonly FoundTable[],
  today: string,
  reading: Reading,
): PricedLines {
  const warn = (table: FoundTable, message: string): void => {
    reading.problems.push({
      sheet: table.grid.name,
      cell: headingCell(table),
      severity: "warning",
      message,
    });
  };
  const rateTables = tables.filter(({ kind }) => kind === "carrier rates");
  const [parcelTable, ...otherParcels] = tables.filter(({ kind }) => kind === "parcels");
  const asked = new Set(lines.flatMap(({ line }) => namesOf(line.service).map(bareKey)));
  const isAsked = asked.size > 0;
  const isGate = parcelTable?.columns.has("ownOnly") ?? false;
  if (parcelTable && !isAsked && !isGate) warn(parcelTable, MESSAGES.parcelsNotUsed);
  for (const table of otherParcels) warn(table, MESSAGES.parcelsTwice(placeOf(parcelTable!)));

  const fallback = commonUnits(rateTables, parcelTable, reading);
  const destinations = {
    residential: parcelTable?.columns.has("residential") ?? false,
    area: parcelTable?.columns.has("area") ?? false,
  };
  const rates = inForce(
    rateTables.map((table) => {
      const own: Problem[] = [];
      const found = readCarrierRates(table, fallback, destinations, today, { ...reading, problems: own });
      // A price list that nobody asks for may be as it likes.
      if (asked.has(bareKey(found.name))) reading.problems.push(...own);
      return found;
    }),
    today,
    warn,
  );
  const parcels = parcelTable && (isAsked || isGate) ? readParcels(parcelTable, fallback, reading) : null;
  if (parcels) checkNamedServices(parcels, rates, reading);
  const answers = new Map<string, Answer>();
  const answerOf = (text: string): Answer => {
    const names = namesOf(text);
    const known = names.map(bareKey).join(";");
    if (!answers.has(known)) answers.set(known, answer(text, names, rates, parcels, reading));
    return answers.get(known)!;
  };
  const priced = lines.map((one) =>
    one.line.service === "" ? one : withRate(one, answerOf(one.line.service)),
  );
  for (const { name, table } of rates.values())
    if (!asked.has(bareKey(name))) warn(table, MESSAGES.serviceNotUsed(name));
  const ownItems = parcels?.profile ? ownItemsOf(parcels.profile) : null;
  if (!isAsked) return { lines: priced, delivery: null, ownItems };
  return {
    lines: priced,
    ownItems,
    delivery: {
      services: [...rates.values()].flatMap(({ service }) => service ?? []),
      profile: parcels?.profile ?? null,
      at: [...[...rates.values()].map(({ table }) => table), ...(parcels ? [parcels.table] : [])]
        .filter(({ rows }) => rows.length <= MOST_WATCHED)
        .map(extent),
    },
  };
}

const namesOf = (text: string): string[] =>
  text
    .split(/[;\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** The units of tables that name none: those that the others name, if they agree, else pounds and inches. */
function commonUnits(
  rateTables: readonly FoundTable[],
  parcels: FoundTable | undefined,
  reading: Reading,
): Units {
  const silent: Reading = { ...reading, problems: [] };
  const named = new Set([
    ...rateTables.map((table) => unitsOfRates(table, silent)),
    ...(parcels ? [unitsOfParcels(parcels)] : []),
  ]);
  return named.has("kg/cm") && !named.has("lb/in") ? "kg/cm" : "lb/in";
}

/** One table a service, by the key of its name: the first that holds today, else the first. */
function inForce(
  all: readonly CarrierRates[],
  today: string,
  warn: (table: FoundTable, message: string) => void,
): ReadonlyMap<string, CarrierRates> {
  const holds = ({ from, to }: CarrierRates): boolean => from <= today && (to === "" || today <= to);
  const found = new Map<string, CarrierRates>();
  for (const one of all) {
    const before = found.get(bareKey(one.name));
    if (!before || (!holds(before) && holds(one))) found.set(bareKey(one.name), one);
  }
  for (const one of all) {
    const chosen = found.get(bareKey(one.name))!;
    if (one === chosen && !holds(one)) warn(one.table, MESSAGES.notInForce(one.name, one.from, one.to));
    else if (one !== chosen && holds(one))
      warn(one.table, MESSAGES.serviceTwice(one.name, placeOf(chosen.table)));
  }
  return found;
}

/** Services that parcels name and that have no carrier rates, each at its first parcel. */
function checkNamedServices(
  { profile, rows, table }: ParcelTable,
  rates: ReadonlyMap<string, CarrierRates>,
  reading: Reading,
): void {
  profile?.services.forEach((name, at) => {
    if (rates.has(bareKey(name))) return;
    const row = rows[profile.service!.indexOf(at + 1)]!;
    reading.problems.push({
      sheet: table.grid.name,
      cell: table.grid.address(row, table.columns.get("service")!),
      severity: "warning",
      message: MESSAGES.parcelService(name),
    });
  });
}

/** The mean charge by the services of a text, or why there is none; parcels that none carries are reported. */
function answer(
  text: string,
  names: readonly string[],
  rates: ReadonlyMap<string, CarrierRates>,
  parcels: ParcelTable | null,
  reading: Reading,
): Answer {
  const services: ParcelService[] = [];
  for (const name of names) {
    const found = rates.get(bareKey(name));
    if (!found) {
      const all = [...rates.values()].map((one) => one.name);
      const suggestion = nearest(name, new Map(all.map((one) => [bareKey(one), one])));
      return { wrong: MESSAGES.noService(name, suggestion, all) };
    }
    if (!found.service) return { wrong: MESSAGES.serviceUnusable(name, placeOf(found.table)) };
    services.push(found.service);
  }
  if (!parcels) return { wrong: MESSAGES.noParcels };
  if (!parcels.profile) return { wrong: MESSAGES.parcelsUnusable(placeOf(parcels.table)) };
  try {
    const { rate, refused } = meanRate(services, parcels.profile);
    if (rate !== null) return { rate };
    for (const of of refused) reportRefused(text, of, services, parcels, reading);
    const [first] = refused;
    const cell = refusedCell(first!, parcels);
    const count = refused.reduce((sum, of) => sum + of.count, 0);
    return {
      wrong: MESSAGES.notCarried(
        text,
        count,
        parcels.rows.length,
        first!.reason,
        `${parcels.table.grid.name}!${cell}`,
      ),
    };
  } catch (error) {
    if (error instanceof RangeError) return { wrong: MESSAGES.tooFine(error.message) };
    throw error;
  }
}

/** The column of a parcel in which a reason lies, by the reason's place in REASONS. */
const COLUMN_OF_REASON = ["weight", "weight", "length", "weight", "zone", "weight", "weight", "zone"];

function refusedCell({ reason, first }: Refused, { rows, table }: ParcelTable): string {
  const column = COLUMN_OF_REASON[REASONS.findIndex((one) => one === reason)]!;
  return table.grid.address(rows[first[0]!]!, table.columns.get(column) ?? table.left);
}

function reportRefused(
  text: string,
  refused: Refused,
  services: readonly ParcelService[],
  parcels: ParcelTable,
  reading: Reading,
): void {
  const { reason, count } = refused;
  const zones = [...new Set(services.flatMap(({ table }) => table.zones.map(zoneKey)))];
  const last = services.map(({ table, units }) => `${table.upTo.at(-1)!} ${units.slice(0, 2)}`);
  const hints: { readonly [reason: string]: string } = {
    [REASONS[4]]: ` The zones are ${zones.join(", ")}.`,
    [REASONS[6]]: ` The last weight is ${last.join(" and ")}.`,
  };
  reading.problems.push({
    sheet: parcels.table.grid.name,
    cell: refusedCell(refused, parcels),
    severity: "error",
    message: MESSAGES.cannotCarry(text, count - 1, reason, hints[reason] ?? ""),
  });
}

function withRate(one: AreaLine, found: Answer): AreaLine {
  const { line, row } = one;
  if ("wrong" in found) {
    row.report("service", "error", found.wrong);
    return one;
  }
  const { rate } = found;
  const { low, high } = line;
  return {
    ...one,
    line: { ...line, rate, ...plausibleRange(row, { low, high }, rate, "the mean rate of the Service") },
  };
}

/** The corners of a table, so that the report can watch its cells. */
function extent({ grid, headingRow, rows, about, left, right }: FoundTable): Place {
  const cells: { [column: string]: string } = {};
  const top = Math.min(headingRow, ...about);
  const bottom = rows.at(-1) ?? headingRow;
  for (let column = left; column <= right; column++) {
    cells[`first ${column}`] = grid.address(top, column);
    cells[`last ${column}`] = grid.address(bottom, column);
  }
  return { sheet: grid.name, cells };
}
