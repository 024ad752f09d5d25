import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Interval } from "../../core/results";
import { useSurroundings } from "../context";
import type { Format } from "../format";
import { texts } from "../texts";
import { FromWorkbook } from "./FromWorkbook";
import { useShared } from "./styles";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const MOST = 12;
const nameOf = ({ cheapest }: Interval): string => (cheapest === "equal" ? texts.fulfilment.equal : cheapest);

/** "1 to 1,840 orders: In-house" */
export function intervalText(interval: Interval, format: Format): string {
  return `${texts.fulfilment.interval(format.count(interval.from), format.count(interval.to))}: ${nameOf(interval)}`;
}

/** Which option costs least at which volume, the volume in question marked; the nearest to it where there are many. */
export function Intervals({
  intervals,
  orders,
  withoutSpace,
}: {
  readonly intervals: readonly Interval[];
  readonly orders: number;
  /** Options use space that another sheet pays for, which the intervals leave out. */
  readonly withoutSpace: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.fulfilment;
  const isHere = ({ from, to }: Interval): boolean => orders >= from && orders < to + 1;
  const here = Math.max(0, intervals.findIndex(isHere));
  const first = Math.max(0, Math.min(here - MOST / 2, intervals.length - MOST));
  const shown = intervals.slice(first, first + MOST);
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.intervals}</h2>
      <ul className={shared.list}>
        {shown.map((interval) => (
          <li key={interval.from} className={mergeClasses(shared.text, styles.item)}>
            <span className={mergeClasses(isHere(interval) && shared.strong)}>
              {interval.cheapest === "equal" ? words.equal : <FromWorkbook>{interval.cheapest}</FromWorkbook>}
              {isHere(interval) && <span className={shared.small}> ({words.here})</span>}
            </span>
            <span className={mergeClasses(shared.small, shared.number)}>
              {interval === intervals.at(-1)
                ? words.intervalFrom(format.count(interval.from))
                : words.interval(format.count(interval.from), format.count(interval.to))}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < intervals.length && (
        <p className={shared.small}>{words.moreIntervals(intervals.length - shown.length)}</p>
      )}
      <p className={shared.small}>{withoutSpace ? words.curveNoteSpace : words.curveNote}</p>
    </section>
  );
}
