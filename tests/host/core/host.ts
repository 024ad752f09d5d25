import type { WireTable } from "../wire/table";
import type { CallOptions, FunctionAnswer, HostBatch, HostOptions, HostWorkbook } from "./types";
import { supports } from "./context";
import { newCarrier, type Carrier } from "./carrier";
import { newEvents } from "./events";
import { newFunctions } from "./functions";
import type { Engine } from "./handler";
import { area, parseArea } from "./model/address";
import { addSheet, type Book } from "./model/book";
import { EN_US } from "./model/entry";
import { recalculation } from "./recalculate";
import { addTable } from "./tableActions";
import { newUser, put } from "./user";

/** A model of Excel with one workbook, to stand behind office.js in whatever page it runs. */
export interface Host {
  /** What office.js is to find as window.external. */
  readonly external: Record<string, unknown>;
  readonly workbook: HostWorkbook;
  readonly batches: readonly HostBatch[];
  failAt(at: number, how: string | number, afterAction?: number): void;
  callFunction(name: string, args: readonly unknown[], options?: CallOptions): Promise<FunctionAnswer>;
  press(functionName: string): Promise<void>;
  unmodelled(): readonly string[];
  settled(): Promise<void>;
  close(): void;
}

function newBook(options: HostOptions): Book {
  let last = 0;
  const book: Omit<Book, "active" | "selection"> = {
    fileName: options.fileName ?? "Book1.xlsx",
    sheets: [],
    names: [],
    settings: new Map(),
    documentSettings: new Map(),
    xmlParts: [],
    properties: {},
    customProperties: new Map(),
    protected: false,
    calculationMode: "Automatic",
    dirty: false,
    date1904: options.date1904 ?? false,
    culture: { ...EN_US, ...options.culture },
    formulaValues: new Map(),
    stuck: new Map(),
    ...(options.calculate ? { calculate: options.calculate } : {}),
    kept: new Map(),
    live: new Set(),
    nextId: () => ++last,
  };
  const whole = book as Book;
  for (const { name, hidden } of options.sheets ?? [{ name: "Sheet1" }]) {
    const sheet = addSheet(whole, name);
    if (hidden) sheet.visibility = "Hidden";
  }
  const first = whole.sheets.find((each) => each.visibility === "Visible") ?? whole.sheets[0]!;
  whole.active = first;
  whole.selection = { sheet: first, areas: [area(0, 0)] };
  return whole;
}

/** Starts a host over a new workbook. */
export function newHost(wire: WireTable, options: HostOptions): Host {
  const book = newBook(options);
  // The parts need each other; what they call is there before anything is sent.
  const parts = {} as { carrier: Carrier };
  const functions = newFunctions((entry) => parts.carrier.send(entry), options.functions);
  const events = newEvents(book, (entry) => parts.carrier.send(entry));
  const engine: Engine = {
    book,
    wire,
    events,
    supports: supports(options),
    runtime: { state: "Visible", startState: "Inactive", ribbonUpdates: [] },
    onFunctionResults: functions.onResults,
    onFunctionsReady: functions.ready,
    recalculate: (cells) => recalculate.cells(cells),
  };
  const recalculate = recalculation(engine, functions);
  parts.carrier = newCarrier(engine, options, recalculate.changed);
  for (const { name, rows, tables } of options.sheets ?? []) {
    const sheet = book.sheets.find((each) => each.name === name)!;
    put(sheet, area(0, 0), rows ?? []);
    for (const table of tables ?? []) addTable(engine, sheet, parseArea(table.address), true, table.name);
  }
  book.dirty = false;
  const { external, batches, unmodelled, failAt, press, settled, close } = parts.carrier;
  return {
    external,
    batches,
    workbook: newUser(engine, parts.carrier, recalculate.changed),
    failAt,
    callFunction: functions.call,
    press: (name) => press(`command${book.nextId()}`, name),
    unmodelled: () => [...new Set(unmodelled)],
    settled,
    close,
  };
}
