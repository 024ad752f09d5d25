import { spawn, type ChildProcess } from "node:child_process";
import * as path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser, LAUNCH } from "../../scripts/browser.mjs";
import type { PortError, PortProblem } from "../../src/sheets/port";
import type { CellValue } from "../../src/sheets/values";
import type { MemoryPort } from "./memoryPort";

/** What the tests' page (page/main.ts) understands in its address. */
export interface Address {
  readonly workbook?: string;
  readonly page?: string;
  readonly theme?: string;
  readonly partition?: string;
  readonly worker?: "real" | "none" | "refused" | "broken";
  /** The first reading (or first call of the kind `failing`) fails with this, or waits. */
  readonly fail?: PortProblem;
  readonly failing?: "watch";
  readonly hold?: "read";
  readonly pseudo?: "";
}

/** As a task pane opens in Excel on a small screen. */
const PANE = { width: 350, height: 640 };
/** Opens the tests' page in Chromium for the tests of a file; a fault on the page fails the test it happens in. */
export function paneInChromium(): (address?: Address, options?: BrowserContextOptions) => Promise<Page> {
  let server: ChildProcess;
  let url = "";
  let browser: Browser;
  let faults: string[] = [];
  const pages: Page[] = [];

  // A browser that shares two cores is sometimes late beyond any wait; what is wrong fails twice, and both are shown.
  jest.retryTimes(1, { logErrorsBeforeRetry: true });

  beforeAll(async () => {
    server = spawn(process.execPath, [path.join(__dirname, "page/serve.mjs")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    url = await new Promise<string>((resolve, reject) => {
      server.stdout!.once("data", (data: Buffer) => resolve(data.toString().trim()));
      server.once("exit", () => reject(new Error("The page could not be built.")));
    });
    browser = await chromium.launch({ ...LAUNCH, executablePath: findBrowser() });
  }, 240_000);

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.stdin?.end();
  });

  return async (address = {}, options = {}) => {
    const context = await browser.newContext({
      viewport: PANE,
      locale: "en-US",
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    pages.push(page);
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => {
      const expected =
        (address.worker === "broken" && /404/.test(message.text())) || address.workbook === "broken";
      if (message.type() === "error" && !expected) faults.push(message.text());
    });
    await page.goto(`${url}?${new URLSearchParams(Object.entries(address)).toString()}`);
    return page;
  };
}

/** Waits until the pane has worked out what stands in the workbook. */
export async function upToDate(page: Page): Promise<void> {
  await page
    .getByRole("contentinfo")
    .getByText(/^Up to date/)
    .waitFor();
}

/** The user types into a cell of the workbook. */
export async function type(page: Page, sheet: string, address: string, value: CellValue): Promise<void> {
  await page.evaluate(([name, cell, typed]) => window.footing.port!.edit(name, cell, typed), [
    sheet,
    address,
    value,
  ] as const);
}

/** The next call of that kind fails. */
export async function failNext(
  page: Page,
  what: "read" | "write" | "reveal" | "watch",
  problem: PortProblem,
  workbook: PortError["workbook"] = "as before",
): Promise<void> {
  await page.evaluate(([work, why, state]) => window.footing.port!.failNext(work, why, state), [
    what,
    problem,
    workbook,
  ] as const);
}

/** What the pane asked of the workbook, of one kind. */
export async function calls(page: Page, what: string): Promise<MemoryPort["calls"]> {
  return page.evaluate((work) => window.footing.port!.calls.filter((call) => call.what === work), what);
}

/**
 * What axe finds against WCAG 2.2 AA and best practice, as lines to read. The pane has no frames, so it is enough to ask
 * in the page itself ("legacy mode"), which takes a third of the time.
 */
export async function axeFinds(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  if (rules !== undefined) axe.withRules(rules);
  if (part !== undefined) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${String(target)} ${failureSummary ?? ""}`),
  );
}
