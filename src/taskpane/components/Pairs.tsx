import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: "grid",
    // Names keep a third at least beside long values.
    gridTemplateColumns: "minmax(30%, 1fr) fit-content(62%)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    // On a wide pane a value stays within sight of its name.
    maxWidth: "480px",
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    minWidth: 0,
    margin: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** Names and their values, a line each. */
export function Pairs({
  pairs,
}: {
  readonly pairs: readonly (readonly [name: ReactNode, value: ReactNode])[];
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {pairs.map(([term, value], at) => [
        <dt key={`${at}:`} className={styles.term}>
          {term}
        </dt>,
        <dd key={at} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
