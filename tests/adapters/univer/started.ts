import type { GridFunction } from "../../../src/adapters/univer/functions";
import { startGrid } from "../../../src/adapters/univer/grid";
import type { Grid } from "../../../src/adapters/univer/gridTypes";
import { errorOf } from "../../../src/workbench/functions";

interface Heard {
  readonly functions?: readonly GridFunction[];
  readonly onCalculated?: () => void;
  readonly onRefused?: () => void;
}

const nothing = (): void => undefined;

/** A grid without a page. The test that starts it puts ./headless in the place of Univer. */
export const startedGrid = ({
  functions = [],
  onCalculated = nothing,
  onRefused = nothing,
}: Heard = {}): Grid =>
  startGrid({
    container: new EventTarget() as never,
    dark: false,
    functions,
    errorOf,
    events: { onEdit: nothing, onCalculated, onLook: nothing, onRefused },
  });
