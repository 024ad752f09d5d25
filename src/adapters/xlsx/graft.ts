import { freeName, putText, textOf, type Parts } from "./parts";
import { addContentTypes, contentType, relationsName, relationsOf } from "./relations";
import { attribute, element, elements, elementText, escapeXml, exchanged, withAttribute } from "./xml";
import { standardChart } from "./charts";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * Brings a sheet's part from one package into another, with all it relates to (drawings, charts, tables), under names
 * that are free there.
 *
 * @param sheetText the sheet's part as it is to be
 * @returns the name of the sheet's part in its new package
 */
export function graft(parts: Parts, from: Parts, sheet: string, sheetText: string): string {
  const names = new Map<string, string>();
  const types: [string, string][] = [];
  const bring = (part: string): string => {
    const known = names.get(part);
    if (known !== undefined) return known;
    const name = freeName(parts, part);
    names.set(part, name);
    const type = contentType(from, part) ?? "application/xml";
    types.push([name, type]);
    putText(parts, name, part === sheet ? sheetText : adapted(parts, textOf(from, part)!, type));
    const relations = relationsOf(from, part).map(({ id, type: kind, target }) =>
      elementText(
        "Relationship",
        "",
        `Id="${id}" Type="${kind}" Target="${escapeXml(`/${bring(target!)}`)}"`,
        "",
      ),
    );
    if (relations.length > 0)
      putText(
        parts,
        relationsName(name),
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${elementText("Relationships", "", `xmlns="${RELATIONS}"`, relations.join(""))}`,
      );
    return name;
  };
  const name = bring(sheet);
  addContentTypes(parts, types);
  return name;
}

/** What a part must say otherwise in its new package. */
function adapted(parts: Parts, text: string, type: string): string {
  if (type.endsWith(".chart+xml")) return standardChart(text);
  if (!type.endsWith(".table+xml")) return text;
  const table = element(text, "table")!;
  const id = Math.max(0, ...tablesOf(parts).map((other) => other.id)) + 1;
  const attributes = withAttribute(table.attributes, "id", String(id));
  return exchanged(text, table, elementText("table", table.prefix, attributes, table.content));
}

/** Ids and names of a workbook's tables. */
export function tablesOf(parts: Parts): { readonly id: number; readonly name: string }[] {
  const tables = [...parts.keys()].filter((name) => /(^|\/)tables\/[^/]*\.xml$/i.test(name));
  const typed = elements(textOf(parts, "[Content_Types].xml") ?? "", "Override").flatMap(({ attributes }) =>
    attribute(attributes, "ContentType")?.endsWith(".table+xml")
      ? (attribute(attributes, "PartName") ?? "").slice(1)
      : [],
  );
  return [...new Set([...tables, ...typed])].flatMap((name) => {
    const table = element(textOf(parts, name) ?? "", "table");
    if (!table) return [];
    const id = Number(attribute(table.attributes, "id"));
    return [{ id, name: attribute(table.attributes, "displayName") ?? "" }];
  });
}
