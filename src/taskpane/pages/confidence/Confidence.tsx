import { ProgressBar } from "@fluentui/react-components";
import { howToFind, notKnownIn, notKnownText } from "../../../core/confidence/unknownWords";
import { CellLink } from "../../components/CellLink";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { Loading } from "../../components/Loading";
import { NothingYet } from "../../components/NothingYet";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { ConfidenceFigures, DecisionSureness } from "../../engine/later/kinds";
import type { LaterState } from "../../hooks/useLater";
import { texts as pane } from "../../texts";
import { AreaConfidence } from "./AreaConfidence";
import { RangeBars } from "./RangeBars";
import { Saving } from "./Saving";
import { Scenarios } from "./Scenarios";
import { texts as words } from "./texts";

export interface ConfidenceProps {
  /** How sure every decision is, as far as it is known: Decisions shows its verdicts too. */
  readonly state: LaterState<"confidence">;
  readonly assessed: boolean;
  readonly onStart: () => void;
}

/** How sure the answers are: what the changes are likely to save, what to find out first, and every area. */
export function Confidence({ state, assessed, onStart }: ConfidenceProps): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { result, progress, failure, retry } = state;
  if (!assessed) return <NothingYet onStart={onStart} />;
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{words.title}</h1>
      {failure && <FailureMessage failure={failure} onRetry={retry} />}
      {result ? (
        <>
          {progress !== null && (
            <div role="status">
              <p className={shared.small}>
                {words.workingAt(format.percent(Math.floor(10 * progress) / 10))}
              </p>
              <ProgressBar value={progress} aria-label={words.working} />
            </div>
          )}
          <Saving />
          <Answer found={result} />
          <Scenarios />
        </>
      ) : (
        !failure && <Loading what={words.working} />
      )}
    </div>
  );
}

const nameOf = ({ area, element }: DecisionSureness): string =>
  element === "" ? pane.areas[area] : words.part(pane.areas[area], element);

/** The decision about whose figures it is worth most to know more. */
function dearest(found: ConfidenceFigures): DecisionSureness | undefined {
  const worth = ({ confidence }: DecisionSureness): number =>
    confidence!.unknowns.couldChange.length > 0
      ? Infinity
      : (confidence!.learned.find(({ worthAsking }) => worthAsking)?.information.value ?? 0);
  return [...found].filter(({ find }) => find !== null).sort((a, b) => worth(b) - worth(a))[0];
}

/** What is not known, and how to find those that could change an answer. */
function Open({ found }: { readonly found: ConfidenceFigures }): React.JSX.Element | null {
  const shared = useShared();
  const open = notKnownIn(found);
  if (open.count === 0) return null;
  return (
    <>
      <p className={shared.text}>
        <FromWorkbook>{notKnownText(open)}</FromWorkbook>
      </p>
      <ul className={shared.bullets}>
        {open.deciding.map(({ what, sheet, cell }) => (
          <li key={`${what} ${sheet} ${cell}`}>
            <FromWorkbook>{`${what}: ${howToFind(what)}`}</FromWorkbook>{" "}
            {sheet !== "" && <CellLink sheet={sheet} cell={cell} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The same as it is shown. */
export function Answer({ found }: { readonly found: ConfidenceFigures }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const areas = found.filter(({ element }) => element === "");
  const compared = areas.filter(({ confidence }) => confidence?.saving);
  if (compared.length === 0) return <p className={shared.text}>{words.none}</p>;
  const trials = Math.min(...compared.map(({ confidence }) => confidence!.trials));
  const changes = compared.filter(
    ({ recommended, current, confidence }) =>
      recommended !== current && confidence!.saving!.against !== recommended,
  );
  const first = dearest(found);
  return (
    <>
      <p className={shared.small}>{words.lead(format.count(trials))}</p>
      {changes.length > 0 && (
        <RangeBars
          title={words.savings}
          unit={words.savingsUnit}
          what={words.what}
          level={2}
          fromZero
          bars={changes.map((one) => ({ name: nameOf(one), ...one.confidence!.saving! }))}
        />
      )}
      <section className={shared.tight}>
        <h2 className={shared.section}>{words.first}</h2>
        {first ? (
          <p className={shared.text}>
            <strong>{nameOf(first)}</strong>: <FromWorkbook>{format.sentence(first.find!.text)}</FromWorkbook>{" "}
            {first.find!.at && first.find!.at.sheet !== "" && <CellLink {...first.find!.at} />}
          </p>
        ) : (
          <p className={shared.text}>{words.nothing}</p>
        )}
        <Open found={found} />
      </section>
      <section className={shared.tight}>
        <h2 className={shared.section}>{words.areas}</h2>
        <ul className={shared.list}>
          {areas.map((area) => (
            <AreaConfidence
              key={area.area}
              area={area}
              parts={found.filter((one) => one.area === area.area && one.element !== "")}
            />
          ))}
        </ul>
      </section>
    </>
  );
}
