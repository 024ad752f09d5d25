/// <reference types="office-js" />
import type { Startup } from "../taskpane";

/**
 * Whether Excel starts Footing together with this workbook, so that its functions calculate before anyone opens the pane.
 * The workbook itself remembers it; who opens it without having Footing is told so by Excel. Hence off until it is asked
 * for.
 */
export const startup: Startup = {
  get: async () => (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load,
  set: (on) =>
    Office.addin.setStartupBehavior(on ? Office.StartupBehavior.load : Office.StartupBehavior.none),
};
