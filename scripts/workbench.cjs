const path = require("node:path");
const webpack = require("webpack");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { PATCHED } = require("./gridPatches.cjs");

/**
 * What the workbench's page may load: its own files and nothing else. WebAssembly is the engine that writes .xlsx; the
 * grid puts pictures it makes itself (blob:) and its icons (data:) into the page.
 */
const POLICY = Object.entries({
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "form-action": "'none'",
  "base-uri": "'none'",
})
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

const KNOWN_TEXTS = path.resolve(__dirname, "../src/adapters/univer/knownTexts.ts");

const icon = "assets/icons/footing-32.png";

/** The icon, served as it is. */
const withIcon = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Icon", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name: "Icon", stage }, async () => {
        const { readFile } = require("node:fs/promises");
        const file = await readFile(path.resolve(__dirname, "..", icon));
        compilation.emitAsset(icon, new sources.RawSource(file));
      });
    });
  },
};

/** The workbench: a page of its own in dist/workbench, with the grid, which the add-in never loads. */
const workbench = (typescript) => ({
  ...typescript,
  name: "workbench",
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/main.tsx" },
  output: {
    path: path.resolve(__dirname, "../dist/workbench"),
    filename: "[name].[contenthash].js",
    cssFilename: "[name].[contenthash].css",
    assetModuleFilename: "[name].[contenthash][ext]",
    clean: true,
  },
  experiments: { css: true },
  module: {
    rules: [
      ...typescript.module.rules,
      // What the page does at its start, and looks, are there by being imported.
      { test: /src[\\/]workbench[\\/]/, sideEffects: true },
      { test: /src[\\/]adapters[\\/]univer[\\/]univer\.ts$/, sideEffects: true },
      { test: PATCHED, loader: path.resolve(__dirname, "gridPatches.cjs") },
      { test: /\.css$/, type: "css/global", sideEffects: true },
      { test: /\.(xlsx|wasm\.gz)$/, type: "asset/resource" },
    ],
  },
  plugins: [
    ...typescript.plugins,
    new webpack.NormalModuleReplacementPlugin(/^node:/, (resource) => {
      resource.request = resource.request.replace(/^node:/, "");
    }),
    // The grid's way to read numbers and dates remembers what is none.
    new webpack.NormalModuleReplacementPlugin(/^numfmt$/, (resource) => {
      if (resource.contextInfo.issuer !== KNOWN_TEXTS) resource.request = KNOWN_TEXTS;
    }),
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: "./src/functions/functions.ts" }),
    new HtmlWebpackPlugin({
      template: "./src/workbench/index.html",
      filename: "index.html",
      policy: POLICY,
    }),
    withIcon,
  ],
  // Who starts it for the first time waits for this build: half as long as with webpack's own minimizer.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  performance: { hints: false },
});

module.exports = { POLICY, workbench };
