import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { DecisionChange } from "../changes";
import { useSurroundings } from "../context";
import type { Format } from "../format";
import type { ChangesState, Shown } from "../hooks/useChanges";
import { texts } from "../texts";
import { Message } from "./Message";
import { useShared } from "./styles";

// The region stands there before anything is said in it, and takes no room.
const useStyles = makeStyles({
  root: { ":not(:empty)": { marginBottom: tokens.spacingVerticalM } },
});

const MOST = 4;

/** What changed in the answers after an edit or another scenario; announced when the reader pauses. */
export function ChangeStrip({ changes }: { readonly changes: ChangesState }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const { shown, dismiss } = changes;
  return (
    <div role="status" aria-label={texts.changes.label} className={styles.root}>
      {shown && (
        <Message
          intent="info"
          title={titleOf(shown)}
          action={
            <Button
              size="small"
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={texts.dismiss}
              onClick={dismiss}
            />
          }
        >
          <ul className={shared.bullets}>
            {linesOf(shown, format).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}

function titleOf({ cause }: Shown): string {
  if (cause.type === "scenario")
    return cause.scenario === null ? texts.changes.noScenario : texts.changes.scenario(cause.scenario);
  if (cause.type === "choice") return texts.changes.choice(cause.fixed.length);
  const places = [...new Set(cause.edits.map(({ sheet, address }) => texts.place(sheet, address)))];
  if (places.length === 0) return texts.changes.label;
  const more = places.length - 3;
  return texts.changes.edited(more > 0 ? [...places.slice(0, 3), texts.changes.andMore(more)] : places);
}

function linesOf({ answers, figures, problems }: Shown, format: Format): string[] {
  const words = texts.changes;
  const nameOf = ({ area, element }: DecisionChange): string =>
    element === "" ? texts.areas[area] : words.element(texts.areas[area], element);
  const all = [
    ...answers.map((change) =>
      words.answer(nameOf(change), change.from ?? words.none, change.to ?? words.none),
    ),
    ...figures.map((change) =>
      change.lost
        ? words.lost(nameOf(change))
        : change.sureFrom !== change.sureTo
          ? words.sure(nameOf(change), texts.sure[change.sureFrom], texts.sure[change.sureTo])
          : words.cost(nameOf(change), format.change(change.costChange)),
    ),
  ];
  const shown = all.slice(0, MOST);
  return [
    ...(answers.length === 0 ? [words.nothing] : []),
    ...shown,
    ...(all.length > shown.length ? [words.more(all.length - shown.length)] : []),
    ...(problems === 0 ? [] : [words.problems(problems)]),
  ];
}
