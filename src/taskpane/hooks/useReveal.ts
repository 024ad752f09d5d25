import { useCallback, useState } from "react";
import type { WorkbookPort } from "../../sheets/port";
import { failureOf, type Failure } from "../failure";
import { texts } from "../texts";

/** Shows cells of the workbook, and says so where that fails. */
export function useReveal(port: WorkbookPort): {
  readonly reveal: (sheet: string, cell: string) => void;
  readonly failure: Failure | null;
} {
  const [failure, setFailure] = useState<Failure | null>(null);
  const reveal = useCallback(
    (sheet: string, cell: string): void => {
      setFailure(null);
      port.reveal(sheet, cell).catch((error: unknown) => setFailure(failureOf(error, texts.failed.reveal)));
    },
    [port],
  );
  return { reveal, failure };
}
