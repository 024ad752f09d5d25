/**
 * Functions younger than the file format: a file names them with a prefix, or Excel shows #NAME? until the cell is typed
 * anew (MS-XLSX 2.2.2, "future functions"). Those that spill or name their own variables need more than a prefix and do
 * not occur in plain formulas.
 */
const PREFIXED = [
  "AGGREGATE BETA.DIST BETA.INV BINOM.DIST BINOM.INV CEILING.MATH CHISQ.DIST CHISQ.INV COMBINA CONCAT",
  "CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S DAYS ERF.PRECISE EXPON.DIST F.DIST F.INV FLOOR.MATH",
  "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST",
  "LOGNORM.INV MAXIFS MINIFS MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION",
  "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC",
  "QUARTILE.INC RANK.AVG RANK.EQ RRI SHEET SHEETS STDEV.P STDEV.S SWITCH T.DIST T.INV TEXTJOIN UNICHAR UNICODE",
  "VAR.P VAR.S WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST",
]
  .join(" ")
  .split(" ");
const CALL = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\w.])(${PREFIXED.map((name) => name.replace(/\./g, "\\.")).join("|")})(?=\\()`,
  "g",
);

/** A formula as a file holds it. */
export const storedFormula = (formula: string): string =>
  formula.replace(CALL, (whole, name: string | undefined) => (name ? `_xlfn.${name}` : whole));
