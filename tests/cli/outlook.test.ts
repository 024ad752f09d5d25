import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

/** In-house 3,000 a month, the provider 1,500: 18,000 a year less. */
const BOOK = {
  Business: [
    ["Item", "Value"],
    ["Orders per month", 1000],
    ["Discount rate", "zero"],
    ["Horizon (months)", 12],
  ],
  Fulfilment: [
    ["Option", "Cost line", "Driver", "Rate", "Kind", "Status"],
    ["In-house", "Rent", "month", 2000, "in-house", "current"],
    ["In-house", "Boxes", "order", 1, "in-house", "current"],
    ["3PL", "All-in fee", "order", 1.5, "outsourced", null],
  ],
};

let folder: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-outlook-"));
  fs.writeFileSync(path.join(folder, "costs.xlsx"), await workbookOf(BOOK));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("footing report prints the changes in order and what could go wrong", async () => {
  const { out } = await footingIn(folder, ["report", "costs.xlsx"]);
  expect(out).toContain("\nIn order\n  1. Fulfilment: 3PL instead of In-house; now (Owner)\n");
  // Without the provider In-house costs 18,000 a year more; one year in twenty.
  expect(out).toContain(
    "\nWhat could go wrong\n  3PL stops (Fulfilment): 18,000 at stake, 5 % a year (assumed), 900 expected. Keep a second quote fresh",
  );
});

test("what a change ties up is in its cash, and comes back", async () => {
  const deposit = ["3PL", "Deposit", "tied up", 4000, "outsourced", null];
  const bytes = await workbookOf({ ...BOOK, Fulfilment: [...BOOK.Fulfilment, deposit] });
  fs.writeFileSync(path.join(folder, "deposit.xlsx"), bytes);
  const { out } = await footingIn(folder, ["report", "deposit.xlsx"]);
  expect(out).toContain("; now (Owner); 4,000 once, which is tied up and comes back\n");
});

test("--json has the transition, month by month, and the register", async () => {
  const json = JSON.parse((await footingIn(folder, ["report", "costs.xlsx", "--json"])).out);
  expect(json.transition).toMatchObject({
    moves: [
      { area: "Fulfilment", from: "In-house", to: "3PL", start: 1, who: "Owner", when: { kind: "now" } },
    ],
    stays: [],
    cash: { today: [0, ...Array(12).fill(3000)], then: [0, ...Array(12).fill(1500)] },
    firstBenefit: 1,
    paidBack: 1,
  });
  expect(json.transition.moves[0].costOfWaiting.slice(0, 3)).toEqual([0, 1500, 3000]);
  expect(json.risks[0]).toMatchObject({
    kind: "provider",
    areas: ["Fulfilment"],
    atStake: 18000,
    likelihood: 0.05,
    assumed: true,
    expectedLoss: 900,
  });
  expect(json.notes.map(({ area }: { area: string }) => area)).toContain("Fulfilment");
});

test("cash that is lowest before the first month is lowest today", async () => {
  // Each month brings 4,000 and costs 1,500 with the provider.
  const cash = [
    ["Average order value", 10],
    ["Gross margin", 0.4],
    ["Cash", 5000],
  ];
  const book = { ...BOOK, Business: [...BOOK.Business, ...cash] };
  fs.writeFileSync(path.join(folder, "cash.xlsx"), await workbookOf(book));
  const { out } = await footingIn(folder, ["report", "cash.xlsx"]);
  expect(out).toContain("\n  Lowest month-end cash 5,000 today\n");
});
