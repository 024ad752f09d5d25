/** Numbers as the advice writes them: grouped, no decimals from 100 on, the workbook's own currency left unsaid. */
export function money(amount: number): string {
  const decimals = Math.abs(amount) < 100 ? 2 : 0;
  return grouped(amount, decimals);
}

/** A count, grouped, without decimals. */
export function count(amount: number): string {
  return grouped(amount, 0);
}

/** A range that was simulated deserves no more digits: two significant ones, grouped. 8,820 -> "8,800". */
export function about(amount: number): string {
  if (Math.abs(amount) < 10) return count(amount);
  const step = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1);
  return count(Math.round(amount / step) * step);
}

/** A share as whole per cents. */
export function percent(share: number): string {
  return `${grouped(share * 100, Math.abs(share) < 0.1 ? 1 : 0)}%`;
}

function grouped(amount: number, decimals: number): string {
  const rounded = Math.abs(amount).toFixed(decimals);
  const [whole, part] = rounded.split(".");
  const sign = amount < 0 && Number(rounded) !== 0 ? "-" : "";
  return sign + whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (part ? `.${part}` : "");
}
