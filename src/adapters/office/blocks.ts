import type { Send } from "./batch";
import { Failure } from "./failures";

/** What can be asked of cells. */
export type Part = "values" | "formulas" | "numberFormat";

/** Cells of a sheet of which one thing is asked. Zero-based. */
export interface Block {
  readonly sheet: string;
  readonly part: Part;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells that are asked for at once: some 3 MB of answer, of the 5 MB that Excel on the web gives. */
const CELLS_AT_ONCE = 300_000;

export const cellCount = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** Puts blocks together, in order, as many as can be asked for at once. */
export function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = block.rows * block.columns;
    if (groups.length === 0 || cells > room) {
      groups.push([]);
      room = CELLS_AT_ONCE;
    }
    groups.at(-1)!.push(block);
    room -= cells;
  }
  return groups;
}

/** A group in two halves: of its blocks, or of its only block's rows; itself where it cannot be halved. */
function halves(group: readonly Block[]): Block[][] {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(0, middle), group.slice(middle)];
  }
  const block = group[0]!;
  if (block.rows < 2) return [[block]];
  const rows = Math.ceil(block.rows / 2);
  return [[{ ...block, rows }], [{ ...block, top: block.top + rows, rows: block.rows - rows }]];
}

/** Asks for groups of blocks, one sync each; what is too large for Excel is asked for in halves. */
export async function askFor(
  send: Send,
  groups: readonly (readonly Block[])[],
  /** Takes what was answered, before the next group is asked for. @throws to end the work */
  take: (block: Block, cells: readonly (readonly unknown[])[]) => void,
  /** Called when a group is done. */
  after: (group: readonly Block[]) => void,
): Promise<void> {
  let waiting = [...groups];
  while (waiting.length > 0) {
    const group = waiting.shift()!;
    try {
      const answers = await send("reading", (context) => {
        const ranges = group.map(({ sheet, part, top, left, rows, columns }) => {
          const range = context.workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(top, left, rows, columns);
          range.load(part);
          return range;
        });
        return () => ranges.map((range, index) => range[group[index]!.part]);
      });
      group.forEach((block, index) => {
        take(block, answers[index]!);
      });
      after(group);
    } catch (error) {
      const tooLarge = error instanceof Failure && error.meaning.problem === "too large";
      if (!tooLarge || halves(group).length < 2) throw error;
      // What is no smaller would be too large as well.
      const cells = cellCount(group);
      waiting = [group, ...waiting].flatMap((each) =>
        cellCount(each) >= cells ? halves(each) : [[...each]],
      );
    }
  }
}
