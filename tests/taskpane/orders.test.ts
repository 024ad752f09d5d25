import type { Page } from "playwright-core";
import { calls, paneInChromium, upToDate } from "./browser";

const open = paneInChromium();

const openHistory = async (workbook: string): Promise<Page> => {
  const page = await open({ workbook });
  await upToDate(page);
  await page.getByRole("button", { name: "Order history", exact: true }).click();
  return page;
};
/** The value that stands beside a name. */
const valueOf = (page: Page, name: string) =>
  page.locator("dt", { hasText: new RegExp(`^${name}$`) }).locator("xpath=following-sibling::dd[1]");
const selected = (page: Page, label: string): Promise<string> =>
  page.getByRole("combobox", { name: label, exact: true }).inputValue();
/** Cells of a sheet as the workbook has them. */
const cellsOf = (page: Page, sheet: string) =>
  page.evaluate(
    async (name) => (await window.footing.port!.read()).sheets.find((own) => own.name === name)?.cells ?? [],
    sheet,
  );

describe("an export with its zones and products", () => {
  test("is found, counted, and written to two new sheets with the columns it was read by", async () => {
    const page = await openHistory("orders");
    await page.getByText("6 rows below the headings.").waitFor();
    expect(await selected(page, "Orders are on")).toBe("orders_export");
    expect(await selected(page, "Zones by postcode are on")).toBe("Zones");
    expect(await selected(page, "Weights of products are on")).toBe("Products");
    expect(await selected(page, "Order number")).toBe("Name");
    expect(await selected(page, "Weight of the order")).toBe("");

    await page.getByRole("button", { name: "Count the orders" }).click();
    await page.getByRole("heading", { name: "From the orders" }).waitFor();
    const figures = {
      "Orders sent": "4",
      Months: "2025-01 to 2025-02",
      "Orders a month": "2",
      "Lines an order": "1.25",
      "Units an order": "1.50",
      "Orders among the parcels": "3",
      Season: "It takes a whole year of orders.",
    };
    for (const [name, value] of Object.entries(figures))
      expect([name, await valueOf(page, name).innerText()]).toEqual([name, value]);
    expect(await valueOf(page, "Return rate \\(refunded\\)").innerText()).toBe("25%");
    await page.getByText("cancelled: 1, no orders to send; #4").waitFor();
    await page.getByText("no weight: 1, not among the parcels; #5").waitFor();
    await page.getByRole("button", { name: "Show orders_export A7" }).click();
    expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "orders_export", address: "A7" }]);

    await page.getByRole("button", { name: "Write the sheets" }).click();
    await page.getByText("2 sheets added").waitFor();
    expect(await calls(page, "write")).toMatchObject([
      { marked: "beside", sheets: ["Parcels", "Order history"] },
    ]);
    expect(await cellsOf(page, "Parcels")).toEqual([
      ["Weight (lb)", "Zone", "Share"],
      [2, "2", 1],
      [3, "2", 1],
      [2, "8", 1],
    ]);
    const written = await cellsOf(page, "Order history");
    expect(written).toContainEqual(["Order number", "Name"]);
    expect(written).toContainEqual(["Postcode", "Shipping Zip"]);
  });

  test("what the user mends holds, is kept in the workbook, and is where it starts the next time", async () => {
    const page = await openHistory("orders");
    const quantity = page.getByRole("combobox", { name: "Quantity", exact: true });
    await quantity.selectOption("none");
    await page.getByRole("combobox", { name: "Postcode", exact: true }).selectOption("Shipping Country");
    await page.getByRole("button", { name: "Count the orders" }).click();
    // Without a quantity a line is one unit: five lines. No zone is for "US".
    await page.getByText("no zone for its postcode: 3, not among the parcels").waitFor();
    expect(await valueOf(page, "Units an order").innerText()).toBe("1.25");
    await page.getByText("No order has both a weight and a zone").waitFor();
    await page.getByRole("button", { name: "Write the sheets" }).click();
    await page.getByText("1 sheet added").waitFor();
    await page.getByRole("button", { name: "Order history", exact: true }).click();
    await upToDate(page);
    await page.getByRole("button", { name: "Order history", exact: true }).click();
    await page.getByText("6 rows below the headings.").waitFor();
    expect(await selected(page, "Postcode")).toBe("Shipping Country");
    expect(await page.getByText("From the orders").count()).toBe(0);
  });
});

test("an export that nothing is known of: the column of order numbers is asked for, then it is counted", async () => {
  const page = await openHistory("ordersUnknown");
  await page.getByText("No sheet is known for an export of orders.").waitFor();
  await page.getByRole("combobox", { name: "Orders are on" }).selectOption("Bestellungen");
  await page.getByText("No column of order numbers was found.").waitFor();
  const count = page.getByRole("button", { name: "Count the orders" });
  expect(await count.isDisabled()).toBe(true);
  await page.getByRole("combobox", { name: "Order number" }).selectOption("Auftrag");
  await page.getByRole("combobox", { name: "Order date" }).selectOption("Datum");
  await page.getByRole("combobox", { name: "Weight of the order" }).selectOption("kg");
  await page.getByRole("button", { name: /^Other columns/ }).click();
  expect(await selected(page, "Units")).toBe("kg/cm");
  await count.click();
  await page.getByRole("heading", { name: "From the orders" }).waitFor();
  expect(await valueOf(page, "Orders sent").innerText()).toBe("2");
});

describe("25,000 orders", () => {
  test("are read when they are counted, and not before", async () => {
    const page = await openHistory("manyOrders");
    await page.getByText("25,000 rows below the headings.").waitFor();
    expect(await calls(page, "read")).toHaveLength(1);
    await page.getByRole("button", { name: "Count the orders" }).click();
    await page.getByRole("heading", { name: "From the orders" }).waitFor();
    expect(await valueOf(page, "Orders sent").innerText()).toBe("25,000");
    expect(await calls(page, "read")).toHaveLength(2);
  });

  test("can be left uncounted half-way", async () => {
    const page = await openHistory("manyOrders");
    await page.getByText("25,000 rows below the headings.").waitFor();
    await page.evaluate(() => window.footing.port!.hold("read"));
    await page.getByRole("button", { name: "Count the orders" }).click();
    await page.getByText("Reading the orders").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. Nothing was written.").waitFor();
    expect(await calls(page, "write")).toEqual([]);
  });
});

describe("an invoice", () => {
  test("is held against the plan line by line, and the check is written as a sheet", async () => {
    const page = await open({ workbook: "invoice" });
    await upToDate(page);
    await page.getByRole("button", { name: "Check an invoice" }).click();
    await page.getByRole("heading", { name: "3PL", exact: true }).waitFor();
    // 1,000 orders at 4.00 were planned: 100 more at 4.00, then 20 cents more for each of 1,100, and 30 for wrapping.
    const figures = {
      Billed: "4,650.00",
      Planned: "4,000.00",
      Difference: "+650.00",
      "Another quantity": "+400.00",
      "Another price": "+220.00",
      "Not in the plan": "+30.00",
    };
    for (const [name, value] of Object.entries(figures))
      expect([name, await valueOf(page, name).innerText()]).toEqual([name, value]);
    await page.getByText("All-in fee, month 1").waitFor();
    await page.getByRole("button", { name: "Show Invoice F2" }).click();
    expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Invoice", address: "F2" }]);
    await page.getByRole("button", { name: "Write the sheet Footing Invoice" }).click();
    await page.getByText("The sheet is written").waitFor();
    expect(await calls(page, "write")).toMatchObject([{ marked: "replace", sheets: ["Footing Invoice"] }]);
  });

  test("that is not there yet: one sentence says how to paste it", async () => {
    const page = await open({ workbook: "small" });
    await upToDate(page);
    await page.getByRole("button", { name: "Check an invoice" }).click();
    await page.getByText("Paste what was billed into a sheet called Invoice").waitFor();
    expect(await page.getByRole("button", { name: /Footing Invoice/ }).count()).toBe(0);
  });
});
