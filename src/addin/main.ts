/// <reference types="office-js" />
import { Failure } from "../adapters/office/failures";
import { associateCommands } from "./commands";
import { notify, showInstead } from "./notice";
import { recalculate } from "./recalculate";
import { texts } from "./texts";

/** Everything that needs Excel's client. What fails here leaves the worksheet functions, a script of their own, untouched. */
function start(): void {
  // Office.js wants to be asked soon after it is loaded, long before the pane's own code may be there.
  void Office.onReady();
  const pane = import(/* webpackChunkName: "pane" */ "./pane").then(({ openPane }) =>
    openPane(document.getElementById("pane")!),
  );
  pane.catch(() => {
    showInstead(texts.paneFailed);
  });

  const report = (error: unknown): void => {
    notify(error instanceof Failure ? error.message : texts.failed);
  };
  let recalculating: Promise<void> | null = null;
  const mend = async (): Promise<void> => {
    // Excel may hold the pane back, while a cell is being edited for instance; the work does not wait for it.
    Office.addin.showAsTaskpane().catch(report);
    notify(texts.recalculating);
    notify(texts.recalculated(await recalculate()));
  };
  associateCommands(
    {
      show: async (page) => {
        await Promise.all([Office.addin.showAsTaskpane(), pane.then(({ open }) => open(page))]);
      },
      recalculate: () =>
        (recalculating ??= mend().finally(() => {
          recalculating = null;
        })),
    },
    report,
  );
}

if (typeof Office === "undefined") showInstead(texts.blocked);
else start();
