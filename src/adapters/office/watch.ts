import type { Change } from "../../sheets/port";
import type { Send } from "./batch";
import type { OwnSheets } from "./write";

/** Calls back when the page has slept and wakes up; answers what ends that. */
export type Wake = (callback: () => void) => () => void;

/** What watching needs around it. */
export interface WatchSurroundings {
  readonly send: Send;
  readonly own: OwnSheets;
  /** Names of the sheets by their ids, as far as known; what is learnt is added. */
  readonly names: Map<string, string>;
  /** Resolves when no writing is under way. */
  readonly idle: () => Promise<unknown>;
  readonly wake: Wake;
  /** Milliseconds without a change after which changes are reported. */
  readonly quiet: number;
}

/** Changes that go on without a pause are reported after so many of these. */
const MOST_QUIETS = 5;

type Happened =
  | { readonly kind: "changed"; readonly id: string; readonly address: string }
  | { readonly kind: "added" | "removed"; readonly id: string }
  | { readonly kind: "renamed"; readonly id: string; readonly name: string }
  | { readonly kind: "woken" };

type Handlers = readonly OfficeExtension.EventHandlerResult<unknown>[];

/**
 * Watches the workbook: changes of cells, sheets added, deleted and (where Excel tells) renamed. Footing's own are left
 * out. Excel may forget who watches while the page sleeps; when it wakes up, the watch is set up again and a change
 * without sheet and address is reported, since some may have been missed.
 */
export async function watchWorkbook(
  { send, own, names, idle, wake, quiet }: WatchSurroundings,
  onChange: (changes: readonly Change[]) => void,
): Promise<() => void> {
  let ended = false;
  let waiting: Happened[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const happened = (what: Happened): Promise<void> => {
    if (ended) return Promise.resolve();
    const now = Date.now();
    if (waiting.length === 0) since = now;
    waiting.push(what);
    clearTimeout(timer);
    timer = setTimeout(() => void report(), Math.min(quiet, Math.max(0, since + MOST_QUIETS * quiet - now)));
    return Promise.resolve();
  };

  const report = async (): Promise<void> => {
    await idle();
    const seen = waiting.filter((what) => isUsers(what, own));
    waiting = [];
    if (seen.some((what) => what.kind === "changed" && !names.has(what.id))) await learnNames(send, names);
    const changes = distinct(seen.map((what) => changeOf(what, names)));
    if (!ended && changes.length > 0) onChange(changes);
  };

  const arm = (): Promise<Handlers> =>
    send("reading", ({ workbook: { worksheets } }) => {
      worksheets.load("items/id,items/name");
      const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
        worksheets.onChanged.add(({ worksheetId: id, address, triggerSource }) =>
          triggerSource === "ThisLocalAddin" ? Promise.resolve() : happened({ kind: "changed", id, address }),
        ),
        worksheets.onAdded.add(({ worksheetId: id }) => happened({ kind: "added", id })),
        worksheets.onDeleted.add(({ worksheetId: id }) => happened({ kind: "removed", id })),
      ];
      // ExcelApi 1.17
      if (Office.context.requirements.isSetSupported("ExcelApi", "1.17"))
        handlers.push(
          worksheets.onNameChanged.add(({ worksheetId: id, nameAfter: name }) =>
            happened({ kind: "renamed", id, name }),
          ),
        );
      return () => {
        for (const { id, name } of worksheets.items) names.set(id, name);
        return handlers;
      };
    });

  let handlers = await arm();
  const stopWaking = wake(() => {
    void (async () => {
      await disarm(handlers);
      if (ended) return;
      handlers = await arm().catch(() => []);
      await happened({ kind: "woken" });
    })();
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    stopWaking();
    void disarm(handlers);
  };
}

/** Ends a watch; where Excel has forgotten it already, there is nothing to end. */
async function disarm(handlers: Handlers): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  }).catch(() => undefined);
}

function isUsers(what: Happened, { added, removed }: OwnSheets): boolean {
  if (what.kind === "added") return !added.has(what.id);
  if (what.kind === "removed") return !removed.has(what.id);
  if (what.kind === "renamed") return added.get(what.id) !== what.name;
  return true;
}

/** Names of sheets that were added meanwhile. Where they cannot be asked, the change goes without the sheet's name. */
async function learnNames(send: Send, names: Map<string, string>): Promise<void> {
  const sheets = await send("reading", ({ workbook: { worksheets } }) => {
    worksheets.load("items/id,items/name");
    return () => worksheets.items.map(({ id, name }) => [id, name] as const);
  }).catch(() => []);
  for (const [id, name] of sheets) names.set(id, name);
}

function changeOf(what: Happened, names: Map<string, string>): Change {
  if (what.kind === "woken") return { sheet: "", address: "" };
  if (what.kind === "renamed") names.set(what.id, what.name);
  const sheet = names.get(what.id) ?? "";
  if (what.kind === "removed") names.delete(what.id);
  return { sheet, address: what.kind === "changed" && sheet !== "" ? what.address : "" };
}

function distinct(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.sheet}!${change.address}`, change])).values()];
}

/** The page is shown again, or goes on after its browser had stopped it. */
export const wakeOfPage: Wake = (callback) => {
  if (typeof document === "undefined") return () => undefined;
  const shown = (): void => {
    if (document.visibilityState === "visible") callback();
  };
  document.addEventListener("visibilitychange", shown);
  document.addEventListener("resume", callback);
  return () => {
    document.removeEventListener("visibilitychange", shown);
    document.removeEventListener("resume", callback);
  };
};
