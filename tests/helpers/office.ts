import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].some(existsSync);

/** OOXMLRecalcMode 0 = always: without it LibreOffice shows the cached values. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks as LibreOffice saves them after recalculating every formula, all in one start of the program. */
export function recalculatedAll(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "footing-office-"));
  try {
    const profile = join(folder, "profile", "user");
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const inputs = files.map((bytes, index) => {
      const input = join(folder, `in${index}.xlsx`);
      writeFileSync(input, bytes);
      return input;
    });
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        ...inputs,
      ],
      { stdio: "ignore", timeout: 600000 },
    );
    return files.map((_, index) => new Uint8Array(readFileSync(join(folder, "out", `in${index}.xlsx`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One workbook recalculated. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  return recalculatedAll([bytes])[0]!;
}
