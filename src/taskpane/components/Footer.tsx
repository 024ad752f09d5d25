import { Button, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { APPEARANCES, type Appearance, type Preferences } from "../hooks/usePreferences";
import { texts } from "../texts";
import { LabelledSelect } from "./LabelledSelect";
import { StartsWithWorkbook } from "./StartsWithWorkbook";
import { useShared } from "./styles";

const useStyles = makeStyles({
  root: {
    marginTop: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  row: { justifyContent: "space-between" },
  // Its own margin apart, it stands at the edge.
  label: { lineHeight: tokens.lineHeightBase300 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly version: string;
  readonly preferences: Preferences;
  readonly onPreferences: (change: Partial<Preferences>) => void;
  /** What the pane is doing, or how fresh it is; null where there is no workbook. */
  readonly status: { readonly text: string; readonly busy: boolean; readonly onRead: () => void } | null;
}

/** How fresh the figures are, the pane's settings, its version. */
export function Footer({ version, preferences, onPreferences, status }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <footer className={styles.root} aria-label={texts.footer}>
      {status && (
        <div className={mergeClasses(shared.row, styles.row)}>
          <span className={shared.small}>{status.text}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowClockwise16Regular />}
            disabledFocusable={status.busy}
            onClick={status.onRead}
          >
            {texts.readAgain}
          </Button>
        </div>
      )}
      <div className={mergeClasses(shared.row, styles.row)}>
        {status && (
          <Switch
            className={styles.switch}
            checked={preferences.analyst}
            label={{ children: texts.analyst, size: "small", className: styles.label }}
            title={texts.analystAbout}
            onChange={(_, { checked }) => onPreferences({ analyst: checked })}
          />
        )}
        <LabelledSelect
          label={texts.appearance}
          value={preferences.appearance}
          onChange={(value) => onPreferences({ appearance: value as Appearance })}
        >
          {APPEARANCES.map((name) => (
            <option key={name} value={name}>
              {texts.appearances[name]}
            </option>
          ))}
        </LabelledSelect>
      </div>
      <div className={mergeClasses(shared.row, styles.row)}>
        {status && <StartsWithWorkbook className={styles.switch} labelClassName={styles.label} />}
        <p className={shared.small}>{texts.version(version)}</p>
      </div>
    </footer>
  );
}
