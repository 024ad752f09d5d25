import type { Page } from "playwright-core";
import { axeFinds, calls, paneInChromium, type, upToDate } from "./browser";

const open = paneInChromium();
const risk = (page: Page, name: RegExp) => page.getByRole("button", { name });

describe("the risks of a workbook", () => {
  test("stand with what they would cost a year, those that cannot be priced last", async () => {
    const page = await open({ workbook: "small", page: "risks" });
    // Six months of 3,000; 300 fewer orders save 300 a month: 0.3 x 18,000 - 1,800 = 3,600 stays, a tenth of it expected.
    await risk(page, /^Orders stay 30 % below the plan/).waitFor();
    const listed = await page.getByRole("button", { expanded: false }).allInnerTexts();
    expect(listed.map((text) => text.replace(/\s+/g, " "))).toEqual([
      "Orders stay 30 % below the plan for six months 360 a year 10% likely (assumed)",
      "The strongest month brings three times its orders not priced 10% likely (assumed)",
    ]);
  });

  test("open to how it is worked out, its early sign with a way to the cell, what to do and who watches", async () => {
    const page = await open({ workbook: "small", page: "risks" });
    await risk(page, /^Orders stay 30 %/).click();
    const item = page.getByRole("listitem").filter({ hasText: "Orders stay 30 %" });
    for (const text of [
      "3,600",
      "Owner",
      "Likelihood Volume falls",
      "Two months below nine tenths of the plan",
    ])
      await item.getByText(text, { exact: true }).first().waitFor();
    await item.getByRole("button", { name: "Show Business B2" }).click();
    expect((await calls(page, "reveal")).at(-1)).toMatchObject({ sheet: "Business", address: "B2" });
  });

  test("take the likelihood that is typed on the sheet Business", async () => {
    const page = await open({ workbook: "small", page: "risks" });
    await page.getByText("an item “Likelihood Volume falls” with a value such as 5%").waitFor();
    await type(page, "Business", "A6", "Likelihood Volume falls");
    await type(page, "Business", "B6", 0.5);
    await risk(page, /Orders stay 30 %.*1,800 a year.*50% likely$/).waitFor();
    await page.getByRole("tab", { name: "Check" }).click();
    await page.getByRole("heading", { name: "Nothing to mend" }).waitFor();
  });

  test("say so where a likelihood is no risk's", async () => {
    const page = await open({ workbook: "small", page: "risks" });
    await type(page, "Business", "A6", "Likelihood Volum falls");
    await type(page, "Business", "B6", 0.5);
    await page.getByText("No risk is called “Likelihood Volum falls”, so it is not used.").waitFor();
    await page.getByRole("button", { name: "Show Business A6" }).waitFor();
  });
});

describe("what to do", () => {
  test("stands in order, with when, who and what it takes; what is given up is named", async () => {
    const page = await open({ workbook: "cheapProvider", page: "risks" });
    const order = page.getByRole("heading", { name: "What to do, in order" });
    await order.waitFor();
    const steps = order.locator("xpath=following-sibling::ol").getByRole("listitem");
    expect((await steps.allInnerTexts()).map((text) => text.replace(/\s+/g, " "))).toEqual([
      "Fulfilment: 3PL instead of In-house now Owner answers",
    ]);
    // Who fails, and what to ask before signing: only of what is given to somebody.
    await risk(page, /^3PL stops/).waitFor();
    await page.getByRole("heading", { name: "To ask before signing" }).waitFor();
  });

  test("an area that stays says until when", async () => {
    const page = await open({ workbook: "small", page: "risks" });
    // 2,000 + n against 4 n: below 667 orders the provider costs less.
    await page.getByText(/stay until fewer than 66[67] orders a month, two months running/).waitFor();
  });
});

test("it is of the scenario and of what was changed meanwhile", async () => {
  const page = await open({ workbook: "scenarios", page: "risks" });
  await page.getByText(/^Fulfilment: In-house/).waitFor();
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("Cheap provider");
  await page.getByText(/^Fulfilment: 3PL/).waitFor();
});

test("without costs the page leads to Start", async () => {
  const page = await open({ workbook: "template", page: "risks" });
  await page.getByRole("button", { name: "Go to Start" }).click();
  await page.getByRole("heading", { name: "We found your sheets" }).waitFor();
});

test("by keyboard a risk opens, and axe finds nothing", async () => {
  const page = await open({ workbook: "cheapProvider", page: "risks" });
  await upToDate(page);
  const first = risk(page, /^3PL stops/);
  await first.waitFor();
  await first.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Keep a second quote fresh").waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
});
