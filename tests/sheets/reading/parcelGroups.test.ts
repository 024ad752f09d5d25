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
  const { groups, ownOnly } = inputs.delivery!.profile!;
  expect(groups).toEqual({ "item group": { names: ["Rings", "Lamps"], of: Uint8Array.of(1, 2, 1) } });
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

test.each(["Channel", "Sales channel", "Shop", "Marketplace", "Source"])(
  "the column %s says through which channel parcels were sold",
  (heading) => {
    const { inputs } = read(
      COSTS,
      RATES,
      sheet("Parcels", [
        ["Weight", "Zone", "Share", heading],
        [1, 2, 1, "Own shop"],
        [1, 2, 2, "Amazon"],
        [1, 2, 1, null],
        [1, 2, 1, "amazon"],
      ]),
    );
    expect(inputs.delivery!.profile!.groups).toEqual({
      "sales channel": { names: ["Own shop", "Amazon"], of: Uint8Array.of(1, 2, 0, 2) },
    });
  },
);

test("more channels than can be counted are said at the heading", () => {
  const many = Array.from({ length: 255 }, (_, at) => [1, 2, 1, `Shop ${at}`]);
  const { inputs, problems } = read(
    COSTS,
    RATES,
    sheet("Parcels", [["Weight", "Zone", "Share", "Channel"], ...many]),
  );
  expect(inputs.delivery?.profile ?? null).toBeNull();
  expect(problems.filter(({ sheet: name }) => name === "Parcels")).toEqual([
    {
      sheet: "Parcels",
      cell: "D1",
      severity: "error",
      message: "Channel: there are more than 254 different ones. Until then these parcels cannot be used.",
    },
  ]);
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
  expect(inputs.delivery!.profile).not.toHaveProperty("groups");
  expect(inputs.delivery!.profile).not.toHaveProperty("ownOnly");
});
