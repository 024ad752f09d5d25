/** `[1]Sheet!A1`, `'[1]My sheet'!A1`, `[1]!Name`: the bracket begins an operand, so that Table1[2024] is none. */
const OTHER_WORKBOOK =
  /(?:^|[^\p{L}\p{N}_.\])'])(?:\[\d+\][\p{L}\p{N}_.\\?]*|'(?:[^']|'')*\[\d+\](?:[^']|'')*')!/u;
const TEXTS = /"(?:[^"]|"")*"/g;

const refersOut = (formula: string): boolean => OTHER_WORKBOOK.test(formula.replace(TEXTS, '""'));

/**
 * A test whether a formula refers to another workbook, as formulas stand in a file: directly, or through a name.
 *
 * @param names the workbook's names with what they refer to
 */
export function otherWorkbookTest(
  names: readonly { readonly name: string; readonly range: string }[],
): (formula: string) => boolean {
  const outside = names
    .filter(({ range }) => range.includes("[") && refersOut(range))
    .map(({ name }) => name);
  if (outside.length === 0) return (formula) => formula.includes("[") && refersOut(formula);
  const escaped = outside.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.!'])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_.(!])`, "iu");
  return (formula) => refersOut(formula) || named.test(formula.replace(TEXTS, '""'));
}
