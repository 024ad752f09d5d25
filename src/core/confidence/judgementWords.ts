import { percent } from "../advice/money";
import type { Confidence } from "./answer";
import type { TippingWeight, Weights } from "./weights";
import { casesOf } from "./words";

/** How the judgement holds, a sentence each: the weights as they stand, over all weightings, and by the weight of one criterion. [] where nothing is rated. */
export function judgementWords(
  { judgement, options, pair }: Confidence,
  recommended: string | null,
): string[] {
  if (!judgement) return [];
  const firstOf = (which: "fit" | "judged"): string[] =>
    options.map(({ option }, k) => `${option} ${casesOf(judgement[which]!.ranks[k]![0]!)}`);
  const { tipping: change } = judgement;
  const own = pair && judgement.judged?.ranks[pair[0]]?.[0];
  return [
    ...(judgement.weights ? [weightsText(judgement.weights)] : []),
    `Fits best under so many weightings: ${firstOf("fit").join(", ")}.`,
    ...(change
      ? [tipping(change.fit, "would fit best") ?? "No weight of one criterion alone changes which option fits best."] // prettier-ignore
      : []),
    ...(judgement.judged && recommended !== null && own != null
      ? [
          `With the Price of fit counted, ${recommended} holds under ${casesOf(own)} weightings, costs drawn too: ${firstOf("judged").join(", ")}.`,
          ...(change
            ? [tipping(change.judged, "would be recommended") ?? "No weight of one criterion alone changes what is recommended."] // prettier-ignore
            : []),
        ]
      : []),
  ];
}

const CHANGE = "To weigh them otherwise, fill in the column Weight (0 to 100) of the ratings.";

/** "Control weighs 29%, Skill 14%, by the Value proposition. To weigh them otherwise, fill in the column Weight ..." */
function weightsText({ by, shares }: Weights): string {
  const list = shares.map(({ criterion, share }) => `${criterion} ${percent(share)}`).join(", ");
  if (by === "hand") return `Weights, as you filled them in: ${list}.`;
  return `Weights, ${by === "none" ? "all alike" : "as the Value proposition sets them"}: ${list}. ${CHANGE}`;
}

/** "If Control weighed more than 62% (now 40%), In-house would fit best." */
function tipping(change: TippingWeight | null, would: string): string | null {
  if (!change) return null;
  const { criterion, from, to, ahead, then } = change;
  if (Math.abs(to - from) < 1e-9) return `${ahead} and ${then} are level by the weights as they stand.`;
  return `If ${criterion} weighed ${to > from ? "more" : "less"} than ${percent(to)} (now ${percent(from)}), ${then} ${would}.`;
}
