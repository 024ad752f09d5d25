const { TestEnvironment } = require("jest-environment-node");

/** Lets a test reach modules that load WebAssembly by dynamic import, which jest's own sandbox cannot run reliably. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.hostRequire = require;
  }
};
