import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
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
    [TINY]: { fontSize: tokens.fontSizeBase200, wordBreak: "break-word" },
  },
  heading: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
  out: { color: tokens.colorNeutralForeground3 },
});

/** What marks an option has: in use today, advised. */
export function marksOf(option: OptionFigures, decision: DecisionFigures): string[] {
  return [
    ...(option.option === decision.current ? [texts.decisions.today] : []),
    ...(option.option === decision.recommended ? [texts.decisions.advised] : []),
  ];
}

/** Every option with its yearly cost and how far it is from the advised. */
export function OptionsTable({ decision }: { readonly decision: DecisionFigures }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.decisions;
  const advised = adviceOf(decision)?.yearlyCost ?? null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.option, words.yearlyCost, words.against].map((heading) => (
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
          const marks = marksOf(option, decision);
          const notes = [
            ...(option.excluded === "" ? [] : [words.isOut(option.excluded)]),
            ...(option.unknown.length > 0 ? [words.lacks(option.unknown.map(({ what }) => what))] : []),
          ];
          const isAdvised = option.option === decision.recommended;
          return (
            <tr key={option.option} className={option.excluded === "" ? undefined : styles.out}>
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
              </th>
              <td className={mergeClasses(styles.cell, shared.number)}>
                {!known
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
