import type { init } from "excelize-wasm";

export type Excelize = Awaited<ReturnType<typeof init>>;
export type ExcelizeFile = ReturnType<Excelize["NewFile"]>;

let load: (() => Promise<Excelize>) | undefined;
let engine: Promise<Excelize> | undefined;

/** Sets how the writing engine is found: Node finds it in node_modules, a page serves its file itself. */
export function loadEngineWith(loader: () => Promise<Excelize>): void {
  load = loader;
  engine = undefined;
}

/** The writing engine, started once (some 0.2 s) and only when something is written. */
export function excelize(): Promise<Excelize> {
  if (!load) throw new Error("The writing engine has no loader; call loadEngineWith first.");
  return (engine ??= load());
}

/** Starts the writing engine for who has other work to do before; what goes wrong is told when it writes. */
export function startEngine(): void {
  excelize().catch(() => undefined);
}

/** Every answer of the engine's carries its error. */
export function must<T>(answer: T): T {
  const { error } = answer as { error?: string | null };
  if (error) throw new Error(error);
  return answer;
}
