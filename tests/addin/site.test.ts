/// <reference types="office-js" />
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PARTS, sizesOf } from "../../scripts/budget.mjs";
import { POLICY } from "../../scripts/site.cjs";
import { EXAMPLES } from "../../src/functions/examples";
import * as functions from "../../src/functions/functions";
import { buildSite, DIST, openSite } from "../helpers/site";
import type { Opened, OpenOptions } from "../host/browser";
import { iconIn, repository } from "../manifest/surroundings";
import { manifestProblems } from "../manifest/validate";
import { axeFinds } from "../taskpane/browser";

const FORMULA = "=FOOTING.TARIFF(15000,A1:B3,,,)";
const TIERS = [
  [1000, 0.01],
  [10000, 0.008],
  [0, 0.005],
];
const COSTS = { name: "Costs", rows: [...TIERS, [FORMULA]] };

let opened: Opened | undefined;
beforeAll(buildSite, 600_000);
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(options: Parameters<typeof openSite>[0] = {}): Promise<Opened> {
  opened = await openSite({ options: { sheets: [COSTS] }, ...options });
  opened.page.setDefaultTimeout(30_000);
  return opened;
}

/** A call as Excel makes it: an argument that is left out arrives as null. */
async function call({ host }: Opened, name: string, given: readonly unknown[]) {
  const { functions: all } = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as {
    functions: { id: string; parameters: unknown[] }[];
  };
  const { parameters } = all.find(({ id }) => id === name)!;
  return host.callFunction(
    name,
    parameters.map((_, at) => given[at] ?? null),
  );
}

const isShown = (page: Opened["page"], name: RegExp) =>
  page.locator("[role=tab][aria-selected=true]").filter({ hasText: name }).waitFor();

/** Loads the page again while requests to some addresses fail. */
async function withoutFiles(address: string): Promise<Opened> {
  const it = await open();
  await it.page.route(address, (route) => route.abort());
  await it.page.reload();
  return it;
}

describe("the page", () => {
  test("loads under its policy: nothing is refused, nothing outside is asked for", async () => {
    const { page, host, errors, outside } = await open({
      headers: { "Content-Security-Policy": `${POLICY}; frame-ancestors https://*.officeapps.live.com` },
    });
    await isShown(page, /Start/);
    await page.getByText("Up to date").waitFor();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    expect(await host.unmodelled()).toEqual([]);
  });

  test("carries that policy itself, and no script or handler stands in it", () => {
    const html = readFileSync(join(DIST, "taskpane.html"), "utf8");
    expect(html).toMatch(/<meta http-equiv="?Content-Security-Policy"? content="/);
    expect(html).toContain(`content="${POLICY}"`);
    expect(POLICY).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
    const scripts = [...html.matchAll(/<script[^>]*src="?([^"\s>]+)/g)].map(([, address]) => address!);
    expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(scripts[1]).toBe("functions.js");
    expect(scripts).toHaveLength(3);
  });

  test("refuses what the policy does not allow", async () => {
    const { page } = await open();
    const refused = await page.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
        found.push(effectiveDirective);
      });
      await fetch("https://elsewhere.example/").catch(() => undefined);
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [found.sort(), "injected" in window] as const;
    });
    expect(refused).toEqual([["connect-src", "script-src-elem"], false]);
  });

  test("asks at its start for the files that its budget counts, and no other scripts", async () => {
    const { page, url } = await open();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(request.url()));
    await page.reload();
    await page.getByText("Up to date").waitFor();
    const own = [...asked]
      .filter((address) => address.startsWith(url) && address.endsWith(".js"))
      .map((address) => address.slice(url.length));
    const [atStart, worksheet] = ["pane and calculation at start", "worksheet functions"].map((name) =>
      PARTS.find(({ part }) => part === name)!,
    );
    expect(own).toContain("functions.js");
    for (const name of ["addin", "pane", "libraries", "worker"])
      expect(own.filter((file) => file.startsWith(`${name}.`))).toHaveLength(1);
    expect(own.filter((file) => !atStart!.holds.test(file) && !worksheet!.holds.test(file))).toEqual([]);
  });

  test("keeps within its budget", () => {
    for (const { size, limit } of sizesOf(DIST)) expect(size).toBeLessThanOrEqual(limit);
  });
});

describe("the manifest beside it", () => {
  const made = () => readFileSync(join(DIST, "manifest.xml"), "utf8");
  const base = () => /<SourceLocation DefaultValue="(.*)\/taskpane\.html"/.exec(made())![1]!;

  test("is right for its address, with the icons that are served", async () => {
    const icon = (path: string) => iconIn(DIST, path);
    const production = !base().includes("localhost");
    expect(await manifestProblems(made(), { ...repository, production, icon })).toEqual([]);
  });

  test("points at files of the site only", () => {
    const addresses = [...made().matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) {
      expect(address.startsWith(`${base()}/`)).toBe(true);
      expect([address, existsSync(join(DIST, address.slice(base().length)))]).toEqual([address, true]);
    }
  });
});

describe("worksheet functions through Excel's own runtime", () => {
  test("give the worked examples, to the last digit", async () => {
    const it = await open();
    const answers = await Promise.all(EXAMPLES.map(({ name, arguments: given }) => call(it, name, given)));
    EXAMPLES.forEach(({ name, arguments: given }, at) => {
      const work = functions[name as keyof typeof functions] as (...values: unknown[]) => unknown;
      const { value } = answers[at]!;
      // A single value comes as itself or as a range of one cell.
      const rows = (shown: unknown) => (Array.isArray(shown) ? shown : [[shown]]);
      expect([name, rows(value)]).toEqual([name, rows(work(...given))]);
    });
  });

  test("answer with the contract's errors, and with a message where Excel shows one", async () => {
    const it = await open();
    const costs = [
      ["Option", "Cost line", "Driver", "Rate"],
      ["A", "Fee", "unit", 2],
      ["B", "Fee", "month", "?"],
    ];
    const cases: readonly [string, unknown[], string, string][] = [
      ["MARGINALCOST", [costs, 5, "C"], "#VALUE!", '"C"'],
      ["MARGINALCOST", [costs, -1, "A"], "#VALUE!", "orders: -1"],
      ["MARGINALCOST", [costs.slice(1), 5, "A"], "#VALUE!", "[#All]"],
      ["MARGINALCOST", [costs, 5, "A"], "#N/A", "Units per order"],
      ["MARGINALCOST", [costs, 5, "B"], "#N/A", "Fee (Rate)"],
      ["TARIFF", [11, [[10, 1]]], "#N/A", "beyond"],
      ["TARIFF", [1, [[10, 1]], "x"], "#VALUE!", "graduated"],
      ["PAYBACKMONTHS", [100, 0], "#N/A", "never"],
      ["FULFILLCOSTPERORDER", [[[5]], 0], "#DIV/0!", ""],
    ];
    const answers = await Promise.all(cases.map(([name, given]) => call(it, name, given)));
    cases.forEach(([name, , code, words], at) => {
      const { error } = answers[at]!;
      expect([name, error?.code]).toEqual([name, code]);
      expect(error?.message ?? "").toContain(words);
    });
  });

  test("are calculated in a cell", async () => {
    const it = await open();
    const { host } = it;
    await host.workbook.type("Costs", "D1", FORMULA);
    // Answered in turn: when this one has its answer, the cell has too.
    await call(it, "TARIFF", [1, TIERS]);
    expect(await host.workbook.values("Costs", "D1")).toEqual([[107]]);
  });
});

describe("the ribbon", () => {
  test.each([
    ["check", /Check/],
    ["report", /Report/],
    ["start", /Start/],
  ])("%s shows its page", async (name, tab) => {
    const { page, host } = await open();
    await page.getByRole("tab", { name: "Decisions" }).click();
    await host.press(name);
    await isShown(page, tab);
  });

  test("Recalculate mends a stuck cell and says so; the notice can be dismissed", async () => {
    const { page, host } = await open();
    await page.getByText("Up to date").waitFor();
    await host.workbook.setFormulaValue("Costs", "A4", "#BUSY!", "until entered");
    await host.press("recalculate");
    const notice = page.getByRole("status").filter({ hasText: "1 cell calculated again." });
    await notice.waitFor();
    expect(await axeFinds(page, "#notice")).toEqual([]);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await expect(page.locator("#notice").textContent()).resolves.toBe("");
  });

  test.each([
    ["light", false],
    ["dark", true],
  ] as const)("its notice is %s where the pane is", async (look, isDark) => {
    const { page, host } = await open({ colorScheme: look === "dark" ? "light" : "dark" });
    await page.evaluate(
      (appearance) => localStorage.setItem("footing.pane", JSON.stringify({ appearance })),
      look,
    );
    await page.reload();
    await isShown(page, /Start/);
    await host.press("recalculate");
    await expect(page.locator("#notice.dark").count()).resolves.toBe(isDark ? 1 : 0);
  });

  test("while a cell is being edited, Recalculate says what to do", async () => {
    const { page, host } = await open();
    await page.getByText("Up to date").waitFor();
    await host.workbook.editCell(true);
    await host.press("recalculate");
    expect(await page.locator("#notice").textContent()).toContain("A cell is being edited");
  });
});

test("the workbook starts Footing only after the user has asked for it", async () => {
  const { page } = await open();
  const setting = page.getByRole("switch", { name: "Start with this workbook" });
  await setting.waitFor();
  expect(await setting.isChecked()).toBe(false);
  await setting.click();
  await expect(page.evaluate(() => Office.addin.getStartupBehavior())).resolves.toBe("Load");
  await setting.click();
  await expect(page.evaluate(() => Office.addin.getStartupBehavior())).resolves.toBe("None");
});

describe("where a part fails, the others work", () => {
  test("without the pane's code functions answer, and the page offers to try again", async () => {
    const it = await withoutFiles("**/pane.*.js");
    const { page } = it;
    await page.getByText("Footing could not be opened").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect((await call(it, "TARIFF", [15000, TIERS])).value).toBe(107);
    await page.unroute("**/pane.*.js");
    await page.getByRole("button", { name: "Reload" }).click();
    await isShown(page, /Start/);
  });

  test("without the functions' script the pane works", async () => {
    const { page } = await withoutFiles("**/functions.js");
    await isShown(page, /Start/);
    await page.getByText("Up to date").waitFor();
  });

  test("without the code of the cost sheets or the report the pane says so, and works once it is there", async () => {
    const { page, host } = await open({
      options: {},
      headers: { "Content-Security-Policy": POLICY },
    });
    await page.getByText("Up to date").waitFor();
    const missing = page.getByRole("alert").filter({ hasText: "could not be loaded from its server" });

    await page.context().route("**/template.*.js", (route) => route.abort());
    await page.getByRole("button", { name: "Show the example" }).click();
    await missing.waitFor();
    expect(await axeFinds(page)).toEqual([]);
    const { sheets } = await host.workbook.snapshot();
    expect(sheets).toHaveLength(1);
    await page.context().unroute("**/template.*.js");
    await page.getByRole("button", { name: "Show the example" }).click();
    await page.getByText("sheets added").waitFor();

    await page.context().route("**/report.*.js", (route) => route.abort());
    await page.getByRole("tab", { name: "Report" }).click();
    await page.getByRole("button", { name: "Write report" }).click();
    await missing.waitFor();
    await page.context().unroute("**/report.*.js");
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByText("The report is written").waitFor();
  });

  test("without Excel's client the page says which address to allow", async () => {
    const it = await withoutFiles("https://appsforoffice.microsoft.com/**");
    const { page } = it;
    await page.getByText("Footing cannot reach Excel").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByText("appsforoffice.microsoft.com").waitFor();
  });
});

describe("in a plain tab", () => {
  const outside: OpenOptions["options"] = false;
  test("the page says where to open it; functions are there all the same", async () => {
    const { page, errors } = await open({ options: outside });
    await page.getByText("Open Footing in Excel").waitFor();
    const names = await page.evaluate(() =>
      Object.keys(
        (window as unknown as { CustomFunctions: { _association: { mappings: object } } }).CustomFunctions
          ._association.mappings,
      ),
    );
    expect(names).toEqual(EXAMPLES.map(({ name }) => name));
    // Outside Excel Office.js tries, some seconds after its start, to report its use in a frame; the policy refuses it.
    expect(errors.filter((error) => !error.includes("telemetryservice.firstpartyapps.oaspapps.com"))).toEqual(
      [],
    );
  });
});
