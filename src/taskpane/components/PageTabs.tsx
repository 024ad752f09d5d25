import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { PAGES, type PageName } from "../pageNames";
import { texts } from "../texts";
import { NARROW } from "./styles";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  list: { flexWrap: "wrap" },
  tab: {
    paddingLeft: "6px",
    paddingRight: "6px",
    [NARROW]: {
      paddingLeft: "4px",
      paddingRight: "4px",
      // Five tabs on one line of the narrowest pane.
      "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
    },
  },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

export const tabId = (page: PageName): string => `footing-tab-${page}`;
export const PANEL_ID = "footing-page";

interface Props {
  readonly page: PageName;
  readonly problems: number;
  readonly onPage: (page: PageName) => void;
}

/** The pages as tabs; Check carries the number of problems. */
export function PageTabs({ page, problems, onPage }: Props): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <TabList
        className={styles.list}
        size="small"
        aria-label={texts.pages.label}
        selectedValue={page}
        onTabSelect={(_, { value }) => onPage(value as PageName)}
      >
        {PAGES.map((name) => {
          const counts = name === "check" && problems > 0;
          return (
            <Tab
              key={name}
              id={tabId(name)}
              className={styles.tab}
              value={name}
              {...(name === page && { "aria-controls": PANEL_ID })}
              {...(counts && { "aria-label": texts.pages.checkCount(problems) })}
            >
              {texts.pages[name]}
              {counts && (
                <CounterBadge
                  className={styles.badge}
                  count={problems}
                  size="small"
                  color="danger"
                  aria-hidden
                />
              )}
            </Tab>
          );
        })}
      </TabList>
    </div>
  );
}
