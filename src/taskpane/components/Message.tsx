import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Filled } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useShared } from "./styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  icon: { flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0 },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  info: {},
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  success: CheckmarkCircle20Filled,
  info: Info20Filled,
};

interface Props {
  readonly intent: keyof typeof ICONS;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** A button at the end of the first line. */
  readonly action?: ReactNode;
  /** Announced at once ("alert"), or when the reader pauses ("status"). */
  readonly role?: "alert" | "status";
}

/** A message in its place on the page. */
export function Message({ intent, title, children, action, role }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.root, styles[intent])} role={role}>
      <Icon className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden />
      <div className={mergeClasses(styles.body, shared.tight)}>
        {title !== undefined && <p className={mergeClasses(shared.text, shared.strong)}>{title}</p>}
        {children}
      </div>
      {action}
    </div>
  );
}
