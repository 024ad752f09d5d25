// The host as one script for a page, printed to the standard output; built anew only where its sources have changed.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "@swc/core";
import webpack from "webpack";

const here = dirname(fileURLToPath(import.meta.url));
const source = resolve(here, "..");
const library = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist/excel-win32-16.01.debug.js",
);
const PREFIX = "footing-host-";

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];

/** What the library can ask, read by the same code as in Node. */
async function wireTable() {
  const typescript = readFileSync(join(source, "wire/table.ts"), "utf8");
  const { code } = transformSync(typescript, { jsc: { target: "es2022", parser: { syntax: "typescript" } } });
  const { readWireTable } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return readWireTable(readFileSync(library, "utf8"));
}

function bundle(folder) {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry: join(here, "entry.ts"),
    output: { path: folder, filename: "host.js" },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } }] },
  });
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString("errors-only")));
      else done();
    });
  });
}

const sources = [...files(join(source, "core")), ...files(join(source, "wire")), ...files(here), library];
const state = sources.map((path) => `${path}:${statSync(path).mtimeMs}:${statSync(path).size}`).join();
const folder = join(tmpdir(), PREFIX + createHash("sha256").update(state).digest("hex").slice(0, 16));
if (!existsSync(folder)) {
  // Built aside and moved into place, so that whoever finds it finds all of it.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await bundle(draft);
  writeFileSync(join(draft, "wire.json"), JSON.stringify(await wireTable()));
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (name.startsWith(PREFIX) && path !== folder && Date.now() - statSync(path).mtimeMs > 3_600_000)
      rmSync(path, { recursive: true, force: true });
  }
}
process.stdout.write(folder);
