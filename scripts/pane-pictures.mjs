/* global requestAnimationFrame, window -- steps run in the page */
// Pictures of every state of the pane at three widths, light and dark, and in forced colours, into pictures/pane/.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, LAUNCH } from "./browser.mjs";
import { servePage } from "../tests/taskpane/page/serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const pictures = join(root, "pictures/pane");
const WIDTHS = [350, 600, 1000];
const HEIGHT = 640;

const button = (name) => (page) => page.getByRole("button", { name }).first().click();
const settled = (page) => page.getByRole("contentinfo").getByText("Up to date").waitFor();
const edit = (sheet, cell, value) => (page) =>
  page.evaluate((args) => window.footing.port.edit(...args), [sheet, cell, value]);

/** All cases of the page Confidence have been tried. */
const tried = (page) => page.getByText("Footing tried 10,240 cases").waitFor({ timeout: 120_000 });

/** Every state: its name, the address it is reached by, and what a user does there. */
const STATES = [
  ["outside", "workbook=none"],
  ["loading", "hold=read"],
  ["read-failed", "fail=editing"],
  ["start-empty", "workbook=empty"],
  ["start-other", "workbook=other"],
  ["start-template", "workbook=template"],
  ["start-found", ""],
  ["start-partly", "workbook=small"],
  [
    "start-added",
    "workbook=empty",
    button("Start mine"),
    (page) => page.getByText("12 sheets added").waitFor(),
  ],
  ["order-history", "workbook=orders", button("Order history")],
  [
    "order-history-unknown",
    "workbook=ordersUnknown",
    button("Order history"),
    (page) => page.getByLabel("Orders are on").selectOption("Bestellungen"),
    (page) => page.getByText("No column of order numbers").waitFor(),
  ],
  [
    "order-history-counted",
    "workbook=orders",
    button("Order history"),
    button("Count the orders"),
    (page) => page.getByText("Left out").waitFor(),
  ],
  [
    "order-history-written",
    "workbook=orders",
    button("Order history"),
    button("Count the orders"),
    button("Write the sheets"),
    (page) => page.getByText("2 sheets added").waitFor(),
  ],
  [
    "invoice",
    "workbook=invoice",
    button("Check an invoice"),
    (page) => page.getByText("Line by line").waitFor(),
  ],
  ["check-clean", "page=check&workbook=small"],
  ["check-problems", "page=check&workbook=faulty"],
  ["decisions", "page=decisions"],
  ["decisions-open", "page=decisions", button(/^Fulfilment/)],
  ["decisions-parts", "page=decisions", button(/^Marketing/), button(/^Design/)],
  ["decisions-unknown", "page=decisions&workbook=faulty", button(/^Fulfilment/)],
  [
    "decisions-analyst",
    "page=decisions",
    (page) => page.getByRole("switch", { name: "Analyst" }).click(),
    button(/^Fulfilment/),
  ],
  ["decisions-empty", "page=decisions&workbook=template"],
  [
    "decisions-changed",
    "page=decisions&workbook=small",
    settled,
    edit("Fulfilment", "D4", 1.5),
    (page) => page.getByText("Fulfilment D4 changed").waitFor(),
  ],
  [
    "decisions-scenario",
    "page=decisions",
    (page) => page.getByLabel("Scenario").selectOption("Slow year"),
    (page) => page.getByText("Scenario Slow year").waitFor(),
  ],
  ["confidence", "page=confidence", tried],
  ["confidence-open", "page=confidence", tried, button(/^Fulfilment/)],
  [
    "confidence-analyst",
    "page=confidence",
    (page) => page.getByRole("switch", { name: "Analyst" }).click(),
    tried,
    button(/^Fulfilment/),
  ],
  ["confidence-rough", "page=confidence", (page) => page.getByText("Trying out more cases").waitFor()],
  ["confidence-empty", "page=confidence&workbook=template"],
  ["together", "page=portfolio", (page) => page.getByText("What it comes to").waitFor()],
  ["together-empty", "page=portfolio&workbook=template"],
  ["fulfilment", "page=fulfilment", (page) => page.getByText("When growth changes the answer").waitFor()],
  [
    "fulfilment-what-if",
    "page=fulfilment",
    (page) => page.getByLabel("Exactly").fill("900"),
    (page) => page.getByLabel("Exactly").press("Enter"),
    (page) => page.getByText("at 900 orders a month").waitFor(),
  ],
  ["fulfilment-table", "page=fulfilment", button(/Show as a table: Cost per order, a/)],
  ["fulfilment-empty", "page=fulfilment&workbook=template"],
  [
    "risks",
    "page=risks",
    (page) => page.getByText("What to do, in order").waitFor(),
    button(/^3PL Harborline stops/),
  ],
  ["risks-small", "page=risks&workbook=small", (page) => page.getByText("What to do, in order").waitFor()],
  ["risks-empty", "page=risks&workbook=template"],
  ["report", "page=report"],
  [
    "report-again",
    "page=report",
    button("Write report"),
    (page) => page.getByText("The report is written").waitFor(),
    button("Write another"),
  ],
  [
    "report-writing",
    "page=report",
    (page) => page.evaluate(() => window.footing.port.hold("write")),
    button("Write report"),
    (page) => page.getByText("Writing Footing Recommendation").waitFor(),
  ],
  [
    "report-done",
    "page=report",
    button("Write report"),
    (page) => page.getByText("The report is written").waitFor(),
  ],
  [
    "report-failed",
    "page=report",
    (page) => page.evaluate(() => window.footing.port.failNext("write", "denied")),
    button("Write report"),
    (page) => page.getByText("could not be written").waitFor(),
  ],
];

const only = process.argv.slice(2);
const wanted = STATES.filter(([name]) => only.length === 0 || only.some((part) => name.startsWith(part)));
const site = await servePage();
const browser = await chromium.launch({
  ...LAUNCH,
  executablePath: findBrowser(),
  args: [...LAUNCH.args, "--hide-scrollbars"],
});
try {
  if (only.length === 0) rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const [name, address, ...steps] of wanted) {
    const page = await browser.newPage({
      viewport: { width: WIDTHS[0], height: HEIGHT },
      locale: "en-US",
      deviceScaleFactor: 1.5,
      reducedMotion: "reduce",
    });
    await page.goto(`${site.url}?${address}`);
    await page.getByRole("contentinfo").waitFor();
    if (!/hold|fail|none/.test(address)) await settled(page);
    for (const step of steps) await step(page);
    await page.mouse.move(0, 0);
    const picture = async (width, look) => {
      await page.setViewportSize({ width, height: HEIGHT });
      // Charts are drawn for a new width one frame later.
      await page.evaluate(
        () =>
          new Promise((done) => {
            window.scrollTo(0, 0);
            requestAnimationFrame(() => requestAnimationFrame(done));
          }),
      );
      await page.screenshot({ path: join(pictures, `${name}-${width}-${look}.png`), fullPage: true });
    };
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) await picture(width, colorScheme);
    }
    await page.emulateMedia({ forcedColors: "active" });
    await picture(WIDTHS[0], "contrast");
    await page.close();
  }
  console.log(`${readdirSync(pictures).length} pictures in pictures/pane/`);
} finally {
  await browser.close();
  site.close();
}
