import js from "@eslint/js";
import tseslint from "typescript-eslint";
import importX from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";

/** Which room may import from which: one row a room, and the sentence a wrong import is answered with. */
const rooms = [
  {
    room: "core",
    mayKnow: [],
    belongs: "The core knows nobody: what needs sheets, files or a screen belongs in another room.",
  },
  {
    room: "sheets",
    mayKnow: ["core"],
    belongs: "Sheets know the core only: what touches Excel or a file belongs in src/adapters.",
  },
  {
    room: "functions",
    mayKnow: ["core", "sheets"],
    belongs:
      "Worksheet functions convert arguments and call the core; they know the core and the reading of tables.",
  },
  {
    room: "adapters",
    mayKnow: ["sheets"],
    belongs: "Adapters know the types of sheets only: what computes belongs in src/core.",
  },
  {
    room: "cli",
    mayKnow: ["analyze", "sheets", "core", "adapters"],
    belongs: "The command line knows analyze, the sheets' types and an adapter.",
  },
  {
    room: "taskpane",
    mayKnow: ["analyze", "sheets", "core"],
    belongs:
      "The pane knows analyze, the sheets' types and the port; what joins it to Excel belongs in src/addin.",
  },
  {
    room: "workbench",
    mayKnow: ["analyze", "sheets", "core", "adapters", "functions", "taskpane"],
    belongs: "The workbench joins the pane to a grid.",
  },
  {
    room: "addin",
    mayKnow: ["sheets", "adapters", "functions", "taskpane"],
    belongs:
      "The add-in joins the pane and the functions to Excel; what computes or shows belongs elsewhere.",
  },
];
const all = ["core", "sheets", "functions", "adapters", "taskpane", "workbench", "addin", "cli", "analyze"];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "pictures", "tests/cases/workbooks"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "import-x": importX, jsdoc },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-cycle": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { FunctionDeclaration: true } }],
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: rooms.map(({ room, mayKnow, belongs }) => ({
            target: `./src/${room}`,
            from: all
              .filter((other) => other !== room && !mayKnow.includes(other))
              .map((other) => (other === "analyze" ? "./src/analyze.ts" : `./src/${other}`)),
            message: belongs,
          })),
        },
      ],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "document", "window", "fetch", "performance", "process"],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness is passed in." },
        { object: "Date", property: "now", message: "The clock is passed in." },
      ],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        performance: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
