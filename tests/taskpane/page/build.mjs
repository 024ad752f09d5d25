// Bundles the tests' page of the pane into a folder: node build.mjs FOLDER
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../../..");
const catalogue = join(root, "src/taskpane/texts");
const own = join(here, "texts.ts");

/** The pane's catalogue is replaced by the tests' own, which hands it on or turns it into the pseudo language. */
const ownTexts = new webpack.NormalModuleReplacementPlugin(/texts$/, (resource) => {
  const isCatalogue = resolve(resource.context, resource.request) === catalogue;
  if (isCatalogue && resource.contextInfo.issuer !== own) resource.request = own;
});

/** Builds the page into a folder. */
export function buildPage(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(here, "index.html"), join(folder, "index.html"));
  const compiler = webpack({
    mode: "production",
    devtool: false,
    entry: join(here, "main.ts"),
    output: { path: folder, filename: "page.js", chunkFilename: "[id].js" },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true }, exclude: /node_modules/ },
        {
          test: /src[\\/]taskpane[\\/].+[\\/]texts\.ts$/,
          loader: join(here, "pseudoTexts.cjs"),
          enforce: "pre",
        },
      ],
    },
    plugins: [ownTexts],
    performance: { hints: false },
    // The names of functions are kept readable in failures, and the build short.
    optimization: { minimize: process.argv.includes("--minimize") },
  });
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close(() => done(folder));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage(resolve(process.argv[2]));
