import { GROUP_COLORS, OPTION_COLORS } from "../../sheets/report/palette";

/** Contrast that a shape needs to be seen (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

const channels = (hex: string): number[] => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance of a colour RRGGBB (WCAG 2.2). */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** The colour RRGGBB, moved towards black or white until it is seen on the background; as CSS writes it. */
export function legible(hex: string, background: string): string {
  const towards = luminance(background) > 0.4 ? 0 : 255;
  let color = hex;
  for (let step = 1; step <= 20 && contrast(color, background) < LEAST_CONTRAST; step++)
    color = channels(hex)
      .map((value) =>
        Math.round(value + ((towards - value) * step) / 20)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("");
  return `#${color}`;
}

const UNKNOWN_GROUP = GROUP_COLORS["Other"]!;

/** Colour of a cost group: the report's, legible on this background. */
export function groupColor(group: string, background: string): string {
  return legible(GROUP_COLORS[group] ?? UNKNOWN_GROUP, background);
}

/** Colour of an option by its place in the table: the report's, legible on this background. */
export function optionColor(index: number, background: string): string {
  return legible(OPTION_COLORS[index % OPTION_COLORS.length]!, background);
}

/** Strokes that tell lines apart without colour. */
const DASHES = ["none", "7 3", "2 3", "10 3 2 3", "4 2"];
export const dashOf = (index: number): string => DASHES[index % DASHES.length]!;
