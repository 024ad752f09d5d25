import { withVerdict } from "../core/confidence/withVerdicts";
import type { Findings } from "./engine/findings";
import type { ConfidenceFigures } from "./engine/later/kinds";

/**
 * The findings with the verdicts under uncertainty as their words for how sure, where these are there: the same words that
 * the report and the command line say. Until then the first word by margins stands.
 */
export function withVerdicts(findings: Findings, decisions: ConfidenceFigures | null): Findings {
  return decisions
    ? { ...findings, areas: findings.areas.map((area) => withVerdict(area, decisions)) }
    : findings;
}
