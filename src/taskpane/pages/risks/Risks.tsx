import { FailureMessage } from "../../components/FailureMessage";
import { Loading } from "../../components/Loading";
import { NothingYet } from "../../components/NothingYet";
import { useShared } from "../../components/styles";
import type { Engine } from "../../engine/client";
import type { Result } from "../../hooks/useFindings";
import { useLater } from "../../hooks/useLater";
import { Notes } from "./Notes";
import { Order } from "./Order";
import { Register } from "./Register";
import { texts } from "./texts";

interface Props {
  readonly engine: Engine;
  readonly answered: Result;
  readonly onStart: () => void;
}

/** The same object every time: nothing is asked besides the question. */
const ASK = {};

/** What could go wrong with what was decided, and what to do in which order. */
export function Risks({ engine, answered, onStart }: Props): React.JSX.Element {
  const shared = useShared();
  const { result, current, failure, retry } = useLater(engine, "risks", answered, ASK);
  const { findings } = answered;
  if (findings.areas.length === 0) return <NothingYet onStart={onStart} />;
  return (
    <div className={shared.stack}>
      <header className={shared.tight}>
        <h1 className={shared.title}>{texts.title}</h1>
        <p className={shared.small}>{texts.about}</p>
      </header>
      {failure && <FailureMessage failure={failure} onRetry={retry} />}
      {result ? (
        <>
          <p className={shared.small} role="status">
            {!current && !failure && texts.updating}
          </p>
          <Register found={result} businessSheet={findings.businessSheet} />
          <Order found={result} />
          <Notes found={result} />
        </>
      ) : (
        !failure && <Loading what={texts.working} />
      )}
    </div>
  );
}
