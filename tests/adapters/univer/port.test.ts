import type { OpenedFile } from "../../../src/adapters/univer/files";
import type { Grid } from "../../../src/adapters/univer/gridTypes";
import { univerPort, type UniverPort } from "../../../src/adapters/univer/port";
import type { Change } from "../../../src/sheets/port";

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** A port whose grid has formulas or none, and what its watcher is told: addresses, a list a call. */
async function watched(calculates: boolean): Promise<{ port: UniverPort; told: string[][] }> {
  const told: string[][] = [];
  const port = univerPort({
    grid: { calculates: () => calculates } as Grid,
    files: {} as never,
    opened: {} as OpenedFile,
    fileName: () => "costs.xlsx",
    today: () => "2026-03-10",
    onWritten: () => undefined,
  });
  await port.watch((changes: readonly Change[]) => told.push(changes.map(({ address }) => address)));
  return { port, told };
}

test("without formulas an edit is reported at once, all of its cells together", async () => {
  const { port, told } = await watched(false);
  port.edited("IT", ["D7"]);
  port.edited("IT", ["D8", "D9"]);
  expect(told).toEqual([]);
  await Promise.resolve();
  expect(told).toEqual([["D7", "D8", "D9"]]);
});

test("a long paste is reported by its range; cells apart from each other by the first hundred", async () => {
  const { port, told } = await watched(false);
  // 30 rows of 4 columns.
  const rows = Array.from({ length: 30 }, (_, at) => at + 7);
  port.edited(
    "IT",
    rows.flatMap((row) => ["A", "B", "C", "D"].map((column) => `${column}${row}`)),
  );
  await Promise.resolve();
  port.edited(
    "IT",
    Array.from({ length: 120 }, (_, at) => `A${2 * at + 1}`),
  );
  await Promise.resolve();
  expect(told.map((addresses) => [addresses[0], addresses.length])).toEqual([
    ["A7:D36", 1],
    ["A1", 100],
  ]);
});

test("where formulas may rest on it, it is reported when they are calculated", async () => {
  const { port, told } = await watched(true);
  port.edited("IT", ["D7"]);
  await jest.advanceTimersByTimeAsync(200);
  expect(told).toEqual([]);
  port.calculated();
  expect(told).toEqual([["D7"]]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([["D7"]]);
});

test("formulas that take long are not waited for; when they are done, what changed is reported again", async () => {
  const { port, told } = await watched(true);
  port.edited("IT", ["D7"]);
  await jest.advanceTimersByTimeAsync(250);
  expect(told).toEqual([["D7"]]);
  port.calculated();
  expect(told).toEqual([["D7"], ["D7"]]);
  port.edited("IT", ["D8"]);
  port.calculated();
  expect(told).toEqual([["D7"], ["D7"], ["D8"]]);
});
