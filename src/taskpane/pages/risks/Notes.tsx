import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import type { RisksFound } from "../../engine/later/risks";
import { texts as pane } from "../../texts";
import { texts } from "./texts";

/** What no figure stands for, with what to ask. */
export function Notes({ found: { notes } }: { readonly found: RisksFound }): React.JSX.Element | null {
  const shared = useShared();
  if (notes.length === 0) return null;
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.notes}</h2>
      <ul className={shared.bullets}>
        {notes.map(({ area, what, ask }) => (
          <li key={what}>
            <span className={shared.strong}>{pane.areas[area]}: </span>
            <FromWorkbook>{what}</FromWorkbook>
            <span className={shared.small} style={{ display: "block" }}>
              <FromWorkbook>{ask}</FromWorkbook>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
