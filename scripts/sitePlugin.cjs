const { readdirSync, readFileSync, utimesSync } = require("node:fs");
const { resolve } = require("node:path");
const { manifestFor, metadataFor } = require("./site.cjs");

const root = resolve(__dirname, "..");
const read = (path) => readFileSync(resolve(root, path));

/** Files of the repository that are served as they are: path on the site to path here. */
const icons = readdirSync(resolve(root, "assets/icons")).map((name) => `assets/icons/${name}`);
const SERVED = [...icons.map((path) => [path, path]), ["docs/support.html", "src/addin/support.html"]];

/** Changes or adds files of a webpack build at its end, when every other plugin has given its own. */
const atTheEnd = (name, work) => ({
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        work(compilation, (content) => new sources.RawSource(content));
      });
    });
  },
});

/** Dates a file anew with every build, also where its content is as before: so it can be told whether a build is old. */
const dated = (file) => ({
  apply(compiler) {
    compiler.hooks.afterEmit.tap("Dated", ({ outputOptions }) => {
      const now = new Date();
      utimesSync(resolve(outputOptions.path, file), now, now);
    });
  },
});

/** Emits the manifest for the address, the icons and the help page. */
const servedFiles = (baseUrl, version) =>
  atTheEnd("ServedFiles", (compilation, source) => {
    const manifest = manifestFor(read("manifest.xml").toString(), baseUrl, version);
    compilation.emitAsset("manifest.xml", source(manifest));
    for (const [to, from] of SERVED) compilation.emitAsset(to, source(read(from)));
  });

/** Turns the help addresses in the functions' metadata to the address. */
const metadataAt = (file, baseUrl) =>
  atTheEnd("MetadataAt", (compilation, source) => {
    compilation.updateAsset(file, (metadata) => source(metadataFor(metadata.source().toString(), baseUrl)));
  });

module.exports = { dated, servedFiles, metadataAt };
