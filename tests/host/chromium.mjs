/* global window -- functions given to the page run there */
// Opens pages in Chromium with Office.js from node_modules and a model of Excel behind it.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { findBrowser, LAUNCH } from "../../scripts/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const library = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Serves a folder on localhost. */
async function serve(folder, headers) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = join(resolve(folder), normalize(decodeURIComponent(pathname)));
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return response.writeHead(200, { "Content-Type": type, ...headers }).end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((stopped) => server.close(stopped));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, stop };
}

let built;
/** The script that puts the host into a page, and what the library can ask. */
function hostScript() {
  built ??= promisify(execFile)(process.execPath, [join(here, "inject/build.mjs")]).then(({ stdout }) => ({
    script: readFileSync(join(stdout, "host.js"), "utf8"),
    wire: readFileSync(join(stdout, "wire.json"), "utf8"),
  }));
  return built;
}

/** One browser for all pages that are open at a time. */
let shared;
let users = 0;
async function browser() {
  users++;
  shared ??= chromium.launch({ ...LAUNCH, executablePath: findBrowser() });
  return shared;
}
async function release() {
  if (--users > 0) return;
  const ending = shared;
  shared = undefined;
  await (await ending).close();
}

/** Answers Microsoft's address from the package, lets the page's own through and stops everything else. */
async function routes(context, own, outside) {
  await context.route("**/*", (route) => {
    const address = route.request().url();
    if (address.startsWith(own) || /^(data|blob|about):/.test(address)) return route.continue();
    const path = join(library, normalize(address.slice(CDN.length).replace(/\?.*$/, "")));
    if (address.startsWith(CDN) && path.startsWith(library) && existsSync(path))
      return route.fulfill({ body: readFileSync(path), contentType: "text/javascript; charset=utf-8" });
    outside.push(address);
    return route.abort();
  });
}

/** Calls of the host's members as calls in the page. */
const remote = (page, path) =>
  new Proxy(
    {},
    {
      // A promise that resolves to this must not take it for another promise.
      get: (_target, name) =>
        typeof name !== "string" || name === "then"
          ? undefined
          : (...args) =>
              page.evaluate(
                ([steps, last, given]) => {
                  const owner = steps.reduce((from, step) => from[step], window.footingHost);
                  return owner[last](...given);
                },
                [path, name, args],
              ),
    },
  );

/** See chromium.d.mts. */
export async function openInChromium({ folder, page: file, options = {}, headers = {}, ...look }) {
  const { url, stop } = await serve(folder, headers);
  const outside = [];
  const errors = [];
  let context;
  const close = async () => {
    await context?.close();
    await release();
    await stop();
  };
  try {
    const started = await browser();
    context = await started.newContext({ viewport: { width: 350, height: 640 }, ...look });
    await routes(context, url, outside);
    if (options) {
      const { script, wire } = await hostScript();
      const given = `window.footingHostStart = { wire: ${wire}, options: ${JSON.stringify(options)} };`;
      await context.addInitScript({ content: `${given}\n${script}` });
    }
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(new URL(file, url).href);
    const calls = remote(page, []);
    const workbook = remote(page, ["workbook"]);
    const host = new Proxy(calls, { get: (_target, name) => (name === "workbook" ? workbook : calls[name]) });
    return { page, host, url, outside, errors, close };
  } catch (error) {
    await close();
    throw error;
  }
}
