/**
 * The little XML that is needed to change a part of the user's without writing the rest of it anew: an element is found
 * by its local name, whatever prefix the file's writer chose.
 */

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*?`;
/** 1 = "/" where it ends an element, 2 = name, 3 = "/" where the element closes itself. */
const TAG = new RegExp(`<(/?)([\\w:-]+)${ATTRIBUTES}(/?)>`, "g");
const patterns = new Map<string, RegExp>();

/** Pattern of an element: 1 = prefix with colon, 2 = attributes, 3 = content (undefined if it closes itself). */
function elementPattern(name: string, flags: "" | "g"): RegExp {
  const key = name + flags;
  const pattern =
    patterns.get(key) ??
    new RegExp(
      `<((?:[\\w-]+:)?)${name}(?=[\\s/>])(${ATTRIBUTES})(?:/>|>([\\s\\S]*?)</\\1${name}\\s*>)`,
      flags,
    );
  patterns.set(key, pattern);
  return pattern;
}

/** An element as it stands in a text. */
export interface Element {
  readonly start: number;
  readonly end: number;
  /** "" or a prefix with its colon. */
  readonly prefix: string;
  /** Attributes as they are written. */
  readonly attributes: string;
  /** What stands inside; "" where the element is empty. */
  readonly content: string;
  readonly text: string;
}

const found = (match: RegExpMatchArray): Element => ({
  start: match.index!,
  end: match.index! + match[0].length,
  prefix: match[1]!,
  attributes: match[2]!,
  content: match[3] ?? "",
  text: match[0],
});

/** All elements of a name (that do not hold others of the same name). */
export const elements = (xml: string, name: string): Element[] =>
  Array.from(xml.matchAll(elementPattern(name, "g")), found);

/** The first element of a name. */
export function element(xml: string, name: string): Element | undefined {
  const match = elementPattern(name, "").exec(xml);
  return match ? found(match) : undefined;
}

/** The elements of a content that stand in no other, by name. */
export function childrenOf(content: string): { readonly name: string; readonly text: string }[] {
  const children: { name: string; text: string }[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: tag, 1: closes, 2: name, 3: empty, index } of content.matchAll(TAG)) {
    if (depth === 0) start = index;
    depth += (closes === "/" ? -1 : 1) - (empty === "/" ? 1 : 0);
    if (depth === 0) children.push({ name: name!, text: content.slice(start, index + tag.length) });
  }
  return children;
}

/** Value of an attribute among attributes as written; undefined if it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? unescapeXml(match[1] ?? match[2]!) : undefined;
}

/** Attributes with one set, in its place or at the end; undefined takes it away. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
  if (pattern.test(` ${attributes}`)) return ` ${attributes}`.replace(pattern, () => written).trimStart();
  return `${attributes.trimEnd()}${written}`;
}

/** A text with a piece exchanged. */
export const exchanged = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** An element written anew. */
export function elementText(name: string, prefix: string, attributes: string, content: string): string {
  const open = `<${prefix}${name}${attributes.trim() === "" ? "" : ` ${attributes.trim()}`}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${prefix}${name}>`;
}

/** XML written without prefixes, with the prefix that a part uses. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** The root element's start tag: where it ends, its prefix and attributes. */
export function root(xml: string): {
  readonly prefix: string;
  readonly attributes: string;
  readonly end: number;
} {
  const match = new RegExp(`<((?:[\\w-]+:)?)\\w+(?=[\\s>])(${ATTRIBUTES})>`).exec(
    xml.replace(/^\s*<\?[^>]*\?>/, (head) => " ".repeat(head.length)),
  );
  return match
    ? { prefix: match[1]!, attributes: match[2]!, end: match.index + match[0].length }
    : { prefix: "", attributes: "", end: 0 };
}

/**
 * A part with a child of its root put at its place: exchanged where there is one, else after the last of those that the
 * schema wants before it.
 *
 * @param before names of the elements that come before it, in order
 */
export function withChild(xml: string, name: string, child: string, before: readonly string[]): string {
  const present = element(xml, name);
  if (present) return exchanged(xml, present, child);
  const ends = before.flatMap((other) => element(xml, other)?.end ?? []);
  const at = Math.max(root(xml).end, ...ends);
  return xml.slice(0, at) + child + xml.slice(at);
}

// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML: escaped, without the characters XML 1.0 forbids. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(FORBIDDEN, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

const ENTITIES: { readonly [name: string]: string } = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** XML's escapes as text. */
export const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (whole, hex: string, code: string, name: string) =>
    code ? String.fromCodePoint(parseInt(code, hex ? 16 : 10)) : (ENTITIES[name] ?? whole),
  );
