import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Appearance } from "./usePreferences";

export type PaneTheme = "light" | "dark" | "contrast";

const THEMES: Record<PaneTheme, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const dark = (): MediaQueryList => matchMedia("(prefers-color-scheme: dark)");
const watchDark = (changed: () => void): (() => void) => {
  const query = dark();
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/**
 * The look in force: the user's choice, else the host's theme, else the system's. Forced colours (Windows contrast
 * themes) lie above any of them, in the styles themselves.
 */
export function useTheme(
  choice: Appearance,
  host: PaneTheme | undefined,
): { readonly name: PaneTheme; readonly theme: Theme } {
  const systemDark = useSyncExternalStore(watchDark, () => dark().matches);
  const name = choice !== "system" ? choice : (host ?? (systemDark ? "dark" : "light"));
  return { name, theme: THEMES[name] };
}
