import { useEffect } from "react";
import type { Grid } from "../adapters/univer/gridTypes";

/** Parts of the page between which F6 goes, as between the parts of Excel's window. */
const AREAS = [".head", ".grid", ".pane"];
const FOCUSABLE = 'button:not(:disabled), [tabindex="0"], input:not([type="file"]), select, summary, a[href]';

/**
 * F6 gives the keyboard to the next part of the page, Shift+F6 to the one before: within the cells Tab goes to the next
 * cell, so it cannot lead out of them.
 */
export function useAreas(grid: Pick<Grid, "focus"> | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const here = AREAS.findIndex((area) => document.activeElement?.closest(area));
      // From nowhere it goes to the first.
      const step = event.shiftKey ? -1 : 1;
      const next = AREAS[here < 0 ? 0 : (here + step + AREAS.length) % AREAS.length]!;
      if (next === ".grid") grid?.focus();
      else
        [...document.querySelectorAll<HTMLElement>(`${next} :is(${FOCUSABLE})`)]
          .find((each) => each.checkVisibility())
          ?.focus();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [grid]);
}
