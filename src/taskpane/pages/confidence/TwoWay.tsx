import { useMemo, useState } from "react";
import { FigureTable } from "../../charts/Figure";
import { FromWorkbook } from "../../components/FromWorkbook";
import { LabelledSelect } from "../../components/LabelledSelect";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { DecisionSureness } from "../../engine/later/kinds";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { texts as words } from "./texts";

interface Props {
  readonly decision: DecisionSureness;
  readonly confidence: NonNullable<DecisionSureness["confidence"]>;
}

/** Which option costs least over any two figures of a decision; at first the two that move the answer most. */
export function TwoWay({ decision, confidence }: Props): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const { engine, answered } = useAnswered();
  const { inputs, options, tornado, leftOut, twoWay } = confidence;
  const [chosen, setChosen] = useState<readonly [number, number] | null>(null);
  const two = chosen ?? twoWay?.inputs ?? null;
  const { area, element } = decision;
  const ask = useMemo(
    () => ({ area, element, inputs: two ?? ([0, 0] as const), leftOut }),
    [area, element, two, leftOut],
  );
  const { result } = useLater(engine, "twoWay", chosen && answered, ask);
  if (!two || !twoWay) return null;
  const named = twoWay.cheapest.map((row) => row.map((which) => options[which]!.option));
  const shown = chosen ? result : { ...twoWay, cheapest: named };
  const [down, across] = two;
  const nameOf = (input: number): string => inputs[input]!.name;
  const select = (label: string, value: number, other: number, take: (input: number) => void) => (
    <LabelledSelect label={label} value={String(value)} onChange={(text) => take(Number(text))}>
      {tornado
        .filter(({ input }) => input !== other)
        .map(({ input }) => (
          <option key={input} value={input} data-own-words="">
            {nameOf(input)}
          </option>
        ))}
    </LabelledSelect>
  );
  return (
    <div className={shared.tight}>
      <h4 className={shared.section}>{words.twoWay}</h4>
      {select(words.down, down, across, (input) => setChosen([input, across]))}
      {select(words.across, across, down, (input) => setChosen([down, input]))}
      <p className={shared.small}>
        <FromWorkbook>{words.twoWayAbout(nameOf(down), nameOf(across))}</FromWorkbook>
      </p>
      {shown && (
        <FigureTable
          label={words.twoWay}
          headings={[
            <FromWorkbook key="down">{nameOf(down)}</FromWorkbook>,
            ...shown.columns.map(format.rate),
          ]}
          rows={shown.rows.map((value, row) => [
            format.rate(value),
            ...shown.cheapest[row]!.map((option, column) => (
              <FromWorkbook key={column}>{option}</FromWorkbook>
            )),
          ])}
        />
      )}
    </div>
  );
}
