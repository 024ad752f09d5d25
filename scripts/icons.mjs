/**
 * Draws the icons into assets/icons: the mark of Footing, a column of figures over its total and a double rule, and one
 * icon a ribbon command. Every straight edge lies on a whole pixel at every size; what would blur is left out when small.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));
const MARK_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const TEAL = "#0F5C6E";
const AMBER = "#F2B134";
const INK = "#43505C";
const PAPER = "#FCFDFD";
const PALE = "#C9D1D9";

/** Drawing on n x n pixels with positions as shares of n. */
function canvas(n) {
  const px = (share) => Math.round(share * n);
  const atLeastOne = (share) => Math.max(1, px(share));
  return {
    n,
    line: atLeastOne(0.032),
    box: (left, top, right, bottom, fill, radius = 0) =>
      `<rect x="${px(left)}" y="${px(top)}" width="${atLeastOne(right - left)}" height="${atLeastOne(bottom - top)}" rx="${radius * n}" fill="${fill}"/>`,
    /** A filled box with an outline inside its edge. */
    framed(left, top, right, bottom) {
      const half = this.line / 2;
      const [x, y] = [px(left) + half, px(top) + half];
      return `<rect x="${x}" y="${y}" width="${px(right) - half - x}" height="${px(bottom) - half - y}" fill="${PAPER}" stroke="${INK}" stroke-width="${this.line}"/>`;
    },
    path: (commands, colour, width, more = "") =>
      `<path d="${commands.replace(/-?[0-9.]+/g, (share) => String(Math.round(Number(share) * n * 100) / 100))}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`,
    shape: (commands, colour) =>
      `<path d="${commands.replace(/-?[0-9.]+/g, (share) => String(Math.round(Number(share) * n * 100) / 100))}" fill="${colour}"/>`,
    disc: (x, y, radius, colour) =>
      `<circle cx="${x * n}" cy="${y * n}" r="${radius * n}" fill="${colour}"/>`,
  };
}

/** Figures set right above their total, which stands on a double rule: a footed column. */
function mark(n) {
  const { box } = canvas(n);
  const pixels = (share) => Math.max(1, Math.round(share * n));
  const small = n < 32;
  const lefts = small ? [0.44, 0.25] : [0.46, 0.25, 0.38];
  const [bar, gap] = small ? [pixels(0.125), pixels(0.065)] : [pixels(0.09), pixels(0.055)];
  const rule = pixels(0.035);
  const betweenRules = pixels(0.05);
  const heights = [...lefts.flatMap(() => [bar, gap]), bar, gap + 1, rule, betweenRules, rule];
  const tops = [Math.round((n - heights.reduce((a, b) => a + b)) / 2)];
  for (const height of heights) tops.push(tops.at(-1) + height);
  const row = (at, left, right, fill) => box(left, tops[2 * at] / n, right, tops[2 * at + 1] / n, fill);
  return [
    box(0, 0, 1, 1, TEAL, 0.19),
    ...lefts.map((left, at) => row(at, left, 0.75, PAPER)),
    row(lefts.length, 0.31, 0.75, AMBER),
    row(lefts.length + 1, 0.19, 0.81, PAPER),
    row(lefts.length + 2, 0.19, 0.81, PAPER),
  ].join("");
}

/** A cost sheet: heading row and lines of figures. */
function sheet(draw) {
  const { n, box } = draw;
  const columns = n < 24 ? [] : [0.37];
  const rows = n < 24 ? [0.44, 0.62] : [0.4, 0.54, 0.68];
  const edge = draw.line / n;
  return [
    draw.framed(0.06, 0.12, 0.84, 0.84),
    box(0.06, 0.12, 0.84, 0.28, TEAL),
    ...rows.map((top) => box(0.06 + edge, top, 0.84 - edge, top + 0.02, PALE)),
    ...columns.map((left) => box(left, 0.28, left + 0.02, 0.84 - edge, PALE)),
  ].join("");
}

/** A mark in the lower right corner, cut free of what is below it. */
const badge = (draw, colour, drawn) =>
  draw.disc(0.72, 0.72, 0.3, "#FFFFFF") + draw.disc(0.72, 0.72, 0.255, colour) + drawn;

const icons = {
  footing: { sizes: MARK_SIZES, drawn: mark },
  start: {
    sizes: RIBBON_SIZES,
    drawn(n) {
      const draw = canvas(n);
      const width = Math.max(1.4, n * 0.062);
      const plus = draw.path("M0.72 0.58 L0.72 0.86 M0.58 0.72 L0.86 0.72", PAPER, width);
      return sheet(draw) + badge(draw, TEAL, plus);
    },
  },
  check: {
    sizes: RIBBON_SIZES,
    drawn(n) {
      const draw = canvas(n);
      const tick = draw.path("M0.59 0.73 L0.685 0.825 L0.855 0.63", PAPER, Math.max(1.4, n * 0.062));
      return sheet(draw) + badge(draw, "#2E7D32", tick);
    },
  },
  report: {
    sizes: RIBBON_SIZES,
    drawn(n) {
      const draw = canvas(n);
      const { box } = draw;
      const figures =
        n < 24
          ? [
              [0.42, 0.22],
              [0.32, 0.38],
            ]
          : [
              [0.44, 0.2],
              [0.34, 0.31],
              [0.4, 0.42],
            ];
      const height = n < 24 ? 0.07 : 0.055;
      return [
        draw.framed(0.14, 0.04, 0.78, 0.96),
        ...figures.map(([left, top]) => box(left, top, 0.66, top + height, INK)),
        box(0.36, 0.55, 0.66, 0.55 + height, AMBER),
        box(0.26, 0.7, 0.66, 0.7 + 0.03, TEAL),
        box(0.26, 0.79, 0.66, 0.79 + 0.03, TEAL),
        draw.shape("M0.56 0.78 L0.86 0.48 L1 0.62 L0.7 0.92 L0.5 0.98 Z", "#FFFFFF"),
        draw.shape("M0.6 0.79 L0.86 0.53 L0.96 0.63 L0.7 0.89 L0.55 0.94 Z", TEAL),
      ].join("");
    },
  },
  recalculate: {
    sizes: RIBBON_SIZES,
    drawn(n) {
      const draw = canvas(n);
      const width = Math.max(1.5, n * 0.075);
      const [radius, back] = [0.36 * n, width * 2.2];
      const point = (angle, share) => {
        const turned = (angle * Math.PI) / 180;
        return `${(0.5 + share * Math.cos(turned)).toFixed(4)} ${(0.5 + share * Math.sin(turned)).toFixed(4)}`;
      };
      const scaled = (text) =>
        text
          .split(" ")
          .map((share) => Number(share) * n)
          .join(" ");
      const arc = (from, to, colour, thick) =>
        `<path d="M${scaled(point(from, 0.36))} A${radius} ${radius} 0 0 1 ${scaled(point(to, 0.36))}" fill="none" stroke="${colour}" stroke-width="${thick}"/>`;
      const head = (angle) =>
        draw.shape(`M${point(angle, 0.5)} L${point(angle, 0.22)} L${point(angle + 32, 0.36)} Z`, TEAL);
      return [
        draw.disc(0.5, 0.5, 0.36 + back / 2 / n, "#FFFFFF"),
        arc(170, 305, TEAL, width),
        head(305),
        arc(350, 485, TEAL, width),
        head(125),
        draw.box(0.39, 0.4, 0.61, 0.46, AMBER),
        draw.box(0.39, 0.54, 0.61, 0.6, AMBER),
      ].join("");
    },
  },
};

const svg = (n, drawn) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n}" height="${n}" viewBox="0 0 ${n} ${n}">${drawn(n)}</svg>\n`;

mkdirSync(folder, { recursive: true });
for (const [name, { sizes, drawn }] of Object.entries(icons)) {
  for (const n of sizes)
    writeFileSync(`${folder}${name}-${n}.png`, new Resvg(svg(n, drawn)).render().asPng());
}
writeFileSync(`${folder}footing.svg`, svg(128, mark));
