import { Switch } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useState } from "react";
import { texts } from "../texts";
import { useShared } from "./styles";

/** Whether the host starts Footing with this workbook, where it can be told to. Off until the user asks for it. */
export interface Startup {
  readonly get: () => Promise<boolean>;
  readonly set: (on: boolean) => Promise<void>;
}

export const StartupContext = createContext<Startup | null>(null);

interface Props {
  readonly className: string;
  readonly labelClassName: string;
}

/** The setting that lets the host start Footing with this workbook; nothing where the host has none. */
export function StartsWithWorkbook({ className, labelClassName }: Props): React.JSX.Element | null {
  const startup = useContext(StartupContext);
  const shared = useShared();
  const [on, setOn] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    startup?.get().then(
      (is) => {
        if (!gone) setOn(is);
      },
      // A host that does not say has no such setting.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [startup]);
  if (startup === null || on === null) return null;
  const change = (next: boolean): void => {
    setOn(next);
    setFailed(false);
    startup.set(next).catch(() => {
      setOn(!next);
      setFailed(true);
    });
  };
  return (
    <div>
      <Switch
        className={className}
        checked={on}
        label={{ children: texts.startsWithWorkbook, size: "small", className: labelClassName }}
        title={texts.startsWithWorkbookAbout}
        onChange={(_, { checked }) => change(checked)}
      />
      {failed && (
        <p className={shared.small} role="alert">
          {texts.startsWithWorkbookFailed}
        </p>
      )}
    </div>
  );
}
