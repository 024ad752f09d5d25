import { legible } from "../../src/taskpane/charts/colors";
import { scale, ticks } from "../../src/taskpane/charts/scale";
import { GROUP_COLORS, OPTION_COLORS } from "../../src/sheets/report/palette";

/** Contrast as WCAG 2.2 defines it, of colours #rrggbb. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
      const share = parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16) / 255;
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test.each(["ffffff", "292929", "000000"])("every colour of the report is seen on #%s", (background) => {
  for (const color of [...Object.values(GROUP_COLORS), ...OPTION_COLORS])
    expect(contrast(legible(color, background), `#${background}`)).toBeGreaterThanOrEqual(3);
});

test("a colour that is seen already stays", () => expect(legible("0072B2", "ffffff")).toBe("#0072B2"));

test("ticks are round and lie within the range", () => {
  expect(ticks(260, 7800, 4)).toEqual([2000, 4000, 6000]);
  expect(ticks(9.2, 21.4, 4)).toEqual([10, 15, 20]);
  expect(ticks(5, 5, 4)).toEqual([5]);
});

test("a scale leads from one end to the other", () => {
  const x = scale([100, 300], [40, 340]);
  expect([100, 200, 300].map(x)).toEqual([40, 190, 340]);
});
