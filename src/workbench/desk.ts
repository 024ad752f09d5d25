import { FileFailure } from "../adapters/univer/fileFailure";
import type { OnStep, OpenedFile } from "../adapters/univer/files";
import { startGrid } from "../adapters/univer/grid";
import type { Grid } from "../adapters/univer/gridTypes";
import type { GridFunction } from "../adapters/univer/functions";
import { univerPort, type UniverPort } from "../adapters/univer/port";
import { mountPane, type MountedPane, type PageName } from "../taskpane";
import { NOTHING, type DeskState } from "./deskState";
import type { WorkerFiles } from "./fileClient";
import { errorOf } from "./functions";
import { watchNameBox } from "./nameBox";
import { saveFile, type FileHandle } from "./saving";
import { texts } from "./texts";

declare const FOOTING_VERSION: string;

export interface Desk {
  readonly state: () => DeskState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Opens a workbook in place of the one that is open. */
  open(bytes: () => Promise<Uint8Array>, name: string, page: PageName): Promise<boolean>;
  /** The same with one that is being read already. */
  openRead(opened: Promise<OpenedFile>, name: string, page: PageName): Promise<boolean>;
  save(): Promise<boolean>;
  say(text: string, bad?: boolean): void;
  setDark(dark: boolean): void;
  readonly grid: Grid;
}

export interface DeskOptions {
  readonly gridElement: HTMLElement;
  readonly paneElement: HTMLElement;
  readonly dark: boolean;
  readonly files: WorkerFiles;
  readonly functions: readonly GridFunction[];
}

/** Joins grid, file and pane. */
export function startDesk({ gridElement, paneElement, dark, files, functions }: DeskOptions): Desk {
  let state = NOTHING;
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
    grid.show(opened.snapshot, opened.values.culture.decimal);
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
  watchNameBox(gridElement, (sheet, address, typed) => {
    if (grid.reveal(sheet, address)) grid.focus();
    else say(texts.noPlace(typed), true);
  });
  const open = async (
    read: (onStep: OnStep) => Promise<OpenedFile>,
    name: string,
    page: PageName,
  ): Promise<boolean> => {
    // The first workbook of all has nothing to go back to.
    set({ busy: texts.opening(name), cancel: port && files.cancel, message: null });
    try {
      const opened = await read((step) => set({ busy: texts.openingStep(name, step) }));
      set({ busy: texts.drawing(name), cancel: null });
      await shownText();
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
      if (isCancelled(error)) say(texts.notOpened(name));
      else say(`${name}: ${error instanceof FileFailure ? error.message : String(error)}`, true);
      return false;
    } finally {
      set({ busy: "", cancel: null });
    }
  };
  return {
    grid,
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    say,
    setDark: grid.setDark,
    open: (bytes, name, page) => open(async (onStep) => files.open(await bytes(), onStep), name, page),
    openRead: (opened, name, page) => open(() => opened, name, page),
    save: async () => {
      if (!port || state.busy !== "") return false;
      const { name } = state;
      const saving = port;
      set({ busy: texts.saving(name), message: null });
      const made = async (): Promise<Uint8Array> => {
        set({ busy: texts.making(name), cancel: files.cancel });
        const file = await saving.file();
        set({ busy: texts.saving(name), cancel: null });
        return file;
      };
      try {
        const saved = await saveFile(made, name, handle);
        if (saved === "cancelled") return false;
        if (saved !== "downloads") {
          handle = saved.handle;
          set({ name: saved.handle.name });
        }
        set({ dirty: false });
        say(saved === "downloads" ? texts.downloaded(name) : texts.saved(state.name));
        return true;
      } catch (error) {
        if (isCancelled(error)) say(texts.saveCancelled(name));
        else say(texts.notSaved(name), true);
        return false;
      } finally {
        set({ busy: "", cancel: null });
      }
    },
  };
}

const isCancelled = (error: unknown): boolean => error instanceof FileFailure && error.kind === "cancelled";

/** Long enough for the page to show what it said last, before it is busy. */
const shownText = (): Promise<void> => new Promise((shown) => setTimeout(shown, 30));

/** Today where the user is, ISO. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
