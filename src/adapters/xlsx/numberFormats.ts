import { putText, textOf, type Parts } from "./parts";
import type { StyleWith } from "./sheetCells";
import { attribute, element, elements, elementText, escapeXml, root, withAttribute, withChild } from "./xml";

/** Formats that every reader has by number (ECMA-376 18.8.30), as far as typing a value leads to them. */
const BUILT_IN: { readonly [format: string]: number } = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
/** First number that a workbook may give to a format of its own. */
const FIRST_OWN = 164;

/** Makes cell styles with other number formats: those there are keep their places. `save` puts the part back. */
export function numberFormatter(
  parts: Parts,
  part: string | undefined,
): { readonly styleWith: StyleWith; readonly save: () => void } {
  const xml = part === undefined ? undefined : textOf(parts, part);
  if (part === undefined || xml === undefined) return { styleWith: (style) => style, save: () => undefined };
  const { prefix } = root(xml);
  const formats = elements(element(xml, "numFmts")?.content ?? "", "numFmt");
  const styles = elements(element(xml, "cellXfs")?.content ?? "", "xf").map(({ text }) => text);
  const known = new Map(
    formats.map(({ attributes }) => [
      attribute(attributes, "formatCode") ?? "",
      Number(attribute(attributes, "numFmtId")),
    ]),
  );
  const newFormats: string[] = [];
  const [hadFormats, hadStyles] = [formats.length, styles.length];

  const idOf = (format: string): number => {
    const present = BUILT_IN[format] ?? known.get(format);
    if (present !== undefined) return present;
    const id = Math.max(FIRST_OWN - 1, ...known.values()) + 1;
    known.set(format, id);
    newFormats.push(elementText("numFmt", prefix, `numFmtId="${id}" formatCode="${escapeXml(format)}"`, ""));
    return id;
  };
  const styleWith: StyleWith = (style, format) => {
    const own = element(styles[style] ?? `<${prefix}xf/>`, "xf")!;
    const attributes = [
      ["numFmtId", String(idOf(format))],
      ["applyNumberFormat", "1"],
    ].reduce((text, [name, value]) => withAttribute(text, name!, value), own.attributes);
    const text = elementText("xf", prefix, attributes, own.content);
    const place = styles.indexOf(text);
    return place >= 0 ? place : styles.push(text) - 1;
  };
  const list = (name: string, items: readonly string[]): string =>
    elementText(name, prefix, `count="${items.length}"`, items.join(""));
  const save = (): void => {
    let made = xml;
    if (newFormats.length > 0 && known.size > hadFormats)
      made = withChild(
        made,
        "numFmts",
        list("numFmts", [...formats.map(({ text }) => text), ...newFormats]),
        [],
      );
    if (styles.length > hadStyles) made = withChild(made, "cellXfs", list("cellXfs", styles), []);
    if (made !== xml) putText(parts, part, made);
  };
  return { styleWith, save };
}
