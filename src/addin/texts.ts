import type { Recalculated } from "./recalculate";

/** Places named in a message before it says how many more there are. */
const NAMED = 3;

const cells = (count: number) => `${count} ${count === 1 ? "cell" : "cells"}`;

function left({ left: count, places }: Recalculated): string {
  const more = places.length > NAMED ? ` and ${places.length - NAMED} more` : "";
  return `${cells(count)} could not be calculated: ${places.slice(0, NAMED).join(", ")}${more}. Unprotect the sheet if it is protected; otherwise save the workbook, close it and open it with Footing's pane open.`;
}

/** Every text of the add-in outside its pane. */
export const texts = {
  dismiss: "Dismiss",
  reload: "Reload",
  recalculating: "Looking for Footing formulas that are stuck",
  recalculated: (result: Recalculated): string => {
    if (result.mended === 0 && result.left === 0) return "No Footing formula is stuck.";
    const mended = result.mended > 0 ? `${cells(result.mended)} calculated again.` : "";
    return [mended, result.left > 0 ? left(result) : ""].filter(Boolean).join(" ");
  },
  failed: "This did not work. Close the pane, open it again, and try once more.",
  blocked: {
    title: "Footing cannot reach Excel",
    text: "Excel’s own script could not be loaded from appsforoffice.microsoft.com. If your network blocks that address, ask whoever looks after the network to allow it.",
  },
  paneFailed: {
    title: "Footing could not be opened",
    text: "A part of the pane could not be loaded. Worksheet functions go on working. Reload, or close the pane and open it again.",
  },
};
