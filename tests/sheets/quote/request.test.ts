import { analyze } from "../../../src/analyze";
import { withLikeForLike } from "../../../src/core/likeForLike";
import { readInputs } from "../../../src/sheets/reading";
import { readChecklist } from "../../../src/sheets/reading/checklist";
import { buildChecklist, buildRequest } from "../../../src/sheets/quote";
import { parcelMix } from "../../../src/sheets/quote/parcelMix";
import type { SheetModel } from "../../../src/sheets/model";
import type { CellValue, SheetValues } from "../../../src/sheets/values";
import { sheet, TODAY, valuesOf, workbook, type Cells } from "../reading/helpers";

const BUSINESS = sheet("Business", [
  ["Item", "Value", "Unit", "Moves with"],
  ["Orders per month", 1000],
  ["First month", 10],
  ["Season 11", 1.5],
  ["Season 12", 1.5],
  ["Season 1", "zero"],
  ["Discount rate", 0.08],
  ["Growth per year", 0.2],
  ["Units per order", 2],
  ["Lines per order", 1.5],
  ["Parcels per order", 1.1],
  ["Return rate", 0.1],
  ["Pallets stored", 40, "pallets", "orders"],
  ["Owner's hour", 61.37],
]);
const IN_HOUSE: Cells = [
  ["Option", "Cost line", "Driver", "Rate", "Note"],
  ["In-house", "Rent", "month", 4321, "too dear"],
  ["In-house", "Pick and pack people", "order", 5.55],
];
const book = (...more: SheetValues[]) => workbook([BUSINESS, sheet("Fulfilment", IN_HOUSE), ...more]);
const inputsOf = (...more: SheetValues[]) => readInputs(book(...more), { today: TODAY }).inputs;
const requested = () =>
  buildRequest({ inputs: inputsOf(), option: "Acme", madeOn: "2026-03-10", workbook: null });

/** Cells of a column set by the text that another column of the row holds. */
function filled(
  model: SheetModel,
  by: string,
  column: string,
  values: { readonly [text: string]: CellValue },
): SheetValues {
  const { cells, ...rest } = valuesOf(model);
  const headings = cells.find((row) => row.includes(by) && row.includes(column))!;
  const [from, to] = [headings.indexOf(by), headings.indexOf(column)];
  return {
    ...rest,
    cells: cells.map((row) => {
      const value = values[String(row[from])];
      return value === undefined ? row : Object.assign([...row], { [to]: value });
    }),
  };
}

describe("a request for quote", () => {
  const [profile, form, checklist] = requested();
  const texts = (model: SheetModel) => model.cells.map((row) => row.map((cell) => cell?.value ?? null));
  const row = (name: string) => texts(profile!).find(([first]) => first === name);

  test("says what an order is, what a year brings month by month, and what is not known yet", () => {
    // A plan from October; seasons 1.5, 1.5, 0 and nine times 1 have the mean 1. Growth: 1.2^(1/12) in November.
    expect(row("October")).toEqual(["October", 1000, 1]);
    expect(row("November")![1]).toBe(Math.round(1000 * 1.5 * 1.2 ** (1 / 12)));
    expect(row("January")).toEqual(["January", 0, 0]);
    expect(row("Lines per order")).toEqual(["Lines per order", 1.5, "lines an order"]);
    expect(row("Return rate")).toEqual(["Return rate", 0.1, "of orders come back"]);
    expect(row("Growth a year")![1]).toBe(0.2);
    expect(row("Pallets stored")).toEqual(["Pallets stored", 40, "pallets"]);
    expect(row("Further picks per month")).toEqual(["Further picks per month", 500, "picks"]);
    expect(row("Bins stored")).toBeUndefined();
    expect(texts(profile!).flat()).toContain(
      "Not known yet: Units in stock, Units per pallet, Units per bin, Cubic feet per unit, Share of stock kept long, Pallets received per month, Containers received per month, Receiving hours per month, Bins stored, Cubic feet stored, Cubic feet stored long, Kits per month.",
    );
  });

  test("asks for each fee beside what a month brings of it", () => {
    const headings = texts(form!)[4]!;
    expect(headings.slice(0, 5)).toEqual(["Option", "Cost line", "Driver", "Our volume a month", "Rate"]);
    const volumes = new Map(texts(form!).map((cells) => [cells[1], cells[3]]));
    expect(volumes.get("Pick and pack, first pick")).toBe("1,000 orders");
    expect(volumes.get("Boxes and filling")).toBe("1,100 parcels");
    expect(volumes.get("Returns")).toBe("100 returns");
    expect(volumes.get("Storage, by pallet")).toBe("40 pallets");
    expect(volumes.get("Storage, by bin")).toBe("not known yet");
    expect(volumes.get("Account fee")).toBeNull();
    // What the business itself has beside the fees is nothing to ask a provider for.
    expect([...volumes.keys()]).not.toContain("Our time to manage them");
  });

  test("gives away no cost of the house, and no formula that leads into it", () => {
    const all = [profile!, form!, checklist!].flatMap(({ cells }) => cells.flat());
    expect(all.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    const told = JSON.stringify(all.map((cell) => cell?.value));
    for (const secret of ["4321", "5.55", "61.37", "0.08", "too dear", "Rent", "In-house"])
      expect(told).not.toContain(secret);
  });

  test("empty, its sheets change nothing in the workbook", () => {
    const sheets = requested().map(valuesOf);
    expect(readInputs(book(...sheets), { today: TODAY })).toEqual(
      expect.objectContaining({
        problems: readInputs(book(), { today: TODAY }).problems,
        inputs: expect.objectContaining({ areas: inputsOf().areas }) as unknown,
      }),
    );
  });

  test("filled in, the form reads as an option that costs what the same lines on the user's own sheet cost", () => {
    const answers = {
      "Pick and pack, first pick": 2.8,
      "Further picks": 0.25,
      "Storage, by pallet": 18,
      "Delivery as billed": 5,
      "Fuel and carrier surcharges": 0.08,
      Returns: 3.5,
      "Least fees a month": 6000,
      "Set-up": 900,
    };
    const reply = filled(form!, "Cost line", "Rate", answers);
    const { analysis, problems } = analyze(book(reply), { today: TODAY });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    // 500 further picks: the sheet's own item, typed here as a count of orders.
    const typed: Cells = [
      [...IN_HOUSE[0]!, "Group", "Base", "From", "Quantity", "Kind"],
      ...IN_HOUSE.slice(1),
      ["Acme", "Picks", "order", 2.8, null, "Fees", null, null, null, "outsourced"],
      ["Acme", "More picks", "order", 0.25, null, "Fees", null, null, 0.5],
      ["Acme", "Pallets", "Pallets stored", 18, null, "Fees"],
      ["Acme", "Delivery parcels", "parcel", 5, null, "Delivery"],
      ["Acme", "Fuel", "percent of", 0.08, null, "Delivery", "Delivery parcels"],
      ["Acme", "Returns", "return", 3.5, null, "Fees"],
      ["Acme", "Least", "minimum", 6000, null, "Fees", "Fees"],
      ["Acme", "Begin", "once", 900, null, "Fees", null, "today"],
    ];
    const own = analyze(workbook([BUSINESS, sheet("Fulfilment", typed)]), { today: TODAY });
    const [byReply, byHand] = [analysis, own.analysis].map(({ areas }) =>
      areas[0]!.options.find(({ option }) => option === "Acme")!,
    );
    expect(byHand!.yearlyCost).toBeGreaterThan(12 * 6000);
    expect(byReply!.yearlyCost).toBeCloseTo(byHand!.yearlyCost!, 6);
    // Fees of 2,800 + 125 + 720 + 350 lie below 6,000; delivery 5,500 with 8%; 900 over 36 months.
    expect(byReply!.monthlyCost).toBeCloseTo(6000 + 5500 * 1.08 + 900 / 36, 8);
  });

  test("pasted below the user's own rows it is the same option", () => {
    const answers = { "Pick and pack, first pick": 2.8, "Delivery as billed": 5 };
    const reply = filled(form!, "Cost line", "Rate", answers);
    const headings = reply.cells[4]!;
    const width = headings.indexOf("Note") + 1;
    const columns = ["Option", "Cost line", "Driver", "Rate", "Group", "Kind", "Basis"];
    const pasted = reply.cells
      .slice(5)
      .filter((cells) => typeof cells[1] === "string")
      .map((cells) => columns.map((name) => cells.slice(0, width)[headings.indexOf(name)] ?? null));
    const fulfilment = sheet("Fulfilment", [
      columns,
      ...IN_HOUSE.slice(1).map((cells) => cells.slice(0, 4)),
      ...pasted,
    ]);
    const { analysis } = analyze(workbook([BUSINESS, fulfilment]), { today: TODAY });
    const acme = analysis.areas[0]!.options.find(({ option }) => option === "Acme")!;
    expect(acme.monthlyCost).toBeCloseTo(2800 + 5500, 8);
  });

  test("the provider's answers about what is in it come back as the checklist", () => {
    const reply = filled(form!, "Cost line", "Rate", { "Pick and pack, first pick": 2.8 });
    const answered = filled(checklist!, "Activity", "Acme", {
      Receiving: "in",
      Returns: "out",
      Picking: "Pick and pack, first pick",
    });
    const values = book(reply, answered);
    const { inputs } = readInputs(values, { today: TODAY });
    const { answers, problems } = readChecklist(values, inputs);
    expect(problems).toEqual([]);
    expect(answers.map(({ activity, option, answer }) => [activity, option, answer.how])).toEqual([
      ["Receiving", "Acme", "in"],
      ["Picking", "Acme", "line"],
      ["Returns", "Acme", "out"],
    ]);
  });
});

describe("the checklist to fill in", () => {
  const lines: Cells = [...IN_HOUSE, ["Acme", "Pick and pack", "order", 3, null]];
  const plain = workbook([BUSINESS, sheet("Fulfilment", lines)]);
  const { inputs } = readInputs(plain, { today: TODAY });
  const model = buildChecklist({ areas: inputs.areas, sheets: [], tables: [] });

  test("proposes, and answers nothing", () => {
    const values = { ...plain, sheets: [...plain.sheets, valuesOf(model)] };
    expect(readChecklist(values, inputs)).toEqual({ answers: [], problems: [] });
    expect(readInputs(values, { today: TODAY })).toEqual(readInputs(plain, { today: TODAY }));
    const picking = model.cells.find((row) => row[1]?.value === "Picking")!;
    expect(picking.map((cell) => cell?.value ?? null)).toEqual([
      "Fulfilment",
      "Picking",
      "The first item of an order and every further one",
      null,
      null,
      "In-house: Pick and pack people · Acme: Pick and pack",
    ]);
  });

  test("answered throughout, its options are comparable", () => {
    const all = { ...valuesOf(model) };
    const cells = all.cells.map((row) => (row[0] === "Fulfilment" ? [...row.slice(0, 3), "in", "in"] : row));
    const values = { ...plain, sheets: [...plain.sheets, { ...all, cells }] };
    const { analysis } = analyze(values, { today: TODAY });
    const { answers } = readChecklist(values, inputs);
    const [area] = withLikeForLike(inputs, analysis, answers).areas;
    expect(area!.likeForLike!.options.map(({ status }) => status)).toEqual(["comparable", "comparable"]);
    expect(area!.likeForLike!.missing).toEqual([]);
  });
});

describe("parcels by weight and zone", () => {
  test("what nobody else may handle is left out of every volume, and said to stay", () => {
    const parcels = sheet("Parcels", [
      ["Weight", "Zone", "Share", "Item group", "Ours only"],
      [1, 2, 2, "Cups", null],
      [4, 5, 1, "Cups", null],
      [1, 2, 1, "Rings", "yes"],
    ]);
    const carrier = sheet("Post", [
      ["Service", "Post"],
      ["Weight", "Zone 2", "Zone 5"],
      [10, 5, 6],
    ]);
    const delivered = sheet("Fulfilment", [
      [...IN_HOUSE[0]!, "Service"],
      ...IN_HOUSE.slice(1),
      ["In-house", "Delivery", "parcel", null, null, "Post"],
    ]);
    const { inputs } = readInputs(workbook([BUSINESS, delivered, parcels, carrier]), { today: TODAY });
    const [profile, form] = buildRequest({ inputs, option: "Acme", madeOn: "2026-03-10", workbook: null });
    const rows = profile!.cells.map((row) => row.map((one) => one?.value ?? null));
    const find = (name: string) => rows.find(([first]) => first === name);
    expect(rows.flat()).toContain(
      "Left out, since it stays with us: Rings (25% of the parcels). Orders and counts that move with them are without it, by its share.",
    );
    // A quarter of the parcels stays: 750 of 1,000 orders, 30 of 40 pallets, 375 of 500 further picks.
    expect(find("October")).toEqual(["October", 750, 1]);
    expect(find("Pallets stored")).toEqual(["Pallets stored", 30, "pallets"]);
    expect(find("Further picks per month")).toEqual(["Further picks per month", 375, "picks"]);
    expect(find("Lines per order")).toEqual(["Lines per order", 1.5, "lines an order"]);
    const volumes = new Map(form!.cells.map((row) => [row[1]?.value, row[3]?.value]));
    expect(volumes.get("Pick and pack, first pick")).toBe("750 orders");
    expect(volumes.get("Boxes and filling")).toBe("825 parcels");
    expect(volumes.get("Storage, by pallet")).toBe("30 pallets");
    // Two cups in three go to zone 2, and the light parcel of rings is in no share.
    expect(find("up to 1 lb")).toEqual(["up to 1 lb", 2 / 3, 0]);
    expect(find("up to 5 lb")).toEqual(["up to 5 lb", 0, 1 / 3]);
  });
  test("shares of all parcels; bands end where they say, inclusive", () => {
    const mix = parcelMix({
      parcels: {
        count: 4,
        units: "lb/in",
        weight: Float64Array.of(1, 1.01, 80, 0.4),
        sides: null,
        zones: ["2", "5"],
        zone: Uint8Array.of(0, 1, 1, 1),
        residential: null,
        areas: [],
        area: null,
        day: null,
      },
      share: Float64Array.of(5, 2, 1, 2),
      services: [],
      service: null,
    });
    expect(mix).toEqual({
      zones: ["2", "5"],
      bands: [
        { upTo: 1, shares: [0.5, 0.2] },
        { upTo: 2, shares: [0, 0.2] },
        { upTo: Infinity, shares: [0, 0.1] },
      ],
    });
  });
});
