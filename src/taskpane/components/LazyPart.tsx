import { useEffect, useState, type ComponentType } from "react";
import { EngineError } from "../engine/client";
import { failureOf, type Failure } from "../failure";
import { texts } from "../texts";
import { FailureMessage } from "./FailureMessage";
import { Loading } from "./Loading";

interface Props<Own extends object> {
  /** Fetches the part; the same function every time. */
  readonly load: () => Promise<ComponentType<Own>>;
  /** What the part is given. */
  readonly own: Own;
}

/**
 * A page, or a part of one, whose code is fetched when it is first shown: `load` is
 * `() => import(/* webpackChunkName: "page-…" *\/ "…").then(({ Page }) => Page)`. Its texts stand in a file texts.ts beside it.
 */
export function LazyPart<Own extends object>({ load, own }: Props<Own>): React.JSX.Element {
  // Held with its load: one part must never be shown with what another is given.
  const [part, setPart] = useState<{ readonly load: unknown; readonly Part: ComponentType<Own> } | null>(
    null,
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let shown = true;
    setFailure(null);
    load().then(
      (Part) => shown && setPart({ load, Part }),
      (error: unknown) => {
        const details = error instanceof Error ? error.message : String(error);
        const missing = new EngineError(details, details, true);
        if (shown) setFailure(failureOf(missing, texts.failed.notFetched));
      },
    );
    return () => {
      shown = false;
    };
  }, [load, attempt]);
  if (failure) return <FailureMessage failure={failure} onRetry={() => setAttempt((count) => count + 1)} />;
  return part?.load === load ? <part.Part {...own} /> : <Loading what={texts.computing} />;
}
