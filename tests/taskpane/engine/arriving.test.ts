import { startEngine } from "../../../src/taskpane/engine/client";
import { arrivingBook } from "../../../src/taskpane/engine/arriving";
import type { Reply, Request } from "../../../src/taskpane/engine/messages";
import type { SheetValues, WorkbookValues } from "../../../src/sheets/values";

const named = (name: string, first: string): SheetValues => ({
  name,
  hidden: false,
  cells: [[first]],
  tables: [],
  external: [],
  mark: "",
});
const bookOf = (...sheets: SheetValues[]): WorkbookValues => ({
  sheets,
  culture: { decimal: "." },
  example: false,
});

/** An engine whose worker takes workbooks, and what it was sent. */
function started() {
  const sent: Request[] = [];
  const arriving = arrivingBook();
  const create = (): Worker => {
    const worker = {
      onmessage: null as ((event: { data: Reply }) => void) | null,
      postMessage: (request: Request) => {
        sent.push(request);
        if (request.type === "book" || request.type === "part") arriving.take(structuredClone(request));
      },
      terminate: () => undefined,
    };
    queueMicrotask(() => worker.onmessage?.({ data: { type: "ready" } }));
    return worker as unknown as Worker;
  };
  const engine = startEngine(create);
  return { engine, arriving, parts: () => sent.splice(0).filter(({ type }) => type === "part").length };
}

const [A, B, C] = [named("A", "a"), named("B", "b"), named("C", "c")];

test("only sheets that are others than before travel, and the workbook that arrives is whole", async () => {
  const { engine, arriving, parts } = started();
  await engine.load(bookOf(A, B, C));
  expect(parts()).toBe(3);
  const [a, , c] = arriving.workbook().sheets;

  const changed = bookOf(A, named("B", "other"), C);
  await engine.load(changed);
  expect(parts()).toBe(1);
  expect(arriving.workbook()).toEqual(changed);
  // The very sheets of before: what is known of them stays known.
  expect([arriving.workbook().sheets[0], arriving.workbook().sheets[2]]).toEqual([a, c]);
  expect(arriving.workbook().sheets[0]).toBe(a);
  expect(arriving.workbook().sheets[2]).toBe(c);
  engine.stop();
});

test("sheets that moved, went or came are not mistaken for others", async () => {
  const { engine, arriving, parts } = started();
  for (const book of [bookOf(A, B, C), bookOf(C, A), bookOf(C, A, B), bookOf(), bookOf(B)]) {
    await engine.load(book);
    expect(arriving.workbook()).toEqual(book);
  }
  expect(parts()).toBe(3 + 2 + 1 + 0 + 1);
  engine.stop();
});

test("a workbook of many cells leaves the page free between what it sends", async () => {
  const { engine, arriving } = started();
  const long = {
    ...A,
    cells: Array.from({ length: 2500 }, (_, row) => Array.from({ length: 10 }, () => row)),
  };
  let free = 0;
  const timer = setInterval(() => free++);
  await engine.load(bookOf(long, B));
  clearInterval(timer);
  expect(free).toBeGreaterThan(0);
  expect(arriving.workbook().sheets[0]!.cells).toHaveLength(2500);
  engine.stop();
});
