import type * as libxml2 from "libxml2-wasm";

const { hostRequire } = globalThis as unknown as {
  hostRequire(path: string): (name: string) => Promise<unknown>;
};
/** Imports a package of ES modules as Node does: Jest's own loader has no top-level await. */
export const nativeImport = hostRequire(`${__dirname}/nativeImport.cjs`);

/** The reader of XML that knows XPath and schemas. */
export const libxml = (): Promise<typeof libxml2> => nativeImport("libxml2-wasm") as Promise<typeof libxml2>;
