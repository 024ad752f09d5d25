import { makeStyles, tokens } from "@fluentui/react-components";
import { useShared } from "./styles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  bar: {
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: "1.6s",
      animationIterationCount: "infinite",
    },
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
  },
});

const WIDTHS = ["70%", "100%", "100%", "85%", "100%", "60%"];

/** The outline of a page that is on its way, with the words for it. */
export function Loading({ what }: { readonly what: string }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.root} role="status">
      <p className={shared.small}>{what}</p>
      {WIDTHS.map((width, index) => (
        <div key={index} className={styles.bar} style={{ width }} />
      ))}
    </div>
  );
}
