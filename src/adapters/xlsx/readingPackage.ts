import { strToU8 } from "fflate";
import { nameOf, saveParts, textOf, type Parts } from "./parts";
import { relationsName, relationsOf } from "./relations";
import { listedSheets } from "./workbookPart";

const OF_WORKBOOK = new Set(["styles", "sharedStrings", "sheetMetadata", "worksheet"]);

/**
 * The parts of a workbook that hold values, as a file of their own: no pictures, charts and pivots, which take time and
 * of which none may keep the cells from being read. Parts get the names by which the relations call them.
 *
 * @returns the file, and the names of the sheets that have cells
 */
export async function readingPackage(
  parts: Parts,
  workbook: string,
): Promise<{ readonly file: Uint8Array; readonly sheetNames: ReadonlySet<string> }> {
  const chosen: Parts = new Map();
  const take = (from: string, as = from): void => {
    const name = nameOf(parts, from);
    if (name !== undefined) chosen.set(as, parts.get(name)!);
  };
  for (const name of ["[Content_Types].xml", "_rels/.rels"]) take(name);
  const written = relationsOf(parts, "").find(({ target }) => target === workbook)!.written;
  take(workbook, written);
  take(relationsName(workbook), relationsName(written));
  const relations = relationsOf(parts, workbook).filter(({ kind }) => OF_WORKBOOK.has(kind));
  for (const relation of relations) {
    take(relation.target!, relation.written);
    if (relation.kind === "styles" && chosen.has(relation.written))
      chosen.set(relation.written, strToU8(withoutSigns(textOf(parts, relation.target!)!)));
    if (relation.kind !== "worksheet") continue;
    take(relationsName(relation.target!), relationsName(relation.written));
    for (const { kind, target, written: table } of relationsOf(parts, relation.target!))
      if (kind === "table") take(target!, table);
  }
  const worksheets = new Set(relations.filter(({ kind }) => kind === "worksheet").map(({ id }) => id));
  const listed = listedSheets(textOf(parts, workbook)!);
  return {
    file: await saveParts(chosen),
    sheetNames: new Set(listed.filter(({ relation }) => worksheets.has(relation)).map(({ name }) => name)),
  };
}

/**
 * Number formats without their currency signs: the reader takes letters in one, as in `0.00 [$€-de-DE]`, for days and
 * the amounts for dates.
 */
const withoutSigns = (styles: string): string =>
  styles.replace(
    /(formatCode\s*=\s*)("[^"]*"|'[^']*')/g,
    (_, start: string, code: string) => start + code.replace(/\[\$[^\]]*\]/g, ""),
  );
