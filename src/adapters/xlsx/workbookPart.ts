import {
  attribute,
  element,
  elements,
  elementText,
  escapeXml,
  exchanged,
  root,
  unescapeXml,
  withAttribute,
  withChild,
} from "./xml";

/** A sheet as the workbook part lists it: worksheets, chart sheets and others. */
export interface ListedSheet {
  readonly name: string;
  /** Id of the relation to its part. */
  readonly relation: string;
  readonly sheetId: number;
  readonly hidden: boolean;
}

/** A defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Place of the sheet whose own name it is; undefined = the workbook's. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

const RELATIONS = /^http:.*\/officeDocument\/(2006\/)?relationships$/;

/** The prefix that stands for relations, "r:" nearly always. */
function relationPrefix(xml: string): string {
  for (const [, prefix, address] of root(xml).attributes.matchAll(/xmlns:([\w-]+)\s*=\s*["']([^"']*)["']/g))
    if (RELATIONS.test(address!)) return `${prefix}:`;
  return "r:";
}

/** The sheets in the order of their tabs. */
export function listedSheets(xml: string): ListedSheet[] {
  const relation = `${relationPrefix(xml)}id`;
  return elements(element(xml, "sheets")?.content ?? "", "sheet").map(({ attributes }) => ({
    name: attribute(attributes, "name") ?? "",
    relation: attribute(attributes, relation) ?? "",
    sheetId: Number(attribute(attributes, "sheetId")),
    hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
  }));
}

/** The workbook's names as they are written. */
export function definedNames(xml: string): DefinedName[] {
  return elements(element(xml, "definedNames")?.content ?? "", "definedName").map(
    ({ attributes, content }) => {
      const sheet = attribute(attributes, "localSheetId");
      return {
        name: attribute(attributes, "name") ?? "",
        refersTo: unescapeXml(content),
        ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
      };
    },
  );
}

/** A new last tab. */
export function withSheet(xml: string, name: string, relation: string): string {
  const list = element(xml, "sheets")!;
  const sheetId = Math.max(0, ...listedSheets(xml).map((sheet) => sheet.sheetId)) + 1;
  const attributes = `name="${escapeXml(name)}" sheetId="${sheetId}" ${relationPrefix(xml)}id="${relation}"`;
  const content = list.content + elementText("sheet", list.prefix, attributes, "");
  return exchanged(xml, list, elementText("sheets", list.prefix, list.attributes, content));
}

/** A tab that shows another part, under the name as given, at its place and visible. */
export function withSheetInPlace(xml: string, place: number, name: string, relation: string): string {
  const list = element(xml, "sheets")!;
  const sheet = elements(list.content, "sheet")[place]!;
  const attributes = [
    ["name", name],
    [`${relationPrefix(xml)}id`, relation],
    ["state", undefined],
  ] as const;
  const changed = attributes.reduce(
    (text, [attributeName, value]) => withAttribute(text, attributeName, value),
    sheet.attributes,
  );
  const content = exchanged(list.content, sheet, elementText("sheet", sheet.prefix, changed, sheet.content));
  return exchanged(xml, list, elementText("sheets", list.prefix, list.attributes, content));
}

/** Without the tab at a place; no name may belong to it or to one behind it. */
export function withoutSheet(xml: string, place: number): string {
  const list = element(xml, "sheets")!;
  const content = exchanged(list.content, elements(list.content, "sheet")[place]!, "");
  return exchanged(xml, list, elementText("sheets", list.prefix, list.attributes, content));
}

/**
 * Names added; those of the user's keep their place and letters.
 *
 * @param drop which of the present names go: those of sheets that are replaced
 */
export function withNames(
  xml: string,
  added: readonly DefinedName[],
  drop: (name: DefinedName) => boolean,
): string {
  const present = element(xml, "definedNames");
  const { prefix } = root(xml);
  const names = definedNames(xml);
  const kept = elements(present?.content ?? "", "definedName").filter((_, at) => !drop(names[at]!));
  const written = added.map(({ name, refersTo, sheet, hidden }) =>
    elementText(
      "definedName",
      prefix,
      `name="${escapeXml(name)}"${sheet === undefined ? "" : ` localSheetId="${sheet}"`}${hidden ? ' hidden="1"' : ""}`,
      escapeXml(refersTo),
    ),
  );
  const content = [...kept.map(({ text }) => text), ...written].join("");
  if (content === "" && !present) return xml;
  const child = content === "" ? "" : elementText("definedNames", prefix, present?.attributes ?? "", content);
  return withChild(xml, "definedNames", child, ["sheets", "functionGroups", "externalReferences"]);
}

/** Excel works everything out anew when it opens the file. */
export function recalculatedOnOpening(xml: string): string {
  const present = element(xml, "calcPr");
  const attributes = withAttribute(present?.attributes ?? "", "fullCalcOnLoad", "1");
  const child = elementText("calcPr", root(xml).prefix, attributes, "");
  return withChild(xml, "calcPr", child, ["sheets", "functionGroups", "externalReferences", "definedNames"]);
}

/** The tab at a place is the one that is seen first. */
export function opensAt(xml: string, place: number): string {
  const { prefix } = root(xml);
  const views = element(xml, "bookViews");
  const view = views && element(views.content, "workbookView");
  if (!views || !view) {
    const first = elementText("workbookView", prefix, `activeTab="${place}"`, "");
    return withChild(xml, "bookViews", elementText("bookViews", prefix, "", first), [
      "fileVersion",
      "fileSharing",
      "workbookPr",
      "AlternateContent",
      "revisionPtr",
      "absPath",
      "workbookProtection",
    ]);
  }
  const attributes = withAttribute(view.attributes, "activeTab", String(place));
  const content = exchanged(
    views.content,
    view,
    elementText("workbookView", view.prefix, attributes, view.content),
  );
  return exchanged(xml, views, elementText("bookViews", views.prefix, views.attributes, content));
}
