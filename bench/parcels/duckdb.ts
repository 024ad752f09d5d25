import type * as DuckDb from "@duckdb/node-api";
import { TERMS } from "./task";

const round = (what: string): string => `floor(${what} * 100 * (1 + 1e-14) + 0.5) / 100`;
const LONGEST = "greatest(l, w, h)";
const up = (side: string): string => `ceil(${side} * (1 - 1e-9))`;

/** The same charges in SQL: one pass over `parcels` joined with the rates by weight and zone. */
const CHARGES = `
  with measured as (
    select id, weight, zone, home, extended, ${up("length")} as l, ${up("width")} as w, ${up("height")} as h from parcels
  ), weighed as (
    select *, ${LONGEST} as longest, l + w + h - ${LONGEST} - least(l, w, h) as second,
      ${LONGEST} + 2 * (l + w + h - ${LONGEST}) as girth,
      ceil(greatest(weight, l * w * h / ${TERMS.divisor}) * (1 - 1e-9))::integer as billable
    from measured
  ), priced as (
    select id, greatest(${TERMS.minimum}, rate * (1 - ${TERMS.discount})) as freight,
      home * ${TERMS.residential}::double + extended * ${TERMS.area}::double as bearing,
      case when longest > ${TERMS.oversizeAbove.longest} or girth > ${TERMS.oversizeAbove.lengthAndGirth} then ${TERMS.oversize}::double
        when weighed.weight > ${TERMS.handlingAbove.weight} or longest > ${TERMS.handlingAbove.longest} or second > ${TERMS.handlingAbove.second} then handling
        else 0 end as handled
    from weighed join rates on rates.weight = billable and rates.zone = weighed.zone
  )
  select id, ${round(`(freight + bearing + handled + ${TERMS.fuel}::double * (freight + bearing))`)} as charge from priced`;

/** Runs of each rater, of which the fastest counts. */
export const RUNS = 9;
/** Processor time so far: on a busy machine the clock says little. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What a run came to: seconds of processor time, and the charges in cents by parcel. */
export interface Run {
  readonly seconds: number;
  readonly cents: Int32Array;
}

/**
 * Rates the parcels of a CSV file by DuckDB on one thread, best of three; null where DuckDB is not installed. The time is
 * that of making a table of the charges from a table in memory.
 */
export async function byDuckDb(parcelsCsv: string, ratesCsv: string, count: number): Promise<Run | null> {
  let duckdb: typeof DuckDb;
  try {
    duckdb = await import("@duckdb/node-api");
  } catch {
    return null;
  }
  const instance = await duckdb.DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(
    `create table rows as select row_number() over () - 1 as r, * from read_csv('${parcelsCsv}')`,
  );
  // A number in the statement, not a subquery: joined by that, a million parcels take minutes to make.
  const rows = (await connection.runAndReadAll("select count(*)::integer from rows")).getRows()[0]![0];
  await connection.run(`
    create table parcels as select n::integer as id, weight_lb::double as weight, length_in::double as length,
      width_in::double as width, height_in::double as height, ((n * 5 + n // 7) % 7)::tinyint as zone,
      (n % 10 < 7)::tinyint as home, (n % 13 = 0)::tinyint as extended
      from range(${count}) t(n) join rows on rows.r = n % ${Number(rows)} order by n;
    create table rates as select Weight_lbs::integer as weight, zone::tinyint as zone, rate::double as rate,
      list_value(${TERMS.handling.join(", ")})[zone + 1]::double as handling from (
      unpivot (select * from read_csv('${ratesCsv}')) on columns(* exclude Weight_lbs) into name name value rate)
      , lateral (select name[5:]::integer - 2 as zone)`);
  let seconds = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const started = processorSeconds();
    await connection.run(`create or replace table charges as ${CHARGES}`);
    seconds = Math.min(seconds, processorSeconds() - started);
  }
  const cents = new Int32Array(count).fill(-1);
  const reader = await connection.runAndReadAll("select id, round(charge * 100)::integer from charges");
  const [ids, values] = reader.getColumns() as [number[], number[]];
  ids!.forEach((id, n) => (cents[id] = values![n]!));
  connection.closeSync();
  return { seconds, cents };
}
