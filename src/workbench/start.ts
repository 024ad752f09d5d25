import type { Desk } from "./desk";
import { filesInWorker } from "./fileClient";
import { texts } from "./texts";

/** Starts the page with the example. The code of grid and pane comes while the example is already being read. */
export async function startWorkbench(
  gridElement: HTMLElement,
  paneElement: HTMLElement,
  dark: boolean,
): Promise<Desk> {
  const files = filesInWorker(
    () => new Worker(/* webpackChunkName: "files" */ new URL("./fileWorker.ts", import.meta.url)),
  );
  const opened = example().then(files.open);
  // Told below, when there is something to tell it on.
  opened.catch(() => undefined);
  const [{ startDesk }, { loadFunctions }] = await Promise.all([
    import(/* webpackChunkName: "desk" */ "./desk"),
    import(/* webpackChunkName: "desk" */ "./functions"),
  ]);
  const functions = await loadFunctions();
  const desk = startDesk({ gridElement, paneElement, dark, files, functions });
  await desk.openRead(opened, texts.exampleName, "decisions");
  return desk;
}

/** The example's file. */
export async function example(): Promise<Uint8Array> {
  const response = await fetch(new URL("../../assets/cedar-and-finch.xlsx", import.meta.url));
  if (!response.ok) throw new Error(`${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
