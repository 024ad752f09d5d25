/** Tests run on the sources; hucre ships ES modules only, so it is transformed too. */
module.exports = {
  testEnvironment: "<rootDir>/tests/helpers/environment.cjs",
  moduleNameMapper: { "^excelize-wasm$": "<rootDir>/tests/helpers/excelize.cjs" },
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "^.+\\.(ts|tsx|mjs)$": [
      "@swc/jest",
      {
        jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  testTimeout: 60000,
  // Much of the time goes by in browsers and LibreOffice; without this one of two cores would be left out.
  maxWorkers: "100%",
};
