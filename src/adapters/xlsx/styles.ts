import {
  attribute,
  element,
  elements,
  elementText,
  exchanged,
  prefixed,
  root,
  withAttribute,
  withChild,
} from "./xml";

/** The lists of a styles part in the schema's order, with the name of what they hold. */
const LISTS = [
  ["numFmts", "numFmt"],
  ["fonts", "font"],
  ["fills", "fill"],
  ["borders", "border"],
  ["cellStyleXfs", "xf"],
  ["cellXfs", "xf"],
  ["cellStyles", "cellStyle"],
  ["dxfs", "dxf"],
] as const;
type ListName = (typeof LISTS)[number][0];
const ITEM = Object.fromEntries(LISTS) as { readonly [L in ListName]: string };
const before = (list: ListName): string[] =>
  LISTS.map(([name]) => name).slice(
    0,
    LISTS.findIndex(([name]) => name === list),
  );

const itemsOf = (xml: string, list: ListName): string[] =>
  elements(element(xml, list)?.content ?? "", ITEM[list]).map(({ text }) => text);

/** First number that a workbook may give to a number format of its own. */
const FIRST_OWN_FORMAT = 164;

/** A styles part to which styles of another are added: what it held keeps its place and its letters. */
export interface GrowingStyles {
  /** The part as it is now. */
  xml(): string;
  /** The cell style that looks as the other part's: its number here. `quoted` keeps what is typed over it text. */
  cellStyle(other: number, quoted: boolean): number;
  /** The same for a conditional format's look. */
  conditional(other: number): number;
}

/**
 * Begins to add styles to a styles part. An item that is there to the letter is used again, so that writing a report
 * again and again does not fill the workbook with styles (Excel allows 65,490).
 */
export function growStyles(own: string, other: string): GrowingStyles {
  const { prefix } = root(own);
  const lists = new Map<ListName, { items: string[]; places: Map<string, number>; had: number }>();
  const listOf = (name: ListName) => {
    const known = lists.get(name);
    if (known) return known;
    const items = itemsOf(own, name);
    const list = {
      items,
      places: new Map(items.map((item, at) => [item, at] as const).reverse()),
      had: items.length,
    };
    lists.set(name, list);
    return list;
  };
  const placeOf = (name: ListName, item: string): number => {
    const { items, places } = listOf(name);
    const text = prefixed(item, prefix);
    const place = places.get(text) ?? items.push(text) - 1;
    places.set(text, place);
    return place;
  };
  const others = new Map<ListName, string[]>();
  const otherItem = (name: ListName, at: number): string => {
    if (!others.has(name)) others.set(name, itemsOf(other, name));
    return others.get(name)![at]!;
  };

  const formatNumber = (number: string): string => {
    const found = itemsOf(other, "numFmts").find((item) => attribute(item, "numFmtId") === number);
    if (found === undefined) return number;
    const code = attribute(found, "formatCode")!;
    const { items } = listOf("numFmts");
    const same = items.find((item) => attribute(item, "formatCode") === code);
    if (same !== undefined) return attribute(same, "numFmtId")!;
    const used = items.map((item) => Number(attribute(item, "numFmtId")));
    const next = String(Math.max(FIRST_OWN_FORMAT - 1, ...used) + 1);
    const attributes = withAttribute(withAttribute("", "numFmtId", next), "formatCode", code);
    placeOf("numFmts", elementText("numFmt", "", attributes, ""));
    return next;
  };

  const cellStyle = (number: number, quoted: boolean): number => {
    const { attributes, content } = element(otherItem("cellXfs", number), "xf")!;
    const moved = (list: ListName, name: string): string =>
      String(placeOf(list, otherItem(list, Number(attribute(attributes, name) ?? 0))));
    const changes: readonly (readonly [string, string | undefined])[] = [
      ["numFmtId", formatNumber(attribute(attributes, "numFmtId") ?? "0")],
      ["fontId", moved("fonts", "fontId")],
      ["fillId", moved("fills", "fillId")],
      ["borderId", moved("borders", "borderId")],
      ["xfId", "0"],
      ["quotePrefix", quoted ? "1" : undefined],
    ];
    const written = changes.reduce((text, [name, value]) => withAttribute(text, name, value), attributes);
    return placeOf("cellXfs", elementText("xf", "", written, content));
  };

  const known = new Map<number, number>();
  return {
    cellStyle(number, quoted) {
      const key = 2 * number + Number(quoted);
      if (!known.has(key)) known.set(key, cellStyle(number, quoted));
      return known.get(key)!;
    },
    conditional: (number) => placeOf("dxfs", otherItem("dxfs", number)),
    xml: () =>
      [...lists].reduce(
        (xml, [name, { items, had }]) =>
          items.length > had ? withItems(xml, name, items.slice(had), had) : xml,
        own,
      ),
  };
}

/** A styles part with items at the end of a list; the list is made where there is none. */
function withItems(xml: string, list: ListName, added: readonly string[], had: number): string {
  const present = element(xml, list);
  const prefix = present?.prefix ?? root(xml).prefix;
  const attributes = withAttribute(present?.attributes ?? "", "count", String(had + added.length));
  const text = elementText(list, prefix, attributes, (present?.content ?? "") + added.join(""));
  return present ? exchanged(xml, present, text) : withChild(xml, list, text, before(list));
}
