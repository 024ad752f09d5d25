import type { CallOptions, FunctionAnswer, FunctionsMetadata } from "./types";
import type { Entry } from "./events";

/** Category and types of the messages of custom functions. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;

const CANCELABLE = 1;
const STREAMING = 2;

/** What a cell shows for the error codes of the runtime. */
const CODES: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

type Result = readonly [id: number, ok: boolean, value: unknown, errorCode?: number];

export interface Functions {
  call(name: string, args: readonly unknown[], options?: CallOptions): Promise<FunctionAnswer>;
  onResults(results: readonly unknown[]): void;
  /** The runtime has said that it is ready. */
  ready(): void;
}

interface Associated {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, unknown>> };
  };
}

/** Whether the page has associated a function of that id. */
export const isAssociated = (name: string): boolean =>
  (globalThis as Associated).CustomFunctions?._association?.mappings[name.toUpperCase()] !== undefined;

/** Calls custom functions as cells do: a message to the runtime, and its result in a batch of its own. */
export function newFunctions(send: (entry: Entry) => void, metadata?: FunctionsMetadata): Functions {
  const waiting = new Map<number, (answer: FunctionAnswer) => void>();
  let started: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (started = resolve));
  let last = 0;
  const message = (type: number, body: unknown): Entry => [
    CATEGORY,
    type,
    "",
    JSON.stringify(body),
    String(++last),
    false,
  ];
  return {
    ready: () => started(),
    async call(name, args, options = {}) {
      await begun;
      const id = ++last;
      if (!isAssociated(name)) return { error: { code: "#NAME?", message: `${name} is not associated.` } };
      const about = metadata?.functions.find((each) => each.id.toUpperCase() === name.toUpperCase());
      const { cancelable = about?.options?.cancelable, streaming = about?.options?.stream } = options;
      const { address = "Sheet1!A1", parameterAddresses } = options;
      const flags = (cancelable ? CANCELABLE : 0) | (streaming ? STREAMING : 0);
      const count = Math.max(args.length, about?.parameters?.length ?? 0);
      const parameters = Array.from({ length: count }, (_, i) => args[i] ?? null);
      const body = [id, name.toUpperCase(), parameters, address, flags, parameterAddresses ?? null];
      const answer = await new Promise<FunctionAnswer>((resolve) => {
        waiting.set(id, resolve);
        send(message(INVOKE, body));
      });
      if (streaming) send(message(CANCEL, { invocationId: id }));
      return answer;
    },
    onResults(results) {
      for (const [id, ok, value, errorCode] of results as readonly Result[]) {
        waiting.get(id)?.(
          ok ? { value } : { error: { code: CODES[errorCode ?? 0] ?? "#VALUE!", ...text(value) } },
        );
        waiting.delete(id);
      }
    },
  };
}

const text = (value: unknown) => (typeof value === "string" && value !== "" ? { message: value } : {});
