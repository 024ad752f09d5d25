import { calendar, DAY_TEXT, PLAIN_DATE } from "./calendarSql";
import { classesSql, LEAST_GRAVE, MOST_GRAVE } from "./classesSql";
import { MOST, sideFactor, weightFactor } from "./classes";
import {
  CANCELLED,
  hasLines,
  NOT_SENT,
  ORDER_FIELDS,
  REFUNDED,
  type OrderField,
  type OrderMapping,
} from "./mapping";
import {
  barePostcode,
  double,
  identifier,
  literal,
  literals,
  number,
  parts,
  prefix,
  sum,
  zoneRows,
} from "./sqlText";
import { WHY } from "./summary";
import type { ZoneMap } from "./zones";

/** Where the statement finds its rows: SQL as it stands after FROM. */
export interface StatementSources {
  readonly orders: string;
  /** A table of products with its columns; null: the order table has the weights. */
  readonly weights: { readonly from: string; readonly sku: string; readonly weight: string } | null;
  /** Null: the order table has the zones, or none are known. */
  readonly zones: ZoneMap | null;
}

/** What the statement calls the fields. */
const NAMES: { readonly [F in OrderField]: string } = {
  order: "order_number",
  date: "dated",
  status: "status",
  cancelled: "cancelled_at",
  refunded: "refunded",
  first: "first_row",
  line: "line_number",
  sku: "sku",
  quantity: "quantity",
  unitWeight: "unit_weight",
  weight: "order_weight",
  length: "side_a",
  width: "side_b",
  height: "side_c",
  postcode: "postcode",
  country: "country",
  zone: "own_zone",
  ships: "ships",
  channel: "channel",
};
const SIDES = ["side_a", "side_b", "side_c"] as const;
const text = (column: string): string => `COALESCE(CAST(${identifier(column)} AS varchar), '')`;
const each = (of: (side: string) => string, joint = ",\n    "): string => SIDES.map(of).join(joint);
const flag = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/**
 * The statement that counts orders by class: one row an OrderClass (classOfRow). It is plain SQL that DuckDB and
 * PostgreSQL both run, reads the table once, and gives the same counts as collectOrders. A field without a column is
 * blank in every row, and is left out where the rows are grouped, which is what takes the time.
 */
export function orderStatement(mapping: OrderMapping, { orders, weights, zones }: StatementSources): string {
  const { columns, units, country, decimals } = mapping;
  const has = (field: OrderField): boolean => columns[field] !== undefined;
  const perUnit = weights !== null || has("unitWeight");
  const byLine = hasLines(mapping);
  const isEver = (...fields: readonly OrderField[]): boolean => fields.some(has);
  const field = (name: OrderField): string => {
    const column = columns[name];
    return `${column === undefined ? (name === "quantity" ? "'1'" : "''") : text(column)} AS ${NAMES[name]}`;
  };
  // Of a line, not of its unit: light things would lose too much.
  const weightParts = parts(
    `LEAST(weight_value, ${double(MOST.weight)})`,
    weightFactor(mapping.weightUnit, units),
    perUnit ? " * units" : "",
  );
  const weightText = perUnit ? "unit_weight" : "order_weight";
  const isSent = `lower_ships NOT IN (${literals(NOT_SENT)})`;
  const isWhole = `quantity_value = FLOOR(quantity_value) AND quantity_value <= ${MOST.quantity}`;
  const isSide = (side: string): string => `${side}_value > 0 AND ${side}_value <= ${MOST.side}`;
  // A row an order, of one unit in one line.
  const single = !byLine && !isEver("quantity", "ships");
  const measured = isEver("length", "width", "height");
  const shared = (total: string): string =>
    `CASE WHEN copies = 1 THEN ${total} ELSE CAST((${total} - MOD(${total}, copies)) / copies AS bigint) END`;
  return `WITH source AS ( -- your columns under the names used below; a blank is ''
  SELECT
    ${ORDER_FIELDS.map(field).join(",\n    ")}
  FROM ${orders}
),
listed AS ( -- weight of a unit by SKU; blank where rows of one SKU differ
  ${
    weights
      ? `SELECT sku, CASE WHEN MIN(weight) = MAX(weight) THEN MIN(weight) ELSE '' END AS weight_text
  FROM (SELECT ${text(weights.sku)} AS sku, ${text(weights.weight)} AS weight FROM ${weights.from}) every_row
  WHERE sku <> '' AND weight <> '' GROUP BY sku`
      : "SELECT '' AS sku, '' AS weight_text WHERE 1 = 0"
  }
),
unit_weights AS (
  SELECT sku, weight_text, ${number("weight_text", "unclear")} AS weight_value FROM listed
),
${has("date") ? calendar(mapping.dates) : ""}zones (prefix, zone_name) AS ( -- zone by the first characters of the postcode
  ${zoneRows(zones)}
),
numbers AS ( -- texts as numbers; NULL is none
  SELECT source.*,
    ${
      weights
        ? "COALESCE(weight_text, '') AS weight_text, weight_value"
        : `${weightText} AS weight_text, ${number(weightText, decimals)} AS weight_value`
    },
    ${number("quantity", decimals, ["1", "2", "3", "4"])} AS quantity_value,
    ${number("refunded", decimals, ["0", "0.00"])} AS refunded_value,
    LOWER(status) AS lower_status, LOWER(ships) AS lower_ships, ${barePostcode(zones)} AS bare_postcode,
    ${PLAIN_DATE[mapping.dates]} AS plain_date,
    ${each((side) => `${number(side, decimals)} AS ${side}_value`)}
  FROM source${weights ? " LEFT JOIN unit_weights ON unit_weights.sku = source.sku" : ""}
),
lines AS ( -- what a row says about its order
  SELECT order_number, own_zone, channel, weight_text, weight_value,
    ${has("date") ? "month_number" : "CAST(NULL AS integer) AS month_number"},
    ${zones ? prefix(mapping.postcodeDigits, zones.length) : "''"} AS place,
    ${byLine ? "CASE WHEN first_row <> '' OR line_number = '1' THEN 1 END" : "1"} AS head,
    CASE
      WHEN cancelled_at <> '' THEN 1
      WHEN status = '' THEN 0
      WHEN lower_status IN (${literals(CANCELLED)}) THEN 1
      ELSE 0 END AS cancelled,
    CASE
      WHEN refunded_value <> 0 OR quantity_value < 0 THEN 1
      WHEN status = '' THEN 0
      WHEN lower_status IN (${literals(REFUNDED)}) THEN 1
      ELSE 0 END AS returned,
    ${country === "" ? "0" : flag(`country NOT IN ('', ${literal(country)}) AND UPPER(country) <> ${literal(country)}`)} AS abroad,
    ${flag(`${isSent} AND (quantity_value IS NULL OR NOT (${isWhole}))`)} AS odd_quantity,
    CASE WHEN ${isSent} AND ${isWhole} AND quantity_value > 0 THEN quantity_value ELSE 0 END AS units,
    ${flag(each((side) => `${side} <> '' AND (${side}_value IS NULL OR NOT (${isSide(side)}))`, " OR "))} AS odd_side,
    ${each((side) => `CASE WHEN ${isSide(side)} THEN CAST(${parts(`${side}_value`, sideFactor(mapping.sideUnit, units))} AS integer) ELSE 0 END AS ${side}`)}
  FROM numbers${has("date") ? ` LEFT JOIN calendar ON calendar.day_text = ${DAY_TEXT[mapping.dates]}` : ""}
),
weighed AS (
  SELECT lines.*, CASE WHEN weight_value >= 0 THEN ${weightParts} END AS weight_parts FROM lines
),
by_order AS ( -- an order each; rows without a number are together one
  SELECT order_number, COUNT(*) AS row_count,
    ${byLine ? "CASE WHEN COUNT(head) > 1 THEN COUNT(head) ELSE 1 END" : "COUNT(*)"} AS copies,
    ${has("date") ? "MIN(month_number)" : "CAST(NULL AS integer)"} AS month_number, -- of the earliest date
    ${zones && has("postcode") ? "MAX(place)" : "''"} AS place,
    ${has("zone") ? "MAX(own_zone)" : "''"} AS own_zone,
    ${has("channel") ? "MAX(channel)" : "''"} AS channel,
    ${isEver("status", "refunded", "quantity") ? "MAX(returned)" : "0"} AS returned,
    ${isEver("quantity", "ships") ? "COUNT(CASE WHEN units > 0 THEN 1 END)" : "COUNT(*)"} AS all_lines,
    ${isEver("quantity", "ships") ? sum("units") : "COUNT(*)"} AS all_units,
    ${perUnit ? sum("COALESCE(weight_parts, 0)") : "COALESCE(CAST(MAX(weight_parts) AS bigint), 0)"} AS all_weight,
    ${perUnit ? "0" : flag("MIN(weight_parts) <> MAX(weight_parts)")} AS weights_differ,
    MAX(CASE
      WHEN cancelled = 1 THEN ${MOST_GRAVE}
      WHEN odd_side = 1 THEN ${WHY.sides}
      ${
        perUnit
          ? `WHEN units > 0 AND (weight_text = '' OR weight_parts = 0) THEN ${WHY.noWeight}
      WHEN units > 0 AND weight_value IS NULL THEN ${WHY.text}
      WHEN units > 0 AND weight_value < 0 THEN ${WHY.negative}`
          : `WHEN weight_text <> '' AND weight_value IS NULL THEN ${WHY.text}
      WHEN weight_value < 0 THEN ${WHY.negative}`
      }
      WHEN odd_quantity = 1 THEN ${WHY.quantity}
      WHEN abroad = 1 THEN ${LEAST_GRAVE}
      ELSE 0 END) AS trouble,
    ${each((side) => `${measured ? `MAX(${side})` : "0"} AS ${side}`)}
  FROM weighed GROUP BY order_number
),
sorted AS ( -- repeated copies of an order taken out, sides from the longest down
  SELECT by_order.*, ${single ? "1" : shared("all_lines")} AS line_count, ${single ? "1" : shared("all_units")} AS unit_count,
    ${perUnit ? shared("all_weight") : "all_weight"} AS weight,
    GREATEST(${SIDES.join(", ")}) AS longest,
    ${SIDES.join(" + ")} - GREATEST(${SIDES.join(", ")}) - LEAST(${SIDES.join(", ")}) AS second_longest,
    LEAST(${SIDES.join(", ")}) AS shortest,
    CASE WHEN own_zone <> '' THEN own_zone ELSE COALESCE(zones.zone_name, '') END AS zone_name
  FROM by_order LEFT JOIN zones ON zones.prefix = by_order.place
),
${classesSql(mapping, { perUnit, measured })}`;
}
