import { EngineError, startEngine } from "../../../src/taskpane/engine/client";
import type { Reply, Request } from "../../../src/taskpane/engine/messages";

/** Workers that are ready at once and answer cost sheets only when told to. */
function workers(answers: (made: number) => boolean) {
  const received: Request["type"][][] = [];
  const create = (): Worker => {
    const requests: Request["type"][] = [];
    const made = received.push(requests);
    const worker = {
      onmessage: null as ((event: { data: Reply }) => void) | null,
      postMessage: (request: Request) => {
        requests.push(request.type);
        if (request.type === "cost sheets" && answers(made))
          worker.onmessage?.({ data: { type: "sheets", id: request.id } });
      },
      terminate: () => undefined,
    };
    queueMicrotask(() => worker.onmessage?.({ data: { type: "ready" } }));
    return worker as unknown as Worker;
  };
  return { create, received };
}
const BOOK = { sheets: [], culture: { decimal: "." }, example: false } as const;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("code that never arrives is a failure after a minute; another worker goes on with the same workbook", async () => {
  const { create, received } = workers((made) => made > 1);
  const engine = startEngine(create);
  await engine.load(BOOK);
  const waited = engine.costSheets("empty").catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(59_000);
  expect(received).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(2000);
  const error = await waited;
  expect(error).toBeInstanceOf(EngineError);
  expect(error).toMatchObject({ notFetched: true });
  expect(await engine.costSheets("empty")).toEqual([]);
  expect(received[1]).toEqual(["book", "cost sheets"]);
  engine.stop();
});

test("sheets that come in time leave the worker as it is", async () => {
  const { create, received } = workers(() => true);
  const engine = startEngine(create);
  await engine.load(BOOK);
  expect(await engine.costSheets("example")).toEqual([]);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(received).toHaveLength(1);
  engine.stop();
});
