import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SURENESS, type Sureness as Degree } from "../../../core/results";
import { CellLink } from "../../components/CellLink";
import { Disclosure } from "../../components/Disclosure";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { Sureness } from "../../components/Sureness";
import { useSurroundings } from "../../context";
import type { ConfidenceFigures, DecisionSureness } from "../../engine/later/kinds";
import { texts as pane } from "../../texts";
import { Analyst, Unknowns } from "./Analyst";
import { RangeBars } from "./RangeBars";
import { texts as words } from "./texts";

const useStyles = makeStyles({
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  body: { marginTop: tokens.spacingVerticalS },
});

const degreeOf = ({ confidence }: DecisionSureness): Degree => confidence?.verdict ?? "not enough data";

/** An area in a sentence; opened, what its options may cost, and for analysts the rest. */
export function AreaConfidence({
  area,
  parts,
}: {
  readonly area: DecisionSureness;
  /** Its elements, where it is decided by them. */
  readonly parts: ConfidenceFigures;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const sure =
    parts.length > 0
      ? SURENESS[Math.max(...parts.map((one) => SURENESS.indexOf(degreeOf(one))))]!
      : degreeOf(area);
  return (
    <li className={styles.item}>
      <Disclosure
        level={3}
        summary={
          <>
            <span className={styles.head}>
              <span className={mergeClasses(shared.text, shared.strong)}>{pane.areas[area.area]}</span>
              <Sureness sure={sure} />
            </span>
            <span className={shared.text}>
              <FromWorkbook>{format.sentence(area.says)}</FromWorkbook>
            </span>
          </>
        }
      >
        <div className={mergeClasses(shared.stack, styles.body)}>
          {parts.map((part) => (
            <section key={part.element} className={shared.tight}>
              <div className={styles.head}>
                <h4 className={shared.section}>
                  <FromWorkbook>{part.element}</FromWorkbook>
                </h4>
                <Sureness sure={degreeOf(part)} />
              </div>
              <p className={shared.text}>
                <FromWorkbook>{format.sentence(part.says)}</FromWorkbook>
              </p>
              <Find of={part} />
            </section>
          ))}
          <Find of={area} />
          <Options of={area} />
        </div>
      </Disclosure>
    </li>
  );
}

/** What to find out, with its cell. */
function Find({ of: { find } }: { readonly of: DecisionSureness }): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  if (!find) return null;
  return (
    <p className={shared.text}>
      <FromWorkbook>{format.sentence(find.text)}</FromWorkbook>{" "}
      {find.at && find.at.sheet !== "" && <CellLink {...find.at} />}
    </p>
  );
}

function Options({ of: decision }: { readonly of: DecisionSureness }): React.JSX.Element | null {
  const shared = useShared();
  const { analyst, format } = useSurroundings();
  const { confidence } = decision;
  if (!confidence) return null;
  if (confidence.options.length === 0)
    return analyst ? <Unknowns decision={decision} confidence={confidence} /> : null;
  return (
    <>
      <RangeBars
        title={words.costs}
        unit={words.costsUnit}
        what={words.option}
        level={4}
        fromZero={false}
        bars={confidence.options.map(({ option, p10, p50, p90 }) => ({ name: option, p10, p50, p90 }))}
      />
      {confidence.leftOut.map(({ option, reason }) => (
        <p key={option} className={shared.small}>
          {words.leftOut}: <FromWorkbook>{`${option}. ${format.sentence(reason)}`}</FromWorkbook>
        </p>
      ))}
      {analyst && <Analyst decision={decision} confidence={confidence} />}
    </>
  );
}
