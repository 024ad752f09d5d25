import type { AreaId } from "../model";
import { SURENESS, type Analysis, type AreaResult, type Decision, type Sureness } from "../results";
import type { DecisionConfidence } from "./decisions";

/** The answer about a decision. */
export const confidenceAbout = (
  decisions: readonly DecisionConfidence[],
  area: AreaId,
  element = "",
): DecisionConfidence | undefined => decisions.find((one) => one.area === area && one.element === element);

/** The final verdict on a decision, where there is one. */
function verdictOn(
  decisions: readonly DecisionConfidence[],
  area: AreaId,
  { element, sure }: Pick<Decision, "element" | "sure">,
): Sureness {
  const { confidence = null } = confidenceAbout(decisions, area, element) ?? {};
  return confidence?.final ? confidence.verdict : sure;
}

interface Judged {
  readonly area: AreaId;
  readonly element: string;
  readonly sure: Sureness;
  readonly elements: readonly Pick<Decision, "element" | "sure">[];
}

/**
 * How sure an area is, by the verdicts under uncertainty in place of the first word by margins: its own; where it is
 * decided by elements, that of the least sure of them.
 */
export function withVerdict<Area extends Judged>(area: Area, decisions: readonly DecisionConfidence[]): Area {
  const elements = area.elements.map((one) => ({ ...one, sure: verdictOn(decisions, area.area, one) }));
  const own = verdictOn(decisions, area.area, area);
  const sure =
    elements.length > 0 ? SURENESS[Math.max(...elements.map((one) => SURENESS.indexOf(one.sure)))]! : own;
  return { ...area, sure, elements };
}

/** The analysis with the verdicts under uncertainty as its words for how sure: nothing else of it changes. */
export function withVerdicts(analysis: Analysis, decisions: readonly DecisionConfidence[]): Analysis {
  return { ...analysis, areas: analysis.areas.map((area: AreaResult) => withVerdict(area, decisions)) };
}
