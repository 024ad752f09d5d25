import { chanceText } from "../../../core/confidence/verdict";
import { judgementWords } from "../../../core/confidence/judgementWords";
import { assumedByBasis, changedTogether, hasPercentiles, unknownText } from "../../../core/confidence/words";
import { FigureTable } from "../../charts/Figure";
import { CellLink } from "../../components/CellLink";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { DecisionSureness } from "../../engine/later/kinds";
import { rounded } from "./rounded";
import { texts as words } from "./texts";
import { TwoWay } from "./TwoWay";

type Found = NonNullable<DecisionSureness["confidence"]>;

interface Props {
  readonly decision: DecisionSureness;
  readonly confidence: Found;
}

/** Rows of the tornado. */
const MOST = 10;

/** What a specialist asks: chances and regret, the tornado with shares of variance and worth of knowing, thresholds. */
export function Analyst({ decision, confidence }: Props): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const changed = changedTogether(confidence);
  return (
    <section className={shared.stack} aria-label={words.more}>
      <div className={shared.tight}>
        <h4 className={shared.section}>{words.chances}</h4>
        <FigureTable
          label={words.chances}
          headings={[words.option, words.chance, words.regret]}
          rows={confidence.options.map(({ option, cheapest, regret }) => [
            <FromWorkbook key="name">{option}</FromWorkbook>,
            <FromWorkbook key="chance">{chanceText(cheapest.value)}</FromWorkbook>,
            format.money(rounded(regret.value)),
          ])}
        />
        <p className={shared.small}>
          <FromWorkbook>{words.best(chanceText(confidence.recommendedBest.value))}</FromWorkbook>{" "}
          {words.trials(format.count(confidence.trials))}
        </p>
        {changed !== null && (
          <p className={shared.small}>
            <FromWorkbook>{changed}</FromWorkbook>
          </p>
        )}
      </div>
      <Tornado confidence={confidence} />
      <div className={shared.tight}>
        <h4 className={shared.section}>{words.conditions}</h4>
        {decision.conditions.length === 0 ? (
          <p className={shared.text}>{words.noConditions}</p>
        ) : (
          <ul className={shared.bullets}>
            {decision.conditions.map(({ input, must, value, then }) => (
              <li key={`${input} ${must}`}>
                <FromWorkbook>
                  {words.must[must](confidence.inputs[input]!.name, format.rate(value), then)}
                </FromWorkbook>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TwoWay decision={decision} confidence={confidence} />
      <Weights decision={decision} confidence={confidence} />
      <Assumed confidence={confidence} />
      <Unknowns decision={decision} confidence={confidence} />
    </section>
  );
}

function Tornado({ confidence }: Pick<Props, "confidence">): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const { tornado, inputs, pair, learned, options, information } = confidence;
  if (!pair || tornado.length === 0) return null;
  const [a, b] = pair;
  const lead = (costs: readonly number[]): string => format.change(rounded(costs[a]! - costs[b]!));
  const idle = learned.filter(({ worthAsking }) => !worthAsking).length;
  return (
    <div className={shared.tight}>
      <h4 className={shared.section}>{words.swings}</h4>
      <p className={shared.small}>
        <FromWorkbook>{words.swingsAbout(options[a]!.option, options[b]!.option)}</FromWorkbook>{" "}
        {hasPercentiles(inputs) && words.percentiles}
      </p>
      <FigureTable
        label={words.swings}
        headings={[words.figure, words.spread, words.from, words.to, words.share, words.worth]}
        rows={tornado.slice(0, MOST).map(({ input, atLow, atHigh }) => {
          const { name, range, edit } = inputs[input]!;
          const known = learned.find((one) => one.input === input);
          const at = edit[0]?.low;
          return [
            at && at.sheet !== "" && at.cell !== "" ? (
              <CellLink key="name" {...at}>
                <FromWorkbook>{name}</FromWorkbook>
              </CellLink>
            ) : (
              <FromWorkbook key="name">{name}</FromWorkbook>
            ),
            words.range(format.rate(range!.low), format.rate(range!.high)),
            lead(atLow),
            lead(atHigh),
            known ? format.percent(Math.min(0.99, known.share.value)) : "–",
            known ? format.money(rounded(known.information.value)) : "–",
          ];
        })}
      />
      {learned.length > 0 && (
        <p className={shared.small}>
          {words.everything(format.money(rounded(information.value)))} {idle > 0 && words.notWorth(idle)}
        </p>
      )}
    </div>
  );
}

function Weights({ decision, confidence }: Props): React.JSX.Element | null {
  const shared = useShared();
  const { judgement } = confidence;
  if (!confidence.final) return null;
  return (
    <div className={shared.tight}>
      <h4 className={shared.section}>{words.weights}</h4>
      {judgement ? (
        <ul className={shared.bullets}>
          {judgementWords(confidence, decision.recommended).map((sentence) => (
            <li key={sentence}>
              <FromWorkbook>{sentence}</FromWorkbook>
            </li>
          ))}
          {judgement.ranged.length > 0 && (
            <li>
              <FromWorkbook>{words.ranged(judgement.ranged.map(({ criterion }) => criterion))}</FromWorkbook>
            </li>
          )}
        </ul>
      ) : (
        <p className={shared.text}>{words.notRated}</p>
      )}
    </div>
  );
}

function Assumed({ confidence }: Pick<Props, "confidence">): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  if (!confidence.final) return null;
  const assumed = assumedByBasis(confidence.inputs);
  return (
    <div className={shared.tight}>
      <h4 className={shared.section}>{words.assumed}</h4>
      {assumed.length === 0 ? (
        <p className={shared.text}>{words.allStated}</p>
      ) : (
        <ul className={shared.bullets}>
          {assumed.map(({ basis, shares: [below, above], names }) => (
            <li key={basis}>
              {words.assumedOf(words.basis[basis], format.percent(below), format.percent(above))}{" "}
              <FromWorkbook>{names.join("; ")}</FromWorkbook>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is not known, and at which value it changes the answer. */
export function Unknowns({ decision, confidence }: Props): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const { couldChange, cannot } = confidence.unknowns;
  if (couldChange.length + cannot.length === 0) return null;
  type Unknown = Found["unknowns"]["cannot"][number];
  const line = ({ what, sheet, cell }: Unknown, said: React.JSX.Element): React.JSX.Element => (
    <li key={`${what} ${sheet} ${cell}`}>
      {said} {sheet !== "" && <CellLink sheet={sheet} cell={cell} />}
    </li>
  );
  const pairs = decision.unknownPairs;
  return (
    <div className={shared.tight}>
      <h4 className={shared.section}>{words.unknowns}</h4>
      <ul className={shared.bullets}>
        {couldChange.map((one) =>
          line(one, <FromWorkbook>{format.sentence(unknownText(one, pairs))}</FromWorkbook>),
        )}
        {cannot.map((one) =>
          line(
            one,
            <>
              <FromWorkbook>{one.what}</FromWorkbook>: {words.cannot}
            </>,
          ),
        )}
      </ul>
    </div>
  );
}
