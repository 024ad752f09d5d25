import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { CAUSES, type InvoiceCheck } from "../../../core/invoice/model";
import type { Problem } from "../../../core/model";
import { buildInvoiceSheet } from "../../../sheets/quote/invoiceSheet";
import { useBook } from "../../bookContext";
import { CellLink } from "../../components/CellLink";
import { FailureMessage } from "../../components/FailureMessage";
import { FromWorkbook } from "../../components/FromWorkbook";
import { LabelledSelect } from "../../components/LabelledSelect";
import { Message } from "../../components/Message";
import { Pairs } from "../../components/Pairs";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { Findings } from "../../engine/findings";
import type { InvoicesFound } from "../../engine/later/invoice";
import { failureOf, type Failure } from "../../failure";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts } from "../../texts";
import { texts as words } from "./texts";

export interface InvoiceProps {
  /** ISO date, for the sheet. */
  readonly today: string;
  readonly areas: Findings["areas"];
}

/** Every option's name, once. */
const optionNames = (areas: Findings["areas"]): string[] => [
  ...new Set(
    areas.flatMap(({ options, elements }) =>
      [...elements, { options }].flatMap((decision) => decision.options.map(({ option }) => option)),
    ),
  ),
];

/** What was billed, against the plan of the workbook as it stands, whatever is tried out in the pane. */
export function Invoice({ today, areas }: InvoiceProps): React.JSX.Element {
  const shared = useShared();
  const { engine, answered } = useAnswered();
  const [option, setOption] = useState<string | null>(null);
  const asStated = useMemo(() => ({ ...answered, question: { today } }), [answered, today]);
  const ask = useMemo(() => ({ option }), [option]);
  const { result, failure, retry } = useLater(engine, "invoice", asStated, ask);
  if (failure) return <FailureMessage failure={failure} onRetry={retry} />;
  if (!result)
    return (
      <p className={shared.small} role="status">
        {words.working}
      </p>
    );
  return (
    <div className={shared.stack}>
      {(option !== null || result.problems.length > 0) && (
        <LabelledSelect
          label={words.option}
          value={option ?? ""}
          onChange={(name) => setOption(name || null)}
        >
          <option value="">{words.noOption}</option>
          {optionNames(areas).map((name) => (
            <option key={name} value={name} data-own-words="">
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      <InvoiceText found={result} />
      {result.checks.map((check) => (
        <WriteCheck key={check.option} check={check} many={result.checks.length > 1} today={today} />
      ))}
    </div>
  );
}

/** The checks as they are shown, or how to make one. */
export function InvoiceText({
  found: { checks, problems },
}: {
  readonly found: InvoicesFound;
}): React.JSX.Element {
  const shared = useShared();
  return (
    <>
      {checks.length === 0 && <p className={shared.text}>{words.how}</p>}
      {checks.map((check) => (
        <Check key={check.option} check={check} />
      ))}
      {problems.length > 0 && <Problems problems={problems} />}
    </>
  );
}

function Check({ check }: { readonly check: InvoiceCheck }): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { option, rows, planned, billed, difference, parts } = check;
  const differing = rows.filter(({ why }) => why !== "");
  return (
    <section className={shared.tight}>
      <h3 className={shared.section}>
        <FromWorkbook>{option}</FromWorkbook>
      </h3>
      <Pairs
        pairs={[
          [words.billed, format.cents(billed)],
          [words.planned, format.cents(planned)],
          [words.difference, format.changeCents(difference)],
          ...CAUSES.filter((cause) => Math.abs(parts[cause]) >= 0.005).map(
            (cause) => [words.causes[cause], format.changeCents(parts[cause])] as const,
          ),
        ]}
      />
      {differing.length > 0 && <h4 className={shared.section}>{words.lines}</h4>}
      <ul className={shared.bullets}>
        {differing.map(({ month, line, billedAs, why, cells, difference: more }) => (
          <li key={`${month} ${line}`}>
            <FromWorkbook>{words.line(String(month), line)}</FromWorkbook>{" "}
            {billedAs.length > 0 && <FromWorkbook>({words.billedAs(billedAs)})</FromWorkbook>}{" "}
            <strong className={shared.number}>{format.changeCents(more)}</strong>
            {": "}
            <FromWorkbook>{format.sentence(why)}</FromWorkbook>{" "}
            {cells.map(({ sheet, cell }) => (
              <CellLink key={cell} sheet={sheet} cell={cell} />
            ))}
          </li>
        ))}
      </ul>
      <p className={shared.small}>
        {words.asPlanned(format.count(rows.length - differing.length), format.count(rows.length))}
      </p>
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }): React.JSX.Element {
  const shared = useShared();
  return (
    <section className={shared.tight}>
      <h3 className={shared.section}>{words.mend}</h3>
      <ul className={shared.bullets}>
        {problems.map(({ sheet, cell, message }) => (
          <li key={`${sheet} ${cell} ${message}`}>
            <FromWorkbook>{message}</FromWorkbook> <CellLink sheet={sheet} cell={cell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Written = "idle" | "writing" | { readonly sheet: string } | { readonly failure: Failure };

/** The button that writes the check of one provider. */
function WriteCheck({
  check,
  many,
  today,
}: {
  readonly check: InvoiceCheck;
  /** Whether there are several providers: the button then says which. */
  readonly many: boolean;
  readonly today: string;
}): React.JSX.Element {
  const shared = useShared();
  const { port, reread } = useBook();
  const [written, setWritten] = useState<Written>("idle");
  const write = async (): Promise<void> => {
    setWritten("writing");
    try {
      const { sheets } = await port.write([buildInvoiceSheet(check, today)], {
        marked: many ? "beside" : "replace",
      });
      setWritten({ sheet: sheets[0]! });
      await reread(null);
    } catch (error) {
      setWritten({ failure: failureOf(error, texts.failed.write, true) });
    }
  };
  return (
    <div className={shared.tight}>
      <div>
        <Button disabled={written === "writing"} onClick={() => void write()}>
          {written === "writing" ? words.writing : words.write}
          {many && <FromWorkbook>{`: ${check.option}`}</FromWorkbook>}
        </Button>
      </div>
      {!many && <p className={shared.small}>{words.writeAbout}</p>}
      {typeof written === "object" && "sheet" in written && (
        <Message intent="success" role="status" title={words.written}>
          <CellLink sheet={written.sheet} />
        </Message>
      )}
      {typeof written === "object" && "failure" in written && (
        <FailureMessage failure={written.failure} onRetry={() => void write()} />
      )}
    </div>
  );
}
