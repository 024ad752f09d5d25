import { CounterBadge, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { PAGES, type PageName } from "../pageNames";
import { texts } from "../texts";
import { NARROW } from "./styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  tab: {
    ...typographyStyles.body1,
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    "::after": {
      content: '""',
      position: "absolute",
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: tokens.strokeWidthThick,
      borderRadius: tokens.borderRadiusCircular,
    },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    // The tabs on one line, if they can, of the narrowest pane.
    [NARROW]: {
      fontSize: tokens.fontSizeBase200,
      paddingLeft: tokens.spacingHorizontalSNudge,
      paddingRight: tokens.spacingHorizontalSNudge,
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    ":hover::after": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": {
      "::after": { backgroundColor: "Highlight" },
    },
  },
});

export const tabId = (page: PageName): string => `footing-tab-${page}`;
export const PANEL_ID = "footing-page";

/** The tab that a key leads to; null for any other key. */
function tabByKey(key: string, from: PageName): PageName | null {
  const at = PAGES.indexOf(from);
  const steps: { readonly [key: string]: number } = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + PAGES.length,
    Home: 0,
    End: PAGES.length - 1,
  };
  const to = steps[key];
  return to === undefined ? null : PAGES[to % PAGES.length]!;
}

interface Props {
  readonly page: PageName;
  readonly problems: number;
  readonly onPage: (page: PageName) => void;
}

/**
 * The pages as tabs; Check carries the number of problems. Arrow keys, Home and End move between them, Enter and Space
 * choose. Fluent's own tab list would do, but surrounds itself with hidden elements that take the focus.
 */
export function PageTabs({ page, problems, onPage }: Props): React.JSX.Element {
  const styles = useStyles();
  const move = (event: KeyboardEvent, from: PageName): void => {
    const to = tabByKey(event.key, from);
    if (to === null) return;
    event.preventDefault();
    document.getElementById(tabId(to))?.focus();
  };
  return (
    <div className={styles.root} role="tablist" aria-label={texts.pages.label}>
      {PAGES.map((name) => {
        const chosen = name === page;
        const counts = name === "check" && problems > 0;
        return (
          <button
            key={name}
            id={tabId(name)}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, chosen && styles.chosen)}
            aria-selected={chosen}
            tabIndex={chosen ? 0 : -1}
            {...(chosen && { "aria-controls": PANEL_ID })}
            {...(counts && { "aria-label": texts.pages.checkCount(problems) })}
            onClick={() => onPage(name)}
            onKeyDown={(event) => move(event, name)}
          >
            {texts.pages[name]}
            {counts && <CounterBadge count={problems} size="small" color="danger" aria-hidden />}
          </button>
        );
      })}
    </div>
  );
}
