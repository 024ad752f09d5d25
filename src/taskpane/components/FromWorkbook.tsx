import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ root: { overflowWrap: "break-word" } });

/** Text that the workbook or the calculation wrote, not the pane: it stays in its own language, and breaks anywhere. */
export function FromWorkbook({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <span data-own-words="" className={useStyles().root}>
      {children}
    </span>
  );
}
