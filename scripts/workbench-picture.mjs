// The workbench as the README shows it: docs/pictures/workbench.png.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser, LAUNCH } from "./browser.mjs";
import { buildWorkbench } from "./build-workbench.mjs";
import { serveFolder } from "./serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

buildWorkbench(console.log);
const site = await serveFolder(join(root, "dist/workbench"));
const browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    reducedMotion: "reduce",
  });
  await page.goto(site.url);
  await page.getByText("Up to date").waitFor({ timeout: 120_000 });
  await page.locator(".grid").getByText("Fulfilment", { exact: true }).click();
  // The grid draws the sheet before it takes clicks.
  await page.waitForTimeout(1000);
  await page.mouse.click(715, 254);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, "docs/pictures/workbench.png") });
} finally {
  await browser.close();
  site.close();
}
