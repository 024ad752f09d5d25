/// <reference types="office-js" />
import type { PaneTheme } from "../taskpane";

/** Relative luminance after WCAG 2.2 of a colour written "#1F2933"; null for anything else. */
function luminanceOf(colour: string): number | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (hex === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Luminance at which black and white text stand out alike: sqrt(1.05 x 0.05) - 0.05. */
const MIDDLE = 0.179;

/**
 * The look of Excel's own window; undefined where Excel does not say, as on the web. What counts is its background, for
 * `isDarkTheme` is younger than Excel 2021.
 */
export function hostTheme(
  theme: { readonly bodyBackgroundColor: string } | undefined = Office.context?.officeTheme,
): PaneTheme | undefined {
  const luminance = luminanceOf(theme?.bodyBackgroundColor ?? "");
  if (luminance === null) return undefined;
  return luminance < MIDDLE ? "dark" : "light";
}
