import { hostTheme } from "../../src/addin/theme";

test.each([
  ["Colorful", "#E6E6E6", "light"],
  ["White", "#FFFFFF", "light"],
  ["Dark gray", "#666666", "dark"],
  ["Black", "#262626", "dark"],
  ["without #", "262626", "dark"],
  ["something else", "Window", undefined],
  ["nothing", "", undefined],
])("Excel's theme %s (%s) is %s", (_, bodyBackgroundColor, look) => {
  expect(hostTheme({ bodyBackgroundColor })).toBe(look);
});

test("where Excel does not say, the pane follows the system", () => {
  Object.assign(globalThis, { Office: { context: {} } });
  expect(hostTheme()).toBeUndefined();
  Object.assign(globalThis, { Office: {} });
  expect(hostTheme()).toBeUndefined();
});
