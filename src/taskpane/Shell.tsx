import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Background } from "./charts/Figure";
import { ErrorBoundary } from "./components/ErrorBoundary";
import type { Preferences } from "./hooks/usePreferences";
import { useTheme, type PaneTheme } from "./hooks/useTheme";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    colorScheme: "light",
  },
  dark: { colorScheme: "dark" },
  pane: {
    containerType: "inline-size",
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    // Rows of numbers are read across: beyond this they fall apart.
    maxWidth: "1200px",
    margin: "0 auto",
  },
});

interface Props {
  readonly version: string;
  readonly preferences: Preferences;
  readonly hostTheme: PaneTheme | undefined;
  readonly children: ReactNode;
}

/** What every state of the pane stands in: its theme, and what catches a fault. */
export function Shell({ version, preferences, hostTheme, children }: Props): React.JSX.Element {
  const styles = useStyles();
  const { name, theme } = useTheme(preferences.appearance, hostTheme);
  return (
    <FluentProvider
      theme={theme}
      className={styles.root}
      style={{ colorScheme: name === "light" ? "light" : "dark" }}
    >
      <Background value={theme.colorNeutralBackground1.slice(1)}>
        <div className={styles.pane}>
          <ErrorBoundary version={version}>{children}</ErrorBoundary>
        </div>
      </Background>
    </FluentProvider>
  );
}
