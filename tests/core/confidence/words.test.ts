import { rangeText, savesText } from "../../../src/core/confidence";

describe("a saving in words", () => {
  test.each([
    [8820, 45100, "8,800 to 45,000", "save 8,800 to 45,000 a year"],
    [6000, 6000, "6,000", "save 6,000 a year"],
    [-2590, 10040, "2,600 lost to 10,000 saved", "cost up to 2,600 a year more or save up to 10,000"],
  ])("%d to %d", (p10, p90, range, saves) => {
    expect(rangeText({ p10, p90 })).toBe(range);
    expect(savesText({ p10, p90 })).toBe(saves);
  });
  test("changes that cost more in any case", () => {
    expect(savesText({ p10: -2000, p90: -1000 })).toBe("cost 1,000 to 2,000 a year more");
  });
});
