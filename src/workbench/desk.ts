import { FileFailure } from "../adapters/univer/fileFailure";
import type { OpenedFile, Files } from "../adapters/univer/files";
import { startGrid, type Grid } from "../adapters/univer/grid";
import type { GridFunction } from "../adapters/univer/functions";
import { univerPort, type UniverPort } from "../adapters/univer/port";
import type { SheetChart } from "../adapters/univer/charts";
import { mountPane, type MountedPane, type PageName } from "../taskpane";
import { errorOf } from "./functions";
import { saveFile, type FileHandle } from "./saving";
import { texts } from "./texts";

declare const FOOTING_VERSION: string;

/** What the page shows around grid and pane. */
export interface DeskState {
  /** What is being done; "" = nothing. */
  readonly busy: string;
  readonly name: string;
  readonly dirty: boolean;
  readonly message: { readonly text: string; readonly bad: boolean } | null;
  readonly look: ReturnType<Grid["selected"]>;
  /** Cells have changed since the report's sheets were written. */
  readonly reportOlder: boolean;
  /** Charts of the sheet that is looked at. */
  readonly charts: readonly SheetChart[];
  /** Counts changes of cells. */
  readonly generation: number;
}

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Opens a workbook in place of the one that is open. */
  open(bytes: () => Promise<Uint8Array>, name: string, page: PageName): Promise<boolean>;
  save(): Promise<boolean>;
  say(text: string, bad?: boolean): void;
  setDark(dark: boolean): void;
  readonly grid: Grid;
}

export interface DeskOptions {
  readonly gridElement: HTMLElement;
  readonly paneElement: HTMLElement;
  readonly dark: boolean;
  readonly files: Files;
  readonly functions: readonly GridFunction[];
}

/** Joins grid, file and pane. */
export function startDesk({ gridElement, paneElement, dark, files, functions }: DeskOptions): Desk {
  let state: DeskState = {
    busy: texts.starting,
    name: "",
    dirty: false,
    message: null,
    look: { sheet: "", address: "A1", reason: "", resting: "" },
    reportOlder: false,
    charts: [],
    generation: 0,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const changed of listeners) changed();
  };
  let port: UniverPort | null = null;
  let pane: MountedPane | null = null;
  let handle: FileHandle | null = null;
  let charts: OpenedFile["snapshot"]["charts"] = {};

  const look = (): void => {
    const looked = grid.selected();
    set({
      look: looked,
      reportOlder: grid.reportIsOlder(),
      charts: charts[looked.sheet] ?? [],
      generation: state.generation + 1,
    });
  };
  const grid = startGrid({
    container: gridElement,
    dark,
    functions,
    errorOf,
    events: {
      onEdit: (sheet, addresses) => {
        set({ dirty: true, message: null });
        port?.edited(sheet, addresses);
      },
      onCalculated: () => {
        port?.calculated();
        look();
      },
      onLook: look,
      onRefused: () => set({ message: { text: texts.refused, bad: false } }),
    },
  });
  const shown = (opened: OpenedFile): void => {
    charts = opened.snapshot.charts;
    grid.show(opened.snapshot);
    look();
  };

  const paneFor = (page: PageName): MountedPane =>
    mountPane(paneElement, {
      port,
      version: FOOTING_VERSION,
      startPage: page,
      partition: "workbench.",
      createWorker: () =>
        new Worker(/* webpackChunkName: "calculation" */ new URL("../taskpane/worker.ts", import.meta.url)),
    });

  const say = (text: string, bad = false): void => set({ message: { text, bad } });
  return {
    grid,
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    say,
    setDark: grid.setDark,
    open: async (bytes, name, page) => {
      set({ busy: texts.opening(name), message: null });
      try {
        const opened = await files.open(await bytes());
        pane?.unmount();
        port = univerPort({
          grid,
          files,
          opened,
          fileName: () => state.name,
          today,
          onWritten: (written) => {
            charts = written.snapshot.charts;
            set({ dirty: true });
            look();
          },
        });
        shown(opened);
        handle = null;
        set({ name, dirty: false });
        pane = paneFor(page);
        say(texts.opened(name));
        return true;
      } catch (error) {
        const { message } = error instanceof FileFailure ? error : new Error(String(error));
        say(`${name}: ${message}`, true);
        return false;
      } finally {
        set({ busy: "" });
      }
    },
    save: async () => {
      if (!port || state.busy !== "") return false;
      const { name } = state;
      const saving = port;
      set({ busy: texts.saving(name), message: null });
      try {
        const saved = await saveFile(() => saving.file(), name, handle);
        if (saved === "cancelled") return false;
        if (saved !== "downloads") {
          handle = saved.handle;
          set({ name: saved.handle.name });
        }
        set({ dirty: false });
        say(saved === "downloads" ? texts.downloaded(name) : texts.saved(state.name));
        return true;
      } catch {
        say(texts.notSaved(name), true);
        return false;
      } finally {
        set({ busy: "" });
      }
    },
  };
}

/** Today where the user is, ISO. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
