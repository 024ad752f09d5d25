import type { PortfolioFigures, PortfolioResult } from "../../../core/advice/portfolio";
import { FigureTable } from "../../charts/Figure";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { Format } from "../../format";
import { texts as pane } from "../../texts";
import { texts } from "./texts";

type Value = number | null;
interface Row {
  readonly name: string;
  readonly of: (figures: PortfolioFigures) => Value;
  readonly show: (value: number, format: Format) => string;
}
const money = (value: number, format: Format): string => format.money(value);
const fine = (value: number, format: Format): string => format.cents(value);
const covered = (value: number, format: Format): string =>
  value < 0 ? texts.notCovered : format.cents(value);
const share = (value: number, format: Format): string => format.percent(value);

/** The figures of a set in the order they are shown. */
const rows = (analyst: boolean): readonly Row[] => [
  { name: texts.yearlyCost, of: ({ yearlyCost }) => yearlyCost, show: money },
  { name: texts.people, of: ({ people }) => people, show: fine },
  { name: texts.fixedShare, of: ({ fixedShare }) => fixedShare, show: share },
  { name: texts.committed, of: ({ committed }) => committed, show: money },
  { name: texts.lowest, of: ({ lowest }) => lowest?.cash ?? null, show: money },
  { name: texts.cover, of: ({ cover }) => cover, show: covered },
  { name: texts.coverFallen, of: ({ coverFallen }) => coverFallen, show: covered },
  { name: texts.runway, of: ({ runway }) => runway, show: fine },
  { name: texts.runwayAtLow, of: ({ runwayAtLow }) => runwayAtLow, show: fine },
  { name: texts.ownerHours, of: ({ ownerHoursAWeek }) => ownerHoursAWeek, show: fine },
  ...(analyst
    ? [{ name: texts.leverage, of: (each: PortfolioFigures) => each.operatingLeverage, show: fine }]
    : []),
];

/** Today and the set beside each other. */
export function FiguresTable({ result }: { readonly result: PortfolioResult }): React.JSX.Element {
  const shared = useShared();
  const { format, analyst } = useSurroundings();
  const { today, recommended } = result;
  const shown = (value: Value, { show }: Row): string =>
    value === null ? texts.unknown : value === Infinity ? texts.noEnd : show(value, format);
  const { largestShare, provider } = recommended.figures;
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.figures}</h2>
      <FigureTable
        label={texts.figures}
        headings={[texts.figure, ...(today ? [texts.today] : []), texts.then]}
        rows={rows(analyst).map((row) => [
          row.name,
          ...(today ? [shown(row.of(today.figures), row)] : []),
          shown(row.of(recommended.figures), row),
        ])}
      />
      {largestShare && (
        <p className={shared.small}>
          {texts.largest(pane.areas[largestShare.area])}: {format.percent(largestShare.share)}
        </p>
      )}
      {provider && (
        <p className={shared.small}>
          {texts.provider(provider.name)}: {format.percent(provider.share)}
        </p>
      )}
    </section>
  );
}
