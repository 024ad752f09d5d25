import { holding } from "../../../src/taskpane/engine/holding";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test("work waits from when another workbook comes until a moment after its answer", async () => {
  const room = holding();
  const went: string[] = [];
  const step = (id: number, what: string) => room.free(id).then(() => went.push(what));
  room.hold([1]);
  void step(1, "held");
  void step(2, "begun since");
  await jest.advanceTimersByTimeAsync(1000);
  expect(went).toEqual(["begun since"]);
  room.goOn();
  await jest.advanceTimersByTimeAsync(50);
  expect(went).toEqual(["begun since"]);
  await jest.advanceTimersByTimeAsync(50);
  expect(went).toEqual(["begun since", "held"]);
});

test("a workbook that comes in that moment holds it again", async () => {
  const room = holding();
  let went = false;
  room.hold([1]);
  void room.free(1).then(() => (went = true));
  room.goOn();
  await jest.advanceTimersByTimeAsync(50);
  room.hold([1]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(went).toBe(false);
  room.goOn();
  await jest.advanceTimersByTimeAsync(100);
  expect(went).toBe(true);
});
