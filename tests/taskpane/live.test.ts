import { calls, failNext, paneInChromium, type as typeInto, upToDate } from "./browser";

const open = paneInChromium();

describe("an edit in a cost sheet", () => {
  test("that flips a decision is announced with what changed, from and to", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    const changes = page.getByRole("status", { name: "What changed" });
    expect(await changes.innerText()).toBe("");
    await typeInto(page, "Fulfilment", "D4", 1.5);
    await changes.getByText("Fulfilment D4 changed").waitFor();
    await changes.getByText("Fulfilment: In-house → 3PL").waitFor();
    await page.getByRole("button", { name: /^Fulfilment.*3PL instead of In-house/ }).waitFor();
    await changes.getByRole("button", { name: "Dismiss" }).click();
    expect(await changes.innerText()).toBe("");
  });

  test("that changes only the cost says by how much", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    // Rent 2,100 instead of 2,000: 12 x 100 a year more.
    await typeInto(page, "Fulfilment", "D2", 2100);
    const changes = page.getByRole("status", { name: "What changed" });
    await changes.getByText("Fulfilment: cost +1,200 a year").waitFor();
    await changes.getByText("No answer changed.").waitFor();
  });

  test("leaves page, opened areas and focus where they are", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    const row = page.getByRole("button", { name: /^Fulfilment/ });
    await row.click();
    await typeInto(page, "Fulfilment", "D4", 1.5);
    await page.getByText("Fulfilment D4 changed").waitFor();
    expect(await row.getAttribute("aria-expanded")).toBe("true");
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("of several edits in a row the last one counts", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    for (const rate of [3.9, 2.5, 1.5]) await typeInto(page, "Fulfilment", "D4", rate);
    await page.getByText("1 change would save 18,000 a year").waitFor();
  });
});

describe("the scenario picker", () => {
  test("offers the workbook's scenarios and shows what one changes", async () => {
    const page = await open({ workbook: "scenarios", page: "decisions" });
    const picker = page.getByRole("combobox", { name: "Scenario" });
    await picker.waitFor();
    expect(await picker.getByRole("option").allInnerTexts()).toEqual([
      "As the workbook stands",
      "Cheap provider",
      "Half the orders",
    ]);
    await picker.selectOption("Cheap provider");
    const changes = page.getByRole("status", { name: "What changed" });
    await changes.getByText("Scenario Cheap provider").waitFor();
    await changes.getByText("Fulfilment: In-house → 3PL").waitFor();
    await picker.selectOption("As the workbook stands");
    await changes.getByText("Fulfilment: 3PL → In-house").waitFor();
  });

  test("a scenario's own order volume is what the fulfilment page stands at", async () => {
    const page = await open({ workbook: "scenarios", page: "fulfilment" });
    await page.getByRole("combobox", { name: "Scenario" }).selectOption("Half the orders");
    await page.getByRole("heading", { level: 1, name: "Cost per order at 500 orders a month" }).waitFor();
  });

  test("is not there without scenarios", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    expect(await page.getByRole("combobox", { name: "Scenario" }).count()).toBe(0);
  });

  test("a scenario that is removed from the workbook is no longer chosen", async () => {
    const page = await open({ workbook: "scenarios", page: "decisions" });
    await page.getByRole("combobox", { name: "Scenario" }).selectOption("Cheap provider");
    await page.getByText("Fulfilment: In-house → 3PL").waitFor();
    await typeInto(page, "Scenarios", "A2", "Another name");
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
    expect(await page.getByRole("combobox", { name: "Scenario" }).inputValue()).toBe("");
  });
});

describe("reading that fails", () => {
  test.each([
    ["editing", "Press Enter or Esc in the cell that is being edited"],
    ["busy", "Excel is busy"],
    ["denied", "The workbook is protected or read-only"],
    ["gone", "A sheet was removed or renamed"],
    ["too large", "This is more than Excel takes at once"],
    ["other", "If it happens again, save the workbook"],
  ] as const)("(%s) says what to do, and works when tried again", async (problem, remedy) => {
    const page = await open({ workbook: "small", page: "decisions", fail: problem });
    const alert = page.getByRole("alert");
    await alert.getByText("The workbook could not be read").waitFor();
    await alert.getByText(remedy).waitFor();
    await alert.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("button", { name: /^Fulfilment/ }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("later on leaves the last answer in place", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    await failNext(page, "read", "busy");
    await page.getByRole("button", { name: "Read again" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
  });

  test("a cell that cannot be shown is said so", async () => {
    const page = await open({ workbook: "faulty", page: "check" });
    await page.getByRole("button", { name: /^Error, Fulfilment C6/ }).waitFor();
    await failNext(page, "reveal", "gone");
    await page.getByRole("button", { name: /^Error, Fulfilment C6/ }).click();
    await page.getByRole("alert").getByText("The cell could not be shown").waitFor();
  });
});

test("while the workbook is read for the first time the pane says so", async () => {
  const page = await open({ workbook: "small", page: "decisions", hold: "read" });
  await page.getByRole("status").getByText("Reading the workbook").waitFor();
  await page.evaluate(() => window.footing.port!.release());
  await page.getByRole("button", { name: /^Fulfilment/ }).waitFor();
});

test("where changes cannot be seen the pane says so and reads when asked", async () => {
  const page = await open({ workbook: "small", page: "decisions", fail: "busy", failing: "watch" });
  await page.getByText("Changes in the workbook are not seen.").waitFor();
  const before = (await calls(page, "read")).length;
  await page.getByRole("button", { name: "Read again" }).click();
  await upToDateAgain();
  expect((await calls(page, "read")).length).toBe(before + 1);

  async function upToDateAgain(): Promise<void> {
    await page.getByText("Changes in the workbook are not seen.").waitFor();
  }
});

test("a fault of the pane's own leaves no empty page: it says so, with details to copy", async () => {
  const page = await open({ workbook: "broken" });
  const alert = page.getByRole("alert");
  await alert.getByText("Something in this pane broke").waitFor();
  await alert.getByText("Your workbook is untouched.").waitFor();
  await alert.getByText("Details", { exact: true }).click();
  expect(await alert.getByRole("textbox", { name: "Details" }).inputValue()).toContain("Footing 0.0.0-test");
  await alert.getByRole("button", { name: "Copy details" }).click();
  await alert
    .getByRole("status")
    .getByText(/^Copied|^Press Ctrl\+C/)
    .waitFor();
  await alert.getByRole("button", { name: "Open the pane anew" }).waitFor();
});

test("numbers are written as the workbook's culture writes them", async () => {
  const page = await open({ workbook: "comma", page: "decisions" });
  await page.getByRole("button", { name: /^Fulfilment/ }).click();
  await page.getByRole("cell", { name: "36.000" }).waitFor();
  await page.getByText("All-in fee of 3PL at 3,00 instead of 4,00").waitFor();
});
