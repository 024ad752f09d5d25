import { tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { FromWorkbook } from "../components/FromWorkbook";
import type { Interval } from "../../core/results";
import type { VolumeCurve } from "../engine/volumeCurve";
import { useSurroundings } from "../context";
import { texts } from "../pages/fulfilment/texts";
import { dashOf, optionColor } from "./colors";
import { Figure, useBackground } from "./Figure";
import { Legend } from "./Legend";
import { scale, ticks } from "./scale";
import { useWidth } from "./useWidth";

const HEIGHT = 200;
const BAND = 8;
const EDGE = { right: 8, top: 8, bottom: 26 };
/** Room for the costs beside the axis: so much at least, and for a sign of their type. */
const LEAST_LEFT = 40;
const SIGN = 6;
/** Below this share of the orders, fixed costs make the curves too steep to read; they leave at the top. */
const STEEP = 0.3;

interface Props {
  readonly curve: VolumeCurve;
  readonly intervals: readonly Interval[];
  /** Where the line stands, and where the workbook is. */
  readonly orders: number;
  readonly own: number;
  readonly intervalText: (interval: Interval) => string;
  /** Options use space that another sheet pays for, which the curves leave out. */
  readonly withoutSpace: boolean;
}

/** Cost per order over orders a month: a line an option, bands of who is cheapest, the chosen volume. */
export function VolumeChart({
  curve,
  intervals,
  orders,
  own,
  intervalText,
  withoutSpace,
}: Props): React.JSX.Element {
  const { format } = useSurroundings();
  const background = useBackground();
  const [box, width] = useWidth<HTMLDivElement>(320);
  const { volumes, options } = curve;
  const first = volumes[0]!;
  const last = volumes[volumes.length - 1]!;
  const [low, high] = useMemo(() => costRange(curve, own * STEEP), [curve, own]);
  const steps = ticks(low, high, 4).map((at) => ({
    at,
    text: high - low < 5 ? format.cents(at) : format.money(at),
  }));
  const edge = Math.max(LEAST_LEFT, ...steps.map(({ text }) => 10 + SIGN * text.length));
  const x = scale([first, last], [edge, width - EDGE.right]);
  const y = scale([low, high], [HEIGHT - EDGE.bottom - BAND, EDGE.top]);
  const indexOf = (name: string): number => options.findIndex(({ option }) => option === name);
  const shown = intervals.filter(({ from, to }) => from <= last && to >= first);
  const legend = options.map(({ option }, index) => ({
    label: <FromWorkbook>{option}</FromWorkbook>,
    color: optionColor(index, background),
    dash: dashOf(index),
  }));
  const axis = { fill: tokens.colorNeutralForeground2, fontSize: 11, fontFamily: "inherit" };
  return (
    <Figure
      title={texts.page.curve}
      unit={withoutSpace ? texts.page.curveUnitNoSpace : texts.page.curveUnit}
      description={texts.page.curveAbout(shown.slice(0, 8).map(intervalText))}
      legend={<Legend items={legend} />}
      table={{
        headings: [
          texts.page.volume,
          ...options.map(({ option }) => <FromWorkbook key={option}>{option}</FromWorkbook>),
        ],
        rows: tableRows(curve).map((at) => [
          format.count(volumes[at]!),
          ...options.map(({ costs }) => (Number.isNaN(costs[at]!) ? "–" : format.cents(costs[at]!))),
        ]),
      }}
    >
      <div ref={box}>
        <svg width={width} height={HEIGHT} aria-hidden focusable="false" style={{ display: "block" }}>
          {steps.map(({ at, text }) => (
            <g key={at}>
              <line
                x1={edge}
                x2={width - EDGE.right}
                y1={y(at)}
                y2={y(at)}
                stroke={tokens.colorNeutralStroke2}
              />
              <text x={edge - 6} y={y(at) + 4} textAnchor="end" {...axis}>
                {text}
              </text>
            </g>
          ))}
          {ticks(first, last, width < 420 ? 4 : 7).map((tick) => (
            <text
              key={tick}
              x={x(tick)}
              y={HEIGHT - 8}
              textAnchor={x(tick) > width - 40 ? "end" : "middle"}
              {...axis}
            >
              {format.count(tick)}
            </text>
          ))}
          {shown.map(({ from, to, cheapest }) => {
            const left = x(Math.max(from, first));
            const index = indexOf(cheapest);
            return (
              <g key={from}>
                <rect
                  x={left}
                  width={Math.max(1, x(Math.min(to + 1, last)) - left)}
                  y={HEIGHT - EDGE.bottom - BAND}
                  height={BAND}
                  fill={index < 0 ? tokens.colorNeutralStroke1 : optionColor(index, background)}
                />
                {from > first && (
                  <line
                    x1={left}
                    x2={left}
                    y1={EDGE.top}
                    y2={HEIGHT - EDGE.bottom}
                    stroke={tokens.colorNeutralStrokeAccessible}
                    strokeDasharray="1 3"
                  />
                )}
              </g>
            );
          })}
          <svg
            x={edge}
            y={EDGE.top}
            width={Math.max(1, width - edge - EDGE.right)}
            height={HEIGHT - EDGE.top - EDGE.bottom - BAND}
            viewBox={`${edge} ${EDGE.top} ${Math.max(1, width - edge - EDGE.right)} ${HEIGHT - EDGE.top - EDGE.bottom - BAND}`}
          >
            {options.map(({ option, costs }, index) => (
              <path
                key={option}
                d={pathOf(volumes, costs, x, y)}
                fill="none"
                stroke={optionColor(index, background)}
                strokeWidth="2"
                strokeDasharray={dashOf(index)}
              />
            ))}
          </svg>
          <line
            x1={x(orders)}
            x2={x(orders)}
            y1={EDGE.top}
            y2={HEIGHT - EDGE.bottom}
            stroke={tokens.colorNeutralForeground1}
            strokeWidth="1.5"
          />
          <circle cx={x(orders)} cy={EDGE.top} r="4" fill={tokens.colorNeutralForeground1} />
        </svg>
      </div>
    </Figure>
  );
}

/** The costs worth showing: from the volume below which curves are too steep. */
function costRange({ volumes, options }: VolumeCurve, from: number): [number, number] {
  const values = options.flatMap(({ costs }) =>
    [...costs].filter((cost, at) => volumes[at]! >= from && !Number.isNaN(cost)),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max((high - low) * 0.08, Math.abs(high) * 0.02, 0.01);
  return [low > margin ? low - margin : Math.min(0, low), high + margin];
}

/** The line through the points that can be priced. */
function pathOf(
  volumes: Float64Array,
  costs: Float64Array,
  x: (volume: number) => number,
  y: (cost: number) => number,
): string {
  let path = "";
  costs.forEach((cost, at) => {
    if (Number.isNaN(cost)) return;
    const to = path === "" || Number.isNaN(costs[at - 1]!) ? "M" : "L";
    path += `${to}${x(volumes[at]!).toFixed(1)} ${y(cost).toFixed(1)}`;
  });
  return path;
}

/** About a dozen of the points, evenly spread. */
function tableRows({ volumes }: VolumeCurve): number[] {
  const step = Math.max(1, Math.round(volumes.length / 12));
  return [...volumes.keys()].filter((at) => at % step === 0 || at === volumes.length - 1);
}
