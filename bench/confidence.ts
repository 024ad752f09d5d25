import { howSure, questionsOf, type Confidence } from "../src/core/confidence";
import { analyzeInputs } from "../src/core/advice/analyze";
import { presetPoints } from "../src/core/areas";
import { key } from "../src/core/names";
import type { Inputs } from "../src/core/model";

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Processor time so far in milliseconds, which other work on the machine moves least. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** How sure all decisions of the sample are, element by element: first probabilities of all, and everything. */
export function benchConfidence(inputs: Inputs, runs = 5): void {
  const preset = presetPoints(inputs.business[key("Value proposition")]?.text ?? "");
  const analysis = analyzeInputs(inputs, { preset, chosen: [] });
  const first: number[] = [];
  const whole: number[] = [];
  let answers: Confidence[] = [];
  for (let run = 0; run < runs; run++) {
    const started = processorTime();
    const questions = questionsOf(inputs, analysis);
    for (const question of questions) howSure(question, { cancelled: () => true });
    first.push(processorTime() - started);
    const again = processorTime();
    answers = questions.map((question) => howSure(question));
    whole.push(processorTime() - again);
  }
  const trials = answers.reduce((sum, answer) => sum + answer.trials, 0);
  console.log(
    `confidence of the sample's ${answers.length} decisions (${trials} trials): first probabilities of all ${median(first).toFixed(0)} ms (first run ${first[0]!.toFixed(0)}), everything ${median(whole).toFixed(0)} ms`,
  );
}
