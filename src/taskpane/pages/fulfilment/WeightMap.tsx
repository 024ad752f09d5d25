import { tokens } from "@fluentui/react-components";
import { leftOffMap } from "../../../core/fulfilment/words";
import { optionColor } from "../../charts/colors";
import { Figure, useBackground } from "../../charts/Figure";
import { Legend } from "../../charts/Legend";
import { useWidth } from "../../charts/useWidth";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { FulfilmentFigures } from "../../engine/later/kinds";
import { texts as words } from "./texts";

type WinnerMap = NonNullable<FulfilmentFigures["map"]>;

interface Props {
  readonly map: WinnerMap;
  readonly orders: number;
  /** Options in the order of their colours. */
  readonly options: readonly string[];
}

const LEFT = 56;
const CELL = 24;
const FOOT = 20;

/** Which option costs least at each parcel weight and volume; letters tell what colours do. */
export function WeightMap({ map, orders, options }: Props): React.JSX.Element {
  const shared = useShared();
  const background = useBackground();
  const { format } = useSurroundings();
  const [box, width] = useWidth<HTMLDivElement>(320);
  const cell = (width - LEFT) / map.volumes.length;
  const used = map.options.flatMap((_, which) =>
    map.winner.some((row) => row.includes(which)) ? [which] : [],
  );
  const letter = (which: number): string => String.fromCharCode(65 + used.indexOf(which));
  const color = (which: number): string => optionColor(options.indexOf(map.options[which]!), background);
  const nameOf = (which: number): string => (which < 0 ? words.noOne : map.options[which]!);
  const weightOf = (factor: number): string => `${format.cents(map.meanWeight * factor)} ${map.unit}`;
  const isHere = (row: number, column: number): boolean =>
    map.factors[row] === 1 && map.volumes[column] === Math.round(orders);
  const stretches = (row: readonly number[]): string[] => {
    const found: string[] = [];
    for (let from = 0; from < row.length;) {
      let to = from;
      while (to + 1 < row.length && row[to + 1] === row[from]) to++;
      found.push(
        words.stretch(nameOf(row[from]!), format.count(map.volumes[from]!), format.count(map.volumes[to]!)),
      );
      from = to + 1;
    }
    return found;
  };
  return (
    <Figure
      title={words.map}
      unit={words.mapUnit}
      level={2}
      description={map.winner
        .map((row, at) => words.row(weightOf(map.factors[at]!), stretches(row)))
        .join("; ")}
      table={{
        headings: [words.weight, ...map.volumes.map((volume) => format.count(volume))],
        rows: map.winner.map((row, at) => [
          weightOf(map.factors[at]!),
          ...row.map((which, column) => (
            <FromWorkbook
              key={column}
            >{`${nameOf(which)}${isHere(at, column) ? ` (${words.here})` : ""}`}</FromWorkbook>
          )),
        ]),
      }}
      legend={
        <>
          <Legend
            items={used.map((which) => ({
              label: <FromWorkbook>{`${letter(which)}: ${map.options[which]!}`}</FromWorkbook>,
              color: color(which),
            }))}
          />
          <p className={shared.small}>{words.mapAbout(format.percent(map.provided))}</p>
          {map.left.length > 0 ? (
            <p className={shared.small}>
              <FromWorkbook>{leftOffMap(map.left)}</FromWorkbook>
            </p>
          ) : null}
        </>
      }
    >
      <div ref={box}>
        <svg width={width} height={map.factors.length * CELL + FOOT} aria-hidden focusable="false">
          {map.winner.map((row, at) => (
            <g key={at}>
              <text x={0} y={at * CELL + 16} fontSize="11" fill={tokens.colorNeutralForeground2}>
                {weightOf(map.factors[at]!)}
              </text>
              {row.map((which, column) => (
                <g key={column}>
                  {which >= 0 && (
                    <rect
                      x={LEFT + column * cell + 1}
                      y={at * CELL + 1}
                      width={Math.max(1, cell - 2)}
                      height={CELL - 2}
                      rx="2"
                      fill={color(which)}
                      fillOpacity="0.3"
                      stroke={isHere(at, column) ? tokens.colorNeutralForeground1 : color(which)}
                      strokeWidth={isHere(at, column) ? 2.5 : 1}
                    />
                  )}
                  <text
                    x={LEFT + (column + 0.5) * cell}
                    y={at * CELL + 16}
                    fontSize="11"
                    textAnchor="middle"
                    fill={tokens.colorNeutralForeground1}
                  >
                    {which < 0 ? "–" : letter(which)}
                  </text>
                </g>
              ))}
            </g>
          ))}
          {map.volumes.map((volume, column) =>
            column % Math.max(1, Math.ceil(44 / cell)) === 0 ? (
              <text
                key={column}
                x={LEFT + (column + 0.5) * cell}
                y={map.factors.length * CELL + 14}
                fontSize="11"
                textAnchor="middle"
                fill={tokens.colorNeutralForeground2}
              >
                {format.count(volume)}
              </text>
            ) : null,
          )}
        </svg>
      </div>
    </Figure>
  );
}
