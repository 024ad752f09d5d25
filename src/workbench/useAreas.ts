import { useEffect } from "react";
import type { Grid } from "../adapters/univer/gridTypes";

/** The sheets' names under the cells. The grid's own keys go from one to the next. */
const TABS = '.grid [data-u-comp="slide-tab-item"]';
/** Parts of the page between which F6 goes, as between the parts of Excel's window. */
const AREAS = [".head", ".grid", TABS, ".pane"];
const FOCUSABLE = 'button:not(:disabled), [tabindex="0"], input:not([type="file"]), select, summary, a[href]';

/**
 * F6 gives the keyboard to the next part of the page, Shift+F6 to the one before: within the cells Tab goes to the next
 * cell, so it cannot lead out of them. Alt+PageDown goes to the next sheet, Alt+PageUp to the one before, from anywhere:
 * with Ctrl, as in Excel, they would go to the browser's next tab.
 */
export function useAreas(grid: Pick<Grid, "focus" | "turn"> | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
      if (ctrlKey || metaKey || document.activeElement?.closest('[role="dialog"]')) return;
      if (key === "F6" && !altKey) toArea(grid, shiftKey ? -1 : 1);
      else if (altKey && !shiftKey && (key === "PageDown" || key === "PageUp"))
        void grid?.turn(key === "PageDown" ? 1 : -1).then(grid.focus);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, [grid]);
}

function toArea(grid: Pick<Grid, "focus"> | null, step: 1 | -1): void {
  // The tabs lie within the grid.
  const here = AREAS.findLastIndex((area) => document.activeElement?.closest(area));
  // From nowhere it goes to the first.
  const next = AREAS[here < 0 ? 0 : (here + step + AREAS.length) % AREAS.length]!;
  if (next === ".grid") grid?.focus();
  else if (next === TABS) document.querySelector<HTMLElement>(`${TABS}[aria-selected="true"]`)?.focus();
  else
    [...document.querySelectorAll<HTMLElement>(`${next} :is(${FOCUSABLE})`)]
      .find((each) => each.checkVisibility())
      ?.focus();
}
