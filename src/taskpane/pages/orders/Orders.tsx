import { Button, ProgressBar } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useBook } from "../../bookContext";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { LabelledSelect } from "../../components/LabelledSelect";
import { Message } from "../../components/Message";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { choiceOf, mapped, sheetsIn, type Choice, type Sheets } from "./choice";
import { Mapping } from "./Mapping";
import { Outcome } from "./Outcome";
import { texts as words } from "./texts";
import { useOrders, type Counting } from "./useOrders";

/** The order history: which sheet holds it, how it is read, what it says, and writing that down. */
export function Orders(): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { values } = useBook();
  const sheets = useMemo(() => sheetsIn(values), [values]);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const orders = useOrders();
  const { counting } = orders;
  const first = sheets.known > 0 ? sheets.orders[0] : undefined;
  const choice = useMemo(() => {
    if (chosen && sheets.orders.includes(chosen.sheet)) return chosen;
    return first === undefined ? null : choiceOf(values, first, sheets);
  }, [chosen, first, values, sheets]);
  const table = useMemo(() => choice && mapped(values, choice), [values, choice]);

  const choose = (next: Choice): void => {
    orders.forget();
    setChosen(next);
  };
  if (!choice || !table)
    return (
      <div className={shared.stack}>
        <p className={shared.small}>{words.lead}</p>
        <p className={shared.text}>{words.none}</p>
        {sheets.orders.length > 0 && (
          <LabelledSelect
            label={words.sheet}
            value=""
            onChange={(name) => name !== "" && choose(choiceOf(values, name, sheets))}
          >
            <option value="">{words.chooseSheet}</option>
            {optionsOf(sheets.orders)}
          </LabelledSelect>
        )}
      </div>
    );
  const { result } = table;
  const { sheet, headingRow } = table.table;
  const rows = sheet.cells.length + (sheet.unread ?? 0) - headingRow - 1;
  return (
    <div className={shared.stack}>
      <p className={shared.small}>{words.lead}</p>
      <SheetChoice choice={choice} sheets={sheets} onChoice={choose} />
      <p className={shared.small}>{words.rows(format.count(rows))}</p>
      <Mapping
        mapped={table}
        onMend={(name, value) => choose({ ...choice, mended: { ...choice.mended, [name]: value } })}
      />
      {counting.state !== "working" && (
        <div>
          <Button
            appearance={counting.state === "done" ? "secondary" : "primary"}
            disabled={"wrong" in result}
            onClick={() => "mapping" in result && void orders.count(choice, result.mapping)}
          >
            {counting.state === "done" ? words.recount : words.count}
          </Button>
        </div>
      )}
      <Progress counting={counting} zones={choice.zones ?? ""} onCancel={orders.cancel} />
      {counting.state === "done" && (
        <Outcome
          history={counting.history}
          sheet={choice.sheet}
          writing={orders.writing}
          onWrite={() => void orders.write()}
        />
      )}
    </div>
  );
}

const optionsOf = (names: readonly string[]): React.JSX.Element[] =>
  names.map((name) => (
    <option key={name} value={name} data-own-words="">
      {name}
    </option>
  ));

function SheetChoice({
  choice,
  sheets,
  onChoice,
}: {
  readonly choice: Choice;
  readonly sheets: Sheets;
  readonly onChoice: (choice: Choice) => void;
}): React.JSX.Element {
  const shared = useShared();
  const { values } = useBook();
  const beside = (role: "zones" | "products", label: string, about: string): React.JSX.Element => (
    <div>
      <LabelledSelect
        label={label}
        value={choice[role] ?? ""}
        onChange={(name) => onChoice({ ...choice, [role]: name || null })}
      >
        <option value="">{words.noSheet}</option>
        {optionsOf(sheets[role])}
      </LabelledSelect>
      <p className={shared.small}>{about}</p>
    </div>
  );
  return (
    <div className={shared.tight}>
      <LabelledSelect
        label={words.sheet}
        value={choice.sheet}
        onChange={(name) => onChoice(choiceOf(values, name, sheets))}
      >
        {optionsOf(sheets.orders)}
      </LabelledSelect>
      {beside("zones", words.zones, words.zonesAbout)}
      {beside("products", words.products, words.productsAbout)}
    </div>
  );
}

/** How far counting has come, or why it ended without an answer. */
function Progress({
  counting,
  zones,
  onCancel,
}: {
  readonly counting: Counting;
  readonly zones: string;
  readonly onCancel: () => void;
}): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  if (counting.state === "failed") return <FailureMessage failure={counting.failure} />;
  if (counting.state === "cancelled") return <Message intent="info" role="status" title={words.cancelled} />;
  if (counting.state === "zones")
    return (
      <Message intent="error" role="alert" title={words.wrongZones(zones)}>
        <p className={shared.small}>
          <FromWorkbook>{counting.why}</FromWorkbook>
        </p>
      </Message>
    );
  if (counting.state !== "working") return null;
  const { stage, progress, cancelling } = counting;
  const what = words.stages[stage];
  const share = progress && progress.total > 0 ? progress.done / progress.total : undefined;
  return (
    <div className={shared.tight}>
      <p className={shared.text} role="status">
        {cancelling ? words.cancelling : what}
      </p>
      <ProgressBar {...(share !== undefined && { value: share })} aria-label={what} />
      {progress && (
        <p className={shared.small}>
          {words.progress(format.count(progress.done), format.count(progress.total))}
        </p>
      )}
      <div>
        <Button disabled={cancelling} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
