import { calls, failNext, paneInChromium, upToDate } from "./browser";

const open = paneInChromium();
const ALL = [
  "Footing Recommendation",
  "Footing Comparison",
  "Footing Fulfilment",
  "Footing Commitments",
  "Footing Transition",
  "Footing Sensitivity",
  "Footing Calculation",
  "Footing Assumptions",
];

test("Write report writes the sheets and leads to each of them", async () => {
  const page = await open({ workbook: "small", page: "report" });
  await page.getByRole("button", { name: "Write report" }).click();
  await page.getByRole("status").getByText("The report is written").waitFor();
  expect((await calls(page, "write"))[0]!.sheets!.slice().sort()).toEqual(ALL.slice().sort());
  for (const name of ALL) await page.getByRole("button", { name: `Show ${name}` }).click();
  expect((await calls(page, "reveal")).map(({ sheet, address }) => [sheet, address])).toEqual(
    ALL.map((name) => [name, "A1"]),
  );
});

test("a sheet that is not ticked is not written", async () => {
  const page = await open({ workbook: "small", page: "report" });
  await page.getByRole("checkbox", { name: /^Fulfilment/ }).uncheck();
  await page.getByRole("button", { name: "Write report" }).click();
  await page.getByText("The report is written").waitFor();
  const { sheets } = (await calls(page, "write"))[0]!;
  expect(sheets).not.toContain("Footing Fulfilment");
  expect(sheets).toContain("Footing Transition");
});

describe("an earlier report", () => {
  const reported = async (way: string) => {
    const page = await open({ workbook: "small", page: "report" });
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByRole("button", { name: "Write another" }).click();
    await page.getByRole("radiogroup", { name: /An earlier report is in the workbook/ }).waitFor();
    await page.getByRole("radio", { name: new RegExp(`^${way}`) }).check();
    await page.getByRole("button", { name: "Write report" }).click();
    await page.getByText("The report is written").waitFor();
    return page;
  };

  test("is replaced in its place", async () => {
    const page = await reported("Replace it");
    expect((await calls(page, "write"))[1]!.marked).toBe("replace");
    expect(await page.evaluate(() => window.footing.port!.sheetNames().length)).toBe(2 + ALL.length);
  });

  test("or stays, with the new one beside it", async () => {
    const page = await reported("Keep it");
    expect((await calls(page, "write"))[1]!.marked).toBe("beside");
    expect(await page.evaluate(() => window.footing.port!.sheetNames().length)).toBe(2 + 2 * ALL.length);
  });
});

test("writing shows how far it is, and Cancel ends it with the workbook as it was", async () => {
  const page = await open({ workbook: "small", page: "report" });
  await upToDate(page);
  await page.evaluate(() => window.footing.port!.hold("write"));
  await page.getByRole("button", { name: "Write report" }).click();
  await page.getByText(/^Writing Footing/).waitFor();
  expect(await page.getByRole("progressbar").getAttribute("aria-valuemax")).toBe("8");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("status").getByText("Cancelled. The workbook is as it was.").waitFor();
  expect(await page.evaluate(() => window.footing.port!.sheetNames())).toEqual(["Business", "Fulfilment"]);
  await page.getByRole("button", { name: "Write report" }).waitFor();
});

test.each([
  ["denied", "as before", "The workbook is as it was.", "Unprotect it"],
  ["gone", "unknown", "Some new sheets may be left in the workbook.", "Try again to read the workbook anew"],
  ["busy", "whole", "All sheets are in the workbook.", "Wait until it has finished"],
] as const)(
  "where writing fails (%s, %s) the pane says so and what to do",
  async (problem, state, stands, remedy) => {
    const page = await open({ workbook: "small", page: "report" });
    await upToDate(page);
    await failNext(page, "write", problem, state);
    await page.getByRole("button", { name: "Write report" }).click();
    const alert = page.getByRole("alert");
    for (const text of ["The report could not be written", stands, remedy])
      await alert.getByText(text).waitFor();
    expect(await alert.getByRole("textbox", { name: "Details", includeHidden: true }).inputValue()).toContain(
      "details of write",
    );
  },
);

test("the report is of the scenario and the volume in force, and the page says so", async () => {
  const page = await open({ workbook: "scenarios", page: "report" });
  await page.getByRole("combobox", { name: "Scenario" }).selectOption("Cheap provider");
  await page.getByText("The report will be made for: Cheap provider.").waitFor();
});

test("errors in the workbook are announced before writing", async () => {
  const page = await open({ workbook: "faulty", page: "report" });
  await page.getByText("2 errors in the workbook will be listed in the report.").waitFor();
});

test("nothing to report yet leads to Start", async () => {
  const page = await open({ workbook: "template", page: "report" });
  await page.getByRole("button", { name: "Go to Start" }).click();
  await page.getByRole("heading", { name: "We found your sheets" }).waitFor();
});
