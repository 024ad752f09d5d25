import { useMemo } from "react";
import type { AreaId } from "../../../core/model";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts as words } from "./texts";

export interface WholeProps {
  readonly area: AreaId;
  readonly element: string;
  readonly level: 3 | 4;
}

/** What the other options of a decision do to all seven together, where that is not what they do to their own area. */
export function Whole({ area, element, level }: WholeProps): React.JSX.Element | null {
  const shared = useShared();
  const { engine, answered } = useAnswered();
  const ask = useMemo(() => ({ area, element }), [area, element]);
  const { result, failure, retry } = useLater(engine, "whole", answered, ask);
  if (failure) return <FailureMessage failure={failure} onRetry={retry} />;
  if (result) return <WholeText sentences={result} level={level} />;
  return (
    <p className={shared.small} role="status">
      {words.working}
    </p>
  );
}

/** The same as it is shown; nothing where every option does the same to both. */
export function WholeText({
  sentences,
  level,
}: {
  readonly sentences: readonly string[];
  readonly level: 3 | 4;
}): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const Heading = `h${level}` as const;
  if (sentences.length === 0) return null;
  return (
    <section className={shared.tight}>
      <Heading className={shared.section}>{words.title}</Heading>
      <ul className={shared.bullets}>
        {sentences.map((text) => (
          <li key={text}>
            <FromWorkbook>{format.sentence(text)}</FromWorkbook>
          </li>
        ))}
      </ul>
    </section>
  );
}
