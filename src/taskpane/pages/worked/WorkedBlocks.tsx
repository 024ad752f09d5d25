import { Button, Checkbox } from "@fluentui/react-components";
import { useId, useState } from "react";
import { WORKED_OPTIONS } from "../../../core/areas/worked/names";
import type { AreaId } from "../../../core/model";
import { LabelledSelect } from "../../components/LabelledSelect";
import { useShared } from "../../components/styles";
import type { CostSheetsState } from "../../hooks/useCostSheets";
import { texts } from "../../texts";
import { texts as words } from "./texts";

export interface WorkedBlocksProps {
  readonly costSheets: CostSheetsState;
}

const AREAS = Object.keys(WORKED_OPTIONS) as AreaId[];

/** Chooses an area, one of its worked options or all, and whether usual figures come with it. */
export function WorkedBlocks({ costSheets }: WorkedBlocksProps): React.JSX.Element {
  const shared = useShared();
  const about = useId();
  const [area, setArea] = useState<AreaId>("customerService");
  const [option, setOption] = useState("");
  const [defaults, setDefaults] = useState(false);
  const chosen = option === "" ? {} : { option };
  return (
    <div className={shared.stack}>
      <p className={shared.small}>{words.lead}</p>
      <LabelledSelect
        label={words.area}
        value={area}
        onChange={(value) => {
          setArea(value as AreaId);
          setOption("");
        }}
      >
        {AREAS.map((id) => (
          <option key={id} value={id}>
            {texts.areas[id]}
          </option>
        ))}
      </LabelledSelect>
      <LabelledSelect label={words.option} value={option} onChange={setOption}>
        <option value="">{words.all}</option>
        {WORKED_OPTIONS[area]!.map((name) => (
          <option key={name} value={name} data-own-words="">
            {name}
          </option>
        ))}
      </LabelledSelect>
      <div>
        <Checkbox
          label={words.figures}
          checked={defaults}
          onChange={(_, { checked }) => setDefaults(checked === true)}
          aria-describedby={about}
        />
        <p className={shared.small} id={about}>
          {words.figuresAbout}
        </p>
      </div>
      <div>
        <Button
          disabled={costSheets.adding.state === "adding"}
          onClick={() => void costSheets.add({ area, ...chosen, defaults })}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}
