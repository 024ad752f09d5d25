import { read, sheet } from "./helpers";

const RATES = sheet("Rates", [
  ["Service", "Ground"],
  ["Weight up to", "Zone 2"],
  [5, 9],
]);
const COSTS = sheet("Fulfilment", [
  ["Option", "Cost line", "Driver", "Rate", "Service"],
  ["In-house", "Carriers", "parcel", null, "Ground"],
]);
const parcels = (...rows: readonly (readonly [number, string, string | null])[]) =>
  sheet("Parcels", [
    ["Weight", "Zone", "Share", "Item group", "Ours only"],
    ...rows.map(([share, group, own]) => [1, 2, share, group, own]),
  ]);

test("parcels say what is in them, and what nobody else may handle", () => {
  const { inputs } = read(COSTS, RATES, parcels([3, "Rings", "yes"], [1, "Lamps", null], [2, "rings", "no"]));
  const { groups, group, ownOnly } = inputs.delivery!.profile!;
  expect(groups).toEqual(["Rings", "Lamps"]);
  expect([...group!]).toEqual([1, 2, 1]);
  expect([...ownOnly!]).toEqual([1, 0, 0]);
});

test("a mark that is neither yes nor no is said at its cell", () => {
  const { problems } = read(COSTS, RATES, parcels([3, "Rings", "perhaps"]));
  expect(problems.find(({ sheet: name }) => name === "Parcels")).toEqual({
    sheet: "Parcels",
    cell: "E2",
    severity: "error",
    message:
      'Ours only: read "perhaps"; write yes where nobody else may handle what is in the parcel, else nothing. It counts as no.',
  });
});

test("without those columns nothing is said of either", () => {
  const { inputs } = read(
    COSTS,
    RATES,
    sheet("Parcels", [
      ["Weight", "Zone", "Share"],
      [1, 2, 1],
    ]),
  );
  expect(inputs.delivery!.profile).not.toHaveProperty("group");
  expect(inputs.delivery!.profile).not.toHaveProperty("ownOnly");
});
