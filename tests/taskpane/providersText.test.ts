import * as React from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { SurroundingsContext } from "../../src/taskpane/context";
import type { AlikeFigures } from "../../src/taskpane/engine/later/kinds";
import { makeFormat } from "../../src/taskpane/format";
import { AlikeText } from "../../src/taskpane/pages/providers/LikeForLike";

// What jest makes of JSX calls React by its name.
(globalThis as { React?: typeof React }).React = React;

const textsOf = (element: React.ReactElement): string[] => {
  const surroundings = {
    format: makeFormat({ decimal: "." }, ["en-US"]),
    analyst: false,
    reveal: () => undefined,
  };
  const html = renderToStaticMarkup(
    React.createElement(SurroundingsContext, { value: surroundings }, element),
  );
  return html
    .replace(/<style.*?<\/style>/g, "")
    .split(/<[^>]*>/)
    .filter((text) => text.trim() !== "");
};
const shown = (found: AlikeFigures): string[] => textsOf(React.createElement(AlikeText, { found, level: 3 }));

test("an opened decision says what would change the answer, then where each option stands", () => {
  expect(
    shown({
      sentences: ["Acme says nothing of returns; at 2.10 a return or more In-house would be the choice."],
      options: [
        { option: "In-house", status: "comparable", count: 0 },
        { option: "Acme", status: "not answered", count: 3 },
        { option: "Bolt", status: "leaves out", count: 1 },
      ],
    }),
  ).toEqual([
    "Like for like",
    "Acme says nothing of returns; at 2.10 a return or more In-house would be the choice.",
    "In-house: comparable",
    "Acme: not answered yet (3 open)",
    "Bolt: comparable but for what it leaves out (1)",
  ]);
});

test("with one option there is nothing to hold against another", () => {
  expect(
    shown({ sentences: [], options: [{ option: "In-house", status: "not answered", count: 18 }] }),
  ).toEqual([]);
});
