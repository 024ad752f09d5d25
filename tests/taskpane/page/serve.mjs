// Serves the tests' page of the pane on localhost, built anew only where its sources changed, and prints its address.
// It ends with the process that started it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildPage } from "./build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../..");
const SOURCES = [join(root, "src"), here, join(here, "../memoryPort.ts")];
/** A build that takes longer than this has died. */
const PATIENCE = 180_000;
const PREFIX = "footing-pane-";

/** As strict as the add-in's own; styles are inline as Fluent needs them. */
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'unsafe-inline' data:; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const TYPES = { ".html": "text/html", ".js": "text/javascript" };

/** What a change of any source would change. */
function stateOf(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return `${path}:${stats.mtimeMs}:${stats.size}`;
  return readdirSync(path)
    .sort()
    .map((name) => stateOf(join(path, name)))
    .join();
}

/** The folder of the built page; whoever comes first builds it, others wait. */
async function builtPage() {
  const hash = createHash("sha256").update(SOURCES.map(stateOf).join()).digest("hex").slice(0, 16);
  const folder = join(tmpdir(), PREFIX + hash);
  const done = join(folder, "done");
  const lock = `${folder}.lock`;
  while (!existsSync(done)) {
    try {
      mkdirSync(lock);
    } catch {
      await setTimeout(250);
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > PATIENCE)
        rmSync(lock, { recursive: true });
      continue;
    }
    try {
      if (existsSync(done)) break;
      await buildPage(folder);
      writeFileSync(done, "");
      forgetOlder(folder);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

/** Pages built from sources of more than an hour ago. */
function forgetOlder(keep) {
  for (const name of readdirSync(tmpdir())) {
    const path = join(tmpdir(), name);
    if (!name.startsWith(PREFIX) || path === keep) continue;
    if (Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** Serves the page; resolves to its address and what ends it. */
export async function servePage() {
  const folder = await builtPage();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    if (!existsSync(file) || !TYPES[extname(file)]) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end();
      return;
    }
    response
      .writeHead(200, { "Content-Type": TYPES[extname(file)], "Content-Security-Policy": POLICY })
      .end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await servePage();
  process.stdout.write(`${url}\n`);
  process.stdin.on("end", () => process.exit()).resume();
}
