import { FigureTable } from "../../charts/Figure";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts } from "./texts";

const NOTHING = {};

/** The workbook's scenarios side by side; nothing where there is none, or while one is looked at. */
export function Scenarios(): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const { engine, answered } = useAnswered();
  const { result } = useLater(engine, "scenarios", answered, NOTHING);
  if (!result || result.length === 0) return null;
  const words = texts.scenarios;
  const amount = (value: number | null): string => (value === null ? words.none : format.money(value));
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.title}</h2>
      <p className={shared.small}>{words.about}</p>
      <FigureTable
        label={words.title}
        headings={[words.scenario, words.today, words.kept, words.best]}
        rows={result.map(({ scenario, today, kept, best }) => [
          <FromWorkbook key={scenario}>{scenario}</FromWorkbook>,
          amount(today),
          amount(kept),
          amount(best),
        ])}
      />
      {result.map(({ scenario, says }) => (
        <p key={scenario} className={shared.small}>
          <FromWorkbook>{format.sentence(says)}</FromWorkbook>
        </p>
      ))}
    </section>
  );
}
