// Builds the workbench where it is not built or older than its sources, serves it to this computer and opens it.
import { spawn } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorkbench } from "./build-workbench.mjs";
import { serveFolder } from "./serve.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Where it is served when that is free, so that the browser finds the user's settings again. */
const USUAL_PORT = 4170;

/** Opens an address in the user's browser where there is a desktop; elsewhere the printed address has to do. */
function openInBrowser(url) {
  const desktop =
    process.platform === "darwin" ||
    process.platform === "win32" ||
    process.env.DISPLAY ||
    process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI || process.argv.includes("--no-open")) return;
  const [command, ...given] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  spawn(command, given, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

buildWorkbench((message) => console.log(message));
const folder = join(root, "dist/workbench");
const { url } = await serveFolder(folder, USUAL_PORT).catch(() => serveFolder(folder));
console.log(`
Footing workbench: ${url}
Ends with Ctrl+C. Nothing leaves this computer.

In Excel instead: npm run build -- --env baseUrl=https://the-address-it-is-served-from
then load dist/manifest.xml as an add-in; docs/install.md says where Excel wants it.
`);
openInBrowser(url);
