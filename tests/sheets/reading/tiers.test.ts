import type { Tariff, TariffMethod } from "../../../src/core/model";
import type { CellValue } from "../../../src/sheets/values";
import { readTiers, typedAsTime } from "../../../src/sheets/reading/tiers";

function tiers(
  cell: CellValue,
  method: TariffMethod = "graduated",
  more: { decimal?: "," | "."; fraction?: boolean } = {},
) {
  const messages: string[] = [];
  const tariff = readTiers(cell, method, {
    culture: { decimal: more.decimal ?? "." },
    fraction: more.fraction ?? false,
    report: (severity, message) => messages.push(`${severity}: ${message}`),
  });
  const pairs =
    tariff === null || tariff === "unknown"
      ? tariff
      : (tariff as Tariff).tiers.map(({ upTo, price }) => [upTo, price]);
  return { pairs, messages };
}
const THREE = [
  [500, 4.6],
  [2000, 4.1],
  [Infinity, 3.8],
];

describe("tiers as text", () => {
  test.each([
    "500:4.60; 2000:4.10; *:3.80",
    "500:4.60;2000:4.10;*:3.80;",
    "500 : $4.60\n2,000 : $4.10\r\n* : $3.80",
    "0-500: 4.60; 501-2000: 4.10; 2001+: 3.80",
    "up to 500: 4.60; up to 2000: 4.10; > 2000: 3.80",
    "<=500:4.60; <=2000:4.10; >2000:3.80",
    "1 to 500 = 4.60; 501 to 2000 = 4.10; 2001 and above = 3.80",
    "500:4.60 USD; 2 000:4.10 USD; above 2000: 3.80 USD",
    "500:4.6; 2000:4.1; rest:3.8",
  ])("%j", (text) => {
    expect(tiers(text)).toEqual({ pairs: THREE, messages: [] });
  });

  test("where the decimal sign is a comma", () => {
    expect(tiers("500:4,60; 2.000:4,10; *:3,80", "volume", { decimal: "," }).pairs).toEqual(THREE);
  });

  test("a last tier may have an end", () => {
    expect(tiers("500:4.60; 2000:4.10").pairs).toEqual(THREE.slice(0, 2));
  });

  test("prices of a charge on revenue are fractions", () => {
    expect(tiers("10000:3%; *:0.025", "graduated", { fraction: true }).pairs).toEqual([
      [10000, 0.03],
      [Infinity, 0.025],
    ]);
    expect(tiers("10000:3; *:2", "graduated", { fraction: true }).pairs).toBeNull();
  });

  test("an unknown price makes the tariff unknown, an unreadable one is an error", () => {
    expect(tiers("500:4.60; *:?")).toEqual({ pairs: "unknown", messages: [] });
    expect(tiers("500:4.60; *:soon").messages).toHaveLength(1);
  });

  test.each([
    ["2000:4.10; 500:4.60", "must rise"],
    ["500:4.60; 500:4.10", "must rise"],
    ["-5:4.60; 500:4.10", "must rise"],
    ["500:4.60; 700-900:4.10", "does not begin where"],
    ["500:4.60; 300+:4.10", "does not begin where"],
    ["*:4.60; 500:4.10", "nothing can follow"],
    ["500", "is not understood"],
    ["500:4.60:3", "is not understood"],
    ["500:4.60, 2000:4.10", "is not understood"],
    ["many:4.60", "is not understood"],
    ["500:12%", "is not understood"],
    [";", "is not understood"],
  ])("%j: %s", (text, said) => {
    const { pairs, messages } = tiers(text);
    expect(pairs).toBeNull();
    expect(messages).toEqual([expect.stringMatching(/^error: Tiers/)]);
    expect(messages[0]).toContain(said);
  });

  test("a package is one entry, size:price", () => {
    expect(tiers("1000:35", "package").pairs).toEqual([[1000, 35]]);
    expect(tiers("1000:35; 2000:60", "package").messages).toHaveLength(1);
    expect(tiers("*:35", "package").messages).toHaveLength(1);
  });
});

describe("what Excel makes of tiers typed without an apostrophe", () => {
  test.each([
    [(1000 * 60 + 35) / 1440, "1000:35"],
    [(1000 * 60 + 1) / 1440, "1000:01"],
    [(500 * 60 + 4.6) / 86400, "500:4.6"],
  ])("a time of %d days was typed as %s", (days, typed) => {
    expect(typedAsTime(days)).toBe(typed);
    const { pairs, messages } = tiers(days);
    expect(pairs).toBeNull();
    expect(messages[0]).toContain(`'${typed}`);
  });

  test("the same where the cell holds a date", () => {
    expect(tiers({ date: (1000 * 60 + 35) / 1440, text: "1900-02-10" }).messages[0]).toContain("'1000:35");
  });
});
