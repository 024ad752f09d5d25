import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { WorkbookPort } from "../sheets/port";
import { BookContext } from "./bookContext";
import { ChoicesContext, useChoosing } from "./choices";
import { ChangeStrip } from "./components/ChangeStrip";
import { FailureMessage } from "./components/FailureMessage";
import { Footer } from "./components/Footer";
import { LazyPart } from "./components/LazyPart";
import { Loading } from "./components/Loading";
import { PageTabs, PANEL_ID, tabId } from "./components/PageTabs";
import { useShared } from "./components/styles";
import { WhatIf } from "./components/WhatIf";
import { SurroundingsContext } from "./context";
import type { Engine } from "./engine/client";
import type { Question } from "./engine/messages";
import { makeFormat } from "./format";
import { useChanges } from "./hooks/useChanges";
import { useCostSheets } from "./hooks/useCostSheets";
import { useFindings } from "./hooks/useFindings";
import { useLater } from "./hooks/useLater";
import type { Preferences } from "./hooks/usePreferences";
import { useReport } from "./hooks/useReport";
import { useReveal } from "./hooks/useReveal";
import { useWorkbook, type Reading } from "./hooks/useWorkbook";
import type { PageName } from "./pageNames";
import { Check } from "./pages/Check";
import { Decisions } from "./pages/Decisions";
import { Start } from "./pages/Start";
import { AnsweredContext } from "./laterContext";
import { texts } from "./texts";
import { withVerdicts } from "./verdicts";

const loadRisks = () =>
  import(/* webpackChunkName: "page-risks" */ "./pages/risks/Risks").then(({ Risks }) => Risks);

const useStyles = makeStyles({
  main: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
  },
  // No box of its own, so that the tabs stay in view over the whole pane.
  header: { display: "contents" },
  above: { marginBottom: tokens.spacingVerticalM },
  example: {
    textAlign: "center",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
});

interface Props {
  readonly port: WorkbookPort;
  readonly engine: Engine;
  readonly version: string;
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
  readonly preferences: Preferences;
  readonly onPreferences: (change: Partial<Preferences>) => void;
}

const loadPortfolio = () =>
  import(/* webpackChunkName: "page-portfolio" */ "./pages/portfolio/Portfolio").then(
    ({ Portfolio }) => Portfolio,
  );

const loadFulfilment = () =>
  import(/* webpackChunkName: "page-fulfilment" */ "./pages/Fulfilment").then(({ Fulfilment }) => Fulfilment);

const loadReport = () =>
  import(/* webpackChunkName: "page-report" */ "./pages/Report").then(({ Report }) => Report);

const loadConfidence = () =>
  import(/* webpackChunkName: "page-confidence" */ "./pages/confidence/Confidence").then(
    ({ Confidence }) => Confidence,
  );
const NOTHING = {};

/** Pages whose figures are of a scenario or another order volume. */
const OF_ANSWERS: ReadonlySet<PageName> = new Set([
  "decisions",
  "confidence",
  "portfolio",
  "fulfilment",
  "risks",
  "report",
]);

/** The pane beside a workbook. */
export function Pane(props: Props): React.JSX.Element {
  const { port, engine, version, page, onPage, preferences, onPreferences } = props;
  const styles = useStyles();
  const shared = useShared();
  const [scenario, setScenario] = useState<string | null>(null);
  const [orders, setOrders] = useState<number | null>(null);

  const choices = useChoosing();
  const { fixed: chosen } = choices;

  const workbook = useWorkbook(port, engine);
  const { generation, read, culture, values } = workbook;
  // With every reading anew: a pane may stay open over midnight.
  const today = useMemo(() => localDate(new Date()), [generation]);
  const question = useMemo<Question>(
    () => ({
      today,
      ...(orders !== null && { orders }),
      ...(scenario !== null && { scenario }),
      ...(chosen.length > 0 && { chosen }),
    }),
    [today, orders, scenario, chosen],
  );
  const answer = useFindings(engine, generation, question);
  const sure = useLater(engine, "confidence", OF_ANSWERS.has(page) ? answer.result : null, NOTHING);
  const findings = useMemo(
    () => answer.result && withVerdicts(answer.result.findings, sure.current ? sure.result : null),
    [answer.result, sure.current, sure.result],
  );
  const later = useMemo(() => answer.result && { engine, answered: answer.result }, [engine, answer.result]);
  const book = useMemo(() => values && { port, values, reread: read }, [port, values, read]);
  const changes = useChanges(answer.result, workbook.edits);
  const costSheets = useCostSheets(port, engine, read);
  const report = useReport(port, engine, read);
  const { reveal, failure: revealFailure } = useReveal(port);
  const { analyst } = preferences;
  const surroundings = useMemo(
    () => ({ format: makeFormat(culture, navigator.languages), analyst, reveal }),
    [culture, analyst, reveal],
  );
  // A scenario that was removed or renamed in the workbook is no longer chosen.
  useEffect(() => {
    if (findings && scenario !== null && !findings.scenarios.includes(scenario)) setScenario(null);
  }, [findings, scenario]);
  const toStart = useCallback(() => onPage("start"), [onPage]);

  const failure = workbook.failure ?? answer.failure;
  const pages: Record<PageName, () => React.JSX.Element> = {
    start: () => <Start findings={findings!} today={today} costSheets={costSheets} onOpen={onPage} />,
    check: () => <Check findings={findings!} onStart={toStart} />,
    portfolio: () => <LazyPart load={loadPortfolio} own={{ engine, answered: answer.result! }} />,
    confidence: () => (
      <LazyPart
        load={loadConfidence}
        own={{ state: sure, assessed: findings!.areas.length > 0, onStart: toStart }}
      />
    ),
    decisions: () => <Decisions findings={findings!} onStart={toStart} />,
    fulfilment: () => (
      <LazyPart load={loadFulfilment} own={{ findings: findings!, orders, onOrders: setOrders }} />
    ),
    risks: () => <LazyPart load={loadRisks} own={{ engine, answered: answer.result!, onStart: toStart }} />,
    report: () => (
      <LazyPart load={loadReport} own={{ findings: findings!, question, report, onStart: toStart }} />
    ),
  };
  return (
    <SurroundingsContext value={surroundings}>
      <ChoicesContext value={choices}>
        <header className={styles.header}>
          {findings?.example && <p className={mergeClasses(shared.small, styles.example)}>{texts.example}</p>}
          <PageTabs page={page} problems={findings?.problems.length ?? 0} onPage={onPage} />
        </header>
        <main className={styles.main}>
          <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(page)}>
            {!findings && <h1 className={shared.unseen}>{texts.pages[page]}</h1>}
            {failure && (
              <div className={styles.above}>
                <FailureMessage
                  failure={failure}
                  onRetry={workbook.failure ? () => void read() : answer.retry}
                />
              </div>
            )}
            {revealFailure && (
              <div className={styles.above}>
                <FailureMessage failure={revealFailure} />
              </div>
            )}
            {findings && OF_ANSWERS.has(page) && (
              <WhatIf
                findings={findings}
                scenario={scenario}
                onScenario={setScenario}
                orders={page === "fulfilment" ? null : orders}
                onOrders={setOrders}
              />
            )}
            <ChangeStrip changes={changes} />
            {later ? (
              <AnsweredContext value={later}>
                <BookContext value={book}>{pages[page]()}</BookContext>
              </AnsweredContext>
            ) : (
              !failure && <Loading what={generation === 0 ? texts.reading : texts.computing} />
            )}
          </div>
        </main>
        <Footer
          version={version}
          preferences={preferences}
          onPreferences={onPreferences}
          status={{
            text: statusOf(workbook, answer.busy),
            busy: workbook.busy || answer.busy,
            onRead: () => void read(),
          }}
        />
      </ChoicesContext>
    </SurroundingsContext>
  );
}

/** How fresh the figures are. */
function statusOf({ busy, readAt, watching }: Reading, computing: boolean): string {
  if (busy || computing) return readAt === null ? texts.reading : texts.updating;
  if (readAt === null) return "";
  if (!watching) return texts.notWatching;
  return texts.upToDate(readAt.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" }));
}

/** The date where the user is, ISO. */
function localDate(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
