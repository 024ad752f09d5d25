import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { transformFileSync } from "@swc/core";
import { Exists, reportNames, sameFile, writeWhole } from "../../src/cli/files";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-files-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("writing a file whole or not at all", () => {
  test("writes what it is given and leaves nothing beside it", () => {
    writeWhole(at("new.xlsx"), bytes("all of it"), false);
    expect(fs.readFileSync(at("new.xlsx"), "utf8")).toBe("all of it");
    expect(fs.readdirSync(folder)).toEqual(["new.xlsx"]);
  });

  test("never writes over an existing file unless forced", () => {
    fs.writeFileSync(at("old.xlsx"), "old");
    expect(() => writeWhole(at("old.xlsx"), bytes("new"), false)).toThrow(Exists);
    expect(fs.readFileSync(at("old.xlsx"), "utf8")).toBe("old");
    writeWhole(at("old.xlsx"), bytes("new"), true);
    expect(fs.readFileSync(at("old.xlsx"), "utf8")).toBe("new");
    expect(fs.readdirSync(folder)).toEqual(["old.xlsx"]);
  });

  test("a link that leads nowhere is a name that is taken", () => {
    fs.symlinkSync(at("nowhere.xlsx"), at("link.xlsx"));
    expect(() => writeWhole(at("link.xlsx"), bytes("new"), false)).toThrow(Exists);
    expect(fs.readdirSync(folder)).toEqual(["link.xlsx"]);
  });

  test("through a link the file it leads to is replaced and the link stays", () => {
    fs.writeFileSync(at("real.xlsx"), "old");
    fs.symlinkSync(at("real.xlsx"), at("link.xlsx"));
    writeWhole(at("link.xlsx"), bytes("new"), true);
    expect(fs.readFileSync(at("real.xlsx"), "utf8")).toBe("new");
    expect(fs.lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
  });

  test("what fails at the last step is removed again", () => {
    fs.mkdirSync(at("taken.xlsx"));
    fs.writeFileSync(path.join(at("taken.xlsx"), "inside"), "");
    expect(() => writeWhole(at("taken.xlsx"), bytes("new"), true)).toThrow();
    expect(fs.readdirSync(folder)).toEqual(["taken.xlsx"]);
  });

  test("a folder that is not there is an error, and nothing is made", () => {
    expect(() => writeWhole(path.join(folder, "none", "a.xlsx"), bytes("x"), false)).toThrow(/ENOENT/);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  // The process holds a handler, as the command line does; the signal arrives while 100 MB are being written.
  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s while writing leaves nothing half-written",
    async (signal) => {
      const module = at("files.cjs");
      const { code } = transformFileSync(path.resolve(__dirname, "../../src/cli/files.ts"), {
        jsc: { target: "es2022", parser: { syntax: "typescript" } },
        module: { type: "commonjs" },
      });
      fs.writeFileSync(module, code);
      const size = 100_000_000;
      const script = `
      for (const s of ["SIGINT", "SIGTERM"]) process.once(s, () => process.exit(130));
      const { writeWhole } = require(${JSON.stringify(module)});
      const bytes = Buffer.alloc(${size}, 7);
      require("node:fs").writeSync(1, "writing");
      writeWhole(${JSON.stringify(at("big.xlsx"))}, bytes, false);
      setTimeout(() => {}, 10000);
    `;
      const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
      child.stdout.once("data", () => setTimeout(() => child.kill(signal), 10));
      const exit = await new Promise((resolve) => child.once("exit", resolve));
      expect(exit).toBe(130);
      expect(fs.readdirSync(folder).filter((name) => name !== "files.cjs")).toEqual(["big.xlsx"]);
      expect(fs.statSync(at("big.xlsx")).size).toBe(size);
    },
  );
});

describe("telling files apart", () => {
  beforeEach(() => fs.writeFileSync(at("costs.xlsx"), "x"));

  test("other spellings, links and hard links are the same file", () => {
    fs.symlinkSync(at("costs.xlsx"), at("link.xlsx"));
    fs.linkSync(at("costs.xlsx"), at("hard.xlsx"));
    expect(sameFile(at("costs.xlsx"), path.join(folder, ".", "x", "..", "costs.xlsx"))).toBe(true);
    expect(sameFile(at("link.xlsx"), at("costs.xlsx"))).toBe(true);
    expect(sameFile(at("hard.xlsx"), at("costs.xlsx"))).toBe(true);
  });

  test("a copy is another file, and so is one that is not there", () => {
    fs.copyFileSync(at("costs.xlsx"), at("copy.xlsx"));
    expect(sameFile(at("copy.xlsx"), at("costs.xlsx"))).toBe(false);
    expect(sameFile(at("none.xlsx"), at("costs.xlsx"))).toBe(false);
  });
});

describe("names of reports", () => {
  const first = (input: string, count: number): string[] => {
    const names = reportNames(input, "/here");
    return Array.from({ length: count }, () => path.basename(names.next().value as string));
  };
  test("NAME-footing, then numbered from 2", () =>
    expect(first("/there/costs 2026.xlsx", 3)).toEqual([
      "costs 2026-footing.xlsx",
      "costs 2026-footing-2.xlsx",
      "costs 2026-footing-3.xlsx",
    ]));
  test("a workbook with macros stays one", () =>
    expect(first("/there/a.XLSM", 1)).toEqual(["a-footing.xlsm"]));
});
