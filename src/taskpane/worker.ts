import { openDesk } from "./engine/desk";
import type { Reply, Request } from "./engine/messages";

/** The side of a worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(message: Reply): void;
}
const scope = globalThis as unknown as WorkerScope;

const handle = openDesk((message) => scope.postMessage(message));
scope.onmessage = ({ data }) => handle(data);
scope.postMessage({ type: "ready" });
