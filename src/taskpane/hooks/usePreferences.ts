import { useCallback, useState } from "react";

export const APPEARANCES = ["system", "light", "dark", "contrast"] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** What the user set in the pane. */
export interface Preferences {
  readonly appearance: Appearance;
  readonly analyst: boolean;
}

const PLACE = "footing.pane";
const DEFAULTS: Preferences = { appearance: "system", analyst: false };

/** The browser's store may be closed to a pane in a frame: then nothing is remembered. */
function remembered(): Preferences {
  try {
    const { appearance, analyst } = JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<Preferences>;
    return {
      appearance: APPEARANCES.find((known) => known === appearance) ?? DEFAULTS.appearance,
      analyst: analyst === true,
    };
  } catch {
    return DEFAULTS;
  }
}

/** The user's settings, remembered on this computer where it can. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(remembered);
  const change = useCallback((changed: Partial<Preferences>) => {
    setPreferences((before) => {
      const after = { ...before, ...changed };
      try {
        localStorage.setItem(PLACE, JSON.stringify(after));
      } catch {
        // Not remembered, but set.
      }
      return after;
    });
  }, []);
  return [preferences, change];
}
