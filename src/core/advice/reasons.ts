import type { Decision, LevelOption } from "../results";
import type { Candidate, Outcome } from "./decide";
import { judgedCost, type Rule } from "./rule";
import { about, count, money, percent } from "./money";

/** The range of the two options between which a tie decided, where only known ranges make them equal. */
export function levelIn({ byCost, recommended, runnerUp, decidedBy, level }: Outcome): LevelOption | null {
  if (decidedBy !== "no reason to move" && decidedBy !== "fit among near ties") return null;
  const other = recommended === byCost ? runnerUp : recommended;
  return level.find(({ option }) => option === other?.option) ?? null;
}

/** "between 9,000 less and 4,000 more a year": the option that costs least, against the one that is level with it. */
const between = ({ p10, p90 }: Pick<LevelOption, "p10" | "p90">): string =>
  `between ${about(p90)} less and ${about(-p10)} more a year`;

/**
 * Why, in words, each reason with its number: first the one that decided, then what it costs or saves against today,
 * then what speaks besides.
 */
export function reasonsFor(decision: Omit<Decision, "reasons">, outcome: Outcome, rule: Rule): string[] {
  const { byCost, recommended, runnerUp, rival, decidedBy } = outcome;
  const reasons: string[] = [];
  if (!byCost || !recommended) {
    const incomplete = decision.options.filter(({ unknown }) => unknown.length > 0);
    reasons.push(
      incomplete.length > 0
        ? `No option has a complete cost: ${incomplete.map(({ option, unknown }) => `${option} lacks ${unknown.map(({ what }) => what).join(", ")}`).join("; ")}.`
        : "No option can be compared.",
    );
    return reasons;
  }
  const chosen = recommended as Candidate;
  const dearer = runnerUp ? runnerUp.yearlyCost - chosen.yearlyCost : 0;
  const level = levelIn(outcome);
  switch (decidedBy) {
    case "cost":
      reasons.push(
        runnerUp
          ? `Costs ${money(chosen.yearlyCost)} a year, ${money(dearer)} less than ${runnerUp.option}.`
          : rival
            ? `Costs ${money(chosen.yearlyCost)} a year, at least ${money(rival.yearlyCost - chosen.yearlyCost)} less than ${rival.option}.`
            : `Costs ${money(chosen.yearlyCost)} a year; no other option can be ${decision.options.some(({ barred }) => barred) ? "chosen" : "compared"}.`,
      );
      break;
    case "judgement":
      reasons.push(
        `Fits better (${count(chosen.fit ?? 0)} of 100); it costs ${money(chosen.yearlyCost - byCost.yearlyCost)} a year more than ${byCost.option}.`,
      );
      break;
    case "fit among near ties":
      reasons.push(
        level
          ? `Fits better: ${count(chosen.fit ?? 0)} against ${count(byCost.fit ?? 0)} of 100. By cost it is too close to call on the ranges given: in 8 of 10 cases ${byCost.option} costs ${between(level)}.`
          : `Within ${percent(rule.nearTie)} of ${byCost.option} (${money(chosen.yearlyCost - byCost.yearlyCost)} a year) and fits better: ${count(chosen.fit ?? 0)} against ${count(byCost.fit ?? 0)} of 100.`,
      );
      break;
    case "no reason to move":
      reasons.push(
        level
          ? `Too close to call on the ranges given: in 8 of 10 cases ${byCost.option} costs ${between(level)}. No reason to move yet.`
          : `No reason to move: ${byCost.option === chosen.option ? (runnerUp?.option ?? "the next") : byCost.option} is within ${percent(rule.nearTie)} (${money(Math.abs(byCost.option === chosen.option ? dearer : chosen.yearlyCost - byCost.yearlyCost))} a year).`,
      );
      break;
    case "fixed by hand":
      reasons.push(
        outcome.why !== undefined
          ? outcome.why
          : chosen.yearlyCost === null
            ? "Fixed by hand; its cost is not known."
            : `Fixed by hand: costs ${money(chosen.yearlyCost)} a year${byCost.option === chosen.option ? ", the lowest" : `, ${money(chosen.yearlyCost - byCost.yearlyCost)} more than ${byCost.option}`}.`,
      );
      break;
    default:
      reasons.push("Only today's option can be priced.");
  }
  const today = decision.options.find((option) => option.current);
  if (today?.yearlyCost != null && today.unknown.length === 0 && today.option !== chosen.option) {
    const saving = today.yearlyCost - chosen.yearlyCost;
    reasons.push(
      saving >= 0
        ? `Saves ${money(saving)} a year against ${today.option} today.`
        : `Costs ${money(-saving)} a year more than ${today.option} today.`,
    );
    if (chosen.tiedUpCash > 0)
      reasons.push(
        `Takes ${money(chosen.oneOffCash + chosen.tiedUpCash)} of cash once; ${money(chosen.tiedUpCash)} of it is tied up and comes back.`,
      );
    else if (chosen.oneOffCash > 0) reasons.push(`Takes ${money(chosen.oneOffCash)} of one-off cash.`);
    if (chosen.stillToPay > 0)
      reasons.push(`${money(chosen.stillToPay)} is still to pay for ${today.option}.`);
  }
  if (
    runnerUp &&
    rule.priceOfFit !== 0 &&
    judgedCost(runnerUp, rule) > judgedCost(chosen, rule) &&
    decidedBy === "cost"
  )
    reasons.push(
      `Judgement agrees: ${money(rule.priceOfFit)} a year for full fit does not change the answer.`,
    );
  if (chosen.fixedShare !== null && today?.fixedShare != null && today.option !== chosen.option) {
    const [stays, before] = [percent(chosen.fixedShare), percent(today.fixedShare)];
    if (stays !== before)
      reasons.push(`${stays} of its month's cost stays when fewer orders come; today ${before}.`);
  }
  for (const option of decision.options) {
    if (option.excluded) reasons.push(`${option.option} is out: ${option.excluded}.`);
    else if (option.barred) reasons.push(`${option.option} is out: ${option.barred}.`);
    else if (option.unknown.length > 0 && option.yearlyCost !== null)
      reasons.push(
        `${option.option}${option.yearlyCost > 0 ? ` costs at least ${money(option.yearlyCost)} a year; not known` : " is not known yet"}: ${option.unknown.map(({ what }) => what).join(", ")}.`,
      );
  }
  return reasons;
}
