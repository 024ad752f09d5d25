import { readFileSync } from "node:fs";
import type * as libxml2 from "libxml2-wasm";
import type * as files from "libxml2-wasm/lib/nodejs.mjs";
import { libxml, nativeImport } from "../helpers/libxml";
import { brokenRules, type Surroundings } from "./rules";

/** Order, number and type of elements, and lengths of texts: against the schema beside this file. */
function schemaProblems(document: libxml2.XmlDocument, library: typeof libxml2): string[] {
  const file = `${__dirname}/schema/manifest.xsd`;
  const schema = library.XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = library.XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return (error as libxml2.XmlValidateError).details.map(({ message }) => message.trim());
  } finally {
    validator.dispose();
    schema.dispose();
  }
}

/**
 * What is wrong with a manifest, in sentences; nothing when it is right.
 * @throws XmlParseError when it is not XML
 */
export async function manifestProblems(xml: string, surroundings: Surroundings): Promise<string[]> {
  const library = await libxml();
  ((await nativeImport("libxml2-wasm/lib/nodejs.mjs")) as typeof files).xmlRegisterFsInputProviders();
  const document = library.XmlDocument.fromString(xml);
  try {
    return [...schemaProblems(document, library), ...brokenRules(document, surroundings)];
  } finally {
    document.dispose();
  }
}
