/* global document, window -- run in the page */
// Times of the built workbench in headless Chromium: until it can be used, and from an edit to the changed answer.
import { join, resolve, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, LAUNCH } from "../scripts/browser.mjs";
import { serveFolder } from "../scripts/serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;

const site = await serveFolder(join(root, "dist/workbench"));
const browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() });
try {
  const starts = [];
  let page;
  for (let run = 0; run < 5; run++) {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
    page = await context.newPage();
    const started = performance.now();
    await page.goto(site.url);
    await page.waitForFunction(() => document.body.textContent.includes("Up to date"));
    starts.push(performance.now() - started);
  }
  console.log(`workbench, median of ${starts.length} cold starts: usable after ${ms(median(starts))}`);

  await page.locator(".grid").getByText("Fulfilment", { exact: true }).click();
  await page.waitForTimeout(1000);
  await page.mouse.click(715, 254);
  const edits = [];
  for (const row of [7, 8, 9, 10, 11]) {
    await page.keyboard.type("3.9");
    const started = performance.now();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (said) => document.body.textContent.includes(said) && !window.document.querySelector(".said svg"),
      `Fulfilment D${row} changed`,
    );
    edits.push(performance.now() - started);
  }
  console.log(`an edit in the grid: its answer after ${ms(median(edits))}`);
} finally {
  await browser.close();
  site.close();
}
