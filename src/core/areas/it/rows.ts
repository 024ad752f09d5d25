import { figure, result, section, type Result, type WorkedRow } from "../worked/model";
import { fteRow, leadRows, payRows, workedHour } from "../worked/pay";

const money = (
  id: string,
  label: string,
  unit: string,
  formula: string,
  value: Result["value"],
  note = "",
): Result => result(id, label, unit, formula, value, { look: "money", note });

/** Years after which the cash spent is shown. */
export const YEARS = [1, 3, 5];
/** What an option has cost in cash after so many years: the curve by which the choices cross. */
const curve = (
  id: string,
  label: string,
  outlay: string,
  month: string,
  ids: readonly string[],
): WorkedRow[] => {
  const part = (v: { readonly [id: string]: number }, name: string): number => v[name] ?? 0;
  return [
    money(`${id}Outlay`, `${label}: before it runs`, "once", outlay, (v) => OUTLAYS[id]!(v)),
    money(`${id}Month`, `${label}: running`, "a month", month, (v) =>
      ids.reduce((sum, name) => sum + part(v, name), 0),
    ),
    ...YEARS.map((year) =>
      money(
        `${id}After${year}`,
        `${label}: spent after ${year === 1 ? "a year" : `${year} years`}`,
        "in all",
        `{${id}Outlay}+${12 * year}*{${id}Month}`,
        (v) => v[`${id}Outlay`]! + 12 * year * v[`${id}Month`]!,
      ),
    ),
  ];
};
const OUTLAYS: { readonly [id: string]: (v: { readonly [id: string]: number }) => number } = {
  own: (v) => v["buildCost"]!,
  agency: (v) => v["agencyBuild"]!,
  platform: (v) => v["move"]!,
  headless: (v) => v["headlessBuild"]! + v["move"]!,
};

/** What the choice of a platform is worked out from. */
export const IT_ROWS: readonly WorkedRow[] = [
  section("People"),
  ...payRows([0.15, 0.12, 0.2], "a developer", [50, 40, 65, "thumb"]).slice(1),
  workedHour(),
  figure("agencyHour", "Hour of an agency", "an hour", { look: "money", usual: [100, 75, 150, "thumb"] }),
  section("Build"),
  figure("buildHours", "Hours to build the shop ourselves", "hours", { usual: [400, 200, 800, "thumb"] }),
  money(
    "buildCost",
    "Building it ourselves",
    "once",
    "{buildHours}*{workedHour}",
    (v) => v["buildHours"]! * v["workedHour"]!,
  ),
  figure("agencyBuild", "Having it built", "once", {
    look: "money",
    usual: [17500, 5000, 30000, "shopCosts"],
    note: "Custom work of the first year: the middle of the published range",
  }),
  figure("headlessBuild", "Building a front end of our own on a platform", "once", {
    look: "money",
    usual: [40000, 20000, 100000, "thumb"],
  }),
  figure("move", "Moving products, customers, orders and addresses to a platform", "once", {
    look: "money",
    usual: [12000, 3000, 30000, "thumb"],
  }),
  section("Running"),
  figure("upkeepHours", "Upkeep of a shop of our own: updates, back-up, faults", "hours a month", {
    usual: [25, 15, 50, "thumb"],
  }),
  figure("adminHours", "Upkeep of a shop that an agency built", "hours a month", {
    usual: [12, 6, 25, "thumb"],
  }),
  figure("frontHours", "Upkeep of a front end of our own", "hours a month", {
    usual: [15, 8, 30, "thumb"],
  }),
  figure("hosting", "Hosting, back-up and delivery network", "a month", {
    look: "money",
    usual: [100, 25, 300, "shopCosts"],
  }),
  figure("plugins", "Plug-ins and licenses", "a year", {
    look: "money",
    usual: [900, 200, 2000, "shopCosts"],
  }),
  figure("subscription", "Platform subscription", "a month", {
    look: "money",
    usual: [105, 39, 399, "shopify"],
  }),
  figure("apps", "Apps", "apps", { usual: [10, 5, 20, "shopCosts"] }),
  figure("appPrice", "Price of an app", "a month", { look: "money", usual: [30, 10, 80, "shopCosts"] }),
  section("Changes"),
  figure("changes", "Change requests", "a month", {
    item: "Change requests per month",
    usual: [2, 1, 4, "thumb"],
  }),
  figure("changeHours", "Hours of a change", "hours", { usual: [5, 3, 10, "thumb"] }),
  figure("dearer", "Hours of a change by the agency that built it, over our own", "times", {
    usual: [1.3, 1, 2, "thumb"],
    note: "Asking, estimating and testing between two houses",
  }),
  figure("easier", "Hours of a change on a platform, over our own", "times", {
    usual: [0.5, 0.3, 0.8, "thumb"],
  }),
  money(
    "ownChange",
    "A change by ourselves",
    "a change",
    "{changeHours}*{workedHour}",
    (v) => v["changeHours"]! * v["workedHour"]!,
  ),
  money(
    "agencyChange",
    "A change by the agency",
    "a change",
    "{changeHours}*{dearer}*{agencyHour}",
    (v) => v["changeHours"]! * v["dearer"]! * v["agencyHour"]!,
  ),
  money(
    "platformChange",
    "A change on a platform by an agency",
    "a change",
    "{changeHours}*{easier}*{agencyHour}",
    (v) => v["changeHours"]! * v["easier"]! * v["agencyHour"]!,
  ),
  section("Downtime"),
  figure("margin", "Gross margin", "of sales", { look: "percent", item: "Gross margin" }),
  figure("downOwn", "Hours down, a shop of our own", "a year", { usual: [20, 8, 60, "thumb"] }),
  figure("downPlatform", "Hours down, a platform", "a year", { usual: [4, 1, 10, "thumb"] }),
  result(
    "lossOwn",
    "Margin lost, a shop of our own",
    "of sales",
    "{downOwn}/8760*{margin}",
    (v) => (v["downOwn"]! / 8760) * v["margin"]!,
    { look: "percent" },
  ),
  result(
    "lossPlatform",
    "Margin lost, a platform",
    "of sales",
    "{downPlatform}/8760*{margin}",
    (v) => (v["downPlatform"]! / 8760) * v["margin"]!,
    { look: "percent" },
  ),
  section("People's share of a full-time person"),
  result(
    "ownHours",
    "Upkeep and changes by ourselves",
    "hours a month",
    "{upkeepHours}+{changes}*{changeHours}",
    (v) => v["upkeepHours"]! + v["changes"]! * v["changeHours"]!,
  ),
  fteRow("ownFte", "A shop of our own", "ownHours"),
  fteRow("adminFte", "A shop that an agency built", "adminHours"),
  result(
    "frontChangeHours",
    "Upkeep and changes of a front end",
    "hours a month",
    "{frontHours}+{changes}*{changeHours}",
    (v) => v["frontHours"]! + v["changes"]! * v["changeHours"]!,
  ),
  fteRow("frontFte", "A front end of our own", "frontChangeHours"),
  ...leadRows([1, 0.5, 2], [1, 0.5, 2]),
  section("Cash spent, without payment fees and downtime"),
  money(
    "ownPeople",
    "People of a shop of our own",
    "a month",
    "{ownHours}*{workedHour}",
    (v) => v["ownHours"]! * v["workedHour"]!,
  ),
  money(
    "adminPeople",
    "People of a shop that an agency built",
    "a month",
    "{adminHours}*{workedHour}",
    (v) => v["adminHours"]! * v["workedHour"]!,
  ),
  money(
    "frontPeople",
    "People of a front end of our own",
    "a month",
    "{frontChangeHours}*{workedHour}",
    (v) => v["frontChangeHours"]! * v["workedHour"]!,
  ),
  money("pluginMonth", "Plug-ins and licenses", "a month", "{plugins}/12", (v) => v["plugins"]! / 12),
  money("appMonth", "Apps", "a month", "{apps}*{appPrice}", (v) => v["apps"]! * v["appPrice"]!),
  money(
    "agencyChanges",
    "Changes by the agency",
    "a month",
    "{changes}*{agencyChange}",
    (v) => v["changes"]! * v["agencyChange"]!,
  ),
  money(
    "platformChanges",
    "Changes on a platform",
    "a month",
    "{changes}*{platformChange}",
    (v) => v["changes"]! * v["platformChange"]!,
  ),
  ...curve("own", "Build and host", "{buildCost}", "{ownPeople}+{hosting}+{pluginMonth}", [
    "ownPeople",
    "hosting",
    "pluginMonth",
  ]),
  ...curve(
    "agency",
    "Agency builds",
    "{agencyBuild}",
    "{adminPeople}+{hosting}+{pluginMonth}+{agencyChanges}",
    ["adminPeople", "hosting", "pluginMonth", "agencyChanges"],
  ),
  ...curve("platform", "Shop platform", "{move}", "{subscription}+{appMonth}+{platformChanges}", [
    "subscription",
    "appMonth",
    "platformChanges",
  ]),
  ...curve(
    "headless",
    "Own front end on a platform",
    "{headlessBuild}+{move}",
    "{frontPeople}+{hosting}+{subscription}+{appMonth}",
    ["frontPeople", "hosting", "subscription", "appMonth"],
  ),
];
