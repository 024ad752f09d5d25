import "excelize-wasm";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { gunzip } from "node:zlib";
import type { Excelize } from "./engine";

/** What excelize-wasm puts beside it when it is loaded: the runtime of its language, and the place where it appears. */
const scope = globalThis as unknown as {
  readonly Go: new () => {
    readonly importObject: WebAssembly.Imports;
    run(instance: WebAssembly.Instance): Promise<void>;
  };
  excelize: Excelize;
};

/**
 * The writing engine from the node_modules folder, also where the program itself is bundled into one file. Its own start
 * does the same and unpacks it in JavaScript, in five times the time.
 */
export async function engineOfNode(): Promise<Excelize> {
  const packed = await readFile(createRequire(__filename).resolve("excelize-wasm/excelize.wasm.gz"));
  // In one piece, of the size that gzip ends with: a small one would have to wait for its turn a thousand times.
  const program = await promisify(gunzip)(packed, { chunkSize: packed.readUInt32LE(packed.length - 4) });
  // It works for a moment only: compiling what of it is busy a second time, for speed, takes longer than all it does.
  setFlagsFromString("--liftoff-only");
  const go = new scope.Go();
  const { instance } = await WebAssembly.instantiate(program, go.importObject);
  scope.excelize = {} as Excelize;
  void go.run(instance);
  return scope.excelize;
}
