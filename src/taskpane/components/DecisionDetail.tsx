import type { AreaId } from "../../core/model";
import { isByHand, useChoices } from "../choices";
import { useSurroundings } from "../context";
import type { DecisionFigures } from "../engine/findings";
import { groupsOf } from "../figures";
import { StackedBars } from "../charts/StackedBars";
import { texts } from "../texts";
import { AnalystFigures } from "./AnalystFigures";
import { CellLink } from "./CellLink";
import { FromWorkbook } from "./FromWorkbook";
import { LazyPart } from "./LazyPart";
import { marksOf, OptionsTable } from "./OptionsTable";
import { Pairs } from "./Pairs";
import { useShared } from "./styles";

const loadLikeForLike = () =>
  import(/* webpackChunkName: "page-alike" */ "../pages/providers/LikeForLike").then(
    ({ LikeForLike }) => LikeForLike,
  );

const loadWhole = () =>
  import(/* webpackChunkName: "page-alike" */ "../pages/whole/Whole").then(({ Whole }) => Whole);

const loadNotes = () =>
  import(/* webpackChunkName: "page-alike" */ "../pages/whole/Notes").then(({ Notes }) => Notes);

/** An opened decision: why, its options, what would flip it, judgement beside cost. */
export function DecisionDetail({
  area,
  decision,
  level,
}: {
  readonly area: AreaId;
  readonly decision: DecisionFigures;
  readonly level: 3 | 4;
}): React.JSX.Element {
  const shared = useShared();
  const { format, analyst } = useSurroundings();
  const { fixed } = useChoices();
  const words = texts.decisions;
  const { options, reasons, flips, byCost, recommended, runnerUp, judgementPrice, score } = decision;
  const byHand = isByHand(fixed, area, decision);
  const Heading = `h${level}` as const;
  const name = (option: string | null): React.ReactNode =>
    option === null ? words.noAdvice : <FromWorkbook>{option}</FromWorkbook>;
  return (
    <div className={shared.stack}>
      <section className={shared.tight}>
        <Heading className={shared.section}>{words.why}</Heading>
        <ul className={shared.bullets}>
          {reasons.map((reason) => (
            <li key={reason}>
              <FromWorkbook>{format.sentence(reason)}</FromWorkbook>
            </li>
          ))}
        </ul>
      </section>
      <section className={shared.tight}>
        <Heading className={shared.section}>{words.options}</Heading>
        <OptionsTable area={area} decision={decision} byHand={byHand} />
      </section>
      {options.length > 1 && <LazyPart load={loadWhole} own={{ area, element: decision.element, level }} />}
      {options.length > 0 && (
        <StackedBars
          title={words.byGroup}
          unit={words.byGroupUnit}
          level={level}
          groups={groupsOf(options)}
          written={format.money}
          bars={options.map((option) => ({
            name: option.option,
            marks: marksOf(option, decision, byHand),
            parts: option.byGroup,
            totalText: format.money(option.monthlyCost),
          }))}
        />
      )}
      <section className={shared.tight}>
        <Heading className={shared.section}>{words.flips}</Heading>
        {flips.length === 0 ? (
          <p className={shared.text}>{words.noFlips}</p>
        ) : (
          <ul className={shared.bullets}>
            {flips.map(({ text, sheet, cell }) => (
              <li key={text}>
                <FromWorkbook>{format.sentence(text)}.</FromWorkbook>{" "}
                {sheet !== "" && <CellLink sheet={sheet} cell={cell} />}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={shared.tight}>
        <Heading className={shared.section}>{words.judgement}</Heading>
        <Pairs
          pairs={[
            [words.byCost, name(byCost)],
            [byHand ? words.yourChoice : words.withJudgement, name(recommended)],
            [byHand ? words.choicePrice : words.judgementPrice, format.money(judgementPrice)],
            [words.runnerUp, runnerUp === null ? "–" : name(runnerUp)],
            ...(analyst && score !== null
              ? ([[texts.analystFigures.score, format.count(score)]] as const)
              : []),
          ]}
        />
      </section>
      <LazyPart load={loadNotes} own={{ of: decision }} />
      {decision.element === "" && <LazyPart load={loadLikeForLike} own={{ area, level }} />}
      {analyst && options.length > 0 && <AnalystFigures options={options} />}
    </div>
  );
}
