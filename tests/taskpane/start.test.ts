import { calls, failNext, paneInChromium, upToDate } from "./browser";

const open = paneInChromium();

describe("an empty workbook", () => {
  test("Start mine adds the empty cost sheets, brings the first to the front and says what to do next", async () => {
    const page = await open({ workbook: "empty" });
    await page.getByRole("button", { name: "Start mine" }).click();
    await page.getByRole("status").getByText("12 sheets added").waitFor();
    expect(await page.evaluate(() => window.footing.port!.sheetNames())).toEqual([
      "Sheet1",
      "Start",
      "Business",
      "Marketing",
      "Facilities",
      "Customer service",
      "IT",
      "Fulfilment",
      "Finance and admin",
      "Human resources",
      "Our people",
      "Effects",
      "Scenarios",
    ]);
    expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Start", address: "A1" }]);
    await page.getByRole("heading", { name: "We found your sheets" }).waitFor();
    await page.getByText("Fill in the sheet Business, then one area.").waitFor();
    expect(await page.getByText("not filled in").count()).toBe(7);
  });

  test("Show the example fills it, marks it as an example and leads to the decisions", async () => {
    const page = await open({ workbook: "empty" });
    await page.getByRole("button", { name: "Show the example" }).click();
    await page.getByRole("button", { name: "See the decisions" }).click();
    await page.getByRole("heading", { level: 1, name: /changes would save/ }).waitFor();
    await page.getByText("EXAMPLE: figures of an invented business").waitFor();
    expect((await calls(page, "write"))[0]).toMatchObject({ example: true });
  });

  test("Show High volume fills it with the second example, marked as one", async () => {
    const page = await open({ workbook: "empty" });
    await page.getByRole("button", { name: "Show High volume" }).click();
    await page.getByRole("button", { name: "See the decisions" }).waitFor();
    await page.getByText("EXAMPLE: figures of an invented business").waitFor();
    expect((await calls(page, "write"))[0]).toMatchObject({
      example: true,
      sheets: ["Start", "Business", "Fulfilment", "Effects", "Parcels", "Carriers"],
    });
  });

  test("that nothing is there yet is no problem to mend", async () => {
    const page = await open({ workbook: "empty" });
    await upToDate(page);
    await page.getByRole("tab", { name: "Check", exact: true }).click();
    await page.getByRole("heading", { name: "Nothing to show yet" }).waitFor();
    await page.getByRole("button", { name: "Go to Start" }).click();
    await page.getByRole("button", { name: "Start mine" }).waitFor();
  });
});

test("the example goes only into an empty workbook, and the pane says so", async () => {
  const page = await open({ workbook: "other" });
  const example = page.getByRole("button", { name: "Show the example" });
  await example.waitFor();
  expect(await example.isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Show High volume" }).count()).toBe(0);
  await page.getByText("The example goes only into an empty workbook.").waitFor();
  expect(await page.getByRole("button", { name: "Start mine" }).isEnabled()).toBe(true);
});

describe("a workbook with cost sheets", () => {
  test("the sheets that were found stand with the number of their options, and lead to the sheet", async () => {
    const page = await open({ workbook: "small" });
    const row = page.getByRole("listitem").filter({ hasText: "Fulfilment" });
    await row.getByText("2 options").waitFor();
    await row.getByRole("button", { name: "Show Fulfilment" }).click();
    expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Fulfilment", address: "A1" }]);
  });

  test("the missing ones are added, and no other", async () => {
    const page = await open({ workbook: "small" });
    await page.getByRole("button", { name: "Add the missing sheets" }).click();
    await page.getByText("6 sheets added").waitFor();
    expect((await calls(page, "write"))[0]!.sheets).toEqual([
      "Marketing",
      "Facilities",
      "Customer service",
      "IT",
      "Finance and admin",
      "Human resources",
    ]);
    await page.getByText("not filled in").first().waitFor();
    expect(await page.getByRole("button", { name: "Add the missing sheets" }).count()).toBe(0);
  });

  test("a worked block of an area is added as sheets of its own, with or without usual figures", async () => {
    const page = await open({ workbook: "small" });
    await page.getByRole("button", { name: "Add a worked block" }).click();
    await page.getByRole("combobox", { name: "Area" }).selectOption({ label: "Finance and admin" });
    await page.getByRole("combobox", { name: "Option" }).selectOption({ label: "Outside package by tier" });
    await page.getByRole("checkbox", { name: "Fill in published and usual figures" }).check();
    await page.getByRole("button", { name: "Add to the workbook" }).click();
    await page.getByText("2 sheets added").waitFor();
    expect((await calls(page, "write"))[0]).toMatchObject({
      example: false,
      sheets: ["Finance and admin options", "Workings Finance and admin"],
    });
    await page.getByRole("listitem").filter({ hasText: "Finance and admin" }).getByText("1 option").waitFor();
  });

  test("where they cannot be added, the pane says why, how the workbook stands and what to do", async () => {
    const page = await open({ workbook: "small" });
    await upToDate(page);
    await failNext(page, "write", "denied");
    await page.getByRole("button", { name: "Add the missing sheets" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("The sheets could not be written").waitFor();
    await alert.getByText("The workbook is as it was.").waitFor();
    await alert.getByText("Unprotect it, or save a copy").waitFor();
  });
});

test("outside Excel the pane says where it works, and that it sends nothing", async () => {
  const page = await open({ workbook: "none" });
  await page.getByRole("heading", { name: "Open Footing in Excel" }).waitFor();
  await page.getByText("sends nothing anywhere").waitFor();
  expect(await page.getByRole("tab").count()).toBe(0);
});

test("the version stands in the footer", async () => {
  const page = await open({ workbook: "empty" });
  await page.getByRole("contentinfo").getByText("Footing 0.0.0-test").waitFor();
});
