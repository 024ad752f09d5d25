/** A simulated amount with the two significant digits it deserves. */
export function rounded(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) < 10) return Math.round(value);
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / step) * step;
}
