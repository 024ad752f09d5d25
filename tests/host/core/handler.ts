import type { WireTable } from "../wire/table";
import type { Bag } from "./model/bag";
import type { Book, Cells } from "./model/book";
import type { Events } from "./events";

/** What the handlers work on. */
export interface Engine {
  readonly book: Book;
  readonly wire: WireTable;
  readonly events: Events;
  /** Whether Excel has a requirement set in a version. */
  supports(set: string, version: string): boolean;
  /** What the add-in has set for its own runtime and ribbon. */
  readonly runtime: { state: string; startState: string; readonly ribbonUpdates: string[] };
  /** Takes the results of custom functions. */
  onFunctionResults(results: readonly unknown[]): void;
  /** The custom-functions runtime has said that it takes calls. */
  onFunctionsReady(): void;
  /** Recalculates cells that call the add-in's functions; all of them without an argument. */
  recalculate(within?: Cells): void;
}

/** An object of the client as the host holds it: its class and what stands behind it. */
export interface Node {
  readonly type: string;
  readonly self: unknown;
}
export const isNode = (value: unknown): value is Node => value instanceof ObjectNode;
export class ObjectNode implements Node {
  constructor(
    readonly type: string,
    readonly self: unknown,
  ) {}
}

/** An argument of a call: plain JSON, a node, or null where it was left out. */
export type Argument = unknown;

/**
 * What the model knows of one class, by the names on the wire. Navigation properties and methods that return objects
 * give what stands behind them, null for a null object; the wire table says which class that is.
 */
export interface ClassModel<S> {
  readonly get?: Readonly<Record<string, (self: S, x: Engine) => unknown>>;
  readonly set?: Readonly<Record<string, (self: S, value: unknown, x: Engine) => void>>;
  readonly nav?: Readonly<Record<string, (self: S, x: Engine) => unknown>>;
  readonly call?: Readonly<Record<string, (self: S, args: readonly Argument[], x: Engine) => unknown>>;
  /** Members of a collection. */
  readonly items?: (self: S, x: Engine) => readonly unknown[];
  /** Member by key. @throws HostError ItemNotFound */
  readonly item?: (self: S, key: unknown, x: Engine) => unknown;
  /** What an Instantiate answers: how the client finds the object again. */
  readonly identity?: (self: S, x: Engine) => Record<string, unknown>;
  /** Where properties go that no other row here handles: kept as they were set and read back. */
  readonly bag?: (self: S) => Bag;
  /** What the client is told of properties of the bag that nobody has set. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

export type Models = Readonly<Record<string, ClassModel<never>>>;

/** Gives a class model its type of self. */
export const model = <S>(rows: ClassModel<S>): ClassModel<never> => rows as unknown as ClassModel<never>;
