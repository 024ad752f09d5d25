import { failed, fetched } from "./lazy";
import type { Reply, Request } from "./messages";

/** A way to the calculation and back. */
export interface Transport {
  post(request: Request): void;
  close(): void;
}

/**
 * A worker.
 *
 * @param onBroken called once if it cannot be made, says nothing for `timeout` milliseconds, or breaks down
 */
export function workerTransport(
  createWorker: () => Worker,
  receive: (reply: Reply) => void,
  timeout: number,
  onBroken: () => void,
): Transport {
  let worker: Worker | null = null;
  let broken = false;
  const breakDown = (): void => {
    if (broken) return;
    broken = true;
    clearTimeout(waiting);
    // Later, so that whoever is just being set up has its transport.
    queueMicrotask(onBroken);
  };
  const waiting = setTimeout(breakDown, timeout);
  try {
    worker = createWorker();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      clearTimeout(waiting);
      if (!broken) receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      breakDown();
    };
    worker.onmessageerror = breakDown;
  } catch {
    breakDown();
  }
  return {
    post: (request) => worker?.postMessage(request),
    close: () => {
      broken = true;
      clearTimeout(waiting);
      worker?.terminate();
    },
  };
}

/** The page itself: the calculation's code is fetched when it is first needed, each request is a task of its own. */
export function pageTransport(receive: (reply: Reply) => void): Transport {
  let closed = false;
  let desk: Promise<(request: Request) => void> | null = null;
  const open = (): NonNullable<typeof desk> =>
    (desk ??= fetched(() => import(/* webpackChunkName: "desk" */ "./desk")).then(({ openDesk }) =>
      openDesk((reply) => {
        if (!closed) receive(reply);
      }),
    ));
  let turn = Promise.resolve();
  return {
    post: (request) => {
      turn = turn.then(async () => {
        try {
          const handle = await open();
          await new Promise((resolve) => setTimeout(resolve));
          if (!closed) handle(request);
        } catch (error) {
          // The code could not be fetched: what was asked is answered with that, and asked anew it is fetched anew.
          desk = null;
          if (!closed && "id" in request) receive(failed(request.id, error));
        }
      });
    },
    close: () => {
      closed = true;
    },
  };
}
