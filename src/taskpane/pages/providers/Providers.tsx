import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useShared } from "../../components/styles";
import type { ProviderSheet } from "../../engine/messages";
import type { CostSheetsState } from "../../hooks/useCostSheets";
import { texts as words } from "./texts";

export interface ProvidersProps {
  readonly costSheets: CostSheetsState;
  /** ISO date, for what is dated. */
  readonly today: string;
  /** Whether any area has two options to hold against each other. */
  readonly comparable: boolean;
}

/** A provider's fee sheet, the request for one, and the checklist. */
export function Providers({ costSheets, today, comparable }: ProvidersProps): React.JSX.Element {
  const shared = useShared();
  const requestAbout = useId();
  const checklistAbout = useId();
  const [name, setName] = useState("");
  const adding = costSheets.adding.state === "adding";
  const add = (sheet: ProviderSheet["sheet"]): void =>
    void costSheets.add({ sheet, provider: name.trim() || words.unnamed, today });
  return (
    <div className={shared.stack}>
      <p className={shared.small}>{words.lead}</p>
      <Field label={words.name}>
        <Input
          style={{ minWidth: 0, width: "100%" }}
          value={name}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div>
        <Button disabled={adding || name.trim() === ""} onClick={() => add("fees")}>
          {words.fees}
        </Button>
      </div>
      <div>
        <Button disabled={adding} onClick={() => add("request")} aria-describedby={requestAbout}>
          {words.request}
        </Button>
        <p className={shared.small} id={requestAbout}>
          {words.requestAbout}
        </p>
      </div>
      <div>
        <Button
          disabled={adding || !comparable}
          onClick={() => add("checklist")}
          aria-describedby={checklistAbout}
        >
          {words.checklist}
        </Button>
        <p className={shared.small} id={checklistAbout}>
          {words.checklistAbout}
        </p>
      </div>
    </div>
  );
}
