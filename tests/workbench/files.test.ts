import { FileFailure } from "../../src/adapters/univer/fileFailure";
import { files } from "../../src/adapters/univer/files";
import { filesInWorker, type FileReply, type FileRequest } from "../../src/workbench/fileClient";
import { inPieces, ofPieces } from "../../src/workbench/filePieces";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";

const example = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, "../../assets/cedar-and-finch.xlsx")));

/** A worker of the test's: what it was asked, and a way to answer. */
function workers() {
  const made: { asked: FileRequest[]; answer: (reply: FileReply) => void; isEnded: () => boolean }[] = [];
  const create = (): Worker => {
    const asked: FileRequest[] = [];
    let ended = false;
    const worker = {
      onmessage: null as ((event: { data: FileReply }) => void) | null,
      postMessage: (request: FileRequest) => asked.push(request),
      terminate: () => (ended = true),
    };
    made.push({ asked, answer: (data) => worker.onmessage?.({ data }), isEnded: () => ended });
    return worker as unknown as Worker;
  };
  return { create, made };
}

test("a workbook that came in pieces is the one that was sent", async () => {
  const rows = Array.from({ length: 2100 }, (_, row) =>
    Array.from({ length: 12 }, (__, at) => row * 12 + at),
  );
  const long = new Uint8Array(await writeXlsx({ sheets: [{ name: "Long", rows }, { name: "Empty" }] }));
  for (const bytes of [example(), long]) {
    const opened = await files.open(bytes);
    const { rest, pieces } = structuredClone(inPieces(opened));
    expect(ofPieces(rest, pieces)).toEqual(opened);
    for (const piece of pieces) {
      const cells =
        "look" in piece ? Object.values(piece.look).map((row) => Object.keys(row!)) : piece.values;
      expect(cells.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(10_000);
    }
  }
});

test("opening says which step it is at: cells, formats, then every sheet", async () => {
  const steps: unknown[] = [];
  await files.open(example(), (step) => steps.push(step));
  expect(steps).toEqual([
    "cells",
    "formats",
    ...Array.from({ length: 10 }, (_, at) => ({ sheet: at + 1, of: 10 })),
  ]);
});

test("what is given up fails as cancelled, and the next is asked of another worker", async () => {
  const { create, made } = workers();
  const client = filesInWorker(create);
  const first = client.open(new Uint8Array([1])).catch((error: unknown) => error);
  client.cancel();
  expect(await first).toBeInstanceOf(FileFailure);
  expect(await first).toMatchObject({ kind: "cancelled" });
  expect(made[0]!.isEnded()).toBe(true);

  const steps: unknown[] = [];
  const second = client.open(new Uint8Array([2]), (step) => steps.push(step));
  const { id } = made[1]!.asked[0]!;
  const { rest, pieces } = inPieces(await files.open(example()));
  // An answer that the first worker was still sending is of nothing that is waited for.
  made[0]!.answer({ id: id - 1, step: "cells" });
  made[1]!.answer({ id, step: "cells" });
  for (const piece of pieces) made[1]!.answer({ id, piece });
  made[1]!.answer({ id, rest });
  expect((await second).values.sheets).toHaveLength(10);
  expect(steps).toEqual(["cells"]);
});

test("a file that cannot be read fails with the worker's words", async () => {
  const { create, made } = workers();
  const opening = filesInWorker(create).open(new Uint8Array([1]));
  const { id } = made[0]!.asked[0]!;
  made[0]!.answer({
    id,
    failure: { kind: "unreadable", message: "This is no .xlsx workbook.", details: "" },
  });
  await expect(opening).rejects.toMatchObject({ kind: "unreadable", message: "This is no .xlsx workbook." });
});
