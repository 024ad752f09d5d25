import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = join(__dirname, "../../dist/cli/footing.js");
// `npm ci` builds it; a checkout without it has nothing to try.
const built = existsSync(program) ? describe : describe.skip;

built("the built command line", () => {
  const folder = mkdtempSync(join(tmpdir(), "footing-built-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const footing = (...argv: string[]) =>
    spawnSync(process.execPath, [program, ...argv], { cwd: folder, encoding: "utf8" });

  test("writes workbooks: the writing engine is found", () => {
    expect(footing("template", "costs.xlsx")).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, "costs.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("says what is wrong on stderr, with its exit code", () => {
    const { status, stdout, stderr } = footing("check", "none.xlsx");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("none.xlsx");
  });
});
