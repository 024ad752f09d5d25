import { FileFailure } from "../adapters/univer/fileFailure";
import type { Files, OnStep, OpenedFile, OpeningStep } from "../adapters/univer/files";
import { ofPieces, type Piece } from "./filePieces";

type Bytes = Uint8Array;
type Written = Parameters<Files["write"]>;
type Saved = Parameters<Files["save"]>;
type Call = readonly ["open", Bytes] | readonly ["write", ...Written] | readonly ["save", ...Saved];

/** What goes to the worker, and what comes back under the same id: a workbook in pieces, and then what remains of it. */
export interface FileRequest {
  readonly id: number;
  readonly call: Call;
}
export type FileReply = { readonly id: number } & (
  | { readonly step: OpeningStep }
  | { readonly piece: Piece }
  | { readonly rest: OpenedFile }
  | { readonly saved: Bytes }
  | { readonly failure: Pick<FileFailure, "kind" | "message" | "details"> }
);

/** Work on files that can be given up. */
export interface WorkerFiles extends Files {
  /** Gives up what is under way: it fails as "cancelled". */
  cancel(): void;
}

interface Waiting {
  readonly pieces: Piece[];
  readonly onStep: OnStep | undefined;
  readonly resolve: (result: never) => void;
  readonly reject: (error: FileFailure) => void;
}

/** Work on files in a worker, so that the page stays free. */
export function filesInWorker(createWorker: () => Worker): WorkerFiles {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const end = (failure: FileFailure): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  const take = (reply: FileReply): void => {
    const asked = waiting.get(reply.id);
    if (!asked) return;
    if ("step" in reply) return asked.onStep?.(reply.step);
    if ("piece" in reply) return void asked.pieces.push(reply.piece);
    waiting.delete(reply.id);
    if ("failure" in reply) {
      const { kind, message, details } = reply.failure;
      asked.reject(new FileFailure(kind, message, details));
    } else asked.resolve(("saved" in reply ? reply.saved : ofPieces(reply.rest, asked.pieces)) as never);
  };
  const start = (): Worker => {
    const made = createWorker();
    made.onmessage = ({ data }: MessageEvent<FileReply>) => take(data);
    made.onerror = ({ message }) =>
      end(
        new FileFailure(
          "other",
          "A part of this page could not be loaded or broke down. Try again.",
          message,
        ),
      );
    return made;
  };
  const ask = <T>(call: Call, onStep?: OnStep): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { pieces: [], onStep, resolve, reject });
      worker ??= start();
      const request: FileRequest = { id, call };
      worker.postMessage(request);
    });
  return {
    open: (bytes, onStep) => ask(["open", bytes], onStep),
    write: (...given) => ask(["write", ...given]),
    save: (...given) => ask(["save", ...given]),
    cancel: () => end(new FileFailure("cancelled", "Cancelled.")),
  };
}
