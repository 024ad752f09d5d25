import { init } from "excelize-wasm";
import { FileFailure } from "../adapters/univer/fileFailure";
import { files } from "../adapters/univer/files";
import { loadEngineWith } from "../adapters/xlsx/page";
import type { FileReply, FileRequest } from "./fileClient";
import { inPieces } from "./filePieces";

/** The side of a worker's global scope that is used here. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: FileRequest }) => void) | null;
  postMessage(message: FileReply): void;
};

loadEngineWith(() => init(new URL("excelize-wasm/excelize.wasm.gz", import.meta.url).href));

async function work({ id, call }: FileRequest): Promise<void> {
  if (call[0] === "save") {
    scope.postMessage({ id, saved: await files.save(call[1], call[2]) });
    return;
  }
  const opened =
    call[0] === "open"
      ? await files.open(call[1], (step) => scope.postMessage({ id, step }))
      : await files.write(call[1], call[2], call[3], call[4]);
  const { rest, pieces } = inPieces(opened);
  for (const piece of pieces) scope.postMessage({ id, piece });
  scope.postMessage({ id, rest });
}

scope.onmessage = ({ data }) => {
  const { id } = data;
  work(data).catch((error: unknown) => {
    const failure = error instanceof FileFailure ? error : new FileFailure("other", String(error));
    const { kind, message, details } = failure;
    scope.postMessage({ id, failure: { kind, message, details } });
  });
};
