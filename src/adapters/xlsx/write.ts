import type { SheetModel } from "../../sheets/model";
import { draw } from "./draw";
import { excelize, must, type Excelize } from "./engine";
import { openWorkbook, unreadable } from "./failure";
import { graft } from "./graft";
import { newStyles } from "./look";
import { EXAMPLE_CATEGORY, MARK_NAME, markReference } from "./marks";
import { beginningOfText, openParts, putText, saveParts, textOf, type Parts } from "./parts";
import {
  addContentTypes,
  addRelation,
  ownParts,
  relationsOf,
  removeParts,
  removeRelation,
} from "./relations";
import { checkNames, refersToSheet, replacedSheets } from "./replaced";
import { sheetXml, type StyleNumbers } from "./sheetXml";
import { growStyles } from "./styles";
import * as book from "./workbookPart";
import { root } from "./xml";

/** How a workbook is written. */
export interface WriteOptions {
  /** Marks a new workbook as Footing's sample. */
  readonly example?: boolean;
}

/**
 * Adds sheets to a workbook, or makes a new one of them. The engine draws the new sheets in a workbook of its own and
 * never sees the user's; what it drew is then brought over. Of the user's parts only those change that list sheets and
 * styles (content types, workbook and its relations, styles), the calculation chain, which Excel makes anew, and in the
 * sheet that was last looked at the word that it is selected; all others stay byte for byte. A sheet of the same name
 * that carries Footing's mark is replaced in its place, so that references to it stay.
 *
 * @param original the workbook's bytes, or null for a new workbook of these sheets alone
 * @throws UnreadableWorkbook where the original is no workbook that sheets can be added to
 * @throws NameTaken where a sheet, table or name of that name is the user's own
 */
export async function writeSheets(
  original: Uint8Array | null,
  sheets: readonly SheetModel[],
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const opened = original && openWorkbook(original);
  const replaced = opened ? replacedSheets(textOf(opened.parts, opened.workbook)!, sheets) : [0];
  const engine = await excelize();
  const { parts, workbook } = opened ?? newWorkbook(engine, options);
  if (/purl\.oclc\.org/.test(root(textOf(parts, workbook)!).attributes)) throw unreadable("strict");
  const replacedNames = replaced.map((place) => removePart(parts, workbook, place));
  let xml = textOf(parts, workbook)!;
  if (!opened) xml = book.withoutSheet(xml, 0);
  checkNames(parts, xml, sheets, replacedNames);

  const { drawn, styles, stylesXml } = drawAll(engine, sheets, stylesPart(parts, workbook));
  const present = book.listedSheets(xml).map(({ name }) => name.toLowerCase());
  sheets.forEach((sheet, index) => {
    const { from, part } = drawn(sheet.name);
    const name = graft(parts, from, part, sheetXml(textOf(from, part)!, sheet, styles, index === 0));
    const relation = addRelation(parts, workbook, `${RELATION}/worksheet`, name);
    const place = present.indexOf(sheet.name.toLowerCase());
    xml =
      place < 0
        ? book.withSheet(xml, sheet.name, relation)
        : book.withSheetInPlace(xml, place, sheet.name, relation);
  });
  putStyles(parts, workbook, stylesXml());
  removeCalculationChain(parts, workbook);
  xml = withSheetNames(xml, sheets, replacedNames);
  const first = book.listedSheets(xml).findIndex(({ name }) => name === sheets[0]?.name);
  if (first >= 0) {
    unselectOthers(parts, workbook, book.listedSheets(xml)[first]!.relation, xml);
    xml = book.opensAt(xml, first);
  }
  putText(parts, workbook, book.recalculatedOnOpening(xml));
  return saveParts(parts);
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one empty sheet. */
function newWorkbook(engine: Excelize, { example = false }: WriteOptions) {
  const file = engine.NewFile();
  must(file.SetDocProps({ Creator: "Footing", ...(example ? { Category: EXAMPLE_CATEGORY } : {}) }));
  must(file.SetAppProps({ Application: "Footing" }));
  return openWorkbook(bytesOf(file));
}

const bytesOf = (file: ReturnType<Excelize["NewFile"]>): Uint8Array =>
  new Uint8Array((must(file.WriteToBuffer()) as unknown as { buffer: Uint8Array }).buffer);

/** Takes a sheet's part away, with what it alone relates to; its tab stays. Gives the tab's name. */
function removePart(parts: Parts, workbook: string, place: number): string {
  const { name, relation: id } = book.listedSheets(textOf(parts, workbook)!)[place]!;
  const relation = relationsOf(parts, workbook).find((each) => each.id === id);
  if (relation?.target) {
    removeParts(parts, ownParts(parts, relation.target));
    removeRelation(parts, workbook, relation);
  }
  return name;
}

/** The new sheets drawn by the engine in a workbook of its own, and the styles part of the target growing by theirs. */
function drawAll(engine: Excelize, sheets: readonly SheetModel[], ownStyles: string | undefined) {
  const file = engine.NewFile();
  const numberOf = newStyles(file, sheets);
  for (const sheet of sheets) must(file.NewSheet(sheet.name));
  for (const sheet of sheets) draw(engine, file, sheet);
  const from = openParts(bytesOf(file));
  const workbook = "xl/workbook.xml";
  const relations = relationsOf(from, workbook);
  const listed = book.listedSheets(textOf(from, workbook)!);
  const theirs = textOf(from, "xl/styles.xml")!;
  const growing = growStyles(ownStyles ?? theirs, theirs);
  const styles: StyleNumbers = {
    cell: (style, quoted) => (style || quoted ? growing.cellStyle(style ? numberOf(style) : 0, quoted) : 0),
    conditional: (other) => growing.conditional(other),
  };
  const drawn = (name: string) => {
    const { relation } = listed.find((sheet) => sheet.name === name)!;
    return { from, part: relations.find(({ id }) => id === relation)!.target! };
  };
  return { drawn, styles, stylesXml: () => growing.xml() };
}

const stylesName = (parts: Parts, workbook: string): string | undefined =>
  relationsOf(parts, workbook).find(({ kind }) => kind === "styles")?.target;

function stylesPart(parts: Parts, workbook: string): string | undefined {
  const name = stylesName(parts, workbook);
  return name === undefined ? undefined : textOf(parts, name);
}

function putStyles(parts: Parts, workbook: string, xml: string): void {
  const name = stylesName(parts, workbook);
  if (name !== undefined && textOf(parts, name) === xml) return;
  if (name === undefined) {
    addRelation(parts, workbook, `${RELATION}/styles`, "xl/styles.xml");
    addContentTypes(parts, [
      ["xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"],
    ]);
  }
  putText(parts, name ?? "xl/styles.xml", xml);
}

/** The chain lists formula cells in the order Excel last worked them out; one that lists too few is taken for damage. */
function removeCalculationChain(parts: Parts, workbook: string): void {
  const chain = relationsOf(parts, workbook).find(({ kind }) => kind === "calcChain");
  if (!chain?.target) return;
  removeParts(parts, new Set([chain.target]));
  removeRelation(parts, workbook, chain);
}

/** The sheets' names, marks, repeated rows and columns; those of replaced sheets go. */
function withSheetNames(xml: string, sheets: readonly SheetModel[], replaced: readonly string[]): string {
  const listed = book.listedSheets(xml).map(({ name }) => name);
  const added = sheets.flatMap(({ name, mark, names, print }): book.DefinedName[] => {
    const sheet = listed.indexOf(name);
    const repeated = [print.titleColumns ?? "", print.titleRows]
      .filter((lines) => lines !== "")
      .map((lines) => {
        const [from, to = from] = lines.split(":");
        return `'${name.replace(/'/g, "''")}'!$${from}:$${to}`;
      });
    return [
      ...names,
      ...(mark === "" ? [] : [{ name: MARK_NAME, refersTo: markReference(mark), sheet, hidden: true }]),
      ...(repeated.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", refersTo: repeated.join(","), sheet }]),
    ];
  });
  const ours = new Set(sheets.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  return book.withNames(xml, added, ({ name, refersTo, sheet }) =>
    sheet === undefined
      ? ours.has(name.toLowerCase()) && refersToSheet(refersTo, replaced)
      : replaced.some((old) => old.toLowerCase() === listed[sheet]?.toLowerCase()),
  );
}

/**
 * Takes the selection from the user's sheets: two selected sheets are a group in Excel, and what is then typed into one
 * goes into both.
 */
function unselectOthers(parts: Parts, workbook: string, selected: string, xml: string): void {
  const SELECTED = /(<(?:[\w-]+:)?sheetView\b[^>]*?)\s+tabSelected\s*=\s*(?:"(?:1|true)"|'(?:1|true)')/g;
  const targets = new Map(relationsOf(parts, workbook).map(({ id, target }) => [id, target]));
  for (const { relation } of book.listedSheets(xml)) {
    const target = targets.get(relation);
    if (relation === selected || target === undefined) continue;
    if (beginningOfText(parts, target).search(SELECTED) < 0) continue;
    putText(parts, target, textOf(parts, target)!.replace(SELECTED, "$1"));
  }
}
