import { HEADINGS, read, sheet } from "./helpers";

/** Today is 2026-03-10. */
const warned = (rows: readonly (readonly (string | number | null)[])[]) =>
  read(
    sheet("IT", [
      [...HEADINGS, "Basis", "Date", "Kind"],
      ...rows.map(([option, line, basis, date]) => [option!, line!, "month", 10, basis!, date!, "in-house"]),
    ]),
  ).problems.map(({ cell, severity, message }) => [cell, severity, message]);

test("a published figure of two years ago or more is a warning at its Date, once an option", () => {
  const found = warned([
    ["Own", "Fresh", "published", "2024-04-01"],
    ["Own", "Old", "published", "2024-03-31"],
    ["Own", "Older", "published", "2016-12-31"],
    ["Rented", "Other", "published", "2021-12-31"],
  ]);
  expect(found).toEqual([
    [
      "F3",
      "warning",
      '"Old" and 1 more of this option: the published figure is of 2024-03-31, two years ago or more. Look for a newer one, or type your own and change its Basis.',
    ],
    ["F5", "warning", expect.stringContaining('"Other": the published figure is of 2021-12-31')],
  ]);
});

test("contracts, quotes and figures without a date are nobody's old defaults", () => {
  expect(
    warned([
      ["Own", "Lease", "contract", "2016-12-31"],
      ["Own", "Estimate", null, "2016-12-31"],
      ["Own", "Undated", "published", null],
    ]),
  ).toEqual([]);
});
