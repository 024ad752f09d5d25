const path = require("node:path");
const webpack = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { POLICY, baseUrlOf } = require("./scripts/site.cjs");
const { workbench } = require("./scripts/workbench.cjs");
const { dated, metadataAt, servedFiles } = require("./scripts/sitePlugin.cjs");
const { version } = require("./package.json");

const typescript = {
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: { transpileOnly: true },
        exclude: /node_modules/,
        // No module does anything by being imported, so what nothing asks for is left out ...
        sideEffects: false,
      },
      // ... but one: it tells the writing engine how Node finds it.
      { test: /adapters[\\/]xlsx[\\/]index\.ts$/, sideEffects: true },
    ],
  },
  plugins: [new webpack.DefinePlugin({ FOOTING_VERSION: JSON.stringify(version) })],
};

/** The command line: one file for Node; excelize-wasm stays outside because it finds its own .wasm beside it. */
const cli = {
  ...typescript,
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "footing.js" },
  // DuckDB finds its own binary, and may be missing.
  externals: { "excelize-wasm": "commonjs excelize-wasm", "@duckdb/node-api": "commonjs @duckdb/node-api" },
  node: { __filename: false },
  module: { ...typescript.module, parser: { javascript: { createRequire: false } } },
  optimization: { minimize: false },
  plugins: [...typescript.plugins, new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
};

/** What makes a script smallest, gzipped, and changes nothing that it does. */
const SMALLEST = { ecma: 2020, passes: 4, inline: 1, lhs_constants: false };

/** The worksheet functions: one script for any page that has a CustomFunctions global, and its metadata. */
const functions = (baseUrl) => ({
  ...typescript,
  name: "functions",
  target: ["web", "es2020"],
  entry: "./src/functions/functions.ts",
  output: { path: path.resolve(__dirname, "dist"), filename: "functions.js" },
  // Excel fetches it for every workbook that has a formula of Footing's; it is Footing's own code alone.
  optimization: {
    minimizeOptions: {
      javascript: { compress: { ...SMALLEST, unsafe_arrows: true, pure_getters: true } },
    },
  },
  plugins: [
    ...typescript.plugins,
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
    metadataAt("functions.json", baseUrl),
    dated("functions.js"),
  ],
});

/** Parts that are fetched when they are first asked for. */
const LATER = [/^(later|page)-/, "write", "report", "quote", "template", "worked"];

/** The seven as one portfolio: every answer is settled on it, reports and later answers tell of it. */
const SETTLED = "settle";
const isOfSettled = (module, { chunkGraph }) =>
  /[\\/]src[\\/]/.test(module.resource ?? "") &&
  [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => name === SETTLED);

const isOneOf = (parts, { name }) =>
  parts.some((part) => (part instanceof RegExp ? part.test(name) : part === name));

const librariesOf = (parts) => ({
  test: /node_modules/,
  chunks: (chunk) => isOneOf(parts, chunk),
  enforce: true,
});

/** Modules of Footing's that at least two of these parts need, in a file of that name. */
const sharedBy = (name, parts) => ({
  test: /[\\/]src[\\/]/,
  name,
  minChunks: 2,
  enforce: true,
  chunks: (chunk) => isOneOf(parts, chunk),
});

/** The add-in: its page, whose parts carry their content in their names, and all that is served beside it. */
const addin = (baseUrl) => ({
  ...typescript,
  name: "addin",
  target: ["web", "es2020"],
  entry: { addin: "./src/addin/main.ts" },
  output: {
    path: path.resolve(__dirname, "dist"),
    filename: "[name].[contenthash].js",
    clean: { keep: /^(bench|cli|docs|workbench|functions\.js)/ },
  },
  plugins: [
    ...typescript.plugins,
    new HtmlWebpackPlugin({
      template: "./src/addin/taskpane.html",
      filename: "taskpane.html",
      policy: POLICY,
    }),
    servedFiles(baseUrl, version),
    dated("taskpane.html"),
  ],
  optimization: {
    minimizeOptions: { javascript: { compress: SMALLEST } },
    splitChunks: {
      cacheGroups: {
        // Libraries that are needed at start keep their file when only Footing changes.
        defaultVendors: { ...librariesOf(["addin", "pane"]), name: "libraries" },
        laterLibraries: { ...librariesOf(LATER), name: "later-libraries" },
        // What the worker has in common with the page, for where there is no worker.
        calculation: sharedBy("calculation", ["worker", "desk"]),
        // What settling an answer needs is fetched at once; later parts find it there.
        settled: {
          test: isOfSettled,
          name: "settled",
          chunks: (chunk) => isOneOf([SETTLED, ...LATER], chunk),
          priority: 10,
          enforce: true,
        },
        // What several of those parts need that are fetched when they are first asked for.
        later: sharedBy("later-shared", LATER),
      },
    },
  },
  performance: { hints: false },
});

/** The benchmarks, built like the command line. */
const bench = {
  ...cli,
  name: "bench",
  entry: {
    bench: "./bench/bench.ts",
    parcels: "./bench/parcels/parcels.ts",
    orders: "./bench/orders/orders.ts",
  },
  output: { path: path.resolve(__dirname, "dist/bench"), filename: "[name].js" },
  plugins: typescript.plugins,
};

/** `--env baseUrl=https://tools.example.com/footing` builds the add-in for that address. */
module.exports = ({ baseUrl } = {}) => {
  const address = baseUrlOf(baseUrl);
  return [cli, functions(address), addin(address), workbench(typescript), bench];
};
