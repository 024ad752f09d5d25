import type { AreaId } from "../model";
import { SURENESS, type Analysis, type AreaResult, type Decision } from "../results";
import type { DecisionConfidence } from "./decisions";

/** The answer about a decision. */
export const confidenceAbout = (
  decisions: readonly DecisionConfidence[],
  area: AreaId,
  element = "",
): DecisionConfidence | undefined => decisions.find((one) => one.area === area && one.element === element);

type Worded = Pick<Decision, "element" | "sure" | "reasons">;

/** A decision with the final verdict on it, where there is one; a change that is too close to call says so first. */
function judgedOn<D extends Worded>(decision: D, area: AreaId, decisions: readonly DecisionConfidence[]): D {
  const answer = confidenceAbout(decisions, area, decision.element);
  if (!answer?.confidence?.final) return decision;
  const { wait, together, confidence } = answer;
  const judged = { ...decision, sure: confidence.verdict };
  if (together) return { ...judged, together, reasons: [together, ...decision.reasons] };
  return wait === "" ? judged : { ...judged, wait, reasons: [wait, ...decision.reasons] };
}

interface Judged extends Worded {
  readonly area: AreaId;
  readonly elements: readonly Worded[];
}

/**
 * How sure an area is, by the verdicts under uncertainty in place of the first word by margins: its own; where it is
 * decided by elements, that of the least sure of them.
 */
export function withVerdict<Area extends Judged>(area: Area, decisions: readonly DecisionConfidence[]): Area {
  if (area.elements.length === 0) return judgedOn(area, area.area, decisions);
  const elements = area.elements.map((one) => judgedOn(one, area.area, decisions));
  const sure = SURENESS[Math.max(...elements.map((one) => SURENESS.indexOf(one.sure)))]!;
  return { ...area, sure, elements };
}

/** The analysis with the verdicts under uncertainty as its words for how sure: what is recommended stays. */
export function withVerdicts(analysis: Analysis, decisions: readonly DecisionConfidence[]): Analysis {
  return { ...analysis, areas: analysis.areas.map((area: AreaResult) => withVerdict(area, decisions)) };
}
