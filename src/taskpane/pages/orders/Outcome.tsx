import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { parcelsIn } from "../../../sheets/orders/history";
import type { HistoryToWrite } from "../../../sheets/orders/sheets";
import { useBook } from "../../bookContext";
import { CellLink } from "../../components/CellLink";
import { Disclosure } from "../../components/Disclosure";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { Message } from "../../components/Message";
import { Pairs } from "../../components/Pairs";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { texts as words } from "./texts";
import type { Writing } from "./useOrders";

/** What the orders say, what was left out of it, and the sheets it is written to. */
export function Outcome({
  history,
  sheet,
  writing,
  onWrite,
}: {
  readonly history: HistoryToWrite;
  /** Where the orders stand. */
  readonly sheet: string;
  readonly writing: Writing;
  readonly onWrite: () => void;
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { figures } = history;
  const { months, season, ordersPerMonth } = figures;
  return (
    <>
      <section className={shared.tight}>
        <h3 className={shared.section}>{words.result}</h3>
        <Pairs
          pairs={[
            [words.orders, format.count(figures.orders)],
            [words.period, months ? words.months(months.first, months.last) : words.noMonths],
            [words.ordersPerMonth, ordersPerMonth === null ? "–" : format.count(ordersPerMonth)],
            [words.lines, format.cents(figures.linesPerOrder)],
            [words.units, format.cents(figures.unitsPerOrder)],
            [words.returns, format.percent(figures.returnRate)],
            [words.parcels, format.count(figures.profiled)],
          ]}
        />
        {figures.parcels.length === 0 && <p className={shared.text}>{words.noParcels}</p>}
      </section>
      {season ? (
        <Disclosure summary={words.season} level={3}>
          <p className={shared.small}>{words.seasonAbout}</p>
          <Pairs pairs={season.map((index, month) => [words.monthNames[month]!, format.cents(index)])} />
        </Disclosure>
      ) : (
        <Pairs pairs={[[words.season, words.noSeason]]} />
      )}
      <LeftOut history={history} sheet={sheet} />
      <Write writing={writing} onWrite={onWrite} />
    </>
  );
}

/** Orders by why they were left out, the first of each with its cell. */
function LeftOut({
  history: { figures, placeOf },
  sheet,
}: {
  readonly history: HistoryToWrite;
  readonly sheet: string;
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { leftOut, undated, undatedExamples, repeats } = figures;
  const firstOf = (examples: readonly string[]): React.JSX.Element[] =>
    examples.map((order) => (
      <span key={order}>
        {"; "}
        <CellLink sheet={sheet} cell={placeOf(order)}>
          <FromWorkbook>{order || placeOf(order)}</FromWorkbook>
        </CellLink>
      </span>
    ));
  return (
    <section className={shared.tight}>
      <h3 className={shared.section}>{words.leftOut}</h3>
      {leftOut.length + undated + repeats === 0 && <p className={shared.text}>{words.nothingLeftOut}</p>}
      <ul className={shared.bullets}>
        {leftOut.map(({ reason, count, counted, examples }) => (
          <li key={reason}>
            <FromWorkbook>{reason}</FromWorkbook>
            {": "}
            {(counted ? words.notParcels : words.notOrders)(format.count(count))}
            {firstOf(examples)}
          </li>
        ))}
        {undated > 0 && (
          <li>
            {words.undated(format.count(undated))}
            {firstOf(undatedExamples)}
          </li>
        )}
        {repeats > 0 && <li>{words.repeats(format.count(repeats))}</li>}
      </ul>
    </section>
  );
}

function Write({
  writing,
  onWrite,
}: {
  readonly writing: Writing;
  readonly onWrite: () => void;
}): React.JSX.Element {
  const shared = useShared();
  const { values } = useBook();
  const earlier = useMemo(() => (writing.state === "idle" ? parcelsIn(values) : null), [writing, values]);
  return (
    <section className={shared.tight}>
      {writing.state === "written" ? (
        <Message intent="success" role="status" title={words.written(writing.sheets.length)}>
          <p className={shared.small}>
            {writing.sheets.map((name, index) => (
              <span key={name}>
                {index > 0 && ", "}
                <CellLink sheet={name} />
              </span>
            ))}
          </p>
          <p className={shared.small}>{words.copy}</p>
        </Message>
      ) : (
        <>
          {earlier && (
            <p className={shared.text}>
              {words.earlier} <CellLink sheet={earlier.sheet} cell={earlier.cell} />
            </p>
          )}
          <div>
            <Button appearance="primary" disabled={writing.state === "writing"} onClick={onWrite}>
              {writing.state === "writing" ? words.writing : words.write}
            </Button>
          </div>
          <p className={shared.small}>{words.writeAbout}</p>
          {writing.state === "failed" && <FailureMessage failure={writing.failure} onRetry={onWrite} />}
        </>
      )}
    </section>
  );
}
