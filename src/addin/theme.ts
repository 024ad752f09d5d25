/// <reference types="office-js" />

/**
 * Whether Excel is shown dark; null where it does not say, as on the web. What counts is its background, for
 * `isDarkTheme` is younger than Excel 2021. Relative luminance after WCAG 2.2.
 */
export function isDark(theme: Pick<Office.OfficeTheme, "bodyBackgroundColor"> | undefined): boolean | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  if (hex === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
