import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { optionColor } from "../../charts/colors";
import { Figure, useBackground } from "../../charts/Figure";
import { scale } from "../../charts/scale";
import { useWidth } from "../../charts/useWidth";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { rounded } from "./rounded";
import { texts as words } from "./texts";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  label: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  svg: { display: "block" },
});

/** What a figure is likely to be: 1 of 10 cases below, the middle, 1 of 10 above. */
export interface RangeBar {
  readonly name: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

interface Props {
  readonly title: string;
  readonly unit: string;
  /** Heading of the names in the table. */
  readonly what: string;
  readonly bars: readonly RangeBar[];
  /** The picture begins at zero, or only holds it where a bar crosses it. */
  readonly fromZero: boolean;
  readonly level: 2 | 3 | 4;
}

const HEIGHT = 16;
/** Room for half a dot at both ends. */
const EDGE = 6;

/** Ranges under each other on one scale: a bar from 10 to 90 %, a dot in the middle, a line at zero. */
export function RangeBars({ title, unit, what, bars, fromZero, level }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const background = useBackground();
  const { format } = useSurroundings();
  const [box, width] = useWidth<HTMLDivElement>(320);
  const money = (value: number): string => format.money(rounded(value));
  const ends = bars.flatMap(({ p10, p90 }) => [p10, p90]);
  const [low, high] = [Math.min(...ends, ...(fromZero ? [0] : [])), Math.max(...ends, ...(fromZero ? [0] : []))]; // prettier-ignore
  const x = scale([low, high], [EDGE, Math.max(EDGE + 1, width - EDGE)]);
  return (
    <Figure
      title={title}
      unit={unit}
      level={level}
      description={bars
        .map(({ name, p10, p50, p90 }) => words.spoken(name, money(p10), money(p50), money(p90)))
        .join("; ")}
      table={{
        headings: [what, words.low, words.middle, words.high],
        rows: bars.map(({ name, p10, p50, p90 }) => [
          <FromWorkbook key="name">{name}</FromWorkbook>,
          money(p10),
          money(p50),
          money(p90),
        ]),
      }}
    >
      <div ref={box} className={styles.bars}>
        {bars.map(({ name, p10, p50, p90 }, index) => (
          <div key={name}>
            <div className={styles.label}>
              <FromWorkbook>{name}</FromWorkbook>
              <span className={shared.number}>{words.range(money(p10), money(p90))}</span>
            </div>
            <svg width={width} height={HEIGHT} className={styles.svg} aria-hidden focusable="false">
              <line
                x1={0}
                x2={width}
                y1={HEIGHT / 2}
                y2={HEIGHT / 2}
                stroke={tokens.colorNeutralStroke2}
                strokeWidth="1"
              />
              {low <= 0 && high >= 0 && (
                <line
                  x1={x(0)}
                  x2={x(0)}
                  y1={0}
                  y2={HEIGHT}
                  stroke={tokens.colorNeutralForeground3}
                  strokeWidth="1"
                />
              )}
              <rect
                x={x(p10)}
                y={HEIGHT / 2 - 4}
                width={Math.max(2, x(p90) - x(p10))}
                height="8"
                rx="3"
                fill={optionColor(index, background)}
                fillOpacity="0.45"
                stroke={optionColor(index, background)}
              />
              <circle
                cx={x(p50)}
                cy={HEIGHT / 2}
                r="5"
                fill={optionColor(index, background)}
                stroke={`#${background}`}
                strokeWidth="1.5"
              />
            </svg>
          </div>
        ))}
      </div>
    </Figure>
  );
}
