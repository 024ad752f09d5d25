import { init } from "excelize-wasm";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import type { Excelize } from "./engine";

/** The writing engine from the node_modules folder, also where the program itself is bundled into one file. */
export function engineOfNode(): Promise<Excelize> {
  // It works for a moment only: compiling what of it is busy a second time, for speed, takes longer than all it does.
  setFlagsFromString("--liftoff-only");
  return init(createRequire(__filename).resolve("excelize-wasm/excelize.wasm.gz"));
}
