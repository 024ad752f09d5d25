import { nameOf, putText, textOf, type Parts } from "./parts";
import { attribute, element, elements, elementText, escapeXml, exchanged } from "./xml";

/** A relation from a part to another, or to something outside. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address: "worksheet", "chart", ... */
  readonly kind: string;
  readonly type: string;
  /** Name of the part as the package has it; undefined where the target is outside the package. */
  readonly target: string | undefined;
  /** The same as the relation writes it; Excel does not mind case. */
  readonly written: string;
  readonly text: string;
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** Name of the part that holds a part's relations; "" stands for the package itself. */
export function relationsName(name: string): string {
  const folder = folderOf(name);
  return `${folder}_rels/${name.slice(folder.length)}.rels`;
}

/** A target as written, as the name of a part. */
export function resolved(from: string, target: string): string {
  const path: string[] = [];
  const full = target.startsWith("/") ? target : folderOf(from) + target;
  for (const step of full.replace(/\\/g, "/").split("/"))
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  return path.join("/");
}

/** The relations of a part, in their order. */
export function relationsOf(parts: Parts, name: string): Relation[] {
  return elements(textOf(parts, relationsName(name)) ?? "", "Relationship").map(({ attributes, text }) => {
    const type = attribute(attributes, "Type") ?? "";
    const written = resolved(name, attribute(attributes, "Target") ?? "");
    const outside = attribute(attributes, "TargetMode") === "External";
    return {
      id: attribute(attributes, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: outside ? undefined : (nameOf(parts, written) ?? written),
      written,
      text,
    };
  });
}

/** Adds a relation to a part that has some, and gives its id. */
export function addRelation(parts: Parts, from: string, type: string, target: string): string {
  const used = new Set(relationsOf(parts, from).map(({ id }) => id.toLowerCase()));
  let number = used.size + 1;
  while (used.has(`rid${number}`)) number++;
  const id = `rId${number}`;
  const folder = folderOf(from);
  const written = target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
  change(
    parts,
    relationsName(from),
    "Relationships",
    (content, prefix) =>
      content +
      elementText("Relationship", prefix, `Id="${id}" Type="${type}" Target="${escapeXml(written)}"`, ""),
  );
  return id;
}

/** Takes a relation away. */
export function removeRelation(parts: Parts, from: string, relation: Relation): void {
  change(parts, relationsName(from), "Relationships", (content) => content.replace(relation.text, ""));
}

const TYPES = "[Content_Types].xml";

/** What a part is, as the package says; undefined where only its ending tells. */
export function contentType(parts: Parts, name: string): string | undefined {
  const own = elements(textOf(parts, TYPES) ?? "", "Override").find(
    ({ attributes }) => attribute(attributes, "PartName")?.toLowerCase() === `/${name}`.toLowerCase(),
  );
  return own && attribute(own.attributes, "ContentType");
}

/** Says what new parts are. */
export function addContentTypes(
  parts: Parts,
  types: readonly (readonly [name: string, type: string])[],
): void {
  change(parts, TYPES, "Types", (content, prefix) =>
    [
      content,
      ...types.map(([name, type]) =>
        elementText(
          "Override",
          prefix,
          `PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"`,
          "",
        ),
      ),
    ].join(""),
  );
}

/** Takes parts away, with their own relations and what the package says of them. */
export function removeParts(parts: Parts, names: ReadonlySet<string>): void {
  for (const name of names) {
    parts.delete(name);
    parts.delete(nameOf(parts, relationsName(name)) ?? "");
  }
  const gone = new Set([...names].map((name) => `/${name}`.toLowerCase()));
  change(parts, TYPES, "Types", (content) =>
    elements(content, "Override")
      .filter(({ attributes }) => gone.has(attribute(attributes, "PartName")?.toLowerCase() ?? ""))
      .reduce((text, override) => text.replace(override.text, ""), content),
  );
}

/** Parts that are reached from one and from nowhere else, itself included. */
export function ownParts(parts: Parts, name: string): Set<string> {
  const own = new Set<string>([name]);
  for (const part of own)
    for (const { target } of relationsOf(parts, part)) if (target && parts.has(target)) own.add(target);
  for (let shrinking = true; shrinking;) {
    shrinking = false;
    for (const holder of parts.keys()) {
      if (!holder.endsWith(".rels")) continue;
      const from = holder.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
      if (own.has(from)) continue;
      for (const { target } of relationsOf(parts, from))
        if (target && target !== name && own.delete(target)) shrinking = true;
    }
  }
  return own;
}

function change(
  parts: Parts,
  part: string,
  name: string,
  by: (content: string, prefix: string) => string,
): void {
  const xml = textOf(parts, part);
  const whole = xml === undefined ? undefined : element(xml, name);
  if (xml === undefined || !whole) throw new Error(`The workbook has no ${part}.`);
  const { prefix, attributes, content } = whole;
  putText(parts, part, exchanged(xml, whole, elementText(name, prefix, attributes, by(content, prefix))));
}
