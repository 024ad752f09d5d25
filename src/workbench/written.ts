/** A number of a chart: without decimals where they would say nothing. */
export const written = (value: number | null): string =>
  value === null
    ? "–"
    : value.toLocaleString("en-US", { maximumFractionDigits: Math.abs(value) < 100 ? 2 : 0 });
