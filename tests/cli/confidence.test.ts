import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { footingIn } from "../helpers/commandLine";
import { workbookOf } from "../helpers/workbooks";

/** Estimates, 25 % around each: In-house 24,000 + 12,000 a year, the provider 18,000. */
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
/** P10, P50, P90 of the saving, by numpy: 4,000,000 draws of three symmetric PERT. */
const SAVING = [14_021, 17_999, 21_977];

let folder: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-confidence-"));
  fs.writeFileSync(path.join(folder, "costs.xlsx"), await workbookOf(BOOK));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("footing report prints the likely range of the saving, and how sure it is in a sentence an area", async () => {
  const { out } = await footingIn(folder, ["report", "costs.xlsx"]);
  expect(out).toContain(
    "\nHow sure: the changes save 14,000 to 22,000 a year, likely\n  Fulfilment: In 9 of 10 cases 3PL saves at least 14,000 a year against In-house, in half of them more than 18,000.\n",
  );
  expect(out).toMatch(/Fulfilment +In-house +3PL .* clear/);
});

test("--json has the figures of every decision, unrounded, the same each time", async () => {
  const of = async (): Promise<string> => (await footingIn(folder, ["report", "costs.xlsx", "--json"])).out;
  const text = await of();
  const { confidence, areas } = JSON.parse(text);
  expect(confidence).toHaveLength(1);
  const [fulfilment] = confidence;
  expect(fulfilment).toMatchObject({
    area: "Fulfilment",
    element: "",
    recommended: "3PL",
    sure: areas[0].sure,
    seed: 1,
    trials: 10_240,
    saving: { against: "In-house" },
    pair: ["3PL", "In-house"],
  });
  const { p10, p50, p90 } = fulfilment.saving;
  [p10, p50, p90].forEach((amount: number, i) =>
    expect(Math.abs(amount / SAVING[i]! - 1)).toBeLessThan(0.01),
  );
  expect(fulfilment.tornado.map(({ input }: { input: string }) => input)).toEqual([
    "In-house: Rent",
    "3PL: All-in fee",
    "In-house: Boxes",
  ]);
  expect(fulfilment.inputs[0]).toMatchObject({
    name: "In-house: Rent",
    low: 1500,
    high: 2500,
    assumed: true,
  });
  expect(await of()).toBe(text);
});

test("a change that known ranges do not tell from today's option is not advised, in table, words, JSON and report alike", async () => {
  const [heading, rent] = [[...BOOK.Fulfilment[0]!, "Low", "High"], ["In-house", "Rent", "month", 100, "in-house", "current", 100, 100]]; // prettier-ignore
  const fee = ["3PL", "Fee", "month", 85, "outsourced", null, 70, 120];
  const book = { ...BOOK, Fulfilment: [heading, rent, fee] };
  fs.writeFileSync(path.join(folder, "level.xlsx"), await workbookOf(book));
  const { out } = await footingIn(folder, ["report", "level.xlsx"]);
  expect(out).toMatch(/Fulfilment +In-house +keep In-house .* too close/);
  expect(out).toContain(
    "Fulfilment: In 88 of 100 cases 3PL would cost least; In-house stays all the same: that is too close to be a reason to move.",
  );
  const { out: text } = await footingIn(folder, ["report", "level.xlsx", "--json"]);
  const [area] = JSON.parse(text).areas;
  // 1,200 a year against a PERT of 840 to 1,440 around 1,020: 10 and 90 % points 921.7 and 1,212.5 (scipy).
  expect(area).toMatchObject({ recommended: "In-house", byCost: "3PL" });
  expect(area.reasons[0]).toBe(
    "Too close to call on the ranges given: in 8 of 10 cases 3PL costs between 280 less and 12 more a year. No reason to move yet.",
  );
});
