import {
  figure,
  of,
  price,
  result,
  section,
  type WorkedArea,
  type WorkedLine,
  type WorkedOption,
  type WorkedRow,
} from "../worked/model";
import { fteRow, leadRows, payRows, workedHour } from "../worked/pay";

/** Element, id, hours a month inside (likely, good, bad), retainer of an agency a month (likely, low, high), projects a month, price of one. */
type Row = readonly [
  element: string,
  id: string,
  hours: readonly [number, number, number],
  retainer: readonly [number, number, number],
  projects: readonly [number, number, number] | null,
  project: readonly [number, number, number],
];
const ELEMENTS: readonly Row[] = [
  ["Design", "design", [35, 20, 60], [1600, 800, 3500], [6, 4, 10], [220, 100, 450]],
  ["Social", "social", [40, 20, 70], [1500, 700, 3500], null, [0, 0, 0]],
  ["Search", "search", [25, 12, 45], [1000, 500, 3000], [2, 1, 4], [350, 150, 800]],
  ["Merchandising", "merchandising", [40, 25, 70], [1800, 900, 4000], [10, 6, 16], [90, 40, 200]],
  ["Email", "email", [25, 12, 40], [1000, 500, 2500], [4, 3, 8], [180, 80, 400]],
  ["Advertising", "advertising", [30, 15, 50], [1200, 600, 3000], null, [0, 0, 0]],
];

const AD_SPEND: WorkedLine = {
  line: "Ad spend",
  driver: "revenue",
  group: "Other",
  unit: "of sales",
  rate: of("adSpend"),
  element: "Advertising",
  note: "The same whoever steers it",
};
const LEAD: WorkedLine = {
  line: "Owner's time to lead marketing",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("leadMonth"),
  note: "Write here who answers for marketing; brand and strategy stay with him",
};
const MANAGE: WorkedLine = {
  ...LEAD,
  line: "Owner's time to brief and check the agency",
  quantity: of("manageMonth"),
};
const TOOLS: WorkedLine = {
  line: "Tools: e-mail, search, images, planning",
  driver: "month",
  group: "Systems",
  unit: "a month",
  rate: price(250, "thumb", 100, 600),
  note: "Paid once, whatever is done ourselves",
};
const ONBOARDING: WorkedLine = {
  line: "Onboarding",
  driver: "once",
  group: "Capital",
  unit: "once",
  rate: price(2500, "thumb", 1000, 6000),
  note: "Paid once, whatever the agency does",
};

const own: WorkedLine[] = ELEMENTS.map(([element, id]) => ({
  line: `${element} by our own people`,
  driver: "month",
  group: "Labor",
  unit: "an hour",
  rate: of("workedHour"),
  quantity: of(`${id}Hours`),
  fte: of(`${id}Fte`),
  element,
}));
const retainers = (except: readonly string[] = []): WorkedLine[] =>
  ELEMENTS.filter(([element]) => !except.includes(element)).map(([element, , , [likely, low, high]]) => ({
    line: `${element}, retainer`,
    driver: "month",
    group: "Fees",
    unit: "a month",
    rate: price(likely, "thumb", low, high),
    element,
  }));
const shareOfSpend: WorkedLine = {
  line: "Share of the ad spend",
  driver: "percent of",
  group: "Fees",
  unit: "of ad spend",
  rate: price(0.15, "thumb", 0.1, 0.2),
  base: "Ad spend",
  element: "Advertising",
};
const projects: WorkedLine[] = ELEMENTS.flatMap(([element, id, , , count, [likely, low, high]]) =>
  count
    ? [
        {
          line: `${element}, by the project`,
          driver: "month" as const,
          group: "Fees" as const,
          unit: "a project",
          rate: price(likely, "thumb", low, high),
          quantity: of(`${id}Projects`),
          element,
        },
      ]
    : [],
);

const OPTIONS: readonly WorkedOption[] = [
  {
    name: "Own people by element",
    kind: "in-house",
    about: "Each element by our own people, for the hours it takes.",
    lines: [...own, AD_SPEND, TOOLS, LEAD],
    shows: ["ownFte"],
  },
  {
    name: "Agency on retainer",
    kind: "outsourced",
    about:
      "An agency at a monthly fee an element; onboarding and steering are paid once, however many it has.",
    lines: [...retainers(), AD_SPEND, ONBOARDING, MANAGE],
  },
  {
    name: "Agency paid by ad spend",
    kind: "outsourced",
    about: "Advertising for a share of what is spent, the other elements on retainer.",
    lines: [...retainers(["Advertising"]), AD_SPEND, shareOfSpend, ONBOARDING, MANAGE],
  },
  {
    name: "Freelancers by the project",
    kind: "outsourced",
    about: "Work by the piece, without a standing fee: for elements that come in pieces.",
    lines: [...projects, MANAGE],
  },
];

const hourRows: WorkedRow[] = ELEMENTS.flatMap(([element, id, hours]) => [
  figure(`${id}Hours`, `${element}: hours it takes`, "hours a month", { usual: [...hours, "thumb"] }),
  fteRow(`${id}Fte`, `${element}: full-time people`, `${id}Hours`),
]);
const projectRows: WorkedRow[] = ELEMENTS.flatMap(([element, id, , , count]) =>
  count
    ? [figure(`${id}Projects`, `${element}: pieces of work`, "a month", { usual: [...count, "thumb"] })]
    : [],
);

/** Marketing worked out element by element. Doing nothing is no option unless the user adds it. */
export const MARKETING_WORKED: WorkedArea = {
  rows: [
    ...payRows([0.15, 0.12, 0.2], "a marketer"),
    workedHour(),
    section("Hours by element"),
    ...hourRows,
    result(
      "ownFte",
      "Full-time people for all elements",
      "people",
      ELEMENTS.map(([, id]) => `{${id}Fte}`).join("+"),
      (v) => ELEMENTS.reduce((sum, [, id]) => sum + v[`${id}Fte`]!, 0),
    ),
    section("Pieces of work"),
    ...projectRows,
    section("Ad spend"),
    figure("budget", "Marketing budget", "of sales", {
      look: "percent",
      usual: [0.077, 0.077, 0.077, "budgets"],
      note: "Large firms: type what you spend, or want to",
    }),
    figure("media", "Share of it that buys media", "of the budget", {
      look: "percent",
      usual: [0.306, 0.279, 0.306, "budgets"],
    }),
    result("adSpend", "Ad spend", "of sales", "{budget}*{media}", (v) => v["budget"]! * v["media"]!, {
      look: "percent",
    }),
    ...leadRows([4, 2, 8], [2, 1, 4]),
  ],
  options: OPTIONS,
};
