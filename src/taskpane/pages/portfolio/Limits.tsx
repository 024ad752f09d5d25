import { makeStyles, tokens } from "@fluentui/react-components";
import type { LimitState, PortfolioResult } from "../../../core/advice/portfolio";
import { CellLink } from "../../components/CellLink";
import { FromWorkbook } from "../../components/FromWorkbook";
import { useShared } from "../../components/styles";
import { useSurroundings } from "../../context";
import type { Format } from "../../format";
import { texts } from "./texts";

const useStyles = makeStyles({
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    maxWidth: "480px",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  fill: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  broken: { backgroundColor: tokens.colorStatusDangerBackground3 },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** A limit's value as it is written. */
export function written(value: number | null, { unit }: Pick<LimitState, "unit">, format: Format): string {
  if (value === null || value === Infinity) return texts.noEnd;
  const number =
    unit === "share"
      ? format.percent(value)
      : unit === "money" || Number.isInteger(value)
        ? format.money(value)
        : format.cents(value);
  return texts.units[unit](number);
}

/** How far a limit is used, 0-1: what it comes to over a most, a least over what it comes to. */
function usedOf({ bound, value, reached, kept }: LimitState): number {
  if (reached === null || reached === Infinity) return 0;
  const used = bound === "at most" ? reached / value : value / reached;
  return kept ? Math.max(0, Math.min(1, Number.isFinite(used) ? used : 0)) : 1;
}

/** The limits as bars: how far each is used, whether it is kept, what it costs. */
export function Limits({
  limits,
  notAssessed,
}: Pick<PortfolioResult, "limits" | "notAssessed">): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  return (
    <section className={shared.tight}>
      <h2 className={shared.section}>{texts.limits}</h2>
      {limits.length === 0 && notAssessed.length === 0 && <p className={shared.small}>{texts.noLimits}</p>}
      <ul className={shared.list}>
        {limits.map((limit) => {
          const notes = [
            limit.cost !== null && limit.cost >= 0.5 ? texts.costs(format.money(limit.cost)) : "",
            limit.loosenTo === null
              ? ""
              : (limit.together ? texts.loosenTogether : texts.loosen)(
                  written(limit.loosenTo, limit, format),
                ),
          ].filter(Boolean);
          return (
            <li key={limit.id} className={shared.tight}>
              <span className={shared.row}>
                <FromWorkbook>{limit.name}</FromWorkbook>
                {limit.at && (
                  <span className={shared.small}>
                    (<FromWorkbook>{limit.at}</FromWorkbook>)
                  </span>
                )}
                <span className={limit.kept ? shared.small : styles.wrong}>
                  {limit.kept ? texts.kept : texts.broken}
                </span>
                <CellLink sheet={limit.sheet} cell={limit.cell} />
              </span>
              <div className={styles.track} aria-hidden="true">
                <div
                  className={limit.kept ? styles.fill : `${styles.fill} ${styles.broken}`}
                  style={{ width: `${100 * usedOf(limit)}%` }}
                />
              </div>
              <span className={shared.small}>
                {[
                  texts.limit(
                    written(limit.reached, limit, format),
                    limit.bound,
                    written(limit.value, limit, format),
                  ),
                  ...notes,
                ].join("; ")}
              </span>
            </li>
          );
        })}
        {notAssessed.map(({ name, missing }) => (
          <li key={name} className={shared.small}>
            {texts.notAssessed(name, missing)}
          </li>
        ))}
      </ul>
    </section>
  );
}
