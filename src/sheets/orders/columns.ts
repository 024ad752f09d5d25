import { bareKey, key } from "../../core/names";
import type { OrderField } from "../../core/parcels/history/mapping";
import { words } from "../reading/lookup";

/** What the fields are called in a mapping: on a sheet, at the command line and in messages. */
export const FIELD_NAMES: { readonly [F in OrderField]: string } = {
  order: "Order number",
  date: "Order date",
  status: "Status",
  cancelled: "Cancelled",
  refunded: "Refunded",
  first: "Filled on the first row only",
  line: "Line number",
  sku: "SKU",
  quantity: "Quantity",
  unitWeight: "Weight of a unit",
  weight: "Weight of the order",
  length: "Length",
  width: "Width",
  height: "Height",
  postcode: "Postcode",
  country: "Country",
  zone: "Zone",
  ships: "Needs shipping",
  channel: "Sales channel",
};

/**
 * What exports call the fields, the surest name first: Shopify's order export, WooCommerce's own and those of its usual
 * export extensions (Customer/Order/Coupon Export, Advanced Order Export, Import Export Suite), Matrixify, ShipStation.
 * Brackets count: Postcode (Shipping) is not Postcode (Billing).
 */
const COLUMNS: { readonly [F in OrderField]: string } = {
  order:
    "order number | order_number | order # | order id | order_id | order no | order - number | name | order | order name | order reference",
  date: "created at | order date | order_date | date created | date | order - date | purchase date | placed on | purchased on | paid at | date paid | paid_date",
  status: "financial status | order status | order_status | payment: status | status | order - status",
  cancelled: "cancelled at | canceled at | cancelled on",
  refunded:
    "refunded amount | order refund amount | refunded_total | order_refund_amount | refund amount | order total refunded | total refunded | refunded",
  first: "",
  line: "item # | line number | line no | line_number | item number",
  sku: "lineitem sku | line: sku | item_sku | product sku | item - sku | sku | item sku | variant sku",
  quantity:
    "lineitem quantity | line: quantity | item_quantity | item - qty | quantity | qty | items sold | total items | number of items | items | units",
  unitWeight:
    "item_weight | item weight | product weight | line: grams | lineitem grams | weight of a unit | unit weight | weight per unit",
  weight:
    "order weight | order_weight | weight total | total weight | shipment weight | parcel weight | package weight | weight of the order | weight",
  length: "package length | parcel length | length",
  width: "package width | parcel width | width",
  height: "package height | parcel height | height",
  postcode:
    "shipping zip | postcode (shipping) | shipping_postcode | shipping postcode | shipping: zip | ship to - postal code | ship to zip | shipping postal code | ship postcode | ship zip | postcode | zip | zip code | postal code",
  country:
    "shipping country | country code (shipping) | shipping_country | shipping: country code | ship to - country | shipping country code | ship country | country code | country",
  zone: "zone | shipping zone | carrier zone",
  ships: "lineitem requires shipping | line: requires shipping | requires shipping",
  channel:
    "sales channel | channel | channel name | marketplace | source | source name | order source | created via | created_via | market - store name",
};

const KEYS = new Map(
  (Object.entries(COLUMNS) as [OrderField, string][]).map(([field, list]) => [
    field,
    list === "" ? [] : words(list).map(key),
  ]),
);
/** Order-level columns that Shopify fills on the first row of an order alone. */
const SHOPIFY = { marker: "financial status", line: "lineitem quantity" } as const;

/** Fields whose headings may name a unit in brackets, which does not matter for what they are. */
const MEASURES: readonly OrderField[] = ["unitWeight", "weight", "length", "width", "height"];

/** The column of each field, as its heading is written, guessed from the headings; a column serves one field. */
export function guessColumns(headings: readonly string[]): { readonly [F in OrderField]?: string } {
  const byKey = new Map<string, string>();
  const measures = new Map<string, string>();
  for (const heading of headings)
    if (heading !== "") {
      if (!byKey.has(key(heading))) byKey.set(key(heading), heading);
      if (!measures.has(bareKey(heading))) measures.set(bareKey(heading), heading);
    }
  const taken = new Set<string>();
  const found: { [F in OrderField]?: string } = {};
  for (const [field, keys] of KEYS) {
    const known = MEASURES.includes(field) ? measures : byKey;
    const heading = keys.map((own) => known.get(own)).find((text) => text !== undefined && !taken.has(text));
    if (heading === undefined) continue;
    taken.add(heading);
    found[field] = heading;
  }
  const marker = byKey.get(key(SHOPIFY.marker));
  if (marker !== undefined && byKey.has(key(SHOPIFY.line))) found.first = marker;
  return found;
}

/** The columns of a table of products that say what a unit weighs; null where it has none. */
export function guessProducts(
  headings: readonly string[],
): { readonly sku: string; readonly weight: string } | null {
  const find = (list: string, starts = false): string | undefined =>
    words(list)
      .map((word) =>
        headings.find((text) => (starts ? key(text).startsWith(key(word)) : key(text) === key(word))),
      )
      .find((text) => text !== undefined);
  const sku = find("variant sku | sku | item sku | product sku");
  const weight = find("variant grams | variant weight | weight | grams | product weight | unit weight", true);
  return sku !== undefined && weight !== undefined ? { sku, weight } : null;
}

/** The columns of a table of zones; null where it has none. */
export function guessZones(
  headings: readonly string[],
): { readonly from: string; readonly to: string | null; readonly zone: string } | null {
  const find = (list: string): string | undefined => {
    const keys = words(list).map(key);
    return headings.find((text) => keys.includes(key(text)));
  };
  const from = find(
    "from | prefix | from prefix | from zip | from postcode | zip from | postcode | zip | zip prefix | postcode prefix | dest zip | dest. zip",
  );
  const zone = find("zone | shipping zone | carrier zone | ground | ground zone");
  if (from === undefined || zone === undefined) return null;
  return { from, to: find("to | to prefix | to zip | to postcode | zip to | until | through") ?? null, zone };
}
