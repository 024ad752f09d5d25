import { about, count, money } from "../advice/money";
import type { Basis } from "../model";
import type { Shares } from "../uncertainty/ranges";
import type { Confidence } from "./answer";
import type { DecisionConfidence } from "./decisions";
import type { Decision, UnknownInput } from "../results";
import type { Cell, DecisionInput } from "./inputs";
import type { UnknownPair } from "./unknownPairs";

/** A probability as so many cases of 10, of 100 near the ends and where it falls short of 9 of 10; never all, and never none. */
export function casesOf(probability: number): string {
  if (probability > 0.99) return "over 99 of 100";
  if (probability < 0.01) return "under 1 of 100";
  if (probability >= 0.95 || (probability >= 0.85 && probability < 0.9))
    return `${Math.floor(100 * probability)} of 100`;
  if (probability < 0.1) return `${Math.round(100 * probability)} of 100`;
  return `${Math.round(10 * probability)} of 10`;
}

/** More options than these are counted, not named. */
const MOST_NAMED = 2;

/**
 * What to expect of a decision, in a sentence without a term of art: of a change, what it saves in 9 of 10 cases (P10 of the
 * saving, or P90 where it costs more); of what stays, in how many cases it is the best. Options of which a cost is not known
 * are in no case: the sentence then says so first.
 */
export function expectation(decision: DecisionConfidence): string {
  const { open = [] } = decision;
  const said = expected(decision);
  if (open.length === 0 || !said.startsWith("In ")) return said;
  const left = open.length > MOST_NAMED ? `${open.length} options` : open.join(" and ");
  return `Without ${left}, of which a cost is not known: in ${said.slice("In ".length)}`;
}

function expected(decision: DecisionConfidence): string {
  const { confidence, refused, setWhy, recommended, current, byHand } = decision;
  if (!confidence) return refused;
  const { saving, options, pair, recommendedBest, verdict } = confidence;
  if (!saving || !pair || recommended === null) return "There are no two options to compare.";
  if (recommended === current || saving.against === recommended) {
    const often = options.reduce((best, one) => (one.cheapest.value > best.cheapest.value ? one : best));
    if (recommendedBest.value >= 0.5 || often.option === recommended)
      return `In ${casesOf(recommendedBest.value)} cases ${recommended} is the best choice.`;
    if (setWhy !== "")
      return `In ${casesOf(often.cheapest.value)} cases ${often.option} would cost least by itself. ${setWhy}`;
    const why = byHand
      ? "it is fixed by hand"
      : verdict === "too close"
        ? "that is too close to be a reason to move"
        : "it fits better";
    return `In ${casesOf(often.cheapest.value)} cases ${often.option} would cost least; ${recommended} stays all the same: ${why}.`;
  }
  const { against, p10, p50, p90 } = saving;
  if (p10 >= 0 && about(p10) === about(p50))
    return about(p50) === about(p90)
      ? `In nearly all cases ${recommended} saves about ${about(p50)} a year against ${against}.`
      : `In 9 of 10 cases ${recommended} saves about ${about(p50)} a year or more against ${against}.`;
  if (p10 >= 0)
    return `In 9 of 10 cases ${recommended} saves at least ${about(p10)} a year against ${against}, in half of them more than ${about(p50)}.`;
  if (p90 <= 0 && setWhy !== "")
    return `In 9 of 10 cases ${recommended} costs at least ${about(-p90)} a year more than ${against} by itself. ${setWhy}`;
  if (p90 <= 0)
    return `In 9 of 10 cases ${recommended} costs at least ${about(-p90)} a year more than ${against}: it is ${byHand ? "fixed by hand" : "advised because it fits better"}.`;
  return `In 9 of 10 cases ${recommended} costs at most ${about(-p10)} a year more than ${against}; in 1 of 10 it saves ${about(p90)} or more.`;
}

/** Whether any range stated is one of P10 and P90. */
export const hasPercentiles = (inputs: readonly DecisionInput[]): boolean =>
  inputs.some(({ range }) => range?.percentiles);

/** Inputs whose range nobody stated, by the Basis that gave it. */
export function assumedByBasis(
  inputs: readonly DecisionInput[],
): { basis: Basis; shares: Shares; names: string[] }[] {
  const found = new Map<Basis, { basis: Basis; shares: Shares; names: string[] }>();
  for (const { range, lines, name } of inputs) {
    if (!range?.assumed) continue;
    const basis = lines[0]?.basis ?? "estimate";
    const known = found.get(basis);
    if (known) known.names.push(name);
    else found.set(basis, { basis, shares: range.assumed, names: [name] });
  }
  return [...found.values()];
}

/** A value as it is said: whole from 100 on, else three digits. */
const figure = (value: number): string =>
  Math.abs(value) >= 100 ? count(value) : String(Number(value.toPrecision(3)));

/** Something to find out, and the cell that it would be written in. */
export interface ToFindOut {
  readonly text: string;
  readonly at: Cell | null;
}

/**
 * The one thing to find out first: a `?` that could change the answer, else the input that knowing alone is worth most
 * (EVPPI). null where nothing is worth asking, or where the seven together decide: what knowing is worth is the area's alone.
 */
export function toFindOut({ confidence, setWhy }: DecisionConfidence): ToFindOut | null {
  if (!confidence) return null;
  const [unknown] = confidence.unknowns.couldChange;
  if (unknown) {
    const { what, sheet, cell, flipsAt } = unknown;
    return {
      text: `${what} is not known: find it out first, at ${figure(flipsAt!)} the answer changes.`,
      at: { sheet, cell },
    };
  }
  const dearest = confidence.learned.find(({ worthAsking }) => worthAsking);
  const input = dearest && confidence.inputs[dearest.input];
  if (!dearest || !input || setWhy !== "") return null;
  return {
    text: `It is worth up to ${about(dearest.information.value)} a year to ${askFor(input)}.`,
    at: input.cells[0] ?? null,
  };
}

/** How to learn a figure: a rate of today's can be looked up, another's asked for, an item counted. */
function askFor({ kind, name, lines }: DecisionInput): string {
  if (kind === "item") return `know ${name} more exactly`;
  return lines.some(({ current }) => current)
    ? `look up what ${name} really costs`
    : `get a firm quote for ${name}`;
}

/** Why a change that saves for sure is too close to call all the same: another would save much the same. */
export function closeToAnother(
  { options, recommended, current }: Pick<Decision, "options" | "recommended" | "current">,
  other: string,
): string {
  const cost = (name: string | null): number => options.find(({ option }) => option === name)!.yearlyCost!;
  const apart = Math.abs(cost(other) - cost(recommended));
  return `Only between ${recommended!} and ${other} is it too close to call, ${money(apart)} a year apart; the change from ${current!} is not.`;
}

/** Why a change that is too close to call had better wait, and for what. */
export function waitFor({ unknowns, learned, inputs }: Confidence): string {
  const [unknown] = unknowns.couldChange;
  const dearest = learned.find(({ worthAsking }) => worthAsking);
  const input = dearest && inputs[dearest.input];
  const before = unknown
    ? `${unknown.what} is known`
    : input
      ? onceKnown(input)
      : "its figures are known better";
  return `Too close to call on what is known: better not to move before ${before}.`;
}

function onceKnown({ kind, name, lines }: DecisionInput): string {
  if (kind === "item") return `${name} is known more exactly`;
  return lines.some(({ current }) => current)
    ? `you have looked up what ${name} really costs`
    : `you have a firm quote for ${name}`;
}

interface Ends {
  readonly p10: number;
  readonly p90: number;
}

/** A saving from its 10 % to its 90 % point: "8,800 to 45,000"; on either side of 0 "2,600 lost to 10,000 saved". */
export function rangeText({ p10, p90 }: Ends): string {
  const [low, high] = [about(p10), about(p90)];
  if (Math.round(p10) < 0 && p90 > 0) return `${about(-p10)} lost to ${high} saved`;
  return low === high ? low : `${low} to ${high}`;
}

/** The same of changes: "save 8,800 to 45,000 a year", "cost up to 2,600 a year more or save up to 10,000". */
export function savesText({ p10, p90 }: Ends): string {
  if (Math.round(p10) >= 0) return `save ${rangeText({ p10, p90 })} a year`;
  return p90 > 0
    ? `cost up to ${about(-p10)} a year more or save up to ${about(p90)}`
    : `cost ${rangeText({ p10: -p90, p90: -p10 })} a year more`;
}

/** "Storage (Rate): the answer changes at 4.20; at 3.90 if In-house: Wages is 18, at 5.10 if it is 26." */
export function unknownText({ what, flipsAt }: UnknownInput, pairs: readonly UnknownPair[]): string {
  const said = `${what}: the answer changes at ${figure(flipsAt!)}`;
  const pair = pairs.find(({ unknown }) => unknown.what === what && unknown.flipsAt === flipsAt);
  if (!pair) return said;
  const [low, high] = pair.ends.map(({ value, flipsAt: at }) => ({
    value: figure(value),
    at: at === null ? "nowhere" : `at ${figure(at)}`,
  }));
  return `${said}; ${low!.at} if ${pair.input} is ${low!.value}, ${high!.at} if it is ${high!.value}`;
}

/** Correlations that are impossible together, each with what was taken instead: "A and B move together at 0.68, not 0.90, ...". */
export function changedTogether({ changedCorrelations, inputs }: Confidence): string | null {
  const pairs = changedCorrelations.map(
    ({ a, b, from, to, at }) =>
      `${inputs[a]!.name} and ${inputs[b]!.name} at ${to.toFixed(2)}, not ${from.toFixed(2)}${at ? ` (${at})` : ""}`,
  );
  return pairs.length === 0
    ? null
    : `The correlations cannot all be had together; the nearest that can were taken: ${pairs.join("; ")}.`;
}
