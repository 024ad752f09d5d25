import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type * as libxml2 from "libxml2-wasm";
import { cellAddress } from "../../../src/sheets/address";
import type { CellRange } from "../../../src/sheets/values";
import { rangeOf } from "../../../src/adapters/univer/places";
import { libxml } from "../../helpers/libxml";

const PREFIXES = {
  m: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  p: "http://schemas.openxmlformats.org/package/2006/relationships",
  t: "http://schemas.openxmlformats.org/package/2006/content-types",
  c: "http://schemas.openxmlformats.org/drawingml/2006/chart",
};

/** An element: its name, its attributes by name (prefixes apart), its text. */
interface Found {
  readonly name: string;
  readonly of: { readonly [attribute: string]: string };
  readonly text: string;
}
/** A workbook's file, opened up. */
interface Package {
  readonly names: readonly string[];
  readonly find: (part: string, path: string) => Found[];
  /** Parts that a part relates to, by id; "" for what lies outside. */
  readonly related: (part: string) => { readonly [id: string]: string };
}
interface Sheet {
  readonly name: string;
  readonly part: string;
}

const found = (node: libxml2.XmlNode): Found => {
  const { name, attrs, content } = node as libxml2.XmlElement;
  return { name, of: Object.fromEntries(attrs.map((each) => [each.name, each.value])), text: content };
};

/** Opens a workbook's file; every part of XML has to be well formed. */
async function opened(file: Uint8Array): Promise<{ book: Package; close: () => void }> {
  const { XmlDocument } = await libxml();
  const files = unzipSync(file);
  const documents = new Map(
    Object.keys(files)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, XmlDocument.fromString(strFromU8(files[name]!))]),
  );
  const find: Package["find"] = (part, path) => (documents.get(part)?.find(path, PREFIXES) ?? []).map(found);
  const related: Package["related"] = (part) => {
    const [folder, base] = [posix.dirname(part), posix.basename(part)];
    const relations = find(`${folder}/_rels/${base}.rels`, "//p:Relationship").map(({ of }) => {
      const target = of["Target"]!;
      const name = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      return [of["Id"]!, of["TargetMode"] === "External" ? "" : name] as const;
    });
    return Object.fromEntries(relations);
  };
  const close = (): void => documents.forEach((document) => document.dispose());
  return { book: { names: Object.keys(files), find, related }, close };
}

const WORKBOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const sheetsOf = ({ find, related }: Package): Sheet[] =>
  find(WORKBOOK, "//m:sheet").map(({ of }) => ({
    name: of["name"]!,
    part: related(WORKBOOK)[of["id"]!]!,
  }));

const plain = (address: string): CellRange => rangeOf(address.replace(/\$/g, ""))!;
const meet = (a: CellRange, b: CellRange): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
const overlap = (ranges: readonly CellRange[]): boolean =>
  ranges.some((range, at) => ranges.slice(0, at).some((other) => meet(range, other)));
const twice = (names: readonly string[]): string[] =>
  names.map((name) => name.toLowerCase()).filter((name, at, all) => all.indexOf(name) !== at);
const isRising = (places: readonly number[]): boolean =>
  places.every((place, at) => at === 0 || place > places[at - 1]!);

/** Elements in the order of the standard (ECMA-376 part 1: CT_Worksheet, CT_Stylesheet). */
const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing legacyDrawing tableParts extLst".split(
    " ",
  );
const STYLE_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const isOrdered = (names: readonly string[], order: readonly string[]): boolean => {
  const places = names.map((name) => order.indexOf(name));
  return places.every((place, at) => place >= 0 && (at === 0 || place >= places[at - 1]!));
};

/** What a sheet's cells show as text, by address. */
function textsOf({ find }: Package, { part }: Sheet): ReadonlyMap<string, string> {
  const shared = find("xl/sharedStrings.xml", "//m:si").map(({ text }) => text);
  const cells = find(part, "//m:c[@t='s' or @t='inlineStr']");
  return new Map(
    cells.map(({ of, text }) => [of["r"]!, of["t"] === "s" ? (shared[Number(text)] ?? "?") : text]),
  );
}

/** Rules of a sheet: what is wrong with it, in words. */
const SHEET_RULES: { readonly [rule: string]: (book: Package, sheet: Sheet) => readonly unknown[] } = {
  "elements stand in their order": ({ find }, { part }) => {
    const names = find(part, "/m:worksheet/*").map(({ name }) => name);
    return isOrdered(names, SHEET_ORDER) ? [] : [names.join(" ")];
  },
  "rows and cells stand in theirs": ({ find }, { part }) => {
    const rows = find(part, "//m:sheetData/m:row").map(({ of }) => Number(of["r"]));
    const cells = find(part, "//m:sheetData/m:row/m:c").map(({ of }) => plain(of["r"]!));
    const places = cells.map(({ top, left }) => top * 16384 + left);
    return isRising(rows) && isRising(places) ? [] : ["cells"];
  },
  "columns do not overlap, nothing is too wide or high": ({ find }, { part }) => [
    ...(isRising(
      find(part, "//m:col").flatMap(({ of }) => [Number(of["min"]) * 2, Number(of["max"]) * 2 + 1]),
    )
      ? []
      : ["columns"]),
    ...find(part, "//m:col[@width > 255]"),
    ...find(part, "//m:row[@ht > 409.5]"),
  ],
  "merged cells do not overlap": ({ find }, { part }) =>
    overlap(find(part, "//m:mergeCell").map(({ of }) => plain(of["ref"]!))) ? ["merged"] : [],
  "texts, formulas and numbers are no longer than Excel takes them": ({ find }, { part }) => [
    ...find(part, "//m:c[string-length(m:is) > 32767]"),
    ...find(part, "//m:f[string-length() > 8192 or starts-with(., '=')]"),
    ...find(part, "//m:c[not(@t) or @t='n'][m:v and not(number(m:v) = number(m:v))]"),
  ],
  "every look is there": ({ find }, { part }) => {
    const [looks, conditional] = ["//m:cellXfs/m:xf", "//m:dxfs/m:dxf"].map(
      (path) => find(STYLES, path).length,
    );
    return [...find(part, `//m:c[@s >= ${looks}]`), ...find(part, `//m:cfRule[@dxfId >= ${conditional}]`)];
  },
  "validations are short and do not overlap": ({ find }, { part }) => [
    ...find(part, "//m:dataValidation[string-length(@prompt) > 255 or string-length(@error) > 255]"),
    ...find(part, "//m:dataValidation[string-length(@promptTitle) > 32 or string-length(@errorTitle) > 32]"),
    ...find(part, "//m:dataValidation/*[string-length() > 255 or string-length() = 0]"),
    ...(overlap(find(part, "//m:dataValidation").flatMap(({ of }) => of["sqref"]!.split(" ").map(plain)))
      ? ["overlap"]
      : []),
  ],
  "links lead somewhere": (book, { part }) => {
    const names = sheetsOf(book).map(({ name }) => name);
    return book
      .find(part, "//m:hyperlink")
      .filter(({ of: { id, location = "" } }) =>
        id === undefined
          ? !names.includes(/^'?(.*?)'?![^!]*$/.exec(location)?.[1]?.replace(/''/g, "'") ?? "")
          : book.related(part)[id] === undefined,
      );
  },
  "headers and footers are short": ({ find }, { part }) =>
    find(part, "//m:headerFooter/*[string-length() > 255]"),
  "tables have their headings as texts, one row at least, and room": (book, sheet) => {
    const { find, related } = book;
    const texts = textsOf(book, sheet);
    const parts = find(sheet.part, "//m:tablePart").map(({ of }) => related(sheet.part)[of["id"]!]!);
    const ranges = parts.map((part) => plain(find(part, "/m:table")[0]!.of["ref"]!));
    const merged = find(sheet.part, "//m:mergeCell").map(({ of }) => plain(of["ref"]!));
    return [
      ...parts.filter((part, at) => {
        const { top, left, right, bottom } = ranges[at]!;
        const headings = find(part, "//m:tableColumn").map(({ of }) => of["name"]!.replace(/_x000a_/g, "\n"));
        return (
          headings.length !== right - left + 1 ||
          bottom <= top ||
          twice(headings).length > 0 ||
          headings.some((heading, column) => texts.get(cellAddress(top, left + column)) !== heading)
        );
      }),
      ...(overlap(ranges) || ranges.some((range) => merged.some((other) => meet(range, other)))
        ? ["room"]
        : []),
    ];
  },
};

/** Rules of the whole file. */
const RULES: { readonly [rule: string]: (book: Package) => readonly unknown[] } = {
  "every part has its type, and every relation its part": ({ names, find, related }) => {
    const types = find("[Content_Types].xml", "//t:Override").map(({ of }) => of["PartName"]!.slice(1));
    return [
      ...types.filter((name) => !names.includes(name)),
      ...names.filter((name) => /^xl\/.*\.xml$/.test(name) && !types.includes(name)),
      ...names.flatMap((name) =>
        Object.values(related(name)).filter((target) => target !== "" && !names.includes(target)),
      ),
    ];
  },
  "sheets have names of their own that Excel takes": (book) => {
    const names = sheetsOf(book).map(({ name }) => name);
    return [...twice(names), ...names.filter((name) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name))];
  },
  "one sheet is looked at, and it can be seen": (book) => {
    const [view] = book.find(WORKBOOK, "//m:workbookView");
    const shown = book.find(WORKBOOK, "//m:sheet")[Number(view?.of["activeTab"] ?? 0)]!;
    const looked = sheetsOf(book).filter(
      ({ part }) => book.find(part, "//m:sheetView[@tabSelected='1' or @tabSelected='true']").length,
    );
    return shown.of["state"] === undefined && looked.length === 1 && looked[0]!.name === shown.of["name"]
      ? []
      : looked;
  },
  "names and tables are called once, and refer to something": ({ names, find }) => {
    const tables = names.filter((name) => /\/tables\//.test(name)).flatMap((part) => find(part, "/m:table"));
    const defined = find(WORKBOOK, "//m:definedName");
    const global = defined.filter(({ of }) => of["localSheetId"] === undefined).map(({ of }) => of["name"]!);
    const called = [...tables.map(({ of }) => of["displayName"]!), ...global];
    return [
      ...twice(called),
      ...twice(tables.map(({ of }) => of["id"]!)),
      ...twice(defined.map(({ of }) => `${of["name"]!} ${of["localSheetId"] ?? ""}`)),
      ...called.filter((name) => !/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) || /^[a-z]{1,3}\d+$/i.test(name)),
      ...defined.filter(({ text }) => text === "" || text.includes("#REF!")),
    ];
  },
  "looks stand in their order and refer to what is there": ({ find }) => {
    const order = find(STYLES, "/m:styleSheet/*").map(({ name }) => name);
    const count = (path: string): number => find(STYLES, path).length;
    return [
      ...(isOrdered(order, STYLE_ORDER) ? [] : [order]),
      ...find(
        STYLES,
        `//m:xf[@fontId >= ${count("//m:fonts/m:font")} or @fillId >= ${count("//m:fills/m:fill")}]`,
      ),
      ...find(STYLES, "//m:xf[@numFmtId >= 164 and not(@numFmtId = //m:numFmt/@numFmtId)]"),
    ];
  },
  "charts draw cells of sheets that are there": (book) => {
    const names = sheetsOf(book).map(({ name }) => name);
    return book.names
      .filter((name) => /\/charts\/chart\d+\.xml$/.test(name))
      .flatMap((part) => book.find(part, "//c:f"))
      .filter(({ text }) => !names.includes(/^'?(.*?)'?![^!]+$/.exec(text)?.[1]?.replace(/''/g, "'") ?? ""));
  },
};

/**
 * What Excel would mend or refuse when it opens a file, as far as the standard and Excel's limits say so; nothing where it
 * would open it as it is.
 */
export async function refused(file: Uint8Array): Promise<string[]> {
  const { book, close } = await opened(file);
  try {
    const say = (place: string, rule: string, wrong: readonly unknown[]): string[] =>
      wrong.map((each) => `${place}${rule}: ${JSON.stringify(each)}`);
    return [
      ...Object.entries(RULES).flatMap(([rule, wrong]) => say("", rule, wrong(book))),
      ...sheetsOf(book).flatMap((sheet) =>
        Object.entries(SHEET_RULES).flatMap(([rule, wrong]) =>
          say(`${sheet.name}, `, rule, wrong(book, sheet)),
        ),
      ),
    ];
  } finally {
    close();
  }
}
