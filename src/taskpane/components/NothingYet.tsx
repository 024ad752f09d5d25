import { Button } from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons/svg/document-table";
import { texts } from "../texts";
import { EmptyState } from "./EmptyState";

/** A page that needs costs before it has anything to show. */
export function NothingYet({ onStart }: { readonly onStart: () => void }): React.JSX.Element {
  return (
    <EmptyState icon={<DocumentTable24Regular />} title={texts.noAnswer.title} text={texts.noAnswer.text}>
      <Button appearance="primary" onClick={onStart}>
        {texts.noAnswer.toStart}
      </Button>
    </EmptyState>
  );
}
