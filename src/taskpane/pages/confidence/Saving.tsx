import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import { useLater } from "../../hooks/useLater";
import { useAnswered } from "../../laterContext";
import { rounded } from "./rounded";
import { texts as words } from "./texts";

const NOTHING = {};

/** What all changes together save, likely; nothing where none can be compared. */
export function Saving(): React.JSX.Element | null {
  const shared = useShared();
  const { format } = useSurroundings();
  const { engine, answered } = useAnswered();
  const { result } = useLater(engine, "saving", answered, NOTHING);
  if (!result) return null;
  const [low, middle, high] = [result.p10, result.p50, result.p90].map((saving) =>
    format.money(rounded(saving)),
  ) as [string, string, string];
  return <p className={shared.text}>{words.saving(low, middle, high)}</p>;
}
