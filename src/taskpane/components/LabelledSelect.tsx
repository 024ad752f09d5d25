import { Label, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    // Below its label where a pane zoomed to double size has no room beside it.
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  label: { flexShrink: 0 },
  select: { minWidth: 0, maxWidth: "100%" },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** A small list to choose from, its label before it. */
export function LabelledSelect({ label, value, onChange, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <Label htmlFor={id} size="small" className={styles.label}>
        {label}
      </Label>
      <Select
        id={id}
        className={styles.select}
        size="small"
        value={value}
        onChange={(_, { value: chosen }) => onChange(chosen)}
      >
        {children}
      </Select>
    </div>
  );
}
