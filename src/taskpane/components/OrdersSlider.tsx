import { Button, Field, Input, makeStyles, Slider, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { useEffect, useState } from "react";
import { ticks } from "../charts/scale";
import { useSurroundings } from "../context";
import { texts as pageTexts } from "../pages/fulfilment/texts";
import { texts } from "../texts";
import { useShared } from "./styles";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 92px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0, width: "100%", "> input": { minWidth: 0, width: "100%" } },
  slider: { minWidth: 0, width: "100%" },
});

/** Steps of the slider are as many as a hand can tell apart. */
const STEPS = 60;

interface Props {
  readonly own: number;
  readonly orders: number;
  readonly most: number;
  /** null = the workbook's own. */
  readonly onChange: (orders: number | null) => void;
}

/** Orders a month: a slider in round steps from the workbook's own volume, and a field for an exact number. */
export function OrdersSlider({ own, orders, most, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = pageTexts.page;
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [orders]);
  const [, step = 1] = ticks(0, most, STEPS);
  const size = Math.max(1, Math.round(step));
  // The workbook's own volume lies on a step, so that the slider comes back to it.
  const least = own > size ? own - size * Math.floor((own - 1) / size) : own;
  const set = (value: number): void => onChange(Math.abs(value - own) < 0.5 ? null : value);
  const enter = (): void => {
    const value = Number(typed);
    if (typed !== null && typed.trim() !== "" && Number.isFinite(value) && value >= 1) set(Math.round(value));
    setTyped(null);
  };
  return (
    <div className={shared.tight}>
      <div className={styles.row}>
        <Field label={words.slider} size="small">
          <Slider
            className={styles.slider}
            size="small"
            min={0}
            max={Math.max(1, Math.floor((most - least) / size))}
            value={(orders - least) / size}
            aria-valuetext={pageTexts.page.orders(format.count(orders))}
            onChange={(_, { value }) => set(least + value * size)}
          />
        </Field>
        <Field label={words.exactly} size="small">
          <Input
            className={styles.input}
            size="small"
            type="number"
            min={1}
            value={typed ?? String(Math.round(orders))}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={enter}
            onKeyDown={({ key }) => {
              if (key === "Enter") enter();
            }}
          />
        </Field>
      </div>
      {orders !== own && (
        <div>
          <Button size="small" icon={<ArrowReset20Regular />} onClick={() => onChange(null)}>
            {texts.whatIf.reset(format.count(own))}
          </Button>
        </div>
      )}
    </div>
  );
}
