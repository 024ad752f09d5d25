import { makeStyles, tokens } from "@fluentui/react-components";
import type { PortfolioFigures, PortfolioResult } from "../../../core/advice/portfolio";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { Format } from "../../format";
import { texts as pane } from "../../texts";
import { texts } from "./texts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", maxWidth: "560px" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 8px 2px 0" },
  value: { textAlign: "right", padding: "2px 0 2px 8px" },
});

type Value = number | null;
interface Row {
  readonly name: string;
  readonly of: (figures: PortfolioFigures) => Value;
  readonly show: (value: number, format: Format) => string;
}
const money = (value: number, format: Format): string => format.money(value);
const fine = (value: number, format: Format): string => format.cents(value);
const share = (value: number, format: Format): string => format.percent(value);

/** The figures of a set in the order they are shown. */
const rows = (analyst: boolean): readonly Row[] => [
  { name: texts.yearlyCost, of: ({ yearlyCost }) => yearlyCost, show: money },
  { name: texts.people, of: ({ people }) => people, show: fine },
  { name: texts.fixedShare, of: ({ fixedShare }) => fixedShare, show: share },
  { name: texts.committed, of: ({ committed }) => committed, show: money },
  { name: texts.lowest, of: ({ lowest }) => lowest?.cash ?? null, show: money },
  { name: texts.cover, of: ({ cover }) => cover, show: fine },
  { name: texts.coverFallen, of: ({ coverFallen }) => coverFallen, show: fine },
  { name: texts.runway, of: ({ runway }) => runway, show: fine },
  { name: texts.ownerHours, of: ({ ownerHoursAWeek }) => ownerHoursAWeek, show: fine },
  ...(analyst
    ? [
        { name: texts.runwayAtLow, of: ({ runwayAtLow }: PortfolioFigures) => runwayAtLow, show: fine },
        { name: texts.leverage, of: (each: PortfolioFigures) => each.operatingLeverage, show: fine },
      ]
    : []),
];

/** Today and the set beside each other. */
export function FiguresTable({ result }: { readonly result: PortfolioResult }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format, analyst } = useSurroundings();
  const { today, recommended } = result;
  const shown = (value: Value, { show }: Row): string =>
    value === null ? texts.unknown : value === Infinity ? texts.noEnd : show(value, format);
  const { largestShare, provider } = recommended.figures;
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.figures}</h2>
      <table className={`${styles.table} ${shared.number}`}>
        <thead>
          <tr>
            <td />
            {today && (
              <th scope="col" className={`${styles.value} ${shared.small}`}>
                {texts.today}
              </th>
            )}
            <th scope="col" className={`${styles.value} ${shared.small}`}>
              {texts.then}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows(analyst).map((row) => (
            <tr key={row.name}>
              <th scope="row" className={styles.name}>
                {row.name}
              </th>
              {today && <td className={styles.value}>{shown(row.of(today.figures), row)}</td>}
              <td className={styles.value}>{shown(row.of(recommended.figures), row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
