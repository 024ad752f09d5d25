import { tokens } from "@fluentui/react-components";
import { scale, ticks } from "../taskpane/charts/scale";
import { useBackground } from "../taskpane/charts/Figure";
import { useWidth } from "../taskpane/charts/useWidth";
import { written } from "./written";

/** The values of a line or of one colour of bars, in the order of the names. */
export interface Series {
  readonly name: string;
  /** As CSS writes it. */
  readonly color: string;
  /** Strokes of its line. */
  readonly dash: string;
  readonly values: readonly (number | null)[];
}
interface Props {
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
}

const ROW = 44;
const BAR = 16;
const HEIGHT = 220;
const EDGE = { left: 48, right: 12, top: 8, bottom: 24 };
const label = { fill: tokens.colorNeutralForeground2, fontSize: 11, fontFamily: "inherit" };
const grid = tokens.colorNeutralStroke2;

/** Bars one below the other, each under its name: stacked from their parts, or side by side. */
export function BarDrawing({ names, series, stacked }: Props): React.JSX.Element {
  const background = useBackground();
  const [box, width] = useWidth<HTMLDivElement>(340);
  const at = (index: number): number[] => series.map(({ values }) => values[index] ?? 0);
  const sum = (index: number, sign: 1 | -1): number =>
    at(index).reduce((total, value) => total + Math.max(0, sign * value), 0);
  const reach = (sign: 1 | -1): number =>
    names.reduce(
      (most, _, index) =>
        Math.max(most, stacked ? sum(index, sign) : Math.max(0, ...at(index).map((value) => sign * value))),
      0,
    );
  const x = scale([-reach(-1), reach(1) || 1], [1, width - 1]);
  const row = stacked ? ROW : 24 + series.length * BAR;
  return (
    <div ref={box}>
      <svg
        width={width}
        height={names.length * row}
        aria-hidden
        focusable="false"
        style={{ display: "block" }}
      >
        {names.map((name, index) => {
          const reached = { up: 0, down: 0 };
          return (
            <g key={index} transform={`translate(0 ${index * row})`}>
              <text x={1} y={14} {...label}>
                {name}
              </text>
              {stacked && (
                <text x={width - 1} y={14} textAnchor="end" {...label} fontWeight="600">
                  {written(sum(index, 1) - sum(index, -1))}
                </text>
              )}
              {series.map((part, place) => {
                const value = part.values[index] ?? 0;
                if (value === 0) return null;
                const side = value > 0 ? "up" : "down";
                const from = stacked ? reached[side] : 0;
                if (stacked) reached[side] += value;
                const [start, end] = [x(from), x(from + value)].sort((a, b) => a - b);
                return (
                  <rect
                    key={part.name}
                    x={start}
                    y={20 + (stacked ? 0 : place * BAR)}
                    width={end! - start!}
                    height={BAR}
                    fill={part.color}
                    stroke={`#${background}`}
                  >
                    <title>{`${part.name} ${written(value)}`}</title>
                  </rect>
                );
              })}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Lines over names that are numbers, or over places where they are not. */
export function LineDrawing({ names, series }: Props): React.JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>(340);
  const numbers = names.map((name) => Number(name.replace(/,/g, "")));
  const isScale = numbers.length > 1 && numbers.every((number) => Number.isFinite(number));
  const places = isScale ? numbers : names.map((_, index) => index);
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(0, ...all), Math.max(1e-9, ...all)];
  const x = scale([Math.min(...places), Math.max(...places)], [EDGE.left, width - EDGE.right]);
  const y = scale([low, high], [HEIGHT - EDGE.bottom, EDGE.top]);
  const shown = isScale
    ? ticks(Math.min(...places), Math.max(...places), 4).map((tick) => [x(tick), written(tick)] as const)
    : names.map((name, index) => [x(index), name] as const);
  return (
    <div ref={box}>
      <svg width={width} height={HEIGHT} aria-hidden focusable="false" style={{ display: "block" }}>
        {ticks(low, high, 4).map((tick) => (
          <g key={tick}>
            <line x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} stroke={grid} />
            <text x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end" {...label}>
              {written(tick)}
            </text>
          </g>
        ))}
        {shown.map(([place, text]) => (
          <text key={place} x={place} y={HEIGHT - 6} textAnchor="middle" {...label}>
            {text}
          </text>
        ))}
        {series.map(({ name, color, dash, values }) => (
          <polyline
            key={name}
            fill="none"
            stroke={color}
            strokeWidth="2.5"
            strokeDasharray={dash}
            points={values
              .flatMap((value, at) => (value === null ? [] : `${x(places[at]!)},${y(value)}`))
              .join(" ")}
          >
            <title>{name}</title>
          </polyline>
        ))}
      </svg>
    </div>
  );
}
