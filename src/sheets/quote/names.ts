/** Excel's longest name of a sheet. */
const LONGEST = 31;

/** A name that Excel takes for a sheet: without its forbidden signs, not too long, and that nothing is called yet. */
export function sheetNamed(text: string, taken: readonly string[]): string {
  const keys = new Set(taken.map((name) => name.toLowerCase()));
  const bare = text.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "");
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` ${number}`;
    const name = bare.slice(0, LONGEST - end.length).trim() + end;
    if (!keys.has(name.toLowerCase())) return name;
  }
}

/** A name that Excel takes for a table, and that no table has yet. */
export function tableNamed(text: string, taken: readonly string[]): string {
  const keys = new Set(taken.map((name) => name.toLowerCase()));
  const words = text.normalize("NFKD").split(/[^A-Za-z0-9]+/);
  const bare = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  for (let number = 1; ; number++) {
    const name = number === 1 ? bare : `${bare}_${number}`;
    if (!keys.has(name.toLowerCase())) return name;
  }
}
