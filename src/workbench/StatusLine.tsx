import { Spinner } from "@fluentui/react-components";
import type { DeskState } from "./deskState";
import { texts } from "./texts";

/** What is being done, what has been done, and why the cell that is looked at shows an error. */
export function StatusLine({
  state: { busy, cancel, message, look, reportOlder },
  onFold,
}: {
  readonly state: DeskState;
  readonly onFold: (on: boolean) => void;
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
      <div className="said">
        <div role="status">
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
        {busy === "" && look.folded !== null && (
          <button type="button" className="cancel" onClick={() => onFold(!look.folded)}>
            {look.folded ? texts.unfold : texts.fold}
          </button>
        )}
        {cancel && (
          <button type="button" className="cancel" onClick={cancel}>
            {texts.cancel}
          </button>
        )}
      </div>
    </div>
  );
}
