import { analyzeInputs } from "../../../src/core/advice/analyze";
import { fulfilmentAnswers } from "../../../src/core/fulfilment/answers";
import { readInputs } from "../../../src/sheets/reading";
import { businessSheet, sheet, TODAY, workbook } from "../../sheets/reading/helpers";

test("orders divided by sales channel, against every way of handing three channels to two", () => {
  const { inputs } = readInputs(
    workbook([
      businessSheet(["Parcels per order", 1]),
      sheet("Fulfilment", [
        ["Option", "Cost line", "Driver", "Rate", "Service", "Kind", "Status"],
        ["In-house", "Rent", "month", 1000, null, "in-house", "current"],
        ["In-house", "Carriers", "parcel", null, "Own", "in-house", "current"],
        ["Acme", "Account", "month", 500, null, "outsourced", null],
        ["Acme", "Handling", "order", 2, null, "outsourced", null],
        ["Acme", "Freight", "parcel", null, "Theirs", "outsourced", null],
      ]),
      sheet("Own", [
        ["Service", "Own"],
        ["Weight up to", "Zone 2"],
        [1, 5],
        [3, 6],
        [12, 30],
      ]),
      sheet("Theirs", [
        ["Service", "Theirs"],
        ["Weight up to", "Zone 2"],
        [1, 5],
        [3, 6],
        [12, 10],
      ]),
      sheet("Parcels", [
        ["Weight", "Zone", "Share", "Channel"],
        [3, 2, 25, "Own shop"],
        [1, 2, 40, "Amazon"],
        [1, 2, 25, "Own shop"],
        [12, 2, 10, "Wholesale"],
      ]),
    ]),
    { today: TODAY },
  );
  const { mixes } = fulfilmentAnswers(
    inputs,
    analyzeInputs(inputs, { preset: new Map(), chosen: [] }),
  )!.mixes;
  const mix = mixes.find(({ how }) => how === "sales channel")!;
  // A month of 1,000 orders: money of each channel's orders here and there, Amazon 400, Own shop 500, Wholesale 100.
  const here = [400 * 5, 250 * 5 + 250 * 6, 100 * 30];
  const there = [400 * 7, 250 * 7 + 250 * 8, 100 * 12];
  const ways = Array.from({ length: 8 }, (_, way) => {
    const isHere = [0, 1, 2].map((channel) => (way & (1 << channel)) > 0);
    const orders = isHere.reduce((sum, own, channel) => sum + (own ? here : there)[channel]!, 0);
    return orders + (isHere.includes(true) ? 1000 : 0) + (isHere.includes(false) ? 500 : 0);
  });
  // 7,450: Wholesale there, the rest here.
  expect(Math.min(...ways)).toBe(7450);
  expect(mix.monthlyCost).toBeCloseTo(7450, 9);
  expect(mix.option).toBe("In-house and Acme by sales channel");
  expect(mix.rule).toBe(
    "In-house: orders from Amazon and Own shop (90% of the orders); Acme: orders from Wholesale (10% of the orders)",
  );
});
