import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { texts } from "../texts";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "72px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalXS,
    resize: "vertical",
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  summary: { cursor: "pointer" },
});

/** What support needs to know, folded, with a button to copy it. Where the clipboard is closed it is selected instead. */
export function Details({ details }: { readonly details: string }): React.JSX.Element | null {
  const styles = useStyles();
  const text = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState("");
  if (details === "") return null;
  const copy = (): void => {
    const byHand = (): void => {
      text.current?.focus();
      text.current?.select();
      setOutcome(texts.copyByHand);
    };
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return byHand();
    clipboard.writeText(details).then(() => setOutcome(texts.copied), byHand);
  };
  return (
    <details>
      <summary className={styles.summary}>{texts.details}</summary>
      <textarea
        ref={text}
        className={styles.text}
        readOnly
        aria-label={texts.details}
        value={details}
        data-own-words=""
      />
      <Button size="small" icon={<Copy16Regular />} onClick={copy}>
        {texts.copyDetails}
      </Button>{" "}
      <span role="status">{outcome}</span>
    </details>
  );
}
