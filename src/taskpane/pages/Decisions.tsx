import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AREA_IDS, type AreaId } from "../../core/model";
import { CellLink } from "../components/CellLink";
import { DecisionDetail } from "../components/DecisionDetail";
import { COLUMNS, DecisionRow } from "../components/DecisionRow";
import { Disclosure } from "../components/Disclosure";
import { FromWorkbook } from "../components/FromWorkbook";
import { LazyPart } from "../components/LazyPart";
import { NothingYet } from "../components/NothingYet";
import { TINY, useShared, WIDE } from "../components/styles";
import { useSurroundings } from "../context";
import type { AreaFigures, BesideFigures, Findings } from "../engine/findings";
import { wholeOf, type Whole } from "../figures";
import { texts } from "../texts";
import type { Format } from "../format";

const useStyles = makeStyles({
  head: {
    display: "none",
    [WIDE]: {
      display: "grid",
      gridTemplateColumns: COLUMNS,
      columnGap: tokens.spacingHorizontalS,
      paddingLeft: "28px",
      paddingRight: tokens.spacingHorizontalXS,
      paddingBottom: tokens.spacingVerticalXS,
      color: tokens.colorNeutralForeground2,
    },
  },
  sure: { paddingLeft: tokens.spacingHorizontalS },
  right: { textAlign: "right" },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  empty: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 28px`,
    color: tokens.colorNeutralForeground2,
  },
  total: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} 28px`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground3}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: { gridTemplateColumns: COLUMNS },
  },
  beside: { borderTopColor: tokens.colorNeutralStroke2, borderBottomStyle: "none" },
  narrow: { gridColumn: "1 / -1", [TINY]: { whiteSpace: "normal" }, [WIDE]: { display: "none" } },
  wide: { display: "none", [WIDE]: { display: "block" } },
  parts: { marginTop: tokens.spacingVerticalM },
});

const loadPartsNotes = () =>
  import(/* webpackChunkName: "page-alike" */ "./whole/Notes").then(({ PartsNotes }) => PartsNotes);

interface Props {
  readonly findings: Findings;
  readonly onStart: () => void;
}

/** The decisions, a row an area: what to do, what it costs, how sure. */
export function Decisions({ findings, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format, analyst } = useSurroundings();
  if (findings.areas.length === 0) return <NothingYet onStart={onStart} />;
  const whole = wholeOf(findings);
  const { columns } = texts.decisions;
  return (
    <div className={shared.stack}>
      <Headline findings={findings} whole={whole} />
      {analyst && <p className={shared.small}>{basisText(findings, format)}</p>}
      <div>
        <div className={mergeClasses(shared.small, styles.head)} aria-hidden>
          <span>{columns.area}</span>
          <span className={styles.right}>{columns.today}</span>
          <span className={styles.right}>{columns.then}</span>
          <span className={styles.right}>{columns.change}</span>
          <span className={styles.sure}>{columns.sure}</span>
        </div>
        <ul className={shared.list}>
          {AREA_IDS.map((id) => {
            const area = findings.areas.find((result) => result.area === id);
            return (
              <li key={id} className={styles.item}>
                {area ? <AreaItem area={area} /> : <NotAssessed area={id} findings={findings} />}
              </li>
            );
          })}
        </ul>
        {whole.beside.map((each) => (
          <BesideRow key={each.name} beside={each} />
        ))}
        {whole.counted.length + whole.beside.length > 1 && <Total whole={whole} />}
      </div>
    </div>
  );
}

function Headline({
  findings,
  whole,
}: {
  readonly findings: Findings;
  readonly whole: Whole;
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.decisions;
  const { moves, counted, change, then, oneOff, tiedUp, atLeast } = whole;
  const today = atLeast ? words.atLeast(format.money(whole.today)) : format.money(whole.today);
  const title =
    counted.length === 0
      ? words.noToday
      : moves.length === 0
        ? counted.every(({ sure }) => sure === "not enough data")
          ? words.notYet
          : words.stay
        : change <= 0
          ? words.saves(moves.length, atLeast ? words.atLeast(format.money(-change)) : format.money(-change))
          : words.costs(moves.length, words.atMost(atLeast, format.money(change)));
  const named = (sure: AreaFigures["sure"]): string[] =>
    findings.areas.filter((area) => area.sure === sure).map(({ area }) => texts.areas[area]);
  const notes = [
    ...(counted.length > 0 && moves.length > 0
      ? [words.sums(format.money(then), today, counted.length)]
      : []),
    ...(oneOff + tiedUp > 0 ? [words.oneOff(format.money(oneOff + tiedUp))] : []),
    ...(tiedUp > 0 ? [words.comesBack(format.money(tiedUp))] : []),
    ...(named("too close").length > 0 ? [words.close(named("too close"))] : []),
    ...(named("not enough data").length > 0 ? [words.open(named("not enough data"))] : []),
  ];
  return (
    <header className={shared.tight}>
      <h1 className={shared.title}>{title}</h1>
      <p className={shared.small}>{notes.join(" ")}</p>
    </header>
  );
}

function AreaItem({ area }: { readonly area: AreaFigures }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  return (
    <Disclosure level={2} summary={<DecisionRow name={texts.areas[area.area]} decision={area} />}>
      {area.elements.length > 0 && (
        <section className={mergeClasses(shared.tight, styles.parts)}>
          <h3 className={shared.section}>{texts.decisions.elements}</h3>
          <ul className={shared.list}>
            {area.elements.map((element) => (
              <li key={element.element} className={styles.item}>
                <Disclosure
                  level={4}
                  summary={<DecisionRow part name={element.element} decision={element} />}
                >
                  <DecisionDetail area={area.area} decision={element} level={4} />
                </Disclosure>
              </li>
            ))}
          </ul>
          <LazyPart load={loadPartsNotes} own={{ of: area }} />
        </section>
      )}
      {area.elements.length > 0 && (
        <h3 className={mergeClasses(shared.section, styles.parts)}>{texts.decisions.whole}</h3>
      )}
      <DecisionDetail area={area.area} decision={area} level={area.elements.length > 0 ? 4 : 3} />
    </Disclosure>
  );
}

function NotAssessed({
  area,
  findings,
}: {
  readonly area: AreaId;
  readonly findings: Findings;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const sheet = findings.areaSheets.find((found) => found.area === area)?.sheet ?? "";
  return (
    <div className={styles.empty}>
      <h2 className={shared.section}>{texts.areas[area]}</h2>
      <p className={shared.small}>
        {texts.decisions.notAssessed}. {texts.decisions.notAssessedAbout}{" "}
        {sheet !== "" && <CellLink sheet={sheet} />}
      </p>
    </div>
  );
}

/** What a side costs in no area's own cost: between the areas and the total. */
function BesideRow({
  beside: { name, side, yearly },
}: {
  readonly beside: BesideFigures;
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const [today, then] = side === "today" ? [yearly, 0] : [0, yearly];
  const number = mergeClasses(shared.number, styles.right);
  return (
    <div className={mergeClasses(shared.text, styles.total, styles.beside)}>
      <FromWorkbook>{name}</FromWorkbook>
      <span className={mergeClasses(number, styles.wide)}>{format.money(today)}</span>
      <span className={mergeClasses(number, styles.wide)}>{format.money(then)}</span>
      <span className={number}>{format.change(then - today)}</span>
    </div>
  );
}

function Total({ whole }: { readonly whole: Whole }): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format } = useSurroundings();
  const words = texts.decisions;
  const { counted, then, change, atLeast } = whole;
  const today = atLeast ? words.atLeast(format.money(whole.today)) : format.money(whole.today);
  const number = mergeClasses(shared.number, shared.strong, styles.right);
  return (
    <div className={mergeClasses(shared.text, styles.total)}>
      <span className={shared.strong}>{words.totalOf(counted.length)}</span>
      <span className={mergeClasses(number, styles.wide)}>{today}</span>
      <span className={mergeClasses(number, styles.wide)}>{format.money(then)}</span>
      <span className={number}>{words.atMost(atLeast, format.change(change))}</span>
      <span className={mergeClasses(shared.small, shared.number, styles.narrow)}>
        {words.yearly(today, format.money(then))}
      </span>
    </div>
  );
}

function basisText({ plan }: Findings, format: Format): string {
  const { basis, noRate } = texts.analystFigures;
  return basis(
    plan.discountRate === null ? noRate : format.percent(plan.discountRate),
    format.count(plan.horizon),
    format.percent(plan.nearTie),
  );
}
