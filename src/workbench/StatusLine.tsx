import { Spinner } from "@fluentui/react-components";
import type { DeskState } from "./desk";
import { texts } from "./texts";

/** What is being done, what has been done, and why the cell that is looked at shows an error. */
export function StatusLine({
  state: { busy, message, look, reportOlder },
}: {
  readonly state: DeskState;
}): React.JSX.Element {
  const said = message?.text ?? texts.about;
  return (
    <div className="status">
      {look.resting !== "" && (
        <div className="formula">
          {texts.cell(look.sheet, look.address)}: {look.resting}
        </div>
      )}
      {reportOlder && <div role="note">{texts.reportOlder}</div>}
      <div role="status" className="said">
        {busy === "" ? (
          <span className={message?.bad ? "bad" : ""}>{look.reason === "" ? said : null}</span>
        ) : (
          <Spinner size="extra-tiny" label={busy} />
        )}
        {busy === "" && look.reason !== "" && (
          <span className="bad">
            {texts.cell(look.sheet, look.address)}: {look.reason}
          </span>
        )}
      </div>
    </div>
  );
}
