import { Button } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import type { Failure } from "../failure";
import { texts } from "../texts";
import { Details } from "./Details";
import { FromWorkbook } from "./FromWorkbook";
import { Message } from "./Message";
import { useShared } from "./styles";

/** What went wrong, how the workbook stands, what to do; with a way to try again. */
export function FailureMessage({
  failure,
  onRetry,
  retry = texts.tryAgain,
}: {
  readonly failure: Failure;
  readonly onRetry?: () => void;
  readonly retry?: string;
}): React.JSX.Element {
  const shared = useShared();
  return (
    <Message intent="error" title={failure.title} role="alert">
      <p className={shared.text}>
        <FromWorkbook>{failure.message}</FromWorkbook>
      </p>
      {failure.workbook !== "" && <p className={shared.text}>{failure.workbook}</p>}
      <p className={shared.text}>{failure.remedy}</p>
      {onRetry && (
        <div>
          <Button size="small" icon={<ArrowClockwise16Regular />} onClick={onRetry}>
            {retry}
          </Button>
        </div>
      )}
      <Details details={failure.details} />
    </Message>
  );
}
