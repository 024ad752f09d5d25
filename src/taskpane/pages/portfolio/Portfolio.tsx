import { Select } from "@fluentui/react-components";
import type { PortfolioPick, PortfolioResult } from "../../../core/advice/portfolio";
import { fixedAt, useChoices } from "../../choices";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { Loading } from "../../components/Loading";
import { Message } from "../../components/Message";
import { Pairs } from "../../components/Pairs";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { Engine } from "../../engine/client";
import type { Result } from "../../hooks/useFindings";
import { useLater } from "../../hooks/useLater";
import { texts as pane } from "../../texts";
import { FiguresTable } from "./FiguresTable";
import { Limits } from "./Limits";
import { texts } from "./texts";

const ASK = {};

const nameOf = ({ area, element }: Pick<PortfolioPick, "area" | "element">): string =>
  element === "" ? pane.areas[area] : texts.part(pane.areas[area], element);

/** The seven areas as one portfolio: the set, what it comes to, the limits, and a choice by hand for every decision. */
export function Portfolio({
  engine,
  answered,
}: {
  readonly engine: Engine;
  readonly answered: Result;
}): React.JSX.Element {
  const shared = useShared();
  const { result, current, failure, retry } = useLater(engine, "portfolio", answered, ASK);
  return (
    <div className={shared.stack}>
      <h1 className={shared.title}>{texts.title}</h1>
      <p className={shared.small}>{texts.about}</p>
      {failure && <FailureMessage failure={failure} onRetry={retry} />}
      {result ? (
        <Answer result={result} />
      ) : current ? (
        <p className={shared.text}>{texts.none}</p>
      ) : (
        !failure && <Loading what={texts.working} />
      )}
    </div>
  );
}

function Answer({ result }: { readonly result: PortfolioResult }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { interactions, freed, worths, leftOut, ownersHourBreakEven } = result;
  return (
    <>
      {result.feasible ? (
        result.limits.length > 0 && <p className={shared.text}>{texts.feasible}</p>
      ) : (
        <Message intent="warning" title={texts.infeasible} />
      )}
      <FiguresTable result={result} />
      <Limits limits={result.limits} notAssessed={result.notAssessed} />
      <Picks picks={result.picks} />
      {result.cheaper !== "" && (
        <p className={shared.text}>
          <FromWorkbook>{format.sentence(result.cheaper)}</FromWorkbook>
        </p>
      )}
      {interactions.length > 0 && (
        <section className={shared.tight}>
          <h2 className={shared.section}>{texts.together}</h2>
          <p className={shared.small}>{texts.togetherAbout}</p>
          <Pairs
            pairs={interactions.map(({ name, yearly }) => [
              <FromWorkbook key={name}>{name}</FromWorkbook>,
              format.change(yearly),
            ])}
          />
        </section>
      )}
      {freed.length > 0 && (
        <section className={shared.tight}>
          <h2 className={shared.section}>{texts.freed}</h2>
          <ul className={shared.bullets}>
            {freed.map(({ name, freed: share, cash }) => (
              <li key={name}>{texts.freedOf(format.cents(share), name, format.money(cash))}</li>
            ))}
          </ul>
        </section>
      )}
      {worths.length > 0 && (
        <section className={shared.tight}>
          <h2 className={shared.section}>{texts.worths}</h2>
          <ul className={shared.bullets}>
            {worths.map(({ step, yearly }) => (
              <li key={step}>{texts.worth(step, format.money(yearly))}</li>
            ))}
          </ul>
        </section>
      )}
      {result.today && (
        <section className={shared.tight}>
          <h2 className={shared.section}>{texts.hour}</h2>
          <p className={shared.small}>
            {ownersHourBreakEven === null ? texts.hourNever : texts.hourAt(format.rate(ownersHourBreakEven))}
          </p>
        </section>
      )}
      {leftOut.length > 0 && (
        <p className={shared.small}>{texts.leftOut(leftOut.map((area) => pane.areas[area]).join(", "))}</p>
      )}
    </>
  );
}

/** Every decision with its option: another is chosen, and what changes is seen at once. */
function Picks({ picks }: Pick<PortfolioResult, "picks">): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { fixed, fix, release } = useChoices();
  const differing = picks.filter(({ why }) => why !== "");
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.set}</h2>
      <Pairs
        pairs={picks.map((pick) => {
          const { area, element, option, options } = pick;
          const chosen = fixedAt(fixed, { area, element });
          return [
            nameOf(pick),
            <Select
              key={nameOf(pick)}
              size="small"
              aria-label={texts.optionOf(nameOf(pick))}
              value={chosen ?? ""}
              onChange={(_, { value }) =>
                value === "" ? release({ area, element }) : fix({ area, element, option: value })
              }
            >
              <option value="" {...(chosen === null && { "data-own-words": "" })}>
                {chosen === null ? option : texts.free}
              </option>
              {options
                .filter((name) => chosen !== null || name !== option)
                .map((name) => (
                  <option key={name} value={name} data-own-words="">
                    {name}
                  </option>
                ))}
            </Select>,
          ];
        })}
      />
      {differing.length > 0 && (
        <>
          <h3 className={shared.section}>{texts.differs}</h3>
          <ul className={shared.bullets}>
            {differing.map((pick) => (
              <li key={nameOf(pick)}>
                {nameOf(pick)}: <FromWorkbook>{format.sentence(pick.why)}</FromWorkbook>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
