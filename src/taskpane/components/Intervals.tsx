import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { incomplete, volumeNotes } from "../../core/fulfilment/volumeWords";
import type { Interval } from "../../core/results";
import type { OptionFigures } from "../engine/findings";
import { useSurroundings } from "../context";
import type { Format } from "../format";
import { texts } from "../pages/fulfilment/texts";
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
const nameOf = ({ cheapest }: Interval): string => (cheapest === "equal" ? texts.page.equal : cheapest);

/** "1 to 1,840 orders: In-house" */
export function intervalText(interval: Interval, format: Format): string {
  return `${texts.page.interval(format.count(interval.from), format.count(interval.to))}: ${nameOf(interval)}`;
}

/** Which option costs least at which volume, the volume in question marked; the nearest to it where there are many. */
export function Intervals({
  intervals,
  orders,
  options,
}: {
  readonly intervals: readonly Interval[];
  readonly orders: number;
  readonly options: readonly OptionFigures[];
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.page;
  const isHere = ({ from, to }: Interval): boolean => orders >= from && orders < to + 1;
  const here = Math.max(0, intervals.findIndex(isHere));
  const first = Math.max(0, Math.min(here - MOST / 2, intervals.length - MOST));
  const shown = intervals.slice(first, first + MOST);
  const open = new Set(incomplete(options));
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.intervals}</h2>
      <ul className={shared.list}>
        {shown.map((interval) => (
          <li key={interval.from} className={mergeClasses(shared.text, styles.item)}>
            <span className={mergeClasses(isHere(interval) && shared.strong)}>
              {interval.cheapest === "equal" ? words.equal : <FromWorkbook>{interval.cheapest}</FromWorkbook>}
              {open.has(interval.cheapest) && <span className={shared.small}> ({words.known})</span>}
              {isHere(interval) && <span className={shared.small}> ({words.here})</span>}
            </span>
            <span className={mergeClasses(shared.small, shared.number)}>
              {interval === intervals.at(-1)
                ? intervals.length === 1
                  ? words.everywhere
                  : words.intervalFrom(format.count(interval.from))
                : words.interval(format.count(interval.from), format.count(interval.to))}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < intervals.length && (
        <p className={shared.small}>{words.moreIntervals(intervals.length - shown.length)}</p>
      )}
      {volumeNotes(options).map((note) => (
        <p key={note} className={shared.small}>
          <FromWorkbook>{note}</FromWorkbook>
        </p>
      ))}
    </section>
  );
}
