/* global document, MutationObserver, Office, PerformanceObserver, setInterval, clearInterval, window -- run in the page */
// Times of the pane in headless Chromium, with Office.js as Microsoft ships it and a model of Excel behind it.
import { openInChromium } from "../tests/host/chromium.mjs";

/** Marks when Office.js is ready and when the pane shows what it has worked out. Runs in the page, before all else. */
function watch() {
  const waiting = setInterval(() => {
    if (!window.Office?.onReady) return;
    clearInterval(waiting);
    Office.onReady(() => window.performance.mark("ready"));
  }, 1);
  new MutationObserver((_, observer) => {
    if (!document.body?.textContent.includes("Up to date")) return;
    observer.disconnect();
    window.performance.mark("usable");
  }).observe(document, { childList: true, subtree: true, characterData: true });
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;

const { page, host, close } = await openInChromium({ folder: "dist", page: "taskpane.html" });
try {
  await page.context().addInitScript(watch);
  const runs = [];
  for (let run = 0; run < 7; run++) {
    await page.reload();
    await page.waitForFunction(() => window.performance.getEntriesByName("usable").length > 0);
    runs.push(
      await page.evaluate(() => {
        const at = (name) => window.performance.getEntriesByName(name)[0].startTime;
        return { painted: at("first-contentful-paint"), ready: at("ready"), usable: at("usable") };
      }),
    );
  }
  console.log(
    `pane, median of ${runs.length}: shell painted after ${ms(median(runs.map(({ painted }) => painted)))}, Office.js ready after ${ms(median(runs.map(({ ready }) => ready)))}, usable ${ms(median(runs.map(({ ready, usable }) => usable - ready)))} later`,
  );

  await page.getByRole("button", { name: "Show the example" }).click();
  await page.getByText("We found your sheets").waitFor({ timeout: 60_000 });
  await page.getByText("Up to date").waitFor();
  await page.evaluate(() => (window.longTasks.length = 0));
  const waits = [];
  for (const cell of ["D7", "D8", "D9", "D10", "D11"]) {
    const started = performance.now();
    await host.workbook.type("Fulfilment", cell, "3.9");
    await page.waitForFunction(
      (said) => document.body.textContent.includes(said),
      `Fulfilment ${cell} changed`,
    );
    waits.push(performance.now() - started);
  }
  const longest = await page.evaluate(() => Math.max(0, ...window.longTasks.map(({ duration }) => duration)));
  console.log(
    `an edit in the example: shown after ${ms(median(waits))}; longest task on the page ${ms(longest)}, the model of Excel included`,
  );
} finally {
  await close();
}
