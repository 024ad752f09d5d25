export { buildExample } from "./example";
export { buildTemplate } from "./template";
