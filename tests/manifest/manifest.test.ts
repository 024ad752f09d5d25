import { readFileSync } from "node:fs";
import { baseUrlOf, manifestFor, metadataFor, PRODUCTION } from "../../scripts/site.cjs";
import type { Surroundings } from "./rules";
import { MUTATIONS } from "./mutations";
import { manifest, repository as surroundings, version } from "./surroundings";
import { manifestProblems } from "./validate";

const base = "https://tools.bank.example/footing";
const production: Surroundings = { ...surroundings, production: true };

describe("the manifest", () => {
  test("for development has no problem", async () => {
    expect(await manifestProblems(manifest, surroundings)).toEqual([]);
  });
  test.each([base, PRODUCTION])("for production at %s has no problem", async (address) => {
    expect(await manifestProblems(manifestFor(manifest, address, version), production)).toEqual([]);
  });
  test("for production takes its addresses from the base and its version from package.json", () => {
    const made = manifestFor(manifest, base, "3.14.15");
    expect(made).toContain(`<SourceLocation DefaultValue="${base}/taskpane.html"/>`);
    expect(made).toContain("<Version>3.14.15.0</Version>");
    expect(made).not.toContain("localhost");
  });
  test("keeps the id under which it was first installed", () => {
    expect(manifest).toContain("<Id>b625a5b1-f623-4ebd-ac55-e528945930b3</Id>");
  });
});

describe("the base address", () => {
  test.each([
    ["https://tools.bank.example", "https://tools.bank.example"],
    ["https://tools.bank.example/", "https://tools.bank.example"],
    ["https://tools.bank.example/a/b/", "https://tools.bank.example/a/b"],
    ["https://tools.bank.example:8443/a", "https://tools.bank.example:8443/a"],
    [undefined, "https://footing.example"],
  ])("%p is %s", (given, read) => {
    expect(baseUrlOf(given)).toBe(read);
  });
  test.each([
    "http://tools.bank.example",
    "tools.bank.example",
    "https://x.example/?a=1",
    'https://x.example/"',
    "",
  ])("%p is refused, and the message says what is allowed", (given) => {
    expect(() => baseUrlOf(given)).toThrow(`"${given}" was given; allowed is an https address`);
  });
  test("every help address of the worksheet functions moves with it", () => {
    const source = readFileSync(`${__dirname}/../../src/functions/functions.ts`, "utf8");
    const addresses = [...source.matchAll(/@helpurl (\S+)/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      expect(metadataFor(address, base)).toMatch(
        /^https:\/\/tools\.bank\.example\/footing\/docs\/functions\.html#[a-z]+$/,
      );
    }
  });
});

describe("a manifest is refused for", () => {
  test.each(MUTATIONS)("%s", async (_, mutate, words) => {
    const problems = await manifestProblems(mutate(manifest), surroundings);
    expect(problems.join("\n")).toContain(words);
  });
  test("localhost in production", async () => {
    expect((await manifestProblems(manifest, production)).join("\n")).toContain("is a development server");
  });
  test("being no XML", async () => {
    await expect(manifestProblems("<OfficeApp>", surroundings)).rejects.toThrow();
  });
});
