import { withVerdict } from "../core/confidence/withVerdicts";
import type { AreaId } from "../core/model";
import type { Findings } from "./engine/findings";
import type { ConfidenceFigures } from "./engine/later/kinds";

type Flippable = Pick<Findings["areas"][number], "element" | "flips">;

/** A decision with what is proved to flip it, where that is known. */
function withProved<D extends Flippable>(decision: D, area: AreaId, decisions: ConfidenceFigures): D {
  const found = decisions.find((one) => one.area === area && one.element === decision.element);
  return found?.flips ? { ...decision, flips: found.flips } : decision;
}

/**
 * The findings with the verdicts under uncertainty as their words for how sure, where these are there: the same words that
 * the report and the command line say, and with the flips that are proved. Until then the first word by margins stands, and the
 * flips of each area by itself.
 */
export function withVerdicts(findings: Findings, decisions: ConfidenceFigures | null): Findings {
  return decisions
    ? {
        ...findings,
        areas: findings.areas.map((one) => {
          const area = withProved(withVerdict(one, decisions), one.area, decisions);
          return { ...area, elements: area.elements.map((part) => withProved(part, one.area, decisions)) };
        }),
      }
    : findings;
}
