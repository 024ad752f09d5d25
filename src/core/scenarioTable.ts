import { analyzeInputs } from "./advice/analyze";
import { incompleteAmong } from "./advice/decide";
import type { Chosen, Settings } from "./advice/decision";
import { money } from "./advice/money";
import { areaName, decisionsOf, listed, wholeBusiness } from "./commitments";
import { makePlan } from "./costs/plan";
import { withEffects, withoutEffects } from "./effects";
import type { AreaId, Inputs } from "./model";
import { recommend } from "./recommend";
import type { Analysis } from "./results";
import { applyScenario } from "./scenario";

/** What another option would be recommended for in a scenario. */
export interface ScenarioChoice {
  readonly area: AreaId;
  /** "" for an area as a whole. */
  readonly element: string;
  readonly option: string | null;
  /** Options that were not weighed, for a cost of them is not known. */
  readonly open: readonly string[];
}

/** The decisions under one scenario of the workbook. Money a year. */
export interface ScenarioOutcome {
  readonly scenario: string;
  /** Yearly cost of today's options; null where no area marks one. */
  readonly today: number | null;
  /** Of what is recommended as the workbook stands. */
  readonly kept: number;
  /** Of what would be recommended in the scenario. */
  readonly best: number;
  /** Where that is another option. */
  readonly changes: readonly ScenarioChoice[];
  /** Changes of the scenario that could not be made. */
  readonly refused: number;
}

/** What an analysis recommends, decision by decision; of an area decided by elements, of each. */
function choicesOf({ areas }: Pick<Analysis, "areas">): ScenarioChoice[] {
  return areas.flatMap((area) =>
    decisionsOf(area).map(({ element, recommended, options }) => ({
      area: area.area,
      element,
      option: recommended,
      open: incompleteAmong(options).map(({ option }) => option),
    })),
  );
}

const isKnown = (choice: ScenarioChoice): choice is ScenarioChoice & { option: string } =>
  choice.option !== null;

/** Yearly cost of today's and of the recommended options, with what they cost besides. */
function costsOf(inputs: Inputs, settings: Settings) {
  const { analysis, portfolio } = recommend(inputs, analyzeInputs(inputs, settings), settings);
  const whole = wholeBusiness(inputs, analysis, makePlan(inputs.business), portfolio?.beside);
  const today = whole.atLeast ? null : (whole.today?.yearlyCost ?? null);
  return { analysis, today, recommended: whole.recommended.yearlyCost };
}

/**
 * The workbook's scenarios side by side: for each, what a year costs with today's options, with those that are recommended
 * as the workbook stands, and with those that would then be recommended. Everything is worked out anew under the changed
 * inputs, limits and effects included.
 *
 * @param inputs as the workbook stands, effects valued
 * @param analysis what is recommended for them, worked out with the settings
 */
export function scenarioTable(
  inputs: Inputs,
  analysis: Pick<Analysis, "areas">,
  settings: Settings,
): ScenarioOutcome[] {
  const stated = choicesOf(analysis).filter(isKnown);
  return inputs.scenarios.map(({ name }): ScenarioOutcome => {
    const { inputs: changed, problems } = applyScenario(withoutEffects(inputs), name);
    const under = withEffects(changed).inputs;
    const price = (chosen: readonly Chosen[]) => costsOf(under, { ...settings, explain: false, chosen });
    const best = price(settings.chosen);
    const kept = price(stated);
    const changes = choicesOf(best.analysis).filter(
      (choice) =>
        !stated.some(
          ({ area, element, option }) =>
            area === choice.area && element === choice.element && option === choice.option,
        ),
    );
    return {
      scenario: name,
      today: best.today,
      kept: kept.recommended,
      best: best.recommended,
      changes,
      refused: problems.length,
    };
  });
}

/** What is less than this a year is rounding. */
const HALF = 0.5;

/** What a scenario would change: "Slow year: then Fulfilment: In-house would be recommended, 18,100 a year less." */
export function scenarioWords({ scenario, kept, best, changes, refused }: ScenarioOutcome): string {
  const others = changes.map(
    ({ area, element, option, open }) =>
      `${areaName(area)}${element === "" ? "" : `, ${element}`}: ${option ?? "no answer"}${open.length > 0 ? ` (not weighed: ${open.join(", ")}; a cost is not known)` : ""}`,
  );
  const less = kept - best;
  const apart =
    Math.abs(less) < HALF ? "" : `, ${money(Math.abs(less))} a year ${less > 0 ? "less" : "more"}`;
  const said =
    others.length === 0
      ? "what is recommended stays the same."
      : `then ${listed(others)} would be recommended${apart}${less < -HALF ? ", within the limits" : ""}.`;
  const left =
    refused === 0
      ? ""
      : ` ${refused} of its changes cannot be made: choose it in the pane, or by --scenario, to see why.`;
  return `${scenario}: ${said}${left}`;
}
