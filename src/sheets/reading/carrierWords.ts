import { bareKey } from "../../core/names";
import type { Measures } from "../../core/parcels/service";
import { index, words } from "./lookup";

type Words<Name extends string> = { readonly [N in Name]: string };

/** What the rows above a table of carrier rates say. */
const CARRIER_WORDS = {
  service: "service | carrier service | shipping service | carrier | service name",
  units: "units | unit | unit of measure | measured in",
  divisor: "divisor | dimensional divisor | dim divisor | dim factor | volumetric divisor",
  threshold: "threshold | dimensional threshold | dim threshold | volume threshold | threshold volume",
  sides: "side rounding | sides | rounding of sides | sides rounded",
  increment: "increment | weight increment | weight step | weights rounded up to",
  minimumWeight: "minimum weight | least weight | minimum billable weight",
  ounces: "ounces below | ounces | by the ounce below | ounces below a pound",
  discount: "discount | discounts | contract discount | discount off list",
  minimum: "minimum | minimum charge | minimum freight | minimum a parcel | min",
  fuel: "fuel | fuel surcharge | fuel share",
  fuelOn: "fuel on surcharges | fuel charged on surcharges | surcharges bear fuel",
  surcharges: "surcharges | surcharge | surcharges a parcel | accessorials",
  residential: "residential | residential surcharge | residential delivery | home delivery",
  residentialShare: "residential share | share residential | share of homes | share to homes",
  area: "delivery area | delivery area surcharge | das | remote area | remote area surcharge",
  areaShare: "delivery area share | share in delivery areas | remote area share | das share",
  handling: "additional handling | additional handling surcharge | handling | ahs",
  oversize: "oversize | oversize surcharge | large package | large package surcharge",
  oversizeWeight: "oversize minimum weight | oversize least weight | large package minimum weight",
  peak: "peak | peak surcharge | peak surcharges | peak calendar | demand surcharge | demand surcharges",
  limits: "limits | limit | size and weight limits | size limits | maximum size | not above",
  rounding: "rounding | rounding of the charge | charge rounding | charges rounded to",
  from: "from | valid from | effective from | effective | effective date | date",
  to: "to | valid to | valid until | until | through | expires",
} as const;
export type CarrierParameter = keyof typeof CARRIER_WORDS;
export const CARRIER_PARAMETERS: ReadonlyMap<string, CarrierParameter> = index(CARRIER_WORDS);

/** How messages call a rule: by the first of its names. */
export const carrierRuleName = (parameter: CarrierParameter): string => {
  const [name = ""] = words(CARRIER_WORDS[parameter]);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
export const CARRIER_RULE_NAMES: readonly string[] = [...new Set(CARRIER_PARAMETERS.values())].map(
  carrierRuleName,
);

/** Whether a text is the name of a rule above carrier rates. */
export const isCarrierRule = (text: string): boolean => CARRIER_PARAMETERS.has(bareKey(text));

export const SIDE_ROUNDING_WORDS: Words<"up" | "nearest" | "none"> = {
  up: "up | rounded up | round up",
  nearest: "nearest | to the nearest | half up | round",
  none: "none | no | as they are | not rounded",
};

/** Measures of a parcel that a surcharge or a limit looks at. */
export const MEASURE_WORDS: Words<keyof Measures> = {
  weight: "weight | actual weight",
  longest: "longest | longest side | length | long side",
  second: "second | second side | second longest | second longest side | width",
  lengthAndGirth: "length + girth | length and girth | girth | length plus girth",
  volume: "volume | cubic size | size",
};
