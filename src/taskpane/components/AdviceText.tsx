import { mergeClasses } from "@fluentui/react-components";
import type { DecisionFigures } from "../engine/findings";
import { isMove } from "../figures";
import { texts } from "../texts";
import { FromWorkbook } from "./FromWorkbook";
import { useShared } from "./styles";

/** What to do: keep what there is, or take something else instead of it. */
export function AdviceText({ decision }: { readonly decision: DecisionFigures }): React.JSX.Element {
  const shared = useShared();
  const { current, recommended } = decision;
  if (recommended === null) return <span className={shared.text}>{texts.decisions.noAdvice}</span>;
  const move = isMove(decision);
  return (
    <span className={shared.text}>
      <span className={mergeClasses(move && shared.strong)}>
        {move ? <FromWorkbook>{recommended}</FromWorkbook> : texts.decisions.keep(recommended)}
      </span>
      {move && current !== null && (
        <span className={shared.small}>
          {" "}
          {texts.decisions.insteadOf(current, decision.sure === "not enough data")}
        </span>
      )}
    </span>
  );
}
