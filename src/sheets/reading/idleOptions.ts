import { AREAS } from "../../core/areas";
import type { AreaId } from "../../core/model";
import { key } from "../../core/names";
import type { AreaLine } from "./costRows";
import * as MESSAGES from "./messages";
import { byOption } from "./options";

const lineKey = (option: string, name: string): string => `${key(option)}/${key(name)}`;

/** Whether something was typed for a price, though it is none: a dash. */
const hasTyped = ({ row }: AreaLine): boolean => ["rate", "tiers"].some((of) => row.cell(of) !== null);

/**
 * Warns of options that are not compared since no line of theirs has a price or a need: where something was typed for one,
 * and where others on their sheet have one. Lines as the empty cost sheets offer them are silent until something is typed,
 * and so is a sheet on which nothing is filled in yet.
 */
export function checkIdleOptions(area: AreaId, lines: readonly AreaLine[]): void {
  const typical = AREAS.find(({ id }) => id === area)?.typicalLines ?? [];
  const offered = new Set(typical.map(({ option, name }) => lineKey(option, name)));
  const inUse = new Set(lines.filter(({ filled }) => filled).map(({ row }) => row.place.sheet));
  const isMeant = (one: AreaLine): boolean =>
    hasTyped(one) ||
    (inUse.has(one.row.place.sheet) && !offered.has(lineKey(one.line.option, one.line.name)));
  for (const own of byOption(lines).own.values()) {
    const meant = own.some(({ filled }) => filled) ? undefined : own.find(isMeant);
    if (!meant) continue;
    const column = meant.line.at.cells.rate === undefined ? "line" : "rate";
    meant.row.report(column, "warning", MESSAGES.idleOption(meant.line.option));
  }
}
