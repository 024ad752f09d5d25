/// <reference types="office-js" />

/** What the ribbon can ask of the add-in. */
export interface AddIn {
  /** Shows the pane at a page. */
  readonly show: (page: "start" | "check" | "report") => Promise<void>;
  /** Mends the cells of Footing functions that are stuck, and says how many. */
  readonly recalculate: () => Promise<void>;
}

/** What a press on each ribbon button does, by its FunctionName in manifest.xml. */
export const COMMANDS: { readonly [functionName: string]: (addIn: AddIn) => Promise<void> } = {
  start: ({ show }) => show("start"),
  check: ({ show }) => show("check"),
  report: ({ show }) => show("report"),
  recalculate: ({ recalculate }) => recalculate(),
};

/** Gives every ribbon button its code. A button is free again whatever comes of the press; `onFailure` says what went wrong. */
export function associateCommands(addIn: AddIn, onFailure: (error: unknown) => void): void {
  for (const [name, run] of Object.entries(COMMANDS))
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await run(addIn);
      } catch (error) {
        onFailure(error);
      } finally {
        event.completed();
      }
    });
}
