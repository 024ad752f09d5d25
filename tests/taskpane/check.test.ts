import { calls, paneInChromium, type as typeInto } from "./browser";

const open = paneInChromium();

test("each problem is one click from its cell", async () => {
  const page = await open({ workbook: "faulty", page: "check" });
  await page.getByRole("heading", { level: 1, name: "2 errors and 1 not known" }).waitFor();
  await page.getByRole("button", { name: /^Error, Fulfilment C6: .*"moonlight"/ }).click();
  await page.getByRole("button", { name: /^Error, Fulfilment D7: .*"a lot"/ }).click();
  expect(await calls(page, "reveal")).toEqual([
    { what: "reveal", sheet: "Fulfilment", address: "C6" },
    { what: "reveal", sheet: "Fulfilment", address: "D7" },
  ]);
});

test("what is not known says whether it could change the answer, and leads to its cell", async () => {
  const page = await open({ workbook: "unknown", page: "check" });
  // 3PL costs 2 an order and a storage nobody knows: 24,000 + 12 x storage against 36,000, so below 1,000 a month.
  const entry = page.getByRole("button", { name: /^Not known, Fulfilment D5: 3PL: Storage/ });
  await entry.getByText("Below 1,000, 3PL would be the choice.").waitFor();
  await entry.click();
  expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Fulfilment", address: "D5" }]);
});

test("the tab carries the number of problems, also to a screen reader", async () => {
  const page = await open({ workbook: "faulty" });
  await page.getByRole("tab", { name: "Check, 2 problems" }).waitFor();
});

test("a clean workbook has nothing to mend", async () => {
  const page = await open({ workbook: "small", page: "check" });
  await page.getByRole("heading", { level: 1, name: "Nothing to mend" }).waitFor();
});

test("what is as well to know stands apart from what is to be mended, and leads to its cell", async () => {
  const page = await open({ workbook: "twoTables", page: "check" });
  await page.getByRole("heading", { level: 1, name: "Nothing to mend" }).waitFor();
  await page.getByRole("heading", { level: 2, name: "Worth knowing (1)" }).waitFor();
  await page
    .getByRole("button", { name: /^Note, Fulfilment A1: Fulfilment is read from 2 tables: .*\(1 line\)/ })
    .click();
  expect(await calls(page, "reveal")).toEqual([{ what: "reveal", sheet: "Fulfilment", address: "A1" }]);
});

test("a deleted heading is named with its sheet at once", async () => {
  const page = await open({ workbook: "small", page: "check" });
  await page.getByRole("heading", { level: 1, name: "Nothing to mend" }).waitFor();
  await typeInto(page, "Fulfilment", "C1", null);
  await page
    .getByRole("button", { name: /^(Error|Warning), Fulfilment/ })
    .first()
    .waitFor();
});

test("a long list shows its beginning and the rest when asked", async () => {
  const page = await open({ workbook: "manyFaults", page: "check" });
  const entries = page.getByRole("button", { name: /^Error, Fulfilment/ });
  await entries.first().waitFor();
  expect(await entries.count()).toBe(30);
  await page.getByRole("button", { name: "Show 10 more" }).click();
  expect(await entries.count()).toBe(40);
});
