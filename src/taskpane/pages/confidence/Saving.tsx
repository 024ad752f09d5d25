import type { SavingRange } from "../../../core/confidence";
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
  return <p className={shared.text}>{said(result, (saving) => format.money(rounded(saving)))}</p>;
}

/** The range in a sentence: of a saving, of a cost, or of either. */
export function said({ p10, p50, p90 }: SavingRange, money: (saving: number) => string): string {
  if (Math.round(p90) <= 0 && Math.round(p10) < 0) return words.costingMore(money(-p90), money(-p10));
  if (Math.round(p10) < 0) return words.savingOrMore(money(-p10), money(p90));
  return money(p10) === money(p90) ? words.savingOne(money(p50)) : words.saving(money(p10), money(p50), money(p90)); // prettier-ignore
}
