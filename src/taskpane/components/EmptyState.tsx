import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useShared } from "./styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    maxWidth: "400px",
    margin: "0 auto",
  },
  icon: { color: tokens.colorBrandForeground1 },
});

/** A page that has nothing to show yet: what it will show, and the way there. */
export function EmptyState({
  icon,
  title,
  text,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <h1 className={shared.title}>{title}</h1>
      <p className={mergeClasses(shared.text)}>{text}</p>
      {children}
    </div>
  );
}
