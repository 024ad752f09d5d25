import { useEffect, useMemo, useState } from "react";
import { emptyWorkbook } from "../adapters/xlsx/emptyWorkbook";
import type { Desk } from "./desk";
import { example } from "./start";
import { texts } from "./texts";

/** Ways to open a workbook. */
export interface Opening {
  readonly file: (file: File) => void;
  readonly blank: () => void;
  readonly example: () => void;
  /** A file is held over the page. */
  readonly dragging: boolean;
}

/** More than a browser's tab can be trusted with. */
const MOST_MEGABYTES = 60;

/** The ways to open a workbook, dropping a file on the page among them. */
export function useOpening(desk: Desk | null, before: (go: () => void) => void): Opening {
  const [dragging, setDragging] = useState(false);
  const ways = useMemo(
    () => ({
      file: (file: File): void => {
        if (!desk) return;
        if (file.size > MOST_MEGABYTES * 1e6) desk.say(texts.tooLarge(file.name, MOST_MEGABYTES), true);
        else
          before(
            () => void desk.open(async () => new Uint8Array(await file.arrayBuffer()), file.name, "start"),
          );
      },
      blank: (): void =>
        before(() => void desk?.open(() => Promise.resolve(emptyWorkbook()), texts.newName, "start")),
      example: (): void => before(() => void desk?.open(example, texts.exampleName, "decisions")),
    }),
    [desk, before],
  );
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setDragging(false);
      const dropped = [...(event.dataTransfer?.files ?? [])];
      if (dropped.length === 1) ways.file(dropped[0]!);
      else desk?.say(texts.severalFiles, true);
    };
    // Before the grid, which would take the file for cells.
    const listeners = { dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as "drop", listener, true);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as "drop", listener, true);
    };
  }, [ways, desk]);
  return { ...ways, dragging };
}
