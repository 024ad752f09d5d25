import type { ReactNode } from "react";

/** Text that the workbook or the calculation wrote, not the pane: it stays in its own language, and breaks anywhere. */
export function FromWorkbook({ children }: { readonly children: ReactNode }): React.JSX.Element {
  return (
    <span data-own-words="" style={{ overflowWrap: "break-word" }}>
      {children}
    </span>
  );
}
