import { atVolume } from "../src/core/volume";
import type { Chosen } from "../src/core/advice/decision";
import type { Inputs } from "../src/core/model";
import { decide } from "../src/analyze";
import { settled } from "../src/taskpane/engine/settled";
import { best, columnRow, everyCombination } from "../src/core/portfolio";
import { COST, instance, limitsAround, stream } from "../tests/core/portfolio/instances";

const seconds = (work: () => void): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
};

/** Times of the search: every combination of a million, and the proof of the optimum among up to a billion. */
export function benchPortfolio(): void {
  const small = instance(stream(7), [10, 10, 10, 10, 10, 10, 1]).portfolio;
  const rows = [...Array(12).keys()].map((column) => columnRow(column));
  let lowest = Infinity;
  const time = seconds(() =>
    everyCombination(small, rows, (values) => {
      if (values[COST]! < lowest) lowest = values[COST]!;
    }),
  );
  console.log(`every one of 1,000,000 combinations with 12 figures: ${time.toFixed(2)} s`);
  for (const sizes of [[4, 4, 4, 4, 4, 4, 4], Array(13).fill(4), [6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 6]]) {
    const all = sizes.reduce((product: number, size: number) => product * size, 1);
    const times: number[] = [];
    let steps = 0;
    let kept = 0;
    for (let seed = 1; seed <= 15; seed++) {
      const pick = stream(seed);
      const { portfolio } = instance(pick, sizes);
      const free = best(portfolio)!;
      const limits = limitsAround(pick, free.sums);
      times.push(
        seconds(() => {
          const found = best({ ...portfolio, limits });
          if (found) kept++;
          steps = Math.max(steps, found?.steps ?? 0);
        }),
      );
    }
    times.sort((a, b) => a - b);
    console.log(
      `optimum of ${all.toExponential(1)} combinations within limits, proved: median ${times[7]!.toFixed(3)} s, longest of 15 ${times[14]!.toFixed(2)} s (at most ${steps} steps; ${kept} can be kept)`,
    );
  }
}

/** What the pane answers with: the areas decided, the set within the limits, and everything worked out on it. */
function answer(inputs: Inputs, chosen: readonly Chosen[] = []): ReturnType<typeof settled> {
  const analysis = decide(inputs, chosen);
  return settled({ inputs, problems: [], analysis }, chosen);
}

/** Times of the pane's answers on the sample: after an edit, at other orders, and with one option after another fixed by hand. */
export function benchSettled(anew: () => Inputs): void {
  const median = (times: number[]): number =>
    1000 * times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const runs = Array.from({ length: 15 }, anew);
  runs.forEach((inputs) => answer(inputs));
  const inputs = anew();
  const edits = Array.from({ length: 15 }, anew).map((each) => seconds(() => answer(each)));
  const orders = runs.map((_, run) => seconds(() => answer(atVolume(inputs, 1500 + 100 * run))));
  const picks = answer(inputs).portfolio!.picks.flatMap(({ area, element, options }) =>
    options.map((option) => ({ area, element, option })),
  );
  const pins = picks.map((pick) => seconds(() => answer(inputs, [pick])));
  console.log(
    `the pane's answer on the sample, set within the limits included: after an edit ${median(edits).toFixed(0)} ms, at other orders ${median(orders).toFixed(0)} ms, with an option fixed by hand ${median(pins).toFixed(0)} ms (longest of ${pins.length}: ${(1000 * Math.max(...pins)).toFixed(0)} ms)`,
  );
}
