import type { WorkbookPort } from "../../sheets/port";
import { inTurn, PATIENCE, sender, type Patience } from "./batch";
import { portError } from "./failures";
import { readSheets } from "./read";
import { revealCells } from "./reveal";
import { watchWorkbook, wakeOfPage, type Wake } from "./watch";
import type { OwnSheets } from "./write";

export interface OfficePortOptions {
  readonly patience?: Patience;
  /** ISO date, for the names of sheets that are written beside earlier ones. */
  readonly today?: () => string;
  readonly wake?: Wake;
  /** Milliseconds without a change after which changes are reported. */
  readonly quiet?: number;
}

const DAY_IN_SWEDEN = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" });
/** Today where the user is; Swedish dates are ISO dates. */
const todayHere = (): string => DAY_IN_SWEDEN.format(new Date());
const QUIET = 200;

/** Writing is fetched when something is first written: most days nothing is. */
const writing = () =>
  import(/* webpackChunkName: "write" */ "./write").catch((error: unknown) => {
    throw portError(error, "as before", "Nothing was written: a part of Footing could not be fetched.");
  });

/**
 * The workbook that is open in Excel, through Office.js. Office.onReady must have resolved. Reading and writing wait for
 * each other, so that nobody reads a report that is half there.
 */
export function officePort(options: OfficePortOptions = {}): WorkbookPort {
  const { patience = PATIENCE, today = todayHere, wake = wakeOfPage, quiet = QUIET } = options;
  const send = sender(patience);
  const queue = inTurn();
  const names = new Map<string, string>();
  const own: OwnSheets = { added: new Map(), removed: new Set() };
  const surroundings = { send, own, today, pauses: patience.pauses };
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw portError(error);
    });
  return {
    read: (work = {}) =>
      queue(async () => {
        const { workbook, survey } = await told(readSheets(send, work));
        for (const { id, name } of survey.sheets) names.set(id, name);
        return workbook;
      }),
    write: (sheets, how) =>
      queue(() => told(writing().then(({ writeSheets }) => writeSheets(surroundings, sheets, how)))),
    watch: (onChange) =>
      told(
        watchWorkbook(
          { send, own, names, idle: () => queue(() => Promise.resolve()), wake, quiet },
          onChange,
        ),
      ),
    reveal: (sheet, address) => told(revealCells(send, sheet, address)),
    fileName: () =>
      told(
        send("asking", ({ workbook }) => {
          workbook.load("name");
          return () => workbook.name;
        }),
      ),
  };
}
