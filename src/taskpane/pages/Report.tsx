import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import type { WriteOptions } from "../../sheets/port";
import { BY_CHOICE, type SheetByChoice } from "../../sheets/report/choice";
import { CellLink } from "../components/CellLink";
import { FailureMessage } from "../components/FailureMessage";
import { FromWorkbook } from "../components/FromWorkbook";
import { Message } from "../components/Message";
import { NothingYet } from "../components/NothingYet";
import { useShared } from "../components/styles";
import { useSurroundings } from "../context";
import type { Findings } from "../engine/findings";
import type { Question } from "../engine/messages";
import type { ReportState, Writing } from "../hooks/useReport";
import { texts } from "../texts";
import { texts as page } from "./report/texts";

const useStyles = makeStyles({
  outcome: { ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
  sheets: { display: "flex", flexDirection: "column" },
  choices: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  // As far in as a tick box and its label.
  always: {
    display: "flex",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  check: { flexShrink: 0, marginTop: "2px", color: tokens.colorBrandForeground1 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
});

type SheetName = keyof typeof page.sheets;
/** In the order in which they are shown. */
const SHEETS = Object.keys(page.sheets) as SheetName[];
const isByChoice = (name: SheetName): name is SheetByChoice =>
  (BY_CHOICE as readonly SheetName[]).includes(name);

interface Props {
  readonly findings: Findings;
  readonly question: Question;
  readonly report: ReportState;
  readonly onStart: () => void;
}

/** Writing the report: what will be written, progress with cancel, and the way to the sheets. */
export function Report({ findings, question, report, onStart }: Props): React.JSX.Element {
  const { writing } = report;
  switch (writing.state) {
    case "working":
      return <Working writing={writing} onCancel={report.cancel} />;
    case "done":
      return <Done sheets={writing.sheets} onAgain={report.again} />;
    default:
      if (findings.areas.length === 0) return <NothingYet onStart={onStart} />;
      return <Choice findings={findings} question={question} report={report} />;
  }
}

function Choice({ findings, question, report }: Omit<Props, "onStart">): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = page;
  const [chosen, setChosen] = useState<readonly SheetByChoice[]>(BY_CHOICE);
  const [marked, setMarked] = useState<WriteOptions["marked"]>("replace");
  const { writing } = report;
  const assessed = findings.areas.some(({ area }) => area === "fulfilment");
  const errors = findings.problems.filter(({ severity }) => severity === "error").length;
  const under = [
    ...(findings.scenario === null ? [] : [findings.scenario]),
    ...(question.orders === undefined ? [] : [words.orders(format.count(question.orders))]),
  ];
  const write = (): void => void report.write({ sheets: chosen, marked }, question);
  return (
    <div className={shared.stack}>
      <header className={shared.tight}>
        <h1 className={shared.title}>{words.title}</h1>
        <p className={shared.text}>{words.lead}</p>
      </header>
      <div role="status" className={styles.outcome}>
        {writing.state === "cancelled" && <Message intent="info" title={texts.reportCancelled} />}
      </div>
      {writing.state === "failed" && <FailureMessage failure={writing.failure} />}
      <fieldset className={mergeClasses(styles.choices, styles.sheets)}>
        <legend className={mergeClasses(shared.section, styles.legend)}>{words.which}</legend>
        {SHEETS.filter((name) => name !== "fulfilment" || assessed).map((name) => {
          const [title, about] = words.sheets[name];
          const label = (
            <>
              <span className={shared.text}>{title}</span>
              <span className={shared.small} style={{ display: "block" }}>
                {about}
              </span>
            </>
          );
          return isByChoice(name) ? (
            <Checkbox
              key={name}
              checked={chosen.includes(name)}
              onChange={(_, { checked }) =>
                setChosen(BY_CHOICE.filter((own) => (own === name ? checked === true : chosen.includes(own))))
              }
              label={label}
            />
          ) : (
            <div key={name} className={styles.always}>
              <Checkmark16Filled className={styles.check} aria-label={words.always} />
              <span>{label}</span>
            </div>
          );
        })}
      </fieldset>
      {findings.reports.length > 0 && (
        <Field
          label={{
            children: (
              <>
                <span className={shared.strong}>{words.earlier}</span>
                <span className={shared.small} style={{ display: "block" }}>
                  {words.earlierSheets(findings.reports)}
                </span>
              </>
            ),
          }}
        >
          <RadioGroup
            value={marked}
            onChange={(_, { value }) => setMarked(value === "beside" ? "beside" : "replace")}
          >
            {(["replace", "beside"] as const).map((way) => (
              <Radio
                key={way}
                value={way}
                label={
                  <>
                    <span className={shared.text}>{words[way]}</span>
                    <span className={shared.small} style={{ display: "block" }}>
                      {words[`${way}About`]}
                    </span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
      {under.length > 0 && (
        <Message intent="info">
          <p className={shared.text}>{words.under(texts.listed(under))}</p>
        </Message>
      )}
      {errors > 0 && (
        <Message intent="warning">
          <p className={shared.text}>{words.withProblems(errors)}</p>
        </Message>
      )}
      {findings.example && <p className={shared.small}>{words.exampleStamp}</p>}
      <div>
        <Button appearance="primary" onClick={write}>
          {words.write}
        </Button>
      </div>
    </div>
  );
}

function Working({
  writing,
  onCancel,
}: {
  readonly writing: Extract<Writing, { state: "working" }>;
  readonly onCancel: () => void;
}): React.JSX.Element {
  const shared = useShared();
  const words = page;
  const { stage, progress, cancelling } = writing;
  const what = cancelling
    ? words.cancelling
    : stage === "write" && progress
      ? words.progress(progress.what)
      : words.stages[stage];
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{words.title}</h1>
      <Field
        validationState="none"
        validationMessage={
          <span role="status">
            <FromWorkbook>{what}</FromWorkbook>
          </span>
        }
      >
        <ProgressBar
          aria-label={words.title}
          thickness="large"
          {...(progress ? { value: progress.done, max: progress.total } : {})}
        />
      </Field>
      <div>
        <Button onClick={onCancel} disabled={cancelling}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function Done({
  sheets,
  onAgain,
}: {
  readonly sheets: readonly string[];
  readonly onAgain: () => void;
}): React.JSX.Element {
  const shared = useShared();
  const words = page;
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{words.title}</h1>
      <Message intent="success" title={words.done} role="status">
        <p className={shared.text}>{words.doneAbout}</p>
        <ul className={shared.bullets}>
          {sheets.map((sheet) => (
            <li key={sheet}>
              <CellLink sheet={sheet} />
            </li>
          ))}
        </ul>
      </Message>
      <div>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
    </div>
  );
}
