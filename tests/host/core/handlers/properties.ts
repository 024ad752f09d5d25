import { invalidArgument, itemNotFound } from "../errors";
import { model, type ClassModel, type Models } from "../handler";
import type { Book, XmlPart } from "../model/book";
import type { Sheet } from "../model/sheet";

/** One entry of a map of names to values. */
interface Pair {
  readonly map: Map<string, unknown>;
  readonly key: string;
}

const keyOf = (map: ReadonlyMap<string, unknown>, key: unknown): string | undefined =>
  [...map.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());

function pairOf(map: Map<string, unknown>, key: unknown): Pair {
  const found = keyOf(map, key);
  if (found === undefined) throw itemNotFound();
  return { map, key: found };
}

/** A collection of keys and values, and its entries. */
const pairs = (collection: string, entry: string, mapOf: (self: never) => Map<string, unknown>): Models => ({
  [collection]: model<never>({
    items: (self) => [...mapOf(self).keys()].map((key) => pairOf(mapOf(self), key)),
    item: (self, key) => pairOf(mapOf(self), key),
    call: {
      Add: (self, [key, value], x) => {
        if (typeof key !== "string" || key === "" || value === undefined) throw invalidArgument();
        const map = mapOf(self);
        map.set(keyOf(map, key) ?? key, value);
        x.book.dirty = true;
        return pairOf(map, key);
      },
    },
  }),
  [entry]: model<Pair>({
    identity: ({ key }) => ({ _Id: key }),
    get: {
      Key: ({ key }) => key,
      Value: ({ map, key }) => map.get(key),
      _Id: ({ key }) => key,
    },
    set: { Value: ({ map, key }, value) => void map.set(key, value) },
    call: {
      Delete: ({ map, key }) => {
        if (!map.delete(key)) throw itemNotFound();
      },
    },
  }),
});

const TYPES: Readonly<Record<string, string>> = { number: "Number", boolean: "Boolean" };
const plainPairs = pairs("CustomPropertyCollection", "CustomProperty", (book: Book) => book.customProperties);
const property = plainPairs["CustomProperty"] as ClassModel<Pair>;
const collection = plainPairs["CustomPropertyCollection"] as ClassModel<Book>;
/** Properties of the document know their type, and can all be deleted at once. */
const customProperties: Models = {
  CustomPropertyCollection: model<Book>({
    ...collection,
    call: { ...collection.call, DeleteAll: (book) => book.customProperties.clear() },
  }),
  CustomProperty: model<Pair>({
    ...property,
    get: { ...property.get, Type: ({ map, key }) => TYPES[typeof map.get(key)] ?? "String" },
  }),
};

const namespaceOf = (xml: string): string => /\sxmlns=["']([^"']*)["']/.exec(xml)?.[1] ?? "";

function partOf(parts: readonly XmlPart[], id: unknown): XmlPart {
  const part = parts.find((each) => each.id === id);
  if (!part) throw itemNotFound();
  return part;
}

export const properties: Models = {
  ...pairs("SettingCollection", "Setting", (book: Book) => book.settings),
  ...customProperties,
  ...pairs(
    "WorksheetCustomPropertyCollection",
    "WorksheetCustomProperty",
    (sheet: Sheet) => sheet.properties as Map<string, unknown>,
  ),
  DocumentProperties: model<Book>({
    bag: (book) => book.properties,
    nav: { Custom: (book) => book },
    defaults: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      category: "",
      manager: "",
      company: "",
      lastAuthor: "",
      revisionNumber: 0,
    },
  }),
  CustomXmlPartCollection: model<Book>({
    items: (book) => book.xmlParts,
    item: (book, id) => partOf(book.xmlParts, id),
    call: {
      Add: (book, [xml]) => {
        if (typeof xml !== "string" || !xml.trim().startsWith("<")) throw invalidArgument();
        const part = { id: `{XML-${book.nextId()}}`, xml };
        book.xmlParts.push(part);
        book.dirty = true;
        return part;
      },
      GetByNamespace: (book, [uri]) => book.xmlParts.filter((each) => namespaceOf(each.xml) === uri),
    },
  }),
  CustomXmlPartScopedCollection: model<readonly XmlPart[]>({
    items: (parts) => parts,
    item: partOf,
    call: {
      GetOnlyItem: (parts) => {
        if (parts.length !== 1) throw itemNotFound();
        return parts[0];
      },
      GetOnlyItemOrNullObject: (parts) => (parts.length === 1 ? parts[0] : null),
    },
  }),
  CustomXmlPart: model<XmlPart>({
    identity: ({ id }) => ({ Id: id }),
    get: { Id: ({ id }) => id, NamespaceUri: ({ xml }) => namespaceOf(xml) },
    call: {
      GetXml: ({ xml }) => xml,
      SetXml: (part, [xml]) => void (part.xml = String(xml)),
      Delete: (part, _args, x) => void (x.book.xmlParts = x.book.xmlParts.filter((each) => each !== part)),
    },
  }),
};
