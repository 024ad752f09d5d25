import {
  PortError,
  type Change,
  type PortProblem,
  type WorkbookPort,
  type WriteOptions,
} from "../../src/sheets/port";
import type { SheetModel } from "../../src/sheets/model";
import type { CellValue, SheetValues, WorkbookValues } from "../../src/sheets/values";
import { parseAddress } from "../../src/sheets/address";

/** A sheet as data, as a workbook would give it back: values, tables and the mark. */
export function valuesOf(sheet: SheetModel): SheetValues {
  return {
    name: sheet.name,
    hidden: false,
    cells: sheet.cells.map((row) => row.map((cell) => cell?.value ?? null)),
    tables: sheet.tables.map(({ name, range }) => ({ name, range, totalsRow: false })),
    external: [],
    mark: sheet.mark,
  };
}

/** An empty sheet, as a new workbook has one. */
export const emptySheet = (name: string): SheetValues => ({
  name,
  hidden: false,
  cells: [],
  tables: [],
  external: [],
  mark: "",
});

/** A sheet of more rows than this is asked about, and cut to so many, as Excel's port does. */
const [LONG, FIRST_ROWS] = [20_000, 2000];

type Work = "read" | "write" | "reveal" | "watch";

/** What a test sees of the port, and does to it. */
export interface MemoryPort extends WorkbookPort {
  readonly calls: {
    readonly what: Work;
    readonly sheet?: string;
    readonly address?: string;
    readonly marked?: string;
    readonly example?: boolean;
    readonly sheets?: readonly string[];
  }[];
  readonly sheetNames: () => readonly string[];
  /** The user types into a cell; whoever watches is told. */
  edit(sheet: string, address: string, value: CellValue): void;
  /** The next such call fails. */
  failNext(what: Work, problem: PortProblem, workbook?: PortError["workbook"]): void;
  /** Calls of that kind wait until released. */
  hold(what: Work): void;
  release(): void;
}

/** A workbook in memory: what Excel is to the pane. */
export function memoryPort(initial: WorkbookValues): MemoryPort {
  let workbook = initial;
  const watchers = new Set<(changes: readonly Change[]) => void>();
  const failures = new Map<Work, PortError>();
  const calls: MemoryPort["calls"] = [];
  let held: Work | null = null;
  let waiting: (() => void)[] = [];

  const passing = async (what: Work, signal?: AbortSignal): Promise<void> => {
    const failure = failures.get(what);
    failures.delete(what);
    if (failure) throw failure;
    if (held === what)
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        signal?.addEventListener("abort", () => resolve());
      });
    if (signal?.aborted) throw new PortError("cancelled", "Cancelled.");
  };
  const freeName = (name: string): string => {
    const names = new Set(workbook.sheets.map((sheet) => sheet.name));
    let free = name;
    for (let n = 2; names.has(free); n++) free = `${name} ${n}`;
    return free;
  };

  const port: MemoryPort = {
    calls,
    sheetNames: () => workbook.sheets.map(({ name }) => name),
    async read({ signal, firstRowsDo } = {}) {
      calls.push({ what: "read" });
      await passing("read", signal);
      const sheets: SheetValues[] = [];
      for (const sheet of workbook.sheets) {
        const { cells } = sheet;
        const isCut = cells.length > LONG && (await firstRowsDo?.({ ...sheet, cells: cells.slice(0, 100) }));
        const unread = cells.length - FIRST_ROWS;
        sheets.push(isCut ? { ...sheet, cells: cells.slice(0, FIRST_ROWS), unread } : sheet);
      }
      return structuredClone({ ...workbook, sheets });
    },
    async write(sheets: readonly SheetModel[], options: WriteOptions) {
      const { marked, example, signal, onProgress } = options;
      calls.push({
        what: "write",
        marked,
        sheets: sheets.map(({ name }) => name),
        ...(example === undefined ? {} : { example }),
      });
      const [first] = sheets;
      if (first) onProgress?.({ done: 0, total: sheets.length, what: first.name });
      await passing("write", signal);
      const before = workbook;
      const written: string[] = [];
      for (const [index, sheet] of sheets.entries()) {
        onProgress?.({ done: index, total: sheets.length, what: sheet.name });
        const there = workbook.sheets.find(({ name }) => name === sheet.name);
        if (there && (there.mark === "" || sheet.mark === "")) {
          workbook = before;
          throw new PortError("name taken", `The workbook already has a sheet ${sheet.name}.`);
        }
        const replaces = there !== undefined && marked === "replace";
        const name = replaces ? sheet.name : freeName(sheet.name);
        const next = { ...valuesOf(sheet), name };
        workbook = {
          ...workbook,
          example: workbook.example || example === true,
          sheets: replaces
            ? workbook.sheets.map((own) => (own === there ? next : own))
            : [...workbook.sheets, next],
        };
        written.push(name);
      }
      return { sheets: written };
    },
    async watch(onChange) {
      calls.push({ what: "watch" });
      await passing("watch");
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    async reveal(sheet, address) {
      calls.push({ what: "reveal", sheet, address });
      await passing("reveal");
      if (!workbook.sheets.some(({ name }) => name === sheet))
        throw new PortError("gone", `The sheet ${sheet} is not there any more.`);
    },
    async fileName() {
      return "costs.xlsx";
    },
    edit(name, address, value) {
      const { row, column } = parseAddress(address)!;
      workbook = {
        ...workbook,
        sheets: workbook.sheets.map((sheet) => {
          if (sheet.name !== name) return sheet;
          const cells = sheet.cells.map((cellsOfRow) => [...cellsOfRow]);
          while (cells.length <= row) cells.push([]);
          while (cells[row]!.length <= column) cells[row]!.push(null);
          cells[row]![column] = value;
          return { ...sheet, cells };
        }),
      };
      for (const changed of watchers) changed([{ sheet: name, address }]);
    },
    failNext(what, problem, state = "as before") {
      failures.set(
        what,
        new PortError(problem, `The host said no (${problem}).`, state, `details of ${what}`),
      );
    },
    hold(what) {
      held = what;
    },
    release() {
      held = null;
      for (const go of waiting) go();
      waiting = [];
    },
  };
  return port;
}
