import { axeFinds, calls, paneInChromium, type, upToDate } from "./browser";

const open = paneInChromium();

describe("a row an area", () => {
  test("says to a screen reader what to do, what it costs, the change and how sure", async () => {
    const page = await open({ workbook: "cheapProvider", page: "decisions" });
    // 1.5 an order is 1,500 a month, 18,000 a year; in-house 3,000 a month, 36,000 a year.
    await page
      .getByRole("button", {
        name: "Fulfilment. Do this: 3PL instead of In-house. Today, a year: 36,000. Then, a year: 18,000. Change: −18,000. How sure: Clear.",
      })
      .waitFor();
    await page.getByRole("heading", { level: 1, name: "1 change would save 18,000 a year" }).waitFor();
  });

  test("keeps what there is where nothing is better", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
    await page.getByRole("heading", { level: 1, name: "Keep everything as it is" }).waitFor();
  });

  test("areas without costs say that they are not assessed", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await upToDate(page);
    expect(await page.getByText("Not assessed.").count()).toBe(6);
  });

  test("the areas of the example stand in their order, the total last", async () => {
    const page = await open({ page: "decisions" });
    await page.getByRole("heading", { level: 2, name: /^Human resources/ }).waitFor();
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.map((text) => text.split(".")[0]!.trim())).toEqual([
      "Marketing",
      "Facilities",
      "Customer service",
      "IT",
      "Fulfilment",
      "Finance and admin",
      "Human resources",
    ]);
    // Today's options as they really cost beside each other: the table and the page Together say the same.
    const beside = page.getByText(/people and space/i).locator("..");
    expect(await beside.innerText()).toContain("−5,528");
    const total = page.getByText("Total of 7 areas").locator("..");
    expect(await total.innerText()).toContain("1,037,499 → 923,120 a year");
    expect(await total.innerText()).toContain("−114,379");
  });
});

describe("an opened area", () => {
  test("shows its options, why, and what would flip it, each cost one click from its cell", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    const row = page.getByRole("button", { name: /^Fulfilment/ });
    await row.click();
    expect(await row.getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("heading", { name: "Why" }).waitFor();
    const options = page.getByRole("table").filter({ hasText: "Against the advice" });
    expect(await options.getByRole("row").allInnerTexts()).toEqual([
      expect.stringMatching(/Option\s+Cost a year\s+Against the advice/),
      expect.stringMatching(/In-house \(today, advised\)\s+Choose this one\s+36,000\s+–/),
      expect.stringMatching(/3PL\s+Choose this one\s+48,000\s+\+12,000/),
    ]);
    // The provider wins below 3 an order: 2,000 + 1 x 1,000 = 3 x 1,000.
    const flip = page.getByRole("listitem").filter({ hasText: "All-in fee of 3PL at 3.00 instead of 4.00" });
    await flip.getByRole("button", { name: "Show Fulfilment D4" }).click();
    expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Fulfilment", address: "D4" }]);
  });

  test("shows judgement beside cost and the price of the judgement", async () => {
    const page = await open({ workbook: "judged", page: "decisions" });
    await page.getByRole("button", { name: /^Fulfilment/ }).click();
    // The gate keeps the cheaper provider out of nothing; fit, priced at 100,000, moves the answer to the dearer one.
    const value = (term: string) =>
      page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]").innerText();
    expect(await value("By cost alone")).toBe("In-house");
    expect(await value("With judgement")).toBe("3PL");
    expect(await value("Price of the judgement, a year")).toBe("12,000");
  });

  test("an area that is decided part by part shows its parts, each to be opened", async () => {
    const page = await open({ page: "decisions" });
    await page.getByRole("button", { name: /^Marketing/ }).click();
    await page.getByRole("heading", { name: "Decided part by part" }).waitFor();
    await page.getByRole("button", { name: /^Design\. Do this: Freelancers instead of In-house/ }).click();
    // The part's own reason; the area as a whole has its own below.
    await page.getByText(/^Costs [\d,]+ a year, [\d,]+ less than In-house/).waitFor();
    await page.getByRole("heading", { name: "The area as a whole" }).waitFor();
  });

  test("a cost that is not whole is at least so much, and says what is not known", async () => {
    const page = await open({ workbook: "unknown", page: "decisions" });
    await page.getByRole("button", { name: /^Fulfilment/ }).click();
    const row = page.getByRole("row").filter({ hasText: "3PL" }).first();
    await row.getByText("at least 24,000").waitFor();
    await row.getByText("Not known: Storage (Rate)").waitFor();
  });

  test("its chart is also a table of the same figures", async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await page.getByRole("button", { name: /^Fulfilment/ }).click();
    const chart = page.getByRole("img", { name: /^A typical month/ });
    expect(await chart.getAttribute("aria-label")).toContain(
      "In-house (today, advised) 3,000: Facility 2,000, Supplies 1,000; 3PL 4,000: Fees 4,000",
    );
    await page.getByRole("button", { name: "Show as a table: A typical month" }).click();
    const table = page.getByRole("region", { name: "A typical month" }).getByRole("table");
    expect(await table.getByRole("row").last().innerText()).toMatch(/Total\s+3,000\s+4,000/);
  });
});

describe("an option fixed by hand", () => {
  const opened = async () => {
    const page = await open({ workbook: "small", page: "decisions" });
    await page.getByRole("button", { name: /^Fulfilment/ }).click();
    await page.getByRole("button", { name: "Choose this one: 3PL" }).click();
    await page
      .getByRole("button", { name: /^Fulfilment.*3PL instead of In-house.*Change: \+12,000/ })
      .waitFor();
    return page;
  };

  test("takes the place of the advice, with what it costs, until it is released", async () => {
    const page = await opened();
    const options = page.getByRole("table").filter({ hasText: "Against your choice" });
    expect(await options.getByRole("row").allInnerTexts()).toEqual([
      expect.stringMatching(/Option\s+Cost a year\s+Against your choice/),
      expect.stringMatching(/In-house \(today\)\s+Choose this one\s+36,000\s+−12,000/),
      expect.stringMatching(/3PL \(your choice\)\s+Undo choice\s+48,000\s+–/),
    ]);
    const value = (term: string) =>
      page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd[1]").innerText();
    expect(await value("By cost alone")).toBe("In-house");
    expect(await value("Your choice")).toBe("3PL");
    expect(await value("Price of it here, a year")).toBe("12,000");
    await page.getByText("Fixed by hand: costs 48,000 a year, 12,000 more than In-house.").waitFor();
    await page.getByText("Fulfilment: In-house → 3PL").waitFor();
    expect(await axeFinds(page)).toEqual([]);

    await page.getByRole("button", { name: "Undo choice: 3PL" }).click();
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
    expect(await page.getByText("whatever the advice").count()).toBe(0);
  });

  test("is recalled on the pages it bears on, and can be released there", async () => {
    const page = await opened();
    await page.getByRole("tab", { name: "Fulfilment" }).click();
    await page.getByText("Your choice, whatever the advice: Fulfilment: 3PL").waitFor();
    await page.getByRole("tab", { name: "Report" }).click();
    await page.getByRole("button", { name: "Undo all choices" }).click();
    await page.getByRole("tab", { name: "Decisions" }).click();
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
  });

  test("stands in the report as fixed by hand", async () => {
    const page = await opened();
    await page.getByRole("tab", { name: "Report" }).click();
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByText("The report is written").waitFor();
    const cells = await page.evaluate(async () => {
      const { sheets } = await window.footing.port!.read();
      return sheets
        .filter(({ name }) => name.startsWith("Footing "))
        .flatMap(({ name, cells: rows }) => rows.flat().map((cell) => `${name}: ${String(cell)}`));
    });
    expect(cells).toContain("Footing Recommendation: Fixed by hand, whatever is advised: Fulfilment: 3PL.");
    expect(cells).toContain(
      "Footing Recommendation: Fixed by hand: costs 48,000 a year, 12,000 more than In-house.",
    );
  });

  test("whose option is taken out of the workbook is passed over", async () => {
    const page = await opened();
    await type(page, "Fulfilment", "A4", "Other");
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
    expect(await page.getByText("whatever the advice").count()).toBe(0);
  });
});

test("an element can be fixed apart from the rest of its area", async () => {
  const page = await open({ page: "decisions" });
  await page.getByRole("button", { name: /^Marketing/ }).click();
  await page.getByRole("button", { name: /^Design\. Do this: Freelancers instead of In-house/ }).click();
  await page.getByRole("button", { name: "Choose this one: In-house" }).first().click();
  await page.getByRole("button", { name: /^Design\. Do this: Keep In-house/ }).waitFor();
  await page.getByText("Your choice, whatever the advice: Marketing, Design: In-house").waitFor();
});

test("the specialist's terms appear only behind the Analyst switch, and the choice is remembered", async () => {
  const page = await open({ workbook: "small", page: "decisions" });
  await page.getByRole("button", { name: /^Fulfilment/ }).click();
  expect(await page.getByText("Equivalent annual cost").count()).toBe(0);
  await page.getByRole("switch", { name: "Analyst" }).press("Space");
  const figures = page.getByRole("region", { name: "Analyst’s figures" });
  await figures.getByRole("row", { name: /^Equivalent annual cost 36,000 48,000/ }).waitFor();
  await page.reload();
  expect(await page.getByRole("switch", { name: "Analyst" }).isChecked()).toBe(true);
});
