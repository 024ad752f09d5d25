import { useMemo } from "react";
import type { AreaId } from "../../../core/model";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { AlikeFigures } from "../../engine/later/kinds";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts as words } from "./texts";

export interface LikeForLikeProps {
  readonly area: AreaId;
  readonly level: 3 | 4;
}

/** Whether the options of an area have the same things in their costs, and what one that is not shown would have to cost. */
export function LikeForLike({ area, level }: LikeForLikeProps): React.JSX.Element {
  const shared = useShared();
  const { engine, answered } = useAnswered();
  const ask = useMemo(() => ({ area }), [area]);
  const { result, failure, retry } = useLater(engine, "alike", answered, ask);
  if (failure) return <FailureMessage failure={failure} onRetry={retry} />;
  if (result) return <AlikeText found={result} level={level} />;
  return (
    <p className={shared.small} role="status">
      {words.working}
    </p>
  );
}

/** The same as it is shown; nothing where there is only one option. */
export function AlikeText({
  found,
  level,
}: {
  readonly found: AlikeFigures;
  readonly level: 3 | 4;
}): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const Heading = `h${level}` as const;
  if (found.options.length < 2) return null;
  return (
    <section className={shared.tight}>
      <Heading className={shared.section}>{words.alike}</Heading>
      <ul className={shared.bullets}>
        {found.sentences.map((text) => (
          <li key={text}>
            <FromWorkbook>{format.sentence(text)}</FromWorkbook>
          </li>
        ))}
        {found.options.map(({ option, status, count }) => (
          <li key={option}>
            <FromWorkbook>{words.statuses[status](option, count)}</FromWorkbook>
          </li>
        ))}
      </ul>
    </section>
  );
}
