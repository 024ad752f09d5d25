const Sequencer = require("@jest/test-sequencer").default;

/** The slowest first, so that no core is left with one of them at the end; a fresh checkout has no times of its own. */
const SLOW = [
  "workbench/workbench",
  "taskpane/access",
  "sheets/report/alive",
  "sheets/report/recalculated",
  "addin/site",
  "addin/walk",
  "adapters/office/faults",
  "adapters/office/report",
  "sheets/template/worked",
].map((name) => `/tests/${name}.test.ts`);

const rank = ({ path }) => {
  const place = SLOW.findIndex((name) => path.replaceAll("\\", "/").endsWith(name));
  return place < 0 ? SLOW.length : place;
};

/** Otherwise as Jest orders them: by the times it remembers, else by size. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
