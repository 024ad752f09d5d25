import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { texts } from "./texts";

/** What waits for an answer about unsaved changes. */
export interface Asked {
  readonly name: string;
  readonly go: () => void;
}
interface Props {
  readonly asked: Asked;
  /** Resolves to whether it is saved. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks what becomes of the changes before another workbook takes their place. */
export function Discard({ asked, onSave, onClose }: Props): React.JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const words = texts.discard;
  useEffect(() => dialog.current?.showModal(), []);
  const go = (): void => {
    onClose();
    asked.go();
  };
  return (
    <dialog ref={dialog} className="ask" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.title}</h2>
      <p>{words.text(asked.name)}</p>
      <div className="answers">
        <Button
          appearance="primary"
          onClick={() => void onSave().then((saved) => (saved ? go() : onClose()))}
        >
          {words.save}
        </Button>
        <Button onClick={go}>{words.go}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.stay}
        </Button>
      </div>
    </dialog>
  );
}
