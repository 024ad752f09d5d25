// Pictures of every page of the sample's report, made by LibreOffice and pdftoppm into pictures/; the recommendation
// page also goes where the README shows it.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "footing-pictures-"));
const pictures = join(root, "pictures");
/** Excel's fonts are not everywhere: what stands in for them must be about as wide, or pages look fuller than they are. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<alias binding="strong"><family>Calibri</family><prefer><family>Calibri</family><family>Carlito</family><family>Liberation Sans</family></prefer></alias>
</fontconfig>`;
const fonts = join(folder, "fonts.conf");
writeFileSync(fonts, FONTS);
const run = (command, args) =>
  execFileSync(command, args, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  }).toString();

try {
  const input = process.argv[2] ?? join(root, "assets/cedar-and-finch.xlsx");
  const report = join(folder, "report.xlsx");
  run("node", [join(root, "dist/cli/footing.js"), "report", input, "--out", report, "--sheets", "all"]);
  run("soffice", [
    `-env:UserInstallation=file://${join(folder, "profile")}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    report,
  ]);
  const pdf = join(folder, "report.pdf");
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures);
  const pages = Number(/Pages:\s+(\d+)/.exec(run("pdfinfo", [pdf]))[1]);
  const named = new Map();
  for (let page = 1; page <= pages; page++) {
    const text = run("pdftotext", ["-f", String(page), "-l", String(page), pdf, "-"]);
    const sheet =
      /Footing (Recommendation|Comparison|Fulfilment|Commitments|Transition|Sensitivity|Calculation|Assumptions) — page/.exec(
        text,
      )?.[1];
    if (!sheet) continue;
    const number = (named.get(sheet) ?? 0) + 1;
    named.set(sheet, number);
    // The Calculation runs over many pages; its first four show how it looks.
    if (number > 4) continue;
    const target = join(pictures, `${sheet.toLowerCase()}-${number}`);
    run("pdftoppm", [
      "-png",
      "-r",
      "100",
      "-f",
      String(page),
      "-l",
      String(page),
      "-singlefile",
      pdf,
      target,
    ]);
  }
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  copyFileSync(join(pictures, "recommendation-1.png"), join(root, "docs/pictures/recommendation.png"));
  console.log(`${readdirSync(pictures).length} pictures in pictures/`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
