import type { DecisionConfidence } from "../../../src/core/confidence";
import { howToFind, notKnownIn, notKnownText } from "../../../src/core/confidence/unknownWords";

const at = (what: string, cell: string, flipsAt: number | null) => ({ what, sheet: "IT", cell, flipsAt });
const decision = (couldChange: unknown[], cannot: unknown[]) =>
  ({ confidence: { unknowns: { couldChange, cannot } } }) as unknown as DecisionConfidence;

test("what is not known is counted once a cell, and what decides anywhere decides", () => {
  const storage = at("Storage (Rate)", "D4", 6.25);
  const open = notKnownIn([
    decision([], [{ ...storage, flipsAt: null }, at("Heads (FTE)", "M2", null)]),
    decision([storage], [at("Returns per month", "B9", null)]),
    { confidence: null },
  ]);
  expect(open).toEqual({ count: 3, deciding: [storage] });
  expect(notKnownText(open)).toBe("3 figures are not known, 1 of them could change an answer.");
});

test.each([
  [0, 0, ""],
  [1, 0, "1 figure is not known; it cannot change an answer."],
  [1, 1, "1 figure is not known, and it could change an answer."],
  [2, 0, "2 figures are not known; none of them could change an answer."],
  [2, 2, "2 figures are not known, and all of them could change an answer."],
])("%d not known, %d of them deciding", (count, deciding, words) => {
  const open = { count, deciding: Array.from({ length: deciding }, () => at("A (Rate)", "D2", 1)) };
  expect(notKnownText(open)).toBe(words);
});

test.each([
  ["Storage (Rate)", "ask for a firm quote, or look it up on an invoice"],
  ["Lease (Term)", "look it up in the contract or the quote"],
  ["Packing (Quantity)", "count it over a typical month"],
  ["Contacts per order", "count it over a typical month"],
])("%s: %s", (what, how) => expect(howToFind(what)).toBe(how));
