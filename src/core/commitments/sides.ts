import type { AreaResult, OptionResult } from "../results";

const known = (option: OptionResult | undefined): option is OptionResult & { yearlyCost: number } =>
  option?.yearlyCost != null && Number.isFinite(option.yearlyCost) && option.unknown.length === 0;

/** An area's two sides, where both have a complete yearly cost; `today` is undefined where the area marks none. */
export function sidesOf(
  area: AreaResult,
): { today: OptionResult | undefined; recommended: OptionResult } | null {
  const today = area.options.find(({ current }) => current);
  const recommended = area.options.find(({ option }) => option === area.recommended);
  return known(recommended) && (today === undefined || known(today)) ? { today, recommended } : null;
}
