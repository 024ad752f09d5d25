import { fractionAboveOne, percentUnitBelowOne } from "../../../src/sheets/reading/messages";

test("a number that is typed otherwise is said without what binary arithmetic adds", () => {
  expect(fractionAboveOne("Share", 1.4)).toBe(
    "Share: read 1.4. A fraction is typed as 1.4%, as 0.014, or as 1.4 with the unit %.",
  );
  expect(percentUnitBelowOne("Fuel", 0.07)).toContain("took it as 7%.");
});
