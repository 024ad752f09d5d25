/**
 * Which members of Office.js the add-in uses, and whether the manifest's Requirements promise all of them. A younger
 * member is allowed where `isSetSupported` has been asked first.
 *
 * node scripts/audit-requirements.mjs prints every member by requirement set, and fails on any that is not promised.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Members come from these type packages only. */
const TYPINGS = /node_modules\/@types\/(?:office-js|custom-functions-runtime)\//;
const ROOMS = ["src/adapters/office", "src/addin", "src/functions"];

/** "1.14" is younger than "1.9". */
const younger = (a, b) => {
  const [[aMajor, aMinor], [bMajor, bMinor]] = [a, b].map((version) => version.split(".").map(Number));
  return aMajor > bMajor || (aMajor === bMajor && aMinor > bMinor);
};

/** The manifest's requirement sets by name. */
export function setsOf(manifest) {
  const requirements = /<Requirements>[\s\S]*?<\/Requirements>/.exec(manifest)?.[0] ?? "";
  return new Map(
    [...requirements.matchAll(/<Set\s+Name="([^"]+)"\s+MinVersion="([^"]+)"/g)].map(([, name, version]) => [
      name,
      version,
    ]),
  );
}

/** Source files of the rooms that know Office.js. */
export const sourcesIn = (root) =>
  ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(root, room, name)),
  );

/**
 * The set that a declaration says it needs: `[Api set: ExcelApi 1.1 for get, 1.8 for set]` or
 * `**Requirement set**: {@link … | SharedRuntime 1.1}`; the youngest version it names.
 */
function requirementIn(declaration) {
  const text = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
  const comment = text.slice(text.lastIndexOf("/**"));
  const tag =
    /\[\s*Api set:\s*([^\]]+)\]/.exec(comment)?.[1] ??
    /\*\*Requirement sets?\*\*:[\s\S]*?\|\s*([^}]+)\}/.exec(comment)?.[1];
  const name = /[A-Za-z]+/.exec(tag ?? "")?.[0];
  const versions = [...(tag ?? "").matchAll(/\d+\.\d+/g)].map(([version]) => version);
  // What Outlook needs concerns members that all of Office has.
  if (name === undefined || name === "Mailbox" || (versions.length === 0 && !/preview/i.test(tag)))
    return null;
  const version = versions.reduce((most, each) => (younger(each, most) ? each : most), "0.0");
  return { name, version: versions.length === 0 ? "preview" : version };
}

/** A member's own requirement, or that of the class it is in. */
function requirementOf(declaration) {
  for (let node = declaration; node && !ts.isSourceFile(node); node = node.parent) {
    const found = requirementIn(node);
    if (found) return found;
  }
  return null;
}

/** Whether `isSetSupported` has been asked for that set on the way to a node. */
function isGuarded(node, { name, version }) {
  for (let child = node; child.parent; child = child.parent) {
    const { parent } = child;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === child
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === child
          ? parent.condition
          : ts.isBinaryExpression(parent) &&
              parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
              parent.right === child
            ? parent.left
            : null;
    if (condition && asksFor(condition, name, version)) return true;
  }
  return false;
}

/** Whether a condition holds only where a set is supported: the question itself, or one of several that all must hold. */
function asksFor(condition, name, version) {
  if (ts.isParenthesizedExpression(condition)) return asksFor(condition.expression, name, version);
  if (
    ts.isBinaryExpression(condition) &&
    condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  )
    return asksFor(condition.left, name, version) || asksFor(condition.right, name, version);
  if (!ts.isCallExpression(condition) || !/\bisSetSupported$/.test(condition.expression.getText()))
    return false;
  const [asked, at] = condition.arguments;
  return ts.isStringLiteralLike(asked) && asked.text === name && at && ts.isStringLiteralLike(at)
    ? !younger(version, at.text)
    : false;
}

/**
 * Every member of Office.js that files use: `{ member, set, version, guarded, file, line }`. Members are seen where they
 * are called, read, set, taken apart, given as options and named in `load`.
 */
export function membersOf(files, root) {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = [];

  const note = (node, declaration, path = "") => {
    if (!declaration || !TYPINGS.test(declaration.getSourceFile().fileName)) return;
    const requirement = requirementOf(declaration);
    if (!requirement) return;
    const source = node.getSourceFile();
    found.push({
      member: `${declaration.parent?.name?.getText() ?? ""}.${declaration.name?.getText() ?? ""}${path}`,
      set: requirement.name,
      version: requirement.version,
      guarded: requirement.version !== "preview" && isGuarded(node, requirement),
      file: source.fileName,
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    });
  };
  const noteProperty = (node, type, name) => {
    const symbol = type && checker.getNonNullableType(type).getProperty(name);
    for (const declaration of symbol?.declarations?.slice(0, 1) ?? []) note(node, declaration);
    return symbol;
  };
  /** Follows "items/tables/items/name" from the object that is loaded. */
  const noteLoaded = (node, owner, text) => {
    for (const path of text.split(",")) {
      let type = owner;
      for (const name of path.trim().split("/")) {
        const symbol = noteProperty(node, type, name);
        if (!symbol) throw new Error(`${where(node)}: "${path.trim()}" names no member that can be loaded.`);
        type = checker.getTypeOfSymbol(symbol);
        const item = name === "items" && checker.getIndexTypeOfType(type, ts.IndexKind.Number);
        type = item || type;
      }
    }
  };
  const where = (node) => {
    const source = node.getSourceFile();
    return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  };
  const texts = (type) =>
    type.isUnion() ? type.types.flatMap(texts) : type.isStringLiteral() ? [type.value] : [null];

  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const declaration = checker.getResolvedSignature(node)?.declaration;
      note(node.expression.name, declaration);
      if (
        node.expression.name.text === "load" &&
        TYPINGS.test(declaration?.getSourceFile().fileName ?? "") &&
        node.arguments[0]
      ) {
        const owner = checker.getTypeAtLocation(node.expression.expression);
        const [loaded] = node.arguments;
        for (const argument of ts.isArrayLiteralExpression(loaded) ? loaded.elements : [loaded])
          for (const text of texts(checker.getTypeAtLocation(argument))) {
            if (text === null)
              throw new Error(`${where(node)}: what is loaded must be a literal, to be audited.`);
            noteLoaded(node, owner, text);
          }
      }
    } else if (ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node.parent))
      note(node.name, checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
    else if (ts.isPropertyAccessExpression(node) && node.parent.expression !== node)
      note(node.name, checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
    else if (ts.isElementAccessExpression(node))
      for (const name of texts(checker.getTypeAtLocation(node.argumentExpression)))
        if (name !== null) noteProperty(node, checker.getTypeAtLocation(node.expression), name);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) noteProperty(node, checker.getTypeAtLocation(node.parent), name.text);
    }
    if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties)
        if (property.name && ts.isIdentifier(property.name) && type)
          for (const part of type.isUnion() ? type.types : [type])
            noteProperty(property, part, property.name.text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file));
  return found;
}

/** The members that are neither promised by these requirement sets nor guarded. */
export const notPromised = (members, sets) =>
  members.filter(
    ({ set, version, guarded }) =>
      !guarded && (version === "preview" || !sets.has(set) || younger(version, sets.get(set))),
  );

/** One line for each set and version with the members that need it, the youngest last. */
export function listing(members) {
  const bySet = new Map();
  for (const { set, version, member, guarded } of members) {
    const key = `${set} ${version}${guarded ? " (asked for first)" : ""}`;
    bySet.set(key, (bySet.get(key) ?? new Set()).add(member));
  }
  const order = (key) => key.replace(/\d+/g, (digits) => digits.padStart(3, "0"));
  return [...bySet]
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([key, names]) => `${key}: ${[...names].sort().join(", ")}`)
    .join("\n");
}

if (process.argv[1]?.endsWith("audit-requirements.mjs")) {
  const root = join(import.meta.dirname, "..");
  const members = membersOf(sourcesIn(root), root);
  const bad = notPromised(members, setsOf(readFileSync(join(root, "manifest.xml"), "utf8")));
  console.log(listing(members));
  for (const { file, line, member, set, version } of bad)
    console.error(`${file}:${line}: ${member} needs ${set} ${version}`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
