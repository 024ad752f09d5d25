import { warehouseSpace } from "../../storage/space";
import { ceilBlocks } from "../../tariffs/blocks";
import { figure, result, section, type Result, type WorkedRow } from "../worked/model";
import { leadRows } from "../worked/pay";
import { growthPaths, presentCostOfSpace } from "./flexibility";

const PATHS = 10;
const YEARS = 5;
const yearsFrom = (first: number): string =>
  `{${Array.from({ length: YEARS }, (_, year) => first + year).join(",")}}`;

const money = (
  id: string,
  label: string,
  unit: string,
  formula: string,
  value: Result["value"],
  note = "",
): Result => result(id, label, unit, formula, value, { look: "money", note });

/** Ten equally likely growths, and what the lease and the flexible space cost at each. */
const paths = Array.from({ length: PATHS }, (_, index) => index + 1);
const growth = (path: number): WorkedRow => {
  const u = (path - 0.5) / PATHS;
  const width = "({growthHigh}-{growthLow})";
  const isLow = `(${u}*${width}<{growthLikely}-{growthLow})`;
  return result(
    `growth${path}`,
    `Growth of path ${path} of ${PATHS}`,
    "a year",
    `IF(${isLow},{growthLow}+SQRT(${u}*${width}*({growthLikely}-{growthLow})),{growthHigh}-SQRT(${1 - u}*${width}*({growthHigh}-{growthLikely})))`,
    (v) => growthPaths(v["growthLow"]!, v["growthLikely"]!, v["growthHigh"]!, PATHS)[path - 1]!,
    { look: "percent" },
  );
};
const rigid = (path: number): WorkedRow =>
  money(
    `rigid${path}`,
    `Leases on path ${path}`,
    `${YEARS} years, today's money`,
    `12*({rentB}+{upkeepMonth})*SUMPRODUCT(ROUNDUP({space}*(({growth${path}}>0)*(1+{growth${path}})^${yearsFrom(0)}+({growth${path}}<=0))/{leased}*(1-1E-9),0)/(1+{rate})^${yearsFrom(1)})`,
    (v) =>
      presentCostOfSpace(
        {
          need: v["space"]!,
          block: v["leased"]!,
          yearly: 12 * (v["rentB"]! + v["upkeepMonth"]!),
          givesBack: false,
        },
        v[`growth${path}`]!,
        YEARS,
        v["rate"]!,
      ),
  );
const flexible = (path: number): WorkedRow =>
  money(
    `flexible${path}`,
    `Flexible space on path ${path}`,
    `${YEARS} years, today's money`,
    `12*{bayMonth}*SUMPRODUCT(ROUNDUP({space}*(1+{growth${path}})^${yearsFrom(0)}/{bay}*(1-1E-9),0)/(1+{rate})^${yearsFrom(1)})`,
    (v) =>
      presentCostOfSpace(
        { need: v["space"]!, block: v["bay"]!, yearly: 12 * v["bayMonth"]!, givesBack: true },
        v[`growth${path}`]!,
        YEARS,
        v["rate"]!,
      ),
  );
const mean = (id: string, label: string, of_: string): Result =>
  money(
    id,
    label,
    `${YEARS} years, today's money`,
    `(${paths.map((path) => `{${of_}${path}}`).join("+")})/${PATHS}`,
    (v) => paths.reduce((sum, path) => sum + v[`${of_}${path}`]!, 0) / PATHS,
  );

/** What facilities are worked out from. */
export const FACILITIES_ROWS: readonly WorkedRow[] = [
  section("Space needed"),
  figure("pallets", "Pallets stored in the fullest month", "pallets", {
    item: "Pallets stored",
    note: "Count them, or: stock in units / units a pallet",
  }),
  figure("levels", "Levels of racking", "levels", { usual: [3, 4, 2, "thumb"] }),
  figure("position", "Floor of one pallet place", "sq ft", { usual: [14, 13, 16, "thumb"] }),
  figure("aisles", "Floor with aisles over floor of the places", "times", { usual: [2.5, 2, 3, "thumb"] }),
  figure("fill", "Share of the places that may be full", "of places", {
    look: "percent",
    usual: [0.85, 0.85, 0.85, "space"],
  }),
  figure("pack", "Packing, receiving and returns", "sq ft", { usual: [400, 300, 600, "thumb"] }),
  figure("people", "People who work there", "people", {
    usual: [4, 4, 4, "thumb"],
    note: "Count yours: this is only a start",
  }),
  figure("perPerson", "Space a person, with meeting and kitchen", "sq ft", {
    usual: [100, 75, 150, "thumb"],
  }),
  result(
    "space",
    "Space needed",
    "sq ft",
    "ROUNDUP({pallets}/{levels}*(1-1E-9),0)*{position}*{aisles}/{fill}+{pack}+{people}*{perPerson}",
    (v) =>
      warehouseSpace(v["pallets"]!, v["levels"]!, v["position"]!, v["aisles"]!, v["pack"]!, v["fill"]!) +
      v["people"]! * v["perPerson"]!,
  ),
  section("Lease"),
  figure("room", "Room to grow that a lease must have from its first day", "of the space", {
    look: "percent",
    usual: [0.2, 0.1, 0.3, "thumb"],
  }),
  result(
    "leased",
    "Space to lease, in hundreds",
    "sq ft",
    "ROUNDUP({space}*(1+{room})/100*(1-1E-9),0)*100",
    (v) => ceilBlocks(v["space"]! * (1 + v["room"]!), 100) * 100,
  ),
  figure("askingRent", "Rent of class B space", "a sq ft and year", {
    look: "money",
    usual: [10.13, 8.73, 10.26, "rent"],
    note: "Asking rent of large spaces; small bays cost more",
  }),
  figure("classC", "Rent of class C space over class B", "of class B", {
    look: "percent",
    usual: [0.8, 0.7, 0.9, "thumb"],
  }),
  figure("upkeep", "Taxes, insurance and upkeep of the building", "a sq ft and year", {
    look: "money",
    usual: [2.75, 2, 4, "thumb"],
  }),
  figure("utilities", "Electricity, heat, cleaning and security", "a sq ft and year", {
    look: "money",
    usual: [1.5, 1, 2.5, "thumb"],
  }),
  figure("term", "Term of the lease", "months", { usual: [60, 36, 84, "thumb"] }),
  figure("depositMonths", "Deposit", "months of rent", { usual: [2, 1, 3, "thumb"] }),
  figure("escalation", "Rise of the rent", "a year", {
    look: "percent",
    usual: [0.03, 0.025, 0.04, "thumb"],
  }),
  money(
    "rentB",
    "Rent, class B",
    "a month",
    "{leased}*{askingRent}/12",
    (v) => (v["leased"]! * v["askingRent"]!) / 12,
  ),
  money("rentC", "Rent, class C", "a month", "{rentB}*{classC}", (v) => v["rentB"]! * v["classC"]!),
  money(
    "upkeepMonth",
    "Taxes, insurance and upkeep",
    "a month",
    "{leased}*{upkeep}/12",
    (v) => (v["leased"]! * v["upkeep"]!) / 12,
  ),
  money(
    "utilitiesMonth",
    "Electricity, heat, cleaning and security",
    "a month",
    "{leased}*{utilities}/12",
    (v) => (v["leased"]! * v["utilities"]!) / 12,
  ),
  section("Flexible park"),
  figure("bay", "Size of a bay that can be added or given back", "sq ft", {
    usual: [500, 500, 500, "thumb"],
  }),
  figure("premium", "Price a sq ft over that of class B with upkeep", "times", {
    usual: [1.25, 1.15, 1.4, "thumb"],
  }),
  figure("notice", "Notice to give a bay back", "months", { usual: [3, 1, 6, "thumb"] }),
  money(
    "bayMonth",
    "A bay, all in",
    "a month",
    "{bay}*({askingRent}+{upkeep})*{premium}/12",
    (v) => (v["bay"]! * (v["askingRent"]! + v["upkeep"]!) * v["premium"]!) / 12,
  ),
  section("Own warehouse"),
  figure("buildingPrice", "Price of a building", "a sq ft", {
    look: "money",
    usual: [130, 100, 180, "thumb"],
  }),
  figure("propertyTax", "Property tax and insurance", "of the price a year", {
    look: "percent",
    usual: [0.015, 0.01, 0.025, "thumb"],
  }),
  money(
    "propertyMonth",
    "Property tax, insurance, upkeep",
    "a month",
    "{leased}*({buildingPrice}*{propertyTax}+{utilities})/12",
    (v) => (v["leased"]! * (v["buildingPrice"]! * v["propertyTax"]! + v["utilities"]!)) / 12,
  ),
  section("Home"),
  figure("homeSpace", "Space at home that the business may have", "sq ft", {
    usual: [400, 600, 250, "thumb"],
  }),
  figure("unitSpace", "Space of a storage unit", "sq ft", { usual: [200, 300, 100, "thumb"] }),
  result(
    "units",
    "Storage units for the rest",
    "units",
    "MAX(0,ROUNDUP(({space}-{homeSpace})/{unitSpace}*(1-1E-9),0))",
    (v) => Math.max(0, ceilBlocks(v["space"]! - v["homeSpace"]!, v["unitSpace"]!)),
  ),
  ...leadRows([1, 0.5, 2], [0.5, 0.25, 1]),
  section("What flexibility is worth: the lease against the flexible park over ten equally likely growths"),
  figure("rate", "Discount rate", "a year", { look: "percent", item: "Discount rate" }),
  figure("growthLow", "Growth of the space needed, at worst", "a year", {
    look: "percent",
    usual: [-0.2, -0.2, -0.2, "thumb"],
  }),
  figure("growthLikely", "Growth of the space needed, most likely", "a year", {
    look: "percent",
    usual: [0.05, 0.05, 0.05, "thumb"],
  }),
  figure("growthHigh", "Growth of the space needed, at best", "a year", {
    look: "percent",
    usual: [0.3, 0.3, 0.3, "thumb"],
  }),
  ...paths.map(growth),
  ...paths.map(rigid),
  ...paths.map(flexible),
  mean("rigidMean", "Leases, mean of the paths", "rigid"),
  mean("flexibleMean", "Flexible space, mean of the paths", "flexible"),
  money(
    "flexibilityWorth",
    "Flexible space saves, mean of the paths",
    `${YEARS} years, today's money`,
    "{rigidMean}-{flexibleMean}",
    (v) => v["rigidMean"]! - v["flexibleMean"]!,
    "Below 0: the lease is cheaper in spite of its rigidity",
  ),
  money(
    "bayWorth",
    "Highest price of a bay at which flexible space is no dearer",
    "a month",
    "{bayMonth}*{rigidMean}/{flexibleMean}",
    (v) => (v["bayMonth"]! * v["rigidMean"]!) / v["flexibleMean"]!,
  ),
];
