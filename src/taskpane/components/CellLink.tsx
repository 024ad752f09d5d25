import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSurroundings } from "../context";
import { texts } from "../texts";

/** A cell's or sheet's name that brings it to the front of the workbook. */
export function CellLink({
  sheet,
  cell = "",
  children,
}: {
  readonly sheet: string;
  readonly cell?: string;
  /** Other words than the place's own. */
  readonly children?: ReactNode;
}): React.JSX.Element {
  const { reveal } = useSurroundings();
  const place = texts.place(sheet, cell);
  return (
    <Link as="button" inline onClick={() => reveal(sheet, cell || "A1")} aria-label={texts.show(place)}>
      {children ?? place}
    </Link>
  );
}
