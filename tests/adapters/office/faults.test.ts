import { PortError, type PortProblem } from "../../../src/sheets/port";
import { closeExcel, openExcel, report, syncs, type Opened } from "./excel";

afterEach(closeExcel);
jest.setTimeout(300_000);

const COSTS = {
  sheets: [
    {
      name: "Costs",
      rows: [
        ["Item", "Value"],
        ["Rent", 1000],
      ],
    },
  ],
};

/** What Excel and the connection to it may answer, and what the caller may be told of it. */
const CODES: readonly (readonly [code: string | number, told: readonly PortProblem[]])[] = [
  ["AccessDenied", ["denied"]],
  [7000, ["denied"]],
  ["InvalidOperationInCellEditMode", ["editing"]],
  [5004, ["editing"]],
  [5102, ["busy"]],
  ["RequestPayloadSizeLimitExceeded", ["too large"]],
  [5103, ["too large"]],
  [5104, ["too large"]],
  ["ItemNotFound", ["gone"]],
  ["GeneralException", ["other"]],
  ["lost", ["busy"]],
];
/** Where the carrier's numbers come back as codes that are here already. */
const ONCE = CODES.filter(([code]) => typeof code === "string" || code === 5102);
type Work = (opened: Opened) => Promise<unknown>;

/** How many syncs a piece of work takes when all goes well. */
async function syncsOf(prepare: Work, work: Work): Promise<number> {
  const opened = await openExcel(COSTS);
  await prepare(opened);
  const before = syncs(opened.host).length;
  await work(opened);
  return syncs(opened.host).length - before;
}

/** Runs a piece of work whose sync number `at` fails, and gives what came of it. */
async function failing(
  prepare: Work,
  work: Work,
  at: number,
  code: string | number,
  afterAction?: number,
): Promise<{ opened: Opened; before: unknown; error: unknown }> {
  const opened = await openExcel(COSTS);
  await prepare(opened);
  await opened.host.settled();
  const before = opened.host.workbook.snapshot();
  opened.host.failAt(at, code, ...(afterAction === undefined ? [] : [afterAction]));
  const error = await work(opened).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  await opened.host.settled();
  return { opened, before, error };
}

const nothing: Work = () => Promise.resolve();
const write =
  (value: number, marked: "replace" | "beside"): Work =>
  ({ port }) =>
    port.write(report(value), { marked, example: true });
/** An earlier report, and a formula of the user's over it. */
const earlier: Work = async (opened) => {
  await write(10, "replace")(opened);
  opened.host.workbook.put("Costs", "B3", [["='Footing One'!B2"]]);
};

/** The workbook with the whole report in it, as it is when nothing fails. */
async function whole(prepare: Work, work: Work): Promise<unknown> {
  const opened = await openExcel(COSTS);
  await prepare(opened);
  await work(opened);
  return opened.host.workbook.snapshot();
}

describe.each([
  ["into a workbook without one", nothing, write(10, "replace"), CODES],
  ["in place of an earlier one", earlier, write(33, "replace"), ONCE],
  ["beside an earlier one", earlier, write(33, "beside"), ONCE],
] as const)("a report written %s", (_, prepare, work, codes) => {
  test.each(codes)("%s at any sync: all of it or nothing, and the caller is told", async (code, told) => {
    const count = await syncsOf(prepare, work);
    const expected = await whole(prepare, work);
    expect(count).toBeGreaterThan(3);
    for (let at = 0; at < count; at++) {
      const { opened, before, error } = await failing(prepare, work, at, code);
      const after = opened.host.workbook.snapshot();
      if (error === null) expect(after).toEqual(expected);
      else {
        expect(error).toBeInstanceOf(PortError);
        expect(told).toContain((error as PortError).problem);
        expect((error as PortError).workbook).toBe("as before");
        expect(after).toEqual(before);
      }
    }
  });

  test("an error in the middle of any batch, with half of it done", async () => {
    const count = await syncsOf(prepare, work);
    const expected = await whole(prepare, work);
    for (const code of ["GeneralException", "AccessDenied"])
      for (let at = 1; at < count; at++)
        for (const done of [3, 12, 40, 90]) {
          const { opened, before, error } = await failing(prepare, work, at, code, done);
          const after = opened.host.workbook.snapshot();
          expect(after).toEqual(error === null ? expected : before);
          if (error !== null) expect((error as PortError).workbook).toBe("as before");
        }
  });

  test("cancelled at any moment: nothing of it is left", async () => {
    const count = await syncsOf(prepare, work);
    for (let at = 0; at < count; at++) {
      const opened = await openExcel(COSTS);
      const { host, port } = opened;
      await prepare(opened);
      const before = host.workbook.snapshot();
      const cancel = new AbortController();
      const start = syncs(host).length;
      let seen = -1;
      const error = await port
        .write(report(33), {
          marked: "replace",
          signal: cancel.signal,
          onProgress: () => {
            seen++;
            if (syncs(host).length - start >= at) cancel.abort();
          },
        })
        .catch((thrown: unknown) => thrown);
      expect(seen).toBeGreaterThanOrEqual(0);
      if (!cancel.signal.aborted) continue;
      expect(error).toMatchObject({ problem: "cancelled", workbook: "as before" });
      expect(host.workbook.snapshot()).toEqual(before);
    }
  });
});

test("cancelled before it began, nothing is asked", async () => {
  const { host, port } = await openExcel(COSTS);
  const start = syncs(host).length;
  await expect(
    port.write(report(), { marked: "replace", signal: AbortSignal.abort() }),
  ).rejects.toMatchObject({ problem: "cancelled" });
  await expect(port.read({ signal: AbortSignal.abort() })).rejects.toMatchObject({ problem: "cancelled" });
  expect(syncs(host)).toHaveLength(start);
});

describe("what cannot be undone is said, and nothing is said that is not so", () => {
  test("an Excel that stops answering in the middle", async () => {
    const { host, port } = await openExcel(COSTS);
    for (let at = 2; at < 30; at++) host.failAt(at, "lost");
    await expect(port.write(report(), { marked: "replace" })).rejects.toMatchObject({
      problem: "busy",
      workbook: "unknown",
      message: expect.stringContaining("taken back"),
    });
  });

  test.each(["AccessDenied", "GeneralException"])("%s from some sync on for good", async (code) => {
    const count = await syncsOf(earlier, write(33, "replace"));
    const standings = new Set<string>();
    for (let from = 0; from < count; from++) {
      const opened = await openExcel(COSTS);
      await earlier(opened);
      const before = opened.host.workbook.snapshot();
      for (let at = from; at < from + 40; at++) opened.host.failAt(at, code);
      const error = await write(33, "replace")(opened).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(PortError);
      const { workbook } = error as PortError;
      const isAsBefore = JSON.stringify(opened.host.workbook.snapshot()) === JSON.stringify(before);
      expect(workbook === "as before" ? isAsBefore : workbook === "unknown").toBe(true);
      standings.add(`${workbook} ${isAsBefore}`);
    }
    // Sheets that were begun cannot be taken away any more; the user's own are as they were.
    expect([...standings]).toContain("unknown false");
    expect([...standings]).toContain("as before true");
  });

  test("an earlier report that could be replaced in part only is marked as unfinished, and replaced the next time", async () => {
    const count = await syncsOf(earlier, write(33, "replace"));
    const expected = await whole(earlier, write(33, "replace"));
    const opened = await openExcel(COSTS);
    await earlier(opened);
    // The last batch breaks off amid a sheet, whenever it is tried; what the workbook holds is asked in between.
    for (let at = count - 1; at < count + 7; at += 2) opened.host.failAt(at, "AccessDenied", 60);
    const error = await write(33, "replace")(opened).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ problem: "denied", workbook: "unknown" });
    expect((error as PortError).message).toMatch(/"Footing One", "Footing Two" may be unfinished/);
    const { sheets } = await opened.port.read();
    expect(sheets.map(({ mark }) => mark)).toContain("Footing unfinished");
    expect(sheets.filter(({ mark }) => mark === "").map(({ name }) => name)).toEqual(["Costs"]);
    await write(33, "replace")(opened);
    expect(opened.host.workbook.snapshot()).toEqual(expected);
  });
});

describe("reading", () => {
  const read: Work = ({ port }) => port.read();
  test.each(CODES)("%s at any sync: what stands there, or why not", async (code, told) => {
    const count = await syncsOf(write(10, "replace"), read);
    const fine = await openExcel(COSTS);
    await write(10, "replace")(fine);
    const expected = await fine.port.read();
    expect(count).toBe(3);
    for (let at = 0; at < count; at++) {
      let found: unknown = null;
      const { opened, before, error } = await failing(
        write(10, "replace"),
        async ({ port }) => {
          found = await port.read();
        },
        at,
        code,
      );
      if (error === null) expect(found).toEqual(expected);
      else {
        expect(error).toBeInstanceOf(PortError);
        expect(told).toContain((error as PortError).problem);
      }
      expect(opened.host.workbook.snapshot()).toEqual(before);
    }
  });

  test.each([5102, "InvalidOperationInCellEditMode", "GeneralException", "lost"])(
    "%s once is not worth a word: it is tried again",
    async (code) => {
      const { host, port } = await openExcel(COSTS);
      host.failAt(1, code);
      expect((await port.read()).sheets.map(({ name }) => name)).toEqual(["Costs"]);
    },
  );
});

test("while a cell is edited, one is told what to do", async () => {
  const { host, port } = await openExcel(COSTS);
  host.workbook.editCell(true);
  const before = host.workbook.snapshot();
  const told = { problem: "editing", message: expect.stringContaining("Enter"), workbook: "as before" };
  await expect(port.read()).rejects.toMatchObject(told);
  await expect(port.write(report(), { marked: "replace" })).rejects.toMatchObject(told);
  await expect(port.reveal("Costs", "A1")).rejects.toMatchObject(told);
  expect(host.workbook.snapshot()).toEqual(before);
});

test("a report that is under way waits for a cell to be done", async () => {
  const { host, port } = await openExcel(COSTS);
  const edited = new Promise<void>((resolve) => {
    const onProgress = ({ done }: { done: number }): void => {
      if (done > 0) return;
      host.workbook.editCell(true);
      setTimeout(() => {
        host.workbook.editCell(false);
        resolve();
      }, 600);
    };
    void port.write(report(), { marked: "replace", onProgress });
  });
  await edited;
  expect((await port.read()).sheets.map(({ name }) => name)).toEqual(["Costs", "Footing One", "Footing Two"]);
});
