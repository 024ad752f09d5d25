import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FromWorkbook } from "../components/FromWorkbook";
import { useShared } from "../components/styles";
import { texts } from "../texts";
import { groupColor } from "./colors";
import { Figure, useBackground } from "./Figure";
import { Legend } from "./Legend";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  label: {
    ...typographyStyles.caption1,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  total: { ...typographyStyles.caption1Strong },
  bar: { display: "block", width: "100%", height: "18px" },
});

/** A bar: a whole made of parts. */
export interface Bar {
  readonly name: string;
  /** Beside the name: "today", "advised". */
  readonly marks: readonly string[];
  readonly parts: { readonly [group: string]: number };
  readonly totalText: string;
}

interface Props {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** The parts in the order they are stacked in. */
  readonly groups: readonly string[];
  readonly written: (value: number) => string;
  readonly level?: 2 | 3 | 4;
}

const groupName = (group: string): string => texts.groups[group] ?? group;
const named = ({ name, marks }: Bar): string => (marks.length > 0 ? `${name} (${marks.join(", ")})` : name);

/** Wholes side by side, each stacked from its parts; what is negative (a credit) lies left of zero. */
export function StackedBars({ title, unit, bars, written, level = 2, ...props }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const background = useBackground();
  const part = (bar: Bar, group: string): number => bar.parts[group] ?? 0;
  const groups = props.groups.filter((group) => bars.some((bar) => part(bar, group) !== 0));
  const sumOf = (bar: Bar, sign: 1 | -1): number =>
    groups.reduce((sum, group) => sum + Math.max(0, sign * part(bar, group)), 0);
  const below = Math.max(0, ...bars.map((bar) => sumOf(bar, -1)));
  const above = Math.max(1e-9, ...bars.map((bar) => sumOf(bar, 1)));
  const percent = (value: number): string => `${(100 * value) / (below + above)}%`;
  const headings: ReactNode[] = [
    texts.chart.group,
    ...bars.map((bar) => <FromWorkbook key={bar.name}>{named(bar)}</FromWorkbook>),
  ];
  return (
    <Figure
      title={title}
      unit={unit}
      level={level}
      description={bars
        .map((bar) =>
          texts.chart.bar(
            named(bar),
            bar.totalText,
            groups
              .filter((group) => part(bar, group) !== 0)
              .map((group) => texts.chart.part(groupName(group), written(part(bar, group)))),
          ),
        )
        .join("; ")}
      table={{
        headings,
        rows: [
          ...groups.map((group) => [groupName(group), ...bars.map((bar) => written(part(bar, group)))]),
          [texts.chart.total, ...bars.map(({ totalText }) => totalText)],
        ],
        total: true,
      }}
      legend={
        <Legend
          items={groups.map((group) => ({ label: groupName(group), color: groupColor(group, background) }))}
        />
      }
    >
      <div className={styles.bars}>
        {bars.map((bar) => {
          const reached = { "1": below, "-1": below };
          return (
            <div key={bar.name}>
              <div className={styles.label}>
                <span>
                  <FromWorkbook>{bar.name}</FromWorkbook>
                  {bar.marks.length > 0 && <span className={shared.small}> ({bar.marks.join(", ")})</span>}
                </span>
                <span className={mergeClasses(styles.total, shared.number)}>{bar.totalText}</span>
              </div>
              <svg className={styles.bar} aria-hidden focusable="false">
                {groups.map((group) => {
                  const value = part(bar, group);
                  if (value === 0) return null;
                  const sign = value > 0 ? "1" : "-1";
                  const from = value > 0 ? reached[sign] : reached[sign] + value;
                  reached[sign] += value;
                  return (
                    <rect
                      key={group}
                      x={percent(from)}
                      width={percent(Math.abs(value))}
                      height="18"
                      fill={groupColor(group, background)}
                      stroke={`#${background}`}
                      strokeWidth="1"
                    >
                      <title>{`${groupName(group)} ${written(value)}`}</title>
                    </rect>
                  );
                })}
              </svg>
            </div>
          );
        })}
      </div>
    </Figure>
  );
}
