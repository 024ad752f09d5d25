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
function remembered(place: string): Preferences {
  try {
    const { appearance, analyst } = JSON.parse(localStorage.getItem(place) ?? "{}") as Partial<Preferences>;
    return {
      appearance: APPEARANCES.find((known) => known === appearance) ?? DEFAULTS.appearance,
      analyst: analyst === true,
    };
  } catch {
    return DEFAULTS;
  }
}

/**
 * The user's settings, remembered on this computer where it can.
 *
 * @param partition goes before the name they are kept under, so that what a browser keeps for one site that shows Excel
 *   stays apart from another's
 */
export function usePreferences(
  partition: string,
): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const place = partition + PLACE;
  const [preferences, setPreferences] = useState(() => remembered(place));
  const change = useCallback(
    (changed: Partial<Preferences>) => {
      setPreferences((before) => {
        const after = { ...before, ...changed };
        try {
          localStorage.setItem(place, JSON.stringify(after));
        } catch {
          // Not remembered, but set.
        }
        return after;
      });
    },
    [place],
  );
  return [preferences, change];
}
