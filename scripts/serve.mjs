// Serves a folder on this computer: node:http and nothing else.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".gz": "application/gzip",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
/** Names that carry a hash of their content. */
const LASTING = /\.[0-9a-f]{20}\.\w+$/;

/** The file of a request; null where there is none, or it lies outside of the folder. */
async function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep) || !(extname(file) in TYPES)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size } : null;
}

/**
 * Serves a folder to this computer alone.
 * @param port where; 0 = any that is free
 * @returns the address, and what ends it
 */
export async function serveFolder(folder, port = 0) {
  const server = createServer(async (request, response) => {
    const found =
      request.method === "GET" || request.method === "HEAD" ? await fileOf(folder, request.url) : null;
    if (!found) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is nothing at this address.\n");
      return;
    }
    const { file, size } = found;
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)],
      "Content-Length": size,
      "Cache-Control": LASTING.test(file) ? "max-age=31536000, immutable" : "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
  });
  await new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", listening);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
