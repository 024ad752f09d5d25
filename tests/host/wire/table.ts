/** What the library can ask of one class, by the names on the wire. */
export interface WireClass {
  /** Scalar property -> whether it can be set. */
  readonly scalars: Readonly<Record<string, boolean>>;
  /** Navigation property -> class. */
  readonly navigation: Readonly<Record<string, string>>;
  /** Method -> class of what it returns; "" for a value or nothing. */
  readonly methods: Readonly<Record<string, string>>;
  /** Requirement set and version of members newer than the first Excel with this API, by their names in JavaScript. */
  readonly requires: Readonly<Record<string, readonly [set: string, version: string]>>;
  /** Class of the items where the class is a collection. */
  readonly item?: string;
}
export type WireTable = Readonly<Record<string, WireClass>>;

const HEAD = /\n {4}var (\w+) = \(function \(_super\) \{\n/g;

/** The text of each class of the library by name. */
function classes(source: string): [string, string][] {
  const heads = [...source.matchAll(HEAD)];
  return heads.map((head, i) => [head[1]!, source.slice(head.index, heads[i + 1]?.index)]);
}

const list = (text: string, getter: string): string[] => {
  const found = new RegExp(`"${getter}", \\{\\s*get: function \\(\\) \\{\\s*return \\[([^\\]]*)\\]`).exec(
    text,
  );
  return found ? found[1]!.split(",").map((each) => each.trim().replace(/"/g, "")) : [];
};

function readClass(text: string): WireClass {
  const names = list(text, "_scalarPropertyOriginalNames").filter((each) => each !== "");
  const settable = list(text, "_scalarPropertyUpdateable");
  const scalars = Object.fromEntries(names.map((each, i) => [each, settable[i] === "true"]));
  const methods: Record<string, string> = {};
  const navigation: Record<string, string> = {};
  for (const [, type, name] of text.matchAll(/_createMethodObject\((?:\w+\.)?(\w+), \w+, "(\w+)"/g))
    methods[name!] = type!;
  for (const [, name] of text.matchAll(/_invokeMethod\(\w+, "(\w+)"/g)) methods[name!] ??= "";
  for (const [, type, name] of text.matchAll(/_createPropertyObject\(\w+\.(\w+), \w+, "(\w+)"/g))
    navigation[name!] = type!;
  for (const [, name] of text.matchAll(/_invokeSetProperty\(\w+, "(\w+)"/g)) scalars[name!] ??= true;
  const requires: Record<string, readonly [string, string]> = {};
  for (const [, name, set, version] of text.matchAll(
    /_throwIfApiNotSupported\("\w+\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g,
  ))
    requires[name!] ??= [set!.startsWith('"') ? set!.slice(1, -1) : "ExcelApi", version!];
  const item = /_createChildItemObject\(\w+\.(\w+),/.exec(text)?.[1];
  return { scalars, navigation, methods, requires, ...(item ? { item } : {}) };
}

/**
 * Reads the classes of the library and what they send out of the text of its readable copy,
 * excel-win32-16.01.debug.js.
 */
export function readWireTable(source: string): WireTable {
  const found = classes(source.replaceAll("\r\n", "\n")).filter(([, text]) => text.includes("_className"));
  return Object.fromEntries(found.map(([name, text]) => [name, readClass(text)]));
}
