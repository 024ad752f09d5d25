const TEXTS = /"(?:[^"]|"")*"/g;
/** What stands before a `!`: a sheet, a path with a workbook in brackets, or a workbook alone. */
const OPERANDS = /'((?:[^']|'')+)'!|((?:\[[^\][]+\])?[\p{L}\p{N}_.\\?]+)!/gu;

/**
 * A test whether a formula, as Excel shows it, refers to another workbook: `'C:\x\[Prices.xlsx]Sheet1'!A1`,
 * `[Prices.xlsx]Sheet1!A1`, `Prices.xlsx!Table1`, or a name that stands for such a reference.
 *
 * @param names the workbook's names with their formulas
 * @param sheets names of the workbook's own sheets: one of them may be called like a file
 */
export function otherWorkbookTest(
  names: readonly { readonly name: string; readonly formula: string }[],
  sheets: readonly string[],
): (formula: string) => boolean {
  const own = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const direct = (formula: string): boolean => {
    if (!formula.includes("!")) return false;
    for (const [, quoted, plain] of formula.replace(TEXTS, '""').matchAll(OPERANDS)) {
      const operand = quoted?.replace(/''/g, "'") ?? plain!;
      if (operand.includes("[")) return true;
      if (/\.xl\w{1,2}$/i.test(operand) && !own.has(operand.toLowerCase())) return true;
    }
    return false;
  };
  const outside = names.filter(({ formula }) => direct(formula)).map(({ name }) => escaped(name));
  if (outside.length === 0) return direct;
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.!'])(?:${outside.join("|")})(?![\\p{L}\\p{N}_.(!])`, "iu");
  return (formula) => direct(formula) || named.test(formula.replace(TEXTS, '""'));
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
