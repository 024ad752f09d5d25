import { paneInChromium, type as typeInto, upToDate } from "./browser";

const open = paneInChromium();

test("the calculation runs in one worker", async () => {
  const page = await open({ workbook: "small", page: "decisions" });
  await page.getByRole("button", { name: /^Fulfilment/ }).waitFor();
  expect(page.workers()).toHaveLength(1);
  expect(await page.evaluate(() => window.footing.workers)).toBe(1);
});

test.each(["none", "refused", "broken"] as const)(
  "where there is no worker (%s) the page gives the same answer, live, and writes the same report",
  async (worker) => {
    const page = await open({ workbook: "small", page: "decisions", worker });
    await page.getByRole("button", { name: /^Fulfilment.*Keep In-house/ }).waitFor();
    await upToDate(page);
    expect(page.workers()).toHaveLength(0);
    await typeInto(page, "Fulfilment", "D4", 1.5);
    await page.getByText("Fulfilment: In-house → 3PL").waitFor();
    await page.getByRole("tab", { name: "Report" }).click();
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByText("The report is written").waitFor();
  },
);

test("a worker that breaks down is followed by the page, which knows the workbook already", async () => {
  const page = await open({ workbook: "small", page: "fulfilment" });
  await upToDate(page);
  await page.evaluate(() => window.footing.breakWorker());
  const exactly = page.getByRole("spinbutton", { name: "Exactly" });
  await exactly.fill("500");
  await exactly.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Cost per order at 500 orders a month" }).waitFor();
  expect(page.workers()).toHaveLength(0);
});

test("a pane that is closed stops its worker and no longer watches the workbook", async () => {
  const page = await open({ workbook: "small", page: "decisions" });
  await upToDate(page);
  await page.evaluate(() => window.footing.pane.unmount());
  await page.waitForFunction(() => document.getElementById("pane")!.childElementCount === 0);
  const reads = (): Promise<number> =>
    page.evaluate(() => window.footing.port!.calls.filter(({ what }) => what === "read").length);
  const before = await reads();
  await typeInto(page, "Fulfilment", "D4", 1.5);
  expect(await reads()).toBe(before);
  expect(page.workers()).toHaveLength(0);
});
