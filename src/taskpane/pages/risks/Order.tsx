import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { RisksFound, Step } from "../../engine/later/risks";
import { texts as pane } from "../../texts";
import { texts } from "./texts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    "> li + li": { marginTop: tokens.spacingVerticalS },
  },
});

/** What to do, first things first, and what stays until when. */
export function Order({ found: { moves, stays } }: { readonly found: RisksFound }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.order}</h2>
      {moves.length === 0 ? (
        <p className={shared.text}>{texts.noMoves}</p>
      ) : (
        <ol className={mergeClasses(shared.text, styles.list)}>
          {moves.map((step) => (
            <li key={step.area}>
              <StepText step={step} />
            </li>
          ))}
        </ol>
      )}
      {stays.length > 0 && <h3 className={shared.section}>{texts.stays}</h3>}
      {stays.length > 0 && (
        <ul className={shared.bullets}>
          {stays.map((step) => (
            <li key={step.area}>
              <StepText step={step} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function StepText({ step }: { readonly step: Step }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { area, option, from, when, who, oneOff, tiedUp, stillToPay } = step;
  const amounts = [
    ...(oneOff + tiedUp > 0 ? [texts.once(format.money(oneOff + tiedUp))] : []),
    ...(tiedUp > 0 ? [texts.comesBack(format.money(tiedUp))] : []),
    ...(stillToPay > 0 ? [texts.stillToPay(format.money(stillToPay))] : []),
  ];
  return (
    <>
      <span className={shared.strong}>
        {option === null ? pane.areas[area] : texts.change(pane.areas[area], option)}
      </span>{" "}
      {from !== null && texts.insteadOf(from)}
      <span style={{ display: "block" }}>
        <FromWorkbook>{format.sentence(when)}</FromWorkbook>
      </span>
      <span className={shared.small}>{[texts.answers(who), ...amounts].join("; ")}</span>
    </>
  );
}
