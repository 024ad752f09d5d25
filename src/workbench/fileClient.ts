import { FileFailure } from "../adapters/univer/fileFailure";
import type { Files } from "../adapters/univer/files";

type Call = { readonly [Name in keyof Files]: readonly [Name, ...Parameters<Files[Name]>] }[keyof Files];

/** What goes to the worker, and what comes back under the same id. */
export interface FileRequest {
  readonly id: number;
  readonly call: Call;
}
export type FileReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Pick<FileFailure, "kind" | "message" | "details"> };

/** Work on files in a worker, so that the page stays free. */
export function filesInWorker(createWorker: () => Worker): Files {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<
    number,
    { resolve: (result: never) => void; reject: (error: FileFailure) => void }
  >();
  const fail = (details: string): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values())
      reject(
        new FileFailure(
          "other",
          "A part of this page could not be loaded or broke down. Try again.",
          details,
        ),
      );
    waiting.clear();
  };
  const start = (): Worker => {
    const made = createWorker();
    made.onmessage = ({ data }: MessageEvent<FileReply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (!asked) return;
      if ("result" in data) asked.resolve(data.result as never);
      else asked.reject(new FileFailure(data.failure.kind, data.failure.message, data.failure.details));
    };
    made.onerror = ({ message }) => fail(message);
    return made;
  };
  const ask = <T>(call: Call): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve, reject });
      worker ??= start();
      const request: FileRequest = { id, call };
      worker.postMessage(request);
    });
  return {
    open: (...given) => ask(["open", ...given]),
    write: (...given) => ask(["write", ...given]),
    save: (...given) => ask(["save", ...given]),
  };
}
