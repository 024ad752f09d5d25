const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } },
    module: { type: "commonjs" },
  },
];
/** Packages that ship ES modules only: hucre, and those that the grid's engine needs. */
const MODULES = [
  ...[
    "hucre",
    "lodash-es",
    "nanoid",
    "rbush",
    "quickselect",
    "kdbush",
    "cjk-regex",
    "unicode-regex",
    "regexp-util",
  ],
  ...["franc-min", "trigram-utils", "n-gram", "collapse-white-space"],
].join("|");

/** Tests run on the sources, and on packages of ES modules made into what Jest takes. */
module.exports = {
  testEnvironment: "<rootDir>/tests/helpers/environment.cjs",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "^.+\\.(ts|tsx|mjs)$": swc,
    [`/node_modules/(?:${MODULES})/.+\\.js$`]: swc,
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES})/)`],
  moduleNameMapper: { "^fast-check$": "<rootDir>/tests/helpers/properties.cjs" },
  testTimeout: 180000,
  testSequencer: "<rootDir>/tests/helpers/slowFirst.cjs",
  // Much of the time goes by in browsers and LibreOffice; without this one of two cores would be left out.
  maxWorkers: "100%",
};
