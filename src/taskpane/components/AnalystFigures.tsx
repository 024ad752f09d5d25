import type { OptionFigures } from "../engine/findings";
import type { Format } from "../format";
import { useSurroundings } from "../context";
import { FigureTable } from "../charts/Figure";
import { texts } from "../texts";
import { FromWorkbook } from "./FromWorkbook";

type Row = readonly [string, (option: OptionFigures) => number | null, keyof Omit<Format, "sentence">];

const words = texts.analystFigures;
const ROWS: readonly Row[] = [
  [words.equivalentAnnualCost, ({ yearlyCost }) => yearlyCost, "money"],
  [words.presentCost, ({ presentCost }) => presentCost, "money"],
  [words.firstYear, ({ firstYearCost }) => firstYearCost, "money"],
  [words.month, ({ monthlyCost }) => monthlyCost, "money"],
  [words.twelveMonths, ({ twelveMonthCostPerOrder }) => twelveMonthCostPerOrder, "cents"],
  [words.marginal, ({ marginalCost }) => marginalCost, "cents"],
  [words.fixedShare, ({ fixedShare }) => fixedShare, "percent"],
  [words.oneOff, ({ oneOffCash }) => oneOffCash, "money"],
  [words.tiedUp, ({ tiedUpCash }) => tiedUpCash, "money"],
  [words.stillToPay, ({ stillToPay }) => stillToPay, "money"],
  [words.fit, ({ fit }) => fit, "count"],
  [words.people, ({ people }) => people, "rate"],
  [words.space, ({ space }) => space, "count"],
  [words.walkAway, ({ walkAwayPrice }) => walkAwayPrice, "cents"],
];

/** The specialist's figures of every option. */
export function AnalystFigures({
  options,
}: {
  readonly options: readonly OptionFigures[];
}): React.JSX.Element {
  const { format } = useSurroundings();
  const written = (value: number | null, how: Row[2]): string =>
    value === null || !Number.isFinite(value) ? "–" : format[how](value);
  return (
    <FigureTable
      label={texts.decisions.figures}
      headings={[
        texts.decisions.figures,
        ...options.map(({ option }) => <FromWorkbook key={option}>{option}</FromWorkbook>),
      ]}
      rows={ROWS.filter(([, of]) => options.some((option) => of(option) !== null)).map(([name, of, how]) => [
        name,
        ...options.map((option) => written(of(option), how)),
      ])}
    />
  );
}
