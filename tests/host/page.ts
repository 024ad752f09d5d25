import { CDN, libraryFile } from "./library";

interface Script {
  src: string;
  id: string;
  onload?: () => void;
  onreadystatechange?: null;
}

const noListeners = { addEventListener: () => undefined, removeEventListener: () => undefined };

/**
 * As much of a page as office.js needs, put on the global object: what is not in Node already. Scripts it asks for are
 * run from the package as a browser runs them, in the global scope.
 */
export function pageGlobals(external: unknown, run: (source: string, address: string) => void) {
  const scripts: Script[] = [];
  const append = (script: Script) => {
    scripts.push(script);
    setTimeout(() => {
      run(libraryFile(script.src), script.src);
      script.onload?.();
    }, 0);
    return script;
  };
  const element = (tag: string) =>
    tag === "script"
      ? { src: "", id: "", getAttribute: () => null, setAttribute: () => undefined }
      : { style: {}, setAttribute: () => undefined, appendChild: () => undefined, ...noListeners };
  const storage = new Map<string, string>();
  const document = {
    readyState: "complete",
    URL: "https://localhost/taskpane.html",
    documentElement: { lang: "en-US" },
    head: { appendChild: append },
    body: { appendChild: () => undefined },
    getElementsByTagName: (tag: string) =>
      tag === "script"
        ? [{ src: `${CDN}office.js`, getAttribute: () => null }, ...scripts]
        : tag === "head"
          ? [{ appendChild: append }]
          : [],
    createElement: element,
    getElementById: () => null,
    querySelector: () => null,
    ...noListeners,
  };
  const location = {
    href: document.URL,
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    origin: "https://localhost",
    pathname: "/taskpane.html",
    search: "",
    hash: "",
  };
  return {
    window: globalThis,
    self: globalThis,
    top: globalThis,
    parent: globalThis,
    external,
    document,
    location,
    name: "",
    navigator: { userAgent: "Footing test host", language: "en-US", platform: "Win32" },
    history: { pushState: () => undefined, replaceState: () => undefined },
    sessionStorage: {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => void storage.set(key, value),
      removeItem: (key: string) => void storage.delete(key),
    },
    ...noListeners,
    postMessage: () => undefined,
  };
}
