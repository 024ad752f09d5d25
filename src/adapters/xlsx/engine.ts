import { init } from "excelize-wasm";
import { createRequire } from "node:module";

export type Excelize = Awaited<ReturnType<typeof init>>;
export type ExcelizeFile = ReturnType<Excelize["NewFile"]>;

let engine: Promise<Excelize> | null = null;
let load: () => Promise<Excelize> = () =>
  init(createRequire(__filename).resolve("excelize-wasm/excelize.wasm.gz"));

/** Sets how the engine is found where there is no node_modules folder (a page serves the file itself). */
export function loadEngineWith(loader: () => Promise<Excelize>): void {
  load = loader;
  engine = null;
}

/** The writing engine, started once and only when something is written. */
export function excelize(): Promise<Excelize> {
  return (engine ??= load());
}

/** Every answer of the engine's carries its error. */
export function must<T>(answer: T): T {
  const { error } = answer as { error?: string | null };
  if (error) throw new Error(error);
  return answer;
}
