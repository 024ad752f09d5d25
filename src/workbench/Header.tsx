import { Button } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { TableSimple20Regular } from "@fluentui/react-icons/svg/table-simple";
import { useEffect, useRef } from "react";
import type { DeskState } from "./deskState";
import { texts } from "./texts";
import type { Opening } from "./useOpening";

interface Props {
  readonly state: DeskState;
  readonly ready: boolean;
  readonly opening: Opening;
  readonly onSave: () => void;
}

/** The workbook's name, and what can be done with its file. */
export function Header({ state, ready, opening, onSave }: Props): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const idle = ready && state.busy === "";
  const save = useRef(onSave);
  save.current = onSave;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!command || (event.key !== "s" && event.key !== "o")) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "s") save.current();
      else input.current?.click();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
  return (
    <header className="head">
      <div className="name">
        <img src="assets/icons/footing-32.png" alt="" width="24" height="24" />
        <h1>
          <span className="file">{state.name === "" ? texts.title : state.name}</span>
          {state.dirty && <span className="unsaved"> {texts.unsaved}</span>}
        </h1>
      </div>
      <div className="ways">
        <input
          ref={input}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) opening.file(file);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<FolderOpen20Regular />}
          disabled={!idle}
          onClick={() => input.current?.click()}
        >
          {texts.open}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DocumentAdd20Regular />}
          disabled={!idle}
          onClick={opening.blank}
        >
          {texts.blank}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<TableSimple20Regular />}
          disabled={!idle}
          onClick={opening.example}
        >
          {texts.example}
        </Button>
        <Button
          size="small"
          appearance={state.dirty ? "primary" : "secondary"}
          icon={<Save20Regular />}
          disabled={!idle}
          onClick={onSave}
        >
          {texts.save}
        </Button>
      </div>
    </header>
  );
}
