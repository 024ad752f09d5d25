import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** The pane is this wide or wider where rows turn into columns; it is the pane's own width that counts. */
export const WIDE = "@container (min-width: 540px)";

/** As narrow as a task pane opens, and narrower. */
export const NARROW = "@container (max-width: 420px)";

/** A pane zoomed to double size. */
export const TINY = "@container (max-width: 280px)";

/** Looks that several components share. */
export const useShared = makeStyles({
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: "anywhere",
    [WIDE]: { ...typographyStyles.subtitle1 },
  },
  section: { ...typographyStyles.body1Strong, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  tight: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  bullets: {
    ...typographyStyles.body1,
    margin: 0,
    listStyleType: "disc",
    paddingLeft: tokens.spacingHorizontalL,
    "> li + li": { marginTop: tokens.spacingVerticalXS },
  },
  rule: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  /** Read by screen readers only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
    border: 0,
  },
});
