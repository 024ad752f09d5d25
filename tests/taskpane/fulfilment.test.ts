import type { Page } from "playwright-core";
import { paneInChromium, upToDate } from "./browser";

const open = paneInChromium();
const title = (page: Page, orders: string) =>
  page.getByRole("heading", { level: 1, name: `Cost per order at ${orders} orders a month` });

test("cost per order stands side by side, by kind of cost", async () => {
  const page = await open({ workbook: "small", page: "fulfilment" });
  await title(page, "1,000").waitFor();
  // 2,000 / 1,000 + 1 = 3.00 against 4.00.
  expect(
    await page.getByRole("img", { name: /^Cost per order, a typical month/ }).getAttribute("aria-label"),
  ).toBe(
    "Cost per order, a typical month. In-house (today, advised) 3.00: Facility 2.00, Supplies 1.00; 3PL 4.00: Fees 4.00",
  );
});

test("who costs least at which volume stands as intervals of whole orders, the present volume marked", async () => {
  const page = await open({ workbook: "small", page: "fulfilment" });
  const intervals = page
    .getByRole("heading", { name: "Who costs least" })
    .locator("xpath=following-sibling::ul");
  // 2,000 + n < 4 n from 667 orders on.
  await intervals.waitFor();
  expect(
    (await intervals.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " ")),
  ).toEqual(["3PL 1 to 666 orders", "In-house (your volume) from 667 orders"]);
});

describe("the slider for orders", () => {
  test("by keyboard, flips the answer where the provider becomes cheaper, and back", async () => {
    const page = await open({ workbook: "small", page: "fulfilment" });
    await title(page, "1,000").waitFor();
    const slider = page.getByRole("slider", { name: "Orders a month" });
    await slider.focus();
    await slider.press("Home");
    await page.getByText("At this volume: 3PL (at 1,000 orders it is In-house)").waitFor();
    await page.getByRole("button", { name: "Back to 1,000" }).click();
    await title(page, "1,000").waitFor();
    await page.getByText("At this volume: In-house").waitFor();
  });

  test("an exact number can be typed, and is what is computed", async () => {
    const page = await open({ workbook: "small", page: "fulfilment" });
    await title(page, "1,000").waitFor();
    const exactly = page.getByRole("spinbutton", { name: "Exactly" });
    await exactly.fill("500");
    await exactly.press("Enter");
    await title(page, "500").waitFor();
    // 2,000 / 500 + 1 = 5.00
    expect(
      await page.getByRole("img", { name: /^Cost per order, a typical month/ }).getAttribute("aria-label"),
    ).toContain("In-house (today) 5.00");
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toBe("500 orders a month");
  });

  test("another volume holds on the other pages, which say so and lead back", async () => {
    const page = await open({ workbook: "small", page: "fulfilment" });
    await title(page, "1,000").waitFor();
    await page.getByRole("slider").press("Home");
    await page.getByText("it is In-house").waitFor();
    await page.getByRole("tab", { name: "Decisions" }).click();
    await page.getByText(/^What if: \d+ orders a month instead of 1,000/).waitFor();
    await page.getByRole("button", { name: /^Fulfilment.*3PL instead of In-house/ }).waitFor();
    await page.getByRole("button", { name: "Back to 1,000" }).click();
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
  });

  test("what is no order volume is not taken", async () => {
    const page = await open({ workbook: "small", page: "fulfilment" });
    await title(page, "1,000").waitFor();
    const exactly = page.getByRole("spinbutton", { name: "Exactly" });
    for (const wrong of ["0", "-5", ""]) {
      await exactly.fill(wrong);
      await exactly.press("Enter");
      expect(await exactly.inputValue()).toBe("1000");
    }
  });
});

test("the curve is also a table", async () => {
  const page = await open({ workbook: "small", page: "fulfilment" });
  await page.getByRole("button", { name: "Show as a table: Cost per order over volume" }).click();
  const rows = page.getByRole("region", { name: "Cost per order over volume" }).getByRole("row");
  expect(await rows.first().innerText()).toMatch(/Orders\s+In-house\s+3PL/);
  // At 3,000 orders: 2,000 / 3,000 + 1 = 1.67.
  expect(await rows.last().innerText()).toMatch(/3,000\s+1.67\s+4.00/);
});

test("without fulfilment costs the page says what it needs", async () => {
  const page = await open({ workbook: "template", page: "fulfilment" });
  await upToDate(page);
  await page.getByRole("heading", { name: "Fulfilment is not filled in yet" }).waitFor();
  await page.getByRole("button", { name: "Show Fulfilment" }).waitFor();
});
