/** excelize-wasm as Node itself loads it. */
module.exports = globalThis.hostRequire("excelize-wasm");
