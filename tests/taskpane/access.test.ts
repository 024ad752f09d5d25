import type { Page } from "playwright-core";
import { texts as confidence } from "../../src/taskpane/pages/confidence/texts";
import { texts as fulfilment } from "../../src/taskpane/pages/fulfilment/texts";
import { texts as portfolio } from "../../src/taskpane/pages/portfolio/texts";
import { texts as risks } from "../../src/taskpane/pages/risks/texts";
import { texts } from "../../src/taskpane/texts";
import { axeFinds, paneInChromium, type Address, upToDate } from "./browser";
import { pseudo } from "./page/pseudo";

const open = paneInChromium();

// By keyboard: what arrives meanwhile on a page would push a button away between a mouse's going down and up.
const opened = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first().press("Enter");
const analyst = (page: Page): Promise<void> => page.getByRole("switch", { name: "Analyst" }).press("Space");
const written = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Write report" }).click();
  await page.getByText("The report is written").waitFor();
};
/** All cases of the page Confidence have been tried. */
const tried = (page: Page): Promise<void> => page.getByText("Footing tried 10,240 cases").waitFor();

/** Every state of the pane, and how to reach it. */
const STATES: readonly (readonly [string, Address, ...((page: Page) => Promise<unknown>)[]])[] = [
  ["outside Excel", { workbook: "none" }],
  ["loading", { hold: "read" }],
  ["reading failed", { fail: "editing" }],
  ["start, empty", { workbook: "empty" }],
  ["start, other sheets", { workbook: "other" }],
  ["start, found", {}],
  ["start, orders", { workbook: "orders" }],
  ["start, invoice", { workbook: "invoice" }],
  ["order history", { workbook: "orders" }, opened(/^Order history/), opened(/^Count the orders/)],
  ["check", { workbook: "faulty", page: "check" }],
  ["check, noted", { workbook: "twoTables", page: "check" }],
  ["check, clean", { workbook: "small", page: "check" }],
  ["decisions", { page: "decisions" }],
  ["decisions, opened", { page: "decisions" }, opened(/^Fulfilment/)],
  ["decisions, part opened", { page: "decisions" }, opened(/^Marketing/), opened(/^Design/)],
  ["decisions, analyst", { page: "decisions", workbook: "unknown" }, analyst, opened(/^Fulfilment/)],
  ["decisions, nothing yet", { page: "decisions", workbook: "template" }],
  [
    "decisions, changed",
    { page: "decisions", workbook: "scenarios" },
    (page) => page.getByRole("combobox", { name: "Scenario" }).selectOption("Cheap provider"),
    (page) => page.getByText("Scenario Cheap provider").waitFor(),
  ],
  ["confidence", { page: "confidence", workbook: "small" }, tried, opened(/^Fulfilment/)],
  ["confidence, analyst", { page: "confidence", workbook: "small" }, analyst, tried, opened(/^Fulfilment/)],
  ["confidence, trying", { page: "confidence", workbook: "small" }],
  ["confidence, nothing yet", { page: "confidence", workbook: "template" }],
  ["together", { page: "portfolio" }, (page) => page.getByText("What it comes to").waitFor()],
  [
    "together, analyst",
    { page: "portfolio" },
    analyst,
    (page) => page.getByText("Operating leverage").waitFor(),
  ],
  ["together, nothing yet", { page: "portfolio", workbook: "template" }],
  ["fulfilment", { page: "fulfilment" }],
  ["fulfilment, as tables", { page: "fulfilment" }, opened(/^Show as a table/), opened(/^Show as a table/)],
  ["risks", { page: "risks" }, opened(/^3PL Harborline stops/)],
  ["risks, small", { page: "risks", workbook: "cheapProvider" }],
  ["report", { page: "report" }],
  ["report, done", { page: "report", workbook: "small" }, written],
  ["report, again", { page: "report", workbook: "small" }, written, opened(/^Write another/)],
];

/** Opens whatever is closed, and what comes to light in it. */
async function openAll(page: Page): Promise<void> {
  const closed = page.locator("[aria-expanded=false]");
  for (let opened = 0; opened < 100 && (await closed.count()) > 0; opened++) await closed.first().click();
}

/** Rules that hang on colours; what the others look at is the same in every look. */
const OF_COLORS = ["color-contrast", "link-in-text-block"];
interface Look {
  readonly colorScheme: "light" | "dark";
  readonly forcedColors: "none" | "active";
  readonly rules?: string[];
}
const LOOKS: { readonly [name: string]: Look } = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none", rules: OF_COLORS },
  "forced colours": { colorScheme: "light", forcedColors: "active", rules: OF_COLORS },
};

async function reach([, address, ...steps]: (typeof STATES)[number]): Promise<Page> {
  const page = await open(address);
  await page.getByRole("contentinfo").waitFor();
  if (address.workbook !== "none" && !address.hold && !address.fail) await upToDate(page);
  for (const step of steps) await step(page);
  return page;
}

/** Each page at its fullest: forced colours are the system's own, and differ by component alone. */
const FULLEST = new Set([
  "start, found",
  "order history",
  "check",
  "decisions, opened",
  "confidence, analyst",
  "together, analyst",
  "fulfilment",
  "risks",
  "report",
]);

describe("axe finds nothing, light, dark and in forced colours", () => {
  test.each(STATES.map((state) => [state[0], state] as const))("%s", async (name, state) => {
    const page = await reach(state);
    for (const [look, { rules, ...media }] of Object.entries(LOOKS)) {
      if (media.forcedColors === "active" && !FULLEST.has(name)) continue;
      await page.emulateMedia(media);
      let found = await axeFinds(page, undefined, rules);
      // A look is painted some frames after it is asked for, and later on a busy machine: what is found must stay.
      for (let tries = 0; tries < 3 && found.length > 0; tries++) {
        await page.waitForTimeout(1000);
        found = await axeFinds(page, undefined, rules);
      }
      expect([look, ...found]).toEqual([look]);
    }
  });
});

test("axe finds nothing in the high contrast theme of the pane's own", async () => {
  const page = await open({ page: "decisions" });
  await page.getByRole("combobox", { name: "Theme" }).selectOption("High contrast");
  await page.getByRole("button", { name: /^Fulfilment/ }).click();
  expect(await axeFinds(page)).toEqual([]);
});

describe("every text comes from the catalogue", () => {
  /** Plain letters outside what the workbook or the calculation wrote: none of them is the catalogue's. */
  const plainTexts = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const found: string[] = [];
      const check = (text: string | null, element: Element): void => {
        const own = (text ?? "").replace(/⟦[^⟧]*⟧/g, "");
        if (/[A-Za-z]/.test(own) && !element.closest("[data-own-words]")) found.push(own.trim());
      };
      const walker = document.createTreeWalker(document.getElementById("pane")!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!node.parentElement!.closest("style, script")) check(node.textContent, node.parentElement!);
      for (const element of document.querySelectorAll("#pane *"))
        for (const name of ["aria-label", "aria-valuetext", "title", "placeholder", "alt"])
          check(element.getAttribute(name), element);
      return found;
    });

  const UNDER_WAY = [
    texts.computing,
    confidence.working,
    portfolio.working,
    fulfilment.working,
    risks.working,
  ];
  /** Nothing more will come by itself. */
  const complete = async (page: Page): Promise<void> => {
    for (const words of UNDER_WAY.map(pseudo)) await page.getByText(words).waitFor({ state: "hidden" });
    await page.getByRole("progressbar").waitFor({ state: "hidden" });
  };

  // Steps that look for plain words do not find them in the pseudo language.
  const silent: readonly (readonly [string, Address])[] = [
    ...STATES.flatMap(([name, address, ...steps]) => (steps.length === 0 ? [[name, address] as const] : [])),
    ["together", { page: "portfolio" }],
    ["risks", { page: "risks" }],
  ];
  test.each(silent)("%s", async (_name, address) => {
    const page = await open({ ...address, pseudo: "" });
    await page.getByRole("contentinfo").waitFor();
    if (address.workbook !== "none" && !address.hold && !address.fail) {
      await page.getByText(/^Úṕ ťó đáťé/).waitFor();
      await complete(page);
    }
    await openAll(page);
    for (const analyst of await page.getByRole("switch").all()) await analyst.press("Space");
    await openAll(page);
    expect(await plainTexts(page)).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  /** Presses Tab until the focus stands on what has this name. */
  const tabTo = async (page: Page, name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return (
          element?.getAttribute("aria-label") ??
          element?.labels?.[0]?.textContent ??
          element?.textContent ??
          ""
        );
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${String(name)}`);
  };

  test("from the empty workbook to a cell, a what-if and the written report", async () => {
    const page = await open({ workbook: "empty" });
    await upToDate(page);
    await tabTo(page, /^Show the example/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "See the decisions" }).waitFor();
    await tabTo(page, /^See the decisions/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Facilities/ }).waitFor();
    await tabTo(page, /^Facilities/);
    await page.keyboard.press("Space");
    await tabTo(page, /^Show Facilities [A-Z]+\d+/);
    await page.keyboard.press("Enter");
    const reveals = await page.evaluate(() =>
      window.footing.port!.calls.filter(({ what }) => what === "reveal"),
    );
    expect(reveals.at(-1)).toMatchObject({
      sheet: "Facilities",
      address: expect.stringMatching(/^[A-Z]+\d+$/),
    });

    await page.getByRole("tab", { name: "Together" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("slider").waitFor();
    await tabTo(page, /^Orders a month$/);
    await page.keyboard.press("End");
    await page.getByRole("button", { name: /^Back to/ }).waitFor();

    await page.getByRole("tab", { name: "Risks" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Write report/);
    await page.keyboard.press("Enter");
    await page.getByText("The report is written").waitFor();
  });

  test("the focus is always to be seen", async () => {
    const page = await open({ page: "decisions" });
    await page.getByRole("button", { name: /^Marketing/ }).waitFor();
    const unseen: string[] = [];
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press("Tab");
      const { name, seen } = await page.evaluate(() => {
        const element = document.activeElement!;
        const shows = (style: CSSStyleDeclaration): boolean =>
          (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
        const box = element.parentElement!;
        return {
          name: element.outerHTML.slice(0, 120),
          seen:
            [element, box].some(
              (one) => shows(getComputedStyle(one)) || shows(getComputedStyle(one, "::after")),
            ) ||
            parseFloat(getComputedStyle(box, "::after").borderBottomWidth) > 0 ||
            element === document.body,
        };
      });
      if (!seen) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });
});

test.each([
  ["at 200 % zoom of the narrowest pane", 175, "example"],
  ["with long names and large amounts", 350, "large"],
  ["in a wide pane", 1000, "example"],
])("%s nothing runs out of the pane sideways", async (_, width, workbook) => {
  const page = await open({ page: "decisions", workbook }, { viewport: { width, height: 640 } });
  await upToDate(page);
  const pages = ["Start", "Check", "Decisions", "Together", "Fulfilment", "Risks", "Report"];
  for (const name of pages) {
    await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
    await openAll(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([name, over]).toEqual([name, 0]);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("svg > g > text, svg > text")]
        .filter(
          (text) => text.getBoundingClientRect().left < text.closest("svg")!.getBoundingClientRect().left,
        )
        .map(({ textContent }) => textContent),
    );
    expect([name, ...cut]).toEqual([name]);
  }
});

test("nothing moves where less motion is asked for", async () => {
  const page = await open({ hold: "read" }, { reducedMotion: "reduce" });
  await page.getByText("Reading the workbook").first().waitFor();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

describe("the look", () => {
  const background = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.querySelector("#pane > div")!).backgroundColor);
  const WHITE = "rgb(255, 255, 255)";

  test("follows the system, and its changes", async () => {
    const page = await open({ workbook: "empty" }, { colorScheme: "light" });
    await upToDate(page);
    expect(await background(page)).toBe(WHITE);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("#pane > div")!).backgroundColor !== "rgb(255, 255, 255)",
    );
  });

  test("follows the host's theme before the system", async () => {
    const page = await open({ workbook: "empty", theme: "dark" }, { colorScheme: "light" });
    await upToDate(page);
    expect(await background(page)).not.toBe(WHITE);
  });

  test("follows the user before both, and remembers it", async () => {
    const page = await open({ workbook: "empty", theme: "dark" }, { colorScheme: "dark" });
    await page.getByRole("combobox", { name: "Theme" }).selectOption("Light");
    expect(await background(page)).toBe(WHITE);
    await page.reload();
    await upToDate(page);
    expect(await background(page)).toBe(WHITE);
  });

  test("is remembered apart where the host keeps what it shows apart", async () => {
    const page = await open({ workbook: "empty", partition: "one-" });
    await page.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["one-footing.pane"]);
    await page.reload();
    await upToDate(page);
    expect(await background(page)).not.toBe(WHITE);
  });
});
