import { nextNote, partsNote, yearNote } from "../../../core/advice/cardNotes";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { AreaFigures, DecisionFigures } from "../../engine/findings";

/** Why figures of an opened decision that seem to say different things do not. */
export const Notes = ({
  of: decision,
}: {
  readonly of: DecisionFigures & Partial<Pick<AreaFigures, "elements">>;
}): React.JSX.Element => (
  // What would change an area decided part by part is about its parts.
  <Sentences texts={[yearNote(decision.options), decision.elements?.length ? "" : nextNote(decision)]} />
);

/** Why what the parts of an area save is not what the area saves. */
export const PartsNotes = ({ of: area }: { readonly of: AreaFigures }): React.JSX.Element => (
  <Sentences texts={[partsNote(area)]} />
);

function Sentences({ texts }: { readonly texts: readonly string[] }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  return (
    <>
      {texts
        .filter((text) => text !== "")
        .map((text) => (
          <p key={text} className={shared.small}>
            <FromWorkbook>{format.sentence(text)}</FromWorkbook>
          </p>
        ))}
    </>
  );
}
