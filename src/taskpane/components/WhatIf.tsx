import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import type { AreaId } from "../../core/model";
import { useChoices } from "../choices";
import { useSurroundings } from "../context";
import type { Findings } from "../engine/findings";
import { texts } from "../texts";
import { LabelledSelect } from "./LabelledSelect";
import { Message } from "./Message";
import { useShared } from "./styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: "center",
    marginBottom: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly findings: Findings;
  readonly scenario: string | null;
  readonly onScenario: (scenario: string | null) => void;
  /** Another order volume than the workbook's; null = none asked for. */
  readonly orders: number | null;
  readonly onOrders: (orders: null) => void;
}

const AS_IT_STANDS = "";

/** The scenario picker, and reminders of any other order volume and of the choices by hand that the figures are of. */
export function WhatIf({
  findings,
  scenario,
  onScenario,
  orders,
  onOrders,
}: Props): React.JSX.Element | null {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.whatIf;
  const { scenarios, ownOrders, fixed } = findings;
  const { releaseAll } = useChoices();
  const reminds = orders !== null && ownOrders !== null;
  if (scenarios.length === 0 && !reminds && fixed.length === 0) return null;
  return (
    <div className={styles.root}>
      {scenarios.length > 0 && (
        <LabelledSelect
          label={words.scenario}
          value={scenario ?? AS_IT_STANDS}
          onChange={(value) => onScenario(value === AS_IT_STANDS ? null : value)}
        >
          <option value={AS_IT_STANDS}>{words.none}</option>
          {scenarios.map((name) => (
            <option key={name} value={name} data-own-words="">
              {name}
            </option>
          ))}
        </LabelledSelect>
      )}
      {reminds && (
        <Message
          intent="info"
          action={<ResetButton label={words.reset(format.count(ownOrders))} onReset={() => onOrders(null)} />}
        >
          <p className={shared.small}>{words.orders(format.count(orders), format.count(ownOrders))}</p>
        </Message>
      )}
      {fixed.length > 0 && (
        <Message intent="info" action={<ResetButton label={words.releaseAll} onReset={releaseAll} />}>
          <p className={shared.small}>
            {words.chosen(
              fixed.map(({ area, element, option }) => {
                const name = texts.areas[area as AreaId];
                return words.choice(element === "" ? name : texts.changes.element(name, element), option);
              }),
            )}
          </p>
        </Message>
      )}
    </div>
  );
}

function ResetButton({
  label,
  onReset,
}: {
  readonly label: string;
  readonly onReset: () => void;
}): React.JSX.Element {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<ArrowReset20Regular />}
      aria-label={label}
      title={label}
      onClick={onReset}
    />
  );
}
