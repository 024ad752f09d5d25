import { init } from "excelize-wasm";
import { createRequire } from "node:module";
import type { Excelize } from "./engine";

/** The writing engine from the node_modules folder, also where the program itself is bundled into one file. */
export const engineOfNode = (): Promise<Excelize> =>
  init(createRequire(__filename).resolve("excelize-wasm/excelize.wasm.gz"));
