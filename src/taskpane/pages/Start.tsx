import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { AREA_IDS } from "../../core/model";
import { CellLink } from "../components/CellLink";
import { Disclosure } from "../components/Disclosure";
import { FailureMessage } from "../components/FailureMessage";
import { LazyPart } from "../components/LazyPart";
import { Loading } from "../components/Loading";
import { Message } from "../components/Message";
import { useShared } from "../components/styles";
import type { Findings } from "../engine/findings";
import type { CostSheetsState } from "../hooks/useCostSheets";
import type { PageName } from "../pageNames";
import { texts } from "../texts";

const useStyles = makeStyles({
  outcome: { ":not(:empty)": { marginBottom: tokens.spacingVerticalM } },
  choice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  found: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorStatusSuccessForeground1 },
});

const loadWorkedBlocks = () =>
  import(/* webpackChunkName: "page-worked" */ "./worked/WorkedBlocks").then(
    ({ WorkedBlocks }) => WorkedBlocks,
  );

const loadProviders = () =>
  import(/* webpackChunkName: "page-providers" */ "./providers/Providers").then(({ Providers }) => Providers);

const loadInvoice = () =>
  import(/* webpackChunkName: "page-invoice" */ "./invoice/Invoice").then(({ Invoice }) => Invoice);

const loadOrders = () =>
  import(/* webpackChunkName: "page-orders" */ "./orders/Orders").then(({ Orders }) => Orders);

interface Props {
  readonly findings: Findings;
  /** ISO date */
  readonly today: string;
  readonly costSheets: CostSheetsState;
  readonly onOpen: (page: PageName) => void;
}

/** The way in: the examples, empty cost sheets, or the sheets that were found. */
export function Start({ findings, today, costSheets, onOpen }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { adding, add } = costSheets;
  return (
    <>
      <div role="status" className={styles.outcome}>
        {adding.state === "adding" && <Spinner size="tiny" label={texts.start.adding} />}
        {adding.state === "added" && (
          <Message intent="success" title={texts.start.added(adding.sheets.length)}>
            <p className={shared.small}>{texts.listed(adding.sheets)}</p>
          </Message>
        )}
      </div>
      <div className={shared.stack}>
        {adding.state === "failed" && <FailureMessage failure={adding.failure} />}
        {adding.state === "added" && !findings.found ? (
          <Loading what={texts.computing} />
        ) : findings.found ? (
          <Found findings={findings} today={today} costSheets={costSheets} onOpen={onOpen} />
        ) : (
          <Choices empty={findings.empty} adding={adding.state === "adding"} add={add} />
        )}
      </div>
    </>
  );
}

function Choices({
  empty,
  adding,
  add,
}: {
  readonly empty: boolean;
  readonly adding: boolean;
  readonly add: CostSheetsState["add"];
}): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const words = texts.start;
  return (
    <>
      <header className={shared.tight}>
        <h1 className={shared.title}>{empty ? words.title : words.noSheets}</h1>
        <p className={shared.text}>{empty ? words.lead : words.noSheetsAbout}</p>
      </header>
      <div className={styles.choice}>
        <Button
          appearance="primary"
          disabled={adding}
          icon={<TableAdd20Regular />}
          onClick={() => void add("empty")}
        >
          {words.mine}
        </Button>
        <p className={shared.small}>{words.mineAbout}</p>
      </div>
      <div className={styles.choice}>
        <Button
          disabled={adding || !empty}
          onClick={() => void add("example")}
          aria-describedby="footing-example"
        >
          {words.exampleButton}
        </Button>
        <p className={shared.small} id="footing-example">
          {empty ? words.exampleAbout : words.exampleRefused}
        </p>
      </div>
      {empty && (
        <div className={styles.choice}>
          <Button
            size="small"
            disabled={adding}
            onClick={() => void add("high volume")}
            aria-describedby="footing-high-volume"
          >
            {words.highVolumeButton}
          </Button>
          <p className={shared.small} id="footing-high-volume">
            {words.highVolumeAbout}
          </p>
        </div>
      )}
      {!empty && <OrderHistory />}
    </>
  );
}

function Found({ findings, today, costSheets, onOpen }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const words = texts.start;
  const { areaSheets, businessSheet, problems, areas, missing } = findings;
  const places = new Map(areaSheets.map((found) => [found.area, found]));
  return (
    <>
      <header className={shared.tight}>
        <h1 className={shared.title}>{words.found}</h1>
        <p className={shared.text}>
          {businessSheet === "" ? words.noBusiness : words.foundBusiness(businessSheet)}
        </p>
      </header>
      <ul className={shared.list}>
        {AREA_IDS.map((area) => {
          const { sheet, options } = places.get(area)!;
          return (
            <li key={area} className={mergeClasses(shared.text, styles.item)}>
              <span>
                {sheet === "" ? (
                  texts.areas[area]
                ) : (
                  <CellLink sheet={sheet}>
                    {sheet === texts.areas[area] ? undefined : texts.start.onSheet(texts.areas[area], sheet)}
                  </CellLink>
                )}
              </span>
              <span className={mergeClasses(shared.small, styles.found)}>
                {options > 0 && <CheckmarkCircle16Filled className={styles.icon} aria-hidden />}
                {options > 0 ? words.optionsFound(options) : sheet === "" ? words.noSheet : words.notFilled}
              </span>
            </li>
          );
        })}
      </ul>
      {areas.length === 0 && (
        <p className={shared.text}>
          {words.fillIn} {businessSheet !== "" && <CellLink sheet={businessSheet} />}
        </p>
      )}
      <div className={shared.row}>
        {areas.length > 0 && (
          <Button
            appearance="primary"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            onClick={() => onOpen("decisions")}
          >
            {words.toDecisions}
          </Button>
        )}
        {problems.length > 0 && (
          <Button onClick={() => onOpen("check")}>{words.toCheck(problems.length)}</Button>
        )}
      </div>
      {missing.length > 0 && (
        <div className={styles.choice}>
          <Button
            icon={<TableAdd20Regular />}
            disabled={costSheets.adding.state === "adding"}
            onClick={() => void costSheets.add("empty", missing)}
          >
            {words.addMissing}
          </Button>
          <p className={shared.small}>{words.addMissingAbout(missing)}</p>
        </div>
      )}
      <Disclosure summary={words.workedBlock} level={2}>
        <LazyPart load={loadWorkedBlocks} own={{ costSheets }} />
      </Disclosure>
      <Disclosure summary={words.providers} level={2}>
        <LazyPart
          load={loadProviders}
          own={{ costSheets, today, comparable: areas.some(({ options }) => options.length > 1) }}
        />
      </Disclosure>
      <Disclosure summary={words.invoice} level={2}>
        <LazyPart load={loadInvoice} own={{ today, areas }} />
      </Disclosure>
      <OrderHistory />
    </>
  );
}

const OrderHistory = (): React.JSX.Element => (
  <Disclosure summary={texts.start.orders} level={2}>
    <LazyPart load={loadOrders} own={{}} />
  </Disclosure>
);
