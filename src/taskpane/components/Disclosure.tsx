import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";
import { NARROW } from "./styles";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    width: "100%",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: "pointer",
    // A line, not a fill: what stands in it keeps colours of its own that a fill would drown in high contrast.
    ":hover": {
      outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}`,
      outlineOffset: "-1px",
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  turned: { transform: "rotate(90deg)" },
  content: { flexGrow: 1, minWidth: 0 },
  body: {
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingBottom: tokens.spacingVerticalL,
    [NARROW]: { paddingLeft: tokens.spacingHorizontalS },
  },
});

interface Props {
  /** What always stands there; it is the button's name. */
  readonly summary: ReactNode;
  readonly level: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands below it. */
export function Disclosure({ summary, level, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          {...(open && { "aria-controls": id })}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight16Regular className={mergeClasses(styles.icon, open && styles.turned)} aria-hidden />
          <span className={styles.content}>{summary}</span>
        </button>
      </Heading>
      {open && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </>
  );
}
