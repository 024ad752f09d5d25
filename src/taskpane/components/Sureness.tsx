import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFill16Filled } from "@fluentui/react-icons/svg/circle-half-fill";
import { EqualCircle16Filled } from "@fluentui/react-icons/svg/equal-circle";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import type { Sureness as Degree } from "../../core/results";
import { texts } from "../texts";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    whiteSpace: "nowrap",
  },
  // The words keep the line they stand on.
  icon: { verticalAlign: "-3px", marginRight: tokens.spacingHorizontalXS },
  clear: { color: tokens.colorStatusSuccessForeground1 },
  likely: { color: tokens.colorBrandForeground1 },
  close: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

const LOOKS = {
  clear: [CheckmarkCircle16Filled, "clear"],
  likely: [CircleHalfFill16Filled, "likely"],
  "too close": [EqualCircle16Filled, "close"],
  "not enough data": [QuestionCircle16Filled, "open"],
} as const;

/** How sure an answer is: an icon of its own and words, so that colour is never alone. */
export function Sureness({ sure }: { readonly sure: Degree }): React.JSX.Element {
  const styles = useStyles();
  const [Icon, look] = LOOKS[sure];
  return (
    <span className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[look])} aria-hidden />
      {texts.sure[sure]}
    </span>
  );
}
