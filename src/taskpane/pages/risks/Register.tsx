import { makeStyles, tokens } from "@fluentui/react-components";
import { CellLink } from "../../components/CellLink";
import { Disclosure } from "../../components/Disclosure";
import { FromWorkbook } from "../../components/FromWorkbook";
import { Message } from "../../components/Message";
import { Pairs } from "../../components/Pairs";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { RisksFound } from "../../engine/later/risks";
import { texts } from "./texts";

const useStyles = makeStyles({
  summary: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  loss: { textAlign: "right" },
  item: { "> * + *": { marginTop: tokens.spacingVerticalS } },
});

type Risk = RisksFound["risks"][number];

/** The risks, highest expected loss first; each opens to how it is priced, its early sign and what to do. */
export function Register({
  found: { risks, strays },
  businessSheet,
}: {
  readonly found: RisksFound;
  readonly businessSheet: string;
}): React.JSX.Element {
  const shared = useShared();
  const assumed = risks.find((risk) => risk.assumed);
  if (risks.length === 0) return <p className={shared.text}>{texts.none}</p>;
  return (
    <section className={shared.tight}>
      {strays.map(({ name, sheet, cell }) => (
        <Message key={name} intent="warning">
          <p className={shared.text}>
            {texts.stray(name)} <CellLink sheet={sheet} cell={cell} />
          </p>
        </Message>
      ))}
      <ul className={shared.list}>
        {risks.map((risk) => (
          <li key={risk.what} className={shared.rule}>
            <RiskItem risk={risk} />
          </li>
        ))}
      </ul>
      {assumed && businessSheet !== "" && (
        <p className={shared.small}>
          {texts.likelihoods(assumed.item, businessSheet)} <CellLink sheet={businessSheet} />
        </p>
      )}
    </section>
  );
}

function RiskItem({ risk }: { readonly risk: Risk }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const { what, atStake, expectedLoss, likelihood, assumed, how, sign, watch, todo, who, item } = risk;
  const likely = texts.likely(format.percent(likelihood), assumed);
  const loss = expectedLoss === null ? texts.notPriced : texts.expected(format.money(expectedLoss));
  const words: readonly (readonly [string, string])[] = [
    [texts.how, how],
    [texts.sign, sign],
    [texts.todo, todo],
  ];
  return (
    <Disclosure
      level={2}
      summary={
        <span className={styles.summary}>
          <span className={shared.text}>
            <FromWorkbook>{what}</FromWorkbook>
          </span>
          <span className={styles.loss}>
            <span className={shared.text} style={{ display: "block" }}>
              {loss}
            </span>
            <span className={shared.small}>{likely}</span>
          </span>
        </span>
      }
    >
      <div className={styles.item}>
        <Pairs
          pairs={[
            [texts.atStake, atStake === null ? texts.unknownStake : format.money(atStake)],
            [texts.likelihood, format.percent(likelihood)],
            [texts.expectedLoss, expectedLoss === null ? texts.notPriced : format.money(expectedLoss)],
            [texts.who, <FromWorkbook key="who">{who}</FromWorkbook>],
            [texts.setBy, <FromWorkbook key="item">{item}</FromWorkbook>],
            ...(watch
              ? [[texts.watch, <CellLink key="watch" sheet={watch.sheet} cell={watch.cell} />] as const]
              : []),
          ]}
        />
        {words.map(([name, text]) => (
          <p key={name} className={shared.text}>
            <span className={shared.strong}>{name}: </span>
            <FromWorkbook>{format.sentence(text)}</FromWorkbook>
          </p>
        ))}
      </div>
    </Disclosure>
  );
}
