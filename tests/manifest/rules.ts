import type { XmlDocument, XmlElement } from "libxml2-wasm";

/** What a manifest is held against. */
export interface Surroundings {
  /** Version in package.json. */
  readonly version: string;
  /** A production manifest may not point at a development server. */
  readonly production: boolean;
  /** Size of an icon by its path under the base address; undefined where there is none. */
  readonly icon: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** Names under which the add-in's code associates its ribbon actions. */
  readonly actions: readonly string[];
  /** Highest requirement set the code uses without asking for it first. */
  readonly used: Readonly<Record<string, string>>;
}

const NAMESPACES = {
  o: "http://schemas.microsoft.com/office/appforoffice/1.1",
  v: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  bt: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/** A manifest as its rules ask it: by XPath. */
const asked = (document: XmlDocument) => {
  const elements = (path: string) => document.find(path, NAMESPACES) as XmlElement[];
  const texts = (path: string) => document.find(path, NAMESPACES).map((node) => node.content);
  const text = (path: string) => texts(path)[0] ?? "";
  /** The address a resid stands for. */
  const url = (resid: string) => text(`//bt:*[@id="${resid}"]/@DefaultValue`);
  return { elements, texts, text, url };
};
type Manifest = ReturnType<typeof asked>;

/** In which list of resources an element's resid is looked up. */
const HOME: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

const attribute = (element: XmlElement, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? "";

function resids(manifest: Manifest): string[] {
  const problems: string[] = [];
  const defined = manifest.elements("//bt:*[@id]").map((element) => ({
    id: attribute(element, "id"),
    list: element.parent?.name ?? "",
  }));
  const used = manifest.elements("//*[@resid]").map((element) => ({
    element: element.name,
    resid: attribute(element, "resid"),
  }));
  for (const { element, resid } of used) {
    const home = HOME[element];
    if (!defined.some(({ id, list }) => id === resid && list === home))
      problems.push(`${element}: resid "${resid}" is not among ${home}`);
  }
  const seen = new Set<string>();
  for (const { id, list } of defined) {
    if (seen.has(id)) problems.push(`${list}: id "${id}" is there twice`);
    seen.add(id);
    if (!used.some(({ resid }) => resid === id)) problems.push(`${list}: "${id}" is not used`);
  }
  return problems;
}

function ids(manifest: Manifest): string[] {
  const all = manifest.texts("//v:*/@id");
  return all
    .filter((id, at) => all.indexOf(id) !== at)
    .map((id) => `id "${id}" is there twice on the ribbon`);
}

const PANE = "//o:DefaultSettings/o:SourceLocation/@DefaultValue";
const parsed = (address: string) => (URL.canParse(address) ? new URL(address) : undefined);

const addressesOf = (manifest: Manifest) => [
  ...manifest.texts("//o:IconUrl/@DefaultValue"),
  ...manifest.texts("//o:HighResolutionIconUrl/@DefaultValue"),
  ...manifest.texts("//o:SupportUrl/@DefaultValue"),
  ...manifest.texts("//o:SourceLocation/@DefaultValue"),
  ...manifest.texts("//o:AppDomain"),
  ...manifest.texts("//bt:Images//@DefaultValue | //bt:Images//@Value"),
  ...manifest.texts("//bt:Urls//@DefaultValue | //bt:Urls//@Value"),
];

function addresses(manifest: Manifest, { production }: Surroundings): string[] {
  const all = addressesOf(manifest);
  const home = parsed(manifest.text(PANE))?.origin;
  return all.flatMap((address) => {
    const url = parsed(address);
    if (url?.protocol !== "https:") return [`"${address}" is not an https address`];
    if (production && /^(localhost|127\.|\[::1\])/.test(url.hostname))
      return [`"${address}" is a development server`];
    return url.origin === home ? [] : [`"${address}" is not on the pane's domain, ${home}`];
  });
}

const PLACES_OF_ICONS = [
  { path: "//o:IconUrl/@DefaultValue", size: 32 },
  { path: "//o:HighResolutionIconUrl/@DefaultValue", size: 64 },
];

function icons(manifest: Manifest, { icon }: Surroundings): string[] {
  const base = new URL(".", manifest.text(PANE)).href;
  const uses = [
    ...PLACES_OF_ICONS.map(({ path, size }) => ({ address: manifest.text(path), size })),
    ...manifest.elements("//v:Icon/bt:Image").map((image) => ({
      address: manifest.url(attribute(image, "resid")),
      size: Number(attribute(image, "size")),
    })),
  ];
  const wrong = uses.flatMap(({ address, size }) => {
    const found = icon(address.replace(base, ""));
    if (!found) return [`icon ${address} is not there`];
    return found.width === size && found.height === size
      ? []
      : [`icon ${address} is ${found.width} x ${found.height}, used for ${size} x ${size}`];
  });
  const missing = manifest.elements("//v:Icon").flatMap((list) => {
    const sizes = list.find("bt:Image/@size", NAMESPACES).map((node) => node.content);
    return ["16", "32", "80"]
      .filter((size) => !sizes.includes(size))
      .map((size) => `an Icon of ${attribute(list.parent as XmlElement, "id")} lacks size ${size}`);
  });
  return [...wrong, ...missing];
}

function version(manifest: Manifest, surroundings: Surroundings): string[] {
  const stated = manifest.text("//o:Version");
  return stated === `${surroundings.version}.0`
    ? []
    : [`Version is ${stated}; package.json says ${surroundings.version}`];
}

function oneRuntime(manifest: Manifest): string[] {
  const pages = {
    Runtime: manifest.text("//v:Runtime/@resid"),
    Page: manifest.text("//v:Page/v:SourceLocation/@resid"),
    FunctionFile: manifest.text("//v:FunctionFile/@resid"),
  };
  const problems =
    new Set(Object.values(pages)).size === 1
      ? []
      : [`Runtime, Page and FunctionFile differ: ${Object.values(pages).join(", ")}`];
  const pane = manifest.text(PANE);
  if (manifest.url(pages.Runtime) !== pane)
    problems.push(`the pane is ${pane}, the runtime's page ${manifest.url(pages.Runtime)}`);
  if (manifest.elements("//*[local-name()='TaskpaneId' or local-name()='TaskpaneID']").length > 0)
    problems.push("TaskpaneId is there: a shared runtime has one pane");
  return problems;
}

const actions = (manifest: Manifest, surroundings: Surroundings) =>
  manifest
    .texts("//v:FunctionName")
    .filter((name) => !surroundings.actions.includes(name))
    .map((name) => `FunctionName "${name}" is not associated in the code`);

/** 1.9 is less than 1.14. */
export const isLess = (a: string, b: string) => {
  const [[majorA = 0, minorA = 0], [majorB = 0, minorB = 0]] = [a, b].map((one) =>
    one.split(".").map(Number),
  ) as [number[], number[]];
  return majorA < majorB || (majorA === majorB && minorA < minorB);
};

function requirements(manifest: Manifest, { used }: Surroundings): string[] {
  const fallback = manifest.text("//o:Requirements/o:Sets/@DefaultMinVersion");
  return Object.entries(used).flatMap(([set, needed]) => {
    const [stated] = manifest.elements(`//o:Requirements/o:Sets/o:Set[@Name="${set}"]`);
    if (!stated) return [`Requirements lack ${set} ${needed}`];
    const promised = attribute(stated, "MinVersion") || fallback;
    return isLess(promised, needed) ? [`Requirements state ${set} ${promised}; the code uses ${needed}`] : [];
  });
}

function promises(manifest: Manifest): string[] {
  const hosts = manifest.texts("//o:Hosts/o:Host/@Name");
  const permission = manifest.text("//o:Permissions");
  return [
    ...(hosts.join() === "Workbook" ? [] : [`Hosts are ${hosts.join(", ")}; Footing is for Workbook alone`]),
    ...(permission === "ReadWriteDocument"
      ? []
      : [`Permissions are ${permission}; Footing needs ReadWriteDocument and no more`]),
  ];
}

const RULES = [resids, ids, addresses, icons, version, oneRuntime, actions, requirements, promises];

/** What breaks a rule that no schema can state, in sentences. */
export const brokenRules = (document: XmlDocument, surroundings: Surroundings): string[] =>
  RULES.flatMap((rule) => rule(asked(document), surroundings));
