import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { DecisionFigures, OptionFigures } from "../engine/findings";
import { useSurroundings } from "../context";
import { adviceOf, changeOf, isMove, todayOf } from "../figures";
import { texts } from "../texts";
import { AdviceText } from "./AdviceText";
import { FromWorkbook } from "./FromWorkbook";
import { TINY, useShared, WIDE } from "./styles";
import { Sureness } from "./Sureness";

/** Columns of the wide form, shared with the headings above the rows. */
export const COLUMNS = "minmax(0, 1fr) 84px 84px 84px 132px";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: `"name change" "advice advice" "costs sure"`,
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "baseline",
    [TINY]: {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateAreas: `"name" "advice" "costs" "change" "sure"`,
    },
    [WIDE]: {
      gridTemplateColumns: COLUMNS,
      gridTemplateAreas: `"name today then change sure" "advice today then change sure"`,
    },
  },
  name: { ...typographyStyles.body1Strong, gridArea: "name", overflowWrap: "anywhere" },
  advice: { gridArea: "advice" },
  change: {
    ...typographyStyles.body1Strong,
    gridArea: "change",
    textAlign: "right",
    [TINY]: { textAlign: "left" },
  },
  sure: {
    gridArea: "sure",
    justifySelf: "end",
    [TINY]: { justifySelf: "start" },
    [WIDE]: { justifySelf: "start", paddingLeft: tokens.spacingHorizontalS },
  },
  costs: { gridArea: "costs", minWidth: 0, [TINY]: { whiteSpace: "normal" }, [WIDE]: { display: "none" } },
  wide: { display: "none", [WIDE]: { display: "block", textAlign: "right" } },
  today: { gridArea: "today" },
  then: { gridArea: "then" },
  part: { fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly name: string;
  readonly decision: DecisionFigures;
  /** A part of an area, set lighter. */
  readonly part?: boolean;
}

/** A decision in a line or three: what to do, what it costs today and then, the change, how sure. Read aloud as a sentence. */
export function DecisionRow({ name, decision, part = false }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.decisions;
  const cost = (option: OptionFigures | undefined): string => {
    if (option?.yearlyCost == null || !Number.isFinite(option.yearlyCost)) return "–";
    const amount = format.money(option.yearlyCost);
    return option.unknown.length > 0 ? words.atLeast(amount) : amount;
  };
  const [today, then] = [todayOf(decision), adviceOf(decision)];
  const change = changeOf(decision);
  const changeText =
    change === null
      ? "–"
      : Math.abs(change.money) < 0.5
        ? words.noChange
        : words.atMost(change.atMost, format.change(change.money));
  const costs =
    then && today && then !== today
      ? words.yearly(cost(today), cost(then))
      : (then ?? today)
        ? words.yearlyOnly(cost(then ?? today))
        : "";
  return (
    <>
      <span className={shared.unseen}>
        {words.spoken({
          name,
          advice: adviceInWords(decision),
          today: cost(today),
          then: cost(then),
          change: changeText,
          sure: texts.sure[decision.sure],
        })}
      </span>
      <span className={styles.root} aria-hidden>
        <span className={mergeClasses(styles.name, part && styles.part)}>
          {part ? <FromWorkbook>{name}</FromWorkbook> : name}
        </span>
        <span className={styles.advice}>
          <AdviceText decision={decision} />
        </span>
        <span className={mergeClasses(shared.small, shared.number, styles.costs)}>{costs}</span>
        <span className={mergeClasses(shared.text, shared.number, styles.wide, styles.today)}>
          {cost(today)}
        </span>
        <span className={mergeClasses(shared.text, shared.number, styles.wide, styles.then)}>
          {cost(then)}
        </span>
        <span className={mergeClasses(shared.number, styles.change, part && styles.part)}>{changeText}</span>
        <span className={styles.sure}>
          <Sureness sure={decision.sure} />
        </span>
      </span>
    </>
  );
}

function adviceInWords(decision: DecisionFigures): string {
  const { current, recommended, sure } = decision;
  const words = texts.decisions;
  if (recommended === null) return words.noAdvice;
  if (!isMove(decision)) return words.keep(recommended);
  return current === null
    ? recommended
    : `${recommended} ${words.insteadOf(current, sure === "not enough data")}`;
}
