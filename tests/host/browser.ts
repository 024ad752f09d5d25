export { openInChromium } from "./chromium.mjs";
export type { Opened, OpenOptions, RemoteHost } from "./chromium.mjs";
