import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Pin16Regular } from "@fluentui/react-icons/svg/pin";
import { PinOff16Regular } from "@fluentui/react-icons/svg/pin-off";
import type { AreaId } from "../../core/model";
import { fixedAt, useChoices } from "../choices";
import type { DecisionFigures, OptionFigures } from "../engine/findings";
import { useSurroundings } from "../context";
import { adviceOf } from "../figures";
import { texts } from "../texts";
import { FromWorkbook } from "./FromWorkbook";
import { TINY, useShared } from "./styles";

const useStyles = makeStyles({
  table: { ...typographyStyles.body1, borderCollapse: "collapse", width: "100%" },
  cell: {
    textAlign: "right",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    ":first-child": { textAlign: "left", paddingLeft: 0 },
    [TINY]: { fontSize: tokens.fontSizeBase200, wordBreak: "break-word", whiteSpace: "normal" },
  },
  heading: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
  out: { color: tokens.colorNeutralForeground3 },
  // The icon's left edge stands below that of the option's name.
  pin: {
    display: "flex",
    minWidth: 0,
    // High contrast draws its border, which would stand on the text above.
    marginTop: tokens.spacingVerticalXXS,
    marginLeft: "-6px",
    paddingLeft: "4px",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** What marks an option has: in use today; advised, or chosen by hand. */
export function marksOf(option: OptionFigures, decision: DecisionFigures, byHand: boolean): string[] {
  return [
    ...(option.option === decision.current ? [texts.decisions.today] : []),
    ...(option.option === decision.recommended
      ? [byHand ? texts.decisions.chosen : texts.decisions.advised]
      : []),
  ];
}

/** Every option with its yearly cost and how far it is from the advised, and a button that fixes it whatever is advised. */
export function OptionsTable({
  area,
  decision,
  byHand,
}: {
  readonly area: AreaId;
  readonly decision: DecisionFigures;
  /** Whether what stands as recommended was chosen by hand. */
  readonly byHand: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const { fixed, fix, release } = useChoices();
  const words = texts.decisions;
  const pinned = fixedAt(fixed, { area, element: decision.element });
  const advised = adviceOf(decision)?.yearlyCost ?? null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.option, words.yearlyCost, byHand ? words.againstChoice : words.against].map((heading) => (
            <th key={heading} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {decision.options.map((option) => {
          const cost = option.yearlyCost;
          const known = cost !== null && Number.isFinite(cost);
          const marks = marksOf(option, decision, byHand);
          const out = option.excluded || option.barred;
          const notes = [
            ...(out ? [words.isOut(out)] : []),
            ...(option.unknown.length > 0 ? [words.lacks(option.unknown.map(({ what }) => what))] : []),
          ];
          const isAdvised = option.option === decision.recommended;
          return (
            <tr key={option.option} className={out ? styles.out : undefined}>
              <th scope="row" className={styles.cell}>
                <span className={mergeClasses(isAdvised && shared.strong)}>
                  <FromWorkbook>{option.option}</FromWorkbook>
                </span>
                {marks.length > 0 && <span className={shared.small}> ({marks.join(", ")})</span>}
                {notes.map((note) => (
                  <span key={note} className={shared.small} style={{ display: "block" }}>
                    {note}
                  </span>
                ))}
                {decision.options.length > 1 && (
                  <Pinning
                    option={option.option}
                    pinned={option.option === pinned}
                    onPin={(pin) => {
                      const place = { area, element: decision.element };
                      if (pin) fix({ ...place, option: option.option });
                      else release(place);
                    }}
                  />
                )}
              </th>
              <td className={mergeClasses(styles.cell, shared.number)}>
                {!known || (option.unknown.length > 0 && cost === 0)
                  ? words.notKnown
                  : option.unknown.length > 0
                    ? words.atLeast(format.money(cost))
                    : format.money(cost)}
              </td>
              <td className={mergeClasses(styles.cell, shared.number)}>
                {isAdvised || !known || advised === null || option.unknown.length > 0
                  ? "–"
                  : format.change(cost - advised)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Fixes an option, or lets it go. */
function Pinning({
  option,
  pinned,
  onPin,
}: {
  readonly option: string;
  readonly pinned: boolean;
  readonly onPin: (pin: boolean) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = texts.decisions;
  return (
    <Button
      size="small"
      appearance="transparent"
      className={styles.pin}
      icon={pinned ? <PinOff16Regular /> : <Pin16Regular />}
      aria-label={pinned ? words.releaseOption(option) : words.fixOption(option)}
      onClick={() => onPin(!pinned)}
    >
      {pinned ? words.release : words.fix}
    </Button>
  );
}
