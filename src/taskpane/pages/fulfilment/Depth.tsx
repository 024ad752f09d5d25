import { incomplete, PAYBACK_NOTE } from "../../../core/fulfilment/volumeWords";
import { growthWords, mixWords } from "../../../core/fulfilment/words";
import type { FlipPoint, LeverFlip } from "../../../core/fulfilment/levers";
import { FigureTable } from "../../charts/Figure";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { Loading } from "../../components/Loading";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { OptionFigures } from "../../engine/findings";
import type { FulfilmentFigures } from "../../engine/later/kinds";
import type { Format } from "../../format";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts as pane } from "../../texts";
import { texts as words } from "./texts";
import { WeightMap } from "./WeightMap";

const NOTHING = {};

export interface DepthProps {
  /** Options in the order of their colours. */
  readonly options: readonly OptionFigures[];
}

/** Fulfilment in depth: mixes, what would change the answer, the map of weight and orders, growth. */
export function Depth({ options }: DepthProps): React.JSX.Element | null {
  const { engine, answered } = useAnswered();
  const { result, progress, failure, retry } = useLater(engine, "fulfilment", answered, NOTHING);
  if (failure) return <FailureMessage failure={failure} onRetry={retry} />;
  if (result) return <DepthText found={result} options={options} />;
  return progress === null ? null : <Loading what={words.working} />;
}

/** The same as it is shown. */
export function DepthText({
  found,
  options,
}: DepthProps & { readonly found: FulfilmentFigures }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  return (
    <div className={shared.stack}>
      <PerOrder found={found} open={incomplete(options)} />
      <Mixes found={found} />
      <Levers levers={found.levers} />
      <section className={shared.tight}>
        <h2 className={shared.section}>{words.growth}</h2>
        <p className={shared.text}>
          <FromWorkbook>{format.sentence(growthWords(found))}</FromWorkbook>
        </p>
      </section>
      {found.map ? (
        <WeightMap map={found.map} orders={found.orders} options={options.map(({ option }) => option)} />
      ) : (
        <p className={shared.small}>{words.noMap}</p>
      )}
    </div>
  );
}

function PerOrder({
  found,
  open,
}: {
  readonly found: FulfilmentFigures;
  /** Options of which a cost is not known. */
  readonly open: readonly string[];
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const leastOf = (option: string, amount: number): string =>
    open.includes(option) ? pane.decisions.atLeast(format.cents(amount)) : format.cents(amount);
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.orders}</h2>
      <FigureTable
        label={words.orders}
        headings={[
          words.option,
          words.shipped,
          words.warehouse,
          words.marginal,
          words.ends,
          words.once,
          words.payback,
        ]}
        rows={found.perOrder.map((one) => [
          <FromWorkbook key="name">{one.option}</FromWorkbook>,
          leastOf(one.option, one.shipped),
          one.warehouseOnly === null ? words.noGroup : leastOf(one.option, one.warehouseOnly),
          format.cents(one.marginal),
          one.current ? leastOf(one.option, one.avoidable) : "–",
          format.money(one.oneOff),
          one.current ? "–" : one.payback === null ? words.never : format.count(Math.ceil(one.payback)),
        ])}
      />
      <p className={shared.small}>
        <FromWorkbook>{PAYBACK_NOTE}</FromWorkbook>
      </p>
    </section>
  );
}

function Mixes({ found }: { readonly found: FulfilmentFigures }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { mixes, notes } = found.mixes;
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.ways}</h2>
      {mixes.length === 0 ? (
        <p className={shared.text}>{words.noMix}</p>
      ) : (
        <>
          <FigureTable
            label={words.ways}
            headings={[words.way, words.yearly, words.perOrder, words.once]}
            rows={mixes.map((mix) => [
              <FromWorkbook key="name">{mix.option}</FromWorkbook>,
              format.money(mix.yearlyCost),
              mix.costPerOrder === null ? "–" : format.cents(mix.costPerOrder),
              format.money(mix.oneOffCash),
            ])}
          />
          <ul className={shared.bullets}>
            {mixes.map((mix) => (
              <li key={mix.option}>
                <FromWorkbook>{format.sentence(mixWords(mix))}</FromWorkbook>
              </li>
            ))}
          </ul>
          <p className={shared.small}>{words.waysAbout}</p>
        </>
      )}
      {notes.map((note) => (
        <p key={note} className={shared.small}>
          <FromWorkbook>{note}</FromWorkbook>
        </p>
      ))}
    </section>
  );
}

function written(value: number, unit: LeverFlip["unit"], format: Format): string {
  return unit === "share" || unit === "times" ? format.percent(value) : format.cents(value);
}

function Levers({ levers }: { readonly levers: readonly LeverFlip[] }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const point = (at: FlipPoint | null, end: number, unit: LeverFlip["unit"]): React.ReactNode =>
    at ? (
      <FromWorkbook>{words.flips(written(at.value, unit, format), at.option)}</FromWorkbook>
    ) : (
      words.none(written(end, unit, format))
    );
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{words.levers}</h2>
      {levers.length === 0 ? (
        <p className={shared.text}>{words.noLever}</p>
      ) : (
        <>
          <FigureTable
            label={words.levers}
            headings={[words.lever, words.now, words.below, words.above]}
            rows={levers.map(({ what, unit, now, below, above, reach }) => [
              <FromWorkbook key="name">{unit === "times" ? words.ofTodays(what) : what}</FromWorkbook>,
              written(now, unit, format),
              point(below, reach[0], unit),
              point(above, reach[1], unit),
            ])}
          />
          <p className={shared.small}>{words.leversAbout}</p>
        </>
      )}
    </section>
  );
}
