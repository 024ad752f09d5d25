import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useShared } from "../components/styles";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalS,
  },
  item: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

export interface LegendItem {
  readonly label: ReactNode;
  readonly color: string;
  /** A line with these dashes instead of a square. */
  readonly dash?: string;
}

/** What the colours and strokes of a drawing mean. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={mergeClasses(shared.list, styles.list)}>
      {items.map(({ label, color, dash }, index) => (
        <li key={index} className={mergeClasses(shared.small, styles.item)}>
          <svg width={dash === undefined ? 10 : 22} height="10" aria-hidden focusable="false">
            {dash === undefined ? (
              <rect width="10" height="10" rx="2" fill={color} />
            ) : (
              <line x1="0" x2="22" y1="5" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
            )}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
