/**
 * Finds a browser of the Chromium family for the tests and pictures: CHROME_PATH, an installed Chrome, Chromium or Edge;
 * on Debian and Ubuntu as root it installs chromium with apt-get.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Names on the search path. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

/** Where browsers are installed, by platform. */
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Chromium", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium"],
};

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath =
    process.platform === "win32" ? [] : COMMANDS.flatMap((name) => folders.map((each) => join(each, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path));
}

/** Debian's and Ubuntu's own package; Ubuntu's needs snap, which containers lack, so it may not be there afterwards. */
function installOnDebian() {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  const apt = (...args) =>
    execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=600", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update");
  apt("install", "-y", "--no-install-recommends", "chromium");
}

/**
 * Path of a browser's program.
 * @throws Error saying what to do where there is none
 */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(
      `CHROME_PATH is ${given}, which is not there; set it to the program of Chrome, Chromium or Edge.`,
    );
  }
  const found = installed();
  if (found) return found;
  try {
    installOnDebian();
  } catch (error) {
    throw new Error("Chromium could not be installed with apt-get; install it, or set CHROME_PATH.", {
      cause: error,
    });
  }
  const now = installed();
  if (now) return now;
  throw new Error(
    "No browser was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to the program of one.",
  );
}

/** How it is started without a screen: nothing of its own goes over the network. */
export const LAUNCH = {
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findBrowser());
