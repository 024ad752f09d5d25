import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { DataBarHorizontal20Regular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { Table16Regular } from "@fluentui/react-icons/svg/table";
import { createContext, useContext, useId, useState, type ReactNode } from "react";
import { useShared } from "../components/styles";
import { texts } from "../texts";

/** The page's background, RRGGBB, against which colours are made legible. */
export const Background = createContext("ffffff");
export const useBackground = (): string => useContext(Background);

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  button: { flexShrink: 0, minWidth: 0 },
  image: {
    // For the moment between a narrower pane and the chart drawn for it.
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  table: { ...typographyStyles.caption1, borderCollapse: "collapse", minWidth: "100%" },
  cell: {
    textAlign: "right",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
    ":first-child": { textAlign: "left", paddingLeft: 0 },
  },
  heading: { fontWeight: tokens.fontWeightSemibold, verticalAlign: "bottom" },
  scroll: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface TableOf {
  readonly headings: readonly ReactNode[];
  /** First the row's name, then its figures, written. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** The last row is a total. */
  readonly total?: boolean;
}

/** A table of figures that scrolls sideways where it is wider than the pane. */
export function FigureTable({
  headings,
  rows,
  total = false,
  label,
}: TableOf & { readonly label: string }): React.JSX.Element {
  const styles = useStyles();
  const cell = (strong: boolean): string => mergeClasses(styles.cell, strong && styles.heading);
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading, column) => (
              <th key={column} scope="col" className={cell(true)}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures], row) => {
            const strong = total && row === rows.length - 1;
            return (
              <tr key={row}>
                <th
                  scope="row"
                  className={cell(strong)}
                  style={strong ? undefined : { fontWeight: "normal" }}
                >
                  {name}
                </th>
                {figures.map((figure, column) => (
                  <td key={column} className={cell(strong)}>
                    {figure}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  readonly title: string;
  readonly unit: string;
  /** What the drawing shows, in words. */
  readonly description: string;
  readonly table: TableOf;
  /** The drawing; screen readers hear the description instead. */
  readonly children: ReactNode;
  readonly legend?: ReactNode;
  readonly level?: 2 | 3 | 4;
}

/** A chart: title with its unit, drawing, legend, and the same figures as a table by a button. */
export function Figure({
  title,
  unit,
  description,
  table,
  children,
  legend,
  level = 2,
}: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const Heading = `h${level}` as const;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <span>
          <Heading id={id} className={shared.section}>
            {title}
          </Heading>
          <span className={shared.small}>{unit}</span>
        </span>
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={asTable ? <DataBarHorizontal20Regular /> : <Table16Regular />}
          aria-label={`${asTable ? texts.chart.asChart : texts.chart.asTable}: ${title}`}
          title={asTable ? texts.chart.asChart : texts.chart.asTable}
          onClick={() => setAsTable(!asTable)}
        />
      </figcaption>
      {asTable ? (
        <FigureTable {...table} label={title} />
      ) : (
        <>
          <div role="img" tabIndex={0} aria-label={`${title}. ${description}`} className={styles.image}>
            {children}
          </div>
          {legend}
        </>
      )}
    </figure>
  );
}
