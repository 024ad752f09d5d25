import { init } from "excelize-wasm";
import { FileFailure } from "../adapters/univer/fileFailure";
import { files } from "../adapters/univer/files";
import { loadEngineWith } from "../adapters/xlsx/page";
import type { FileReply, FileRequest } from "./fileClient";

/** The side of a worker's global scope that is used here. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: FileRequest }) => void) | null;
  postMessage(message: FileReply): void;
};

loadEngineWith(() => init(new URL("excelize-wasm/excelize.wasm.gz", import.meta.url).href));

const work = ({ call }: FileRequest): Promise<unknown> => {
  if (call[0] === "open") return files.open(call[1]);
  if (call[0] === "write") return files.write(call[1], call[2], call[3], call[4]);
  return files.save(call[1], call[2]);
};

scope.onmessage = ({ data }) => {
  const { id } = data;
  work(data).then(
    (result) => scope.postMessage({ id, result }),
    (error: unknown) => {
      const failure = error instanceof FileFailure ? error : new FileFailure("other", String(error));
      const { kind, message, details } = failure;
      scope.postMessage({ id, failure: { kind, message, details } });
    },
  );
};
