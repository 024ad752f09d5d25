import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactNode } from "react";
import { EmptyState } from "../components/EmptyState";
import { FromWorkbook } from "../components/FromWorkbook";
import { NothingYet } from "../components/NothingYet";
import { useShared } from "../components/styles";
import { useSurroundings } from "../context";
import type { Problem } from "../../core/model";
import type { CellNote } from "../../sheets/reading/doubts";
import type { Findings } from "../engine/findings";
import { texts } from "../texts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    ":hover": {
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
      outlineOffset: "-1px",
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    ":disabled": { cursor: "default", outline: "none" },
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  body: { minWidth: 0, overflowWrap: "anywhere" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorBrandForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  open: QuestionCircle16Filled,
  note: Info16Regular,
};
const WORDS = {
  error: texts.check.error,
  warning: texts.check.warning,
  open: texts.check.unknown,
  note: texts.check.note,
};

interface Entry {
  readonly type: keyof typeof ICONS;
  readonly sheet: string;
  readonly cell: string;
  readonly body: ReactNode;
}

const entryOf = ({ sheet, cell, severity, message }: Problem | CellNote): Entry => ({
  type: severity,
  sheet,
  cell,
  body: <FromWorkbook>{message}</FromWorkbook>,
});

/** Entries of a list that are shown before "more" is asked for. */
const FIRST = 30;

/** What is wrong with which cell, by sheet, what is not known, and what is as well to know; each leads to its cell. */
export function Check({
  findings,
  onStart,
}: {
  readonly findings: Findings;
  readonly onStart: () => void;
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { problems, open, notes } = findings;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const title = texts.check.title(errors, problems.length - errors, open.length);
  if (!findings.found && problems.length === 0) return <NothingYet onStart={onStart} />;
  if (problems.length + open.length + notes.length === 0)
    return <EmptyState icon={<CheckmarkCircle48Regular />} title={title} text={texts.check.clean} />;
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  return (
    <div className={shared.stack}>
      <header className={shared.tight}>
        <h1 className={shared.title}>{title}</h1>
        <p className={shared.small}>{texts.check.lead}</p>
      </header>
      {sheets.map((sheet) => (
        <Group
          key={sheet}
          title={sheet === "" ? texts.check.wholeWorkbook : <FromWorkbook>{sheet}</FromWorkbook>}
          entries={problems.filter((problem) => problem.sheet === sheet).map(entryOf)}
        />
      ))}
      {open.length > 0 && (
        <Group
          title={texts.check.open}
          about={texts.check.openAbout}
          entries={open.map(({ option, what, sheet, cell, flipsAt }) => ({
            type: "open",
            sheet,
            cell,
            body: (
              <>
                <FromWorkbook>
                  {option}: {what}.
                </FromWorkbook>{" "}
                {flipsAt === null
                  ? texts.check.flipsNot(option)
                  : texts.check.flipsBelow(option, format.rate(flipsAt))}
              </>
            ),
          }))}
        />
      )}
      {notes.length > 0 && <Group title={texts.check.notes} entries={notes.map(entryOf)} />}
    </div>
  );
}

function Group({
  title,
  about,
  entries,
}: {
  readonly title: ReactNode;
  readonly about?: string;
  readonly entries: readonly Entry[];
}): React.JSX.Element {
  const shared = useShared();
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, FIRST);
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>
        {title} ({entries.length})
      </h2>
      {about !== undefined && <p className={shared.small}>{about}</p>}
      <ul className={shared.list}>
        {shown.map((entry, index) => (
          <li key={index}>
            <EntryButton entry={entry} />
          </li>
        ))}
      </ul>
      {shown.length < entries.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {texts.check.more(entries.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function EntryButton({ entry }: { readonly entry: Entry }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSurroundings();
  const { type, sheet, cell, body } = entry;
  const Icon = ICONS[type];
  return (
    <button
      type="button"
      className={mergeClasses(shared.text, styles.item)}
      disabled={sheet === ""}
      onClick={() => reveal(sheet, cell || "A1")}
    >
      <Icon className={mergeClasses(styles.icon, styles[type])} aria-hidden />
      <span className={styles.body}>
        <span className={shared.strong}>
          {WORDS[type]}
          {sheet !== "" && (
            <>
              {", "}
              {texts.place(sheet, cell)}
            </>
          )}
          {": "}
        </span>
        {body}
      </span>
    </button>
  );
}
