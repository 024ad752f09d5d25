import { makeStyles, tokens } from "@fluentui/react-components";
import { BoxSearch24Regular } from "@fluentui/react-icons/svg/box-search";
import { isByHand, useChoices } from "../choices";
import { StackedBars, type Bar } from "../charts/StackedBars";
import { VolumeChart } from "../charts/VolumeChart";
import { AnalystFigures } from "../components/AnalystFigures";
import { CellLink } from "../components/CellLink";
import { EmptyState } from "../components/EmptyState";
import { Intervals, intervalText } from "../components/Intervals";
import { LazyPart } from "../components/LazyPart";
import { marksOf } from "../components/OptionsTable";
import { OrdersSlider } from "../components/OrdersSlider";
import { useShared } from "../components/styles";
import { Sureness } from "../components/Sureness";
import { useSurroundings } from "../context";
import type { AreaFigures, Findings, OptionFigures } from "../engine/findings";
import { groupsOf } from "../figures";
import { texts } from "../texts";
import { texts as pageTexts } from "./fulfilment/texts";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalXL,
    columnGap: tokens.spacingHorizontalXXL,
    "@container (min-width: 800px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
});

const loadDepth = () =>
  import(/* webpackChunkName: "page-depth" */ "./fulfilment/Depth").then(({ Depth }) => Depth);

interface Props {
  readonly findings: Findings;
  /** The volume asked for; null = the workbook's. */
  readonly orders: number | null;
  readonly onOrders: (orders: number | null) => void;
}

/** Cost per order side by side, over volume, and at the volume the user asks for. */
export function Fulfilment({ findings, orders, onOrders }: Props): React.JSX.Element {
  const styles = useStyles();
  const shared = useShared();
  const { format, analyst } = useSurroundings();
  const words = pageTexts.page;
  const area = findings.areas.find((result) => result.area === "fulfilment");
  const { ownOrders, curve, intervals } = findings;
  if (!area || ownOrders === null || findings.orders === null) {
    const sheet = area
      ? findings.businessSheet
      : (findings.areaSheets.find((found) => found.area === "fulfilment")?.sheet ?? "");
    return (
      <EmptyState
        icon={<BoxSearch24Regular />}
        title={words.noArea}
        text={area ? words.noOrders : words.noAreaAbout}
      >
        {sheet !== "" && (
          <p className={shared.text}>
            <CellLink sheet={sheet} />
          </p>
        )}
      </EmptyState>
    );
  }
  const volume = findings.orders;
  const withSpace = area.options.some(({ spaceCost }) => spaceCost !== 0);
  const asked = orders ?? ownOrders;
  return (
    <div className={shared.stack}>
      <header className={shared.tight}>
        <h1 className={shared.title}>{words.title(format.count(volume))}</h1>
        <Advice
          area={area}
          usual={findings.usualFulfilment}
          own={orders === null ? null : format.count(ownOrders)}
        />
      </header>
      <div className={styles.columns}>
        <div className={shared.stack}>
          <PerOrder area={area} orders={volume} />
          {analyst && <AnalystFigures options={area.options} />}
        </div>
        <div className={shared.stack}>
          {curve && (
            <VolumeChart
              curve={curve}
              intervals={intervals}
              orders={asked}
              own={ownOrders}
              intervalText={(interval) => intervalText(interval, format)}
              withoutSpace={withSpace}
            />
          )}
          {curve && (
            <OrdersSlider
              own={ownOrders}
              orders={asked}
              most={curve.volumes[curve.volumes.length - 1]!}
              onChange={onOrders}
            />
          )}
          <Intervals intervals={intervals} orders={asked} options={area.options} />
        </div>
      </div>
      <LazyPart load={loadDepth} own={{ options: area.options }} />
    </div>
  );
}

/** What is advised at this volume; beside it what is at the workbook's own, where another was asked for. */
function Advice({
  area,
  usual,
  own,
}: {
  readonly area: AreaFigures;
  readonly usual: string | null;
  readonly own: string | null;
}): React.JSX.Element {
  const shared = useShared();
  const words = pageTexts.page;
  const advised = area.recommended ?? texts.decisions.noAdvice;
  return (
    <div className={shared.row} role="status">
      <span className={shared.text}>
        {words.advice(advised)}
        {own !== null && (
          <span className={shared.small}>
            {" ("}
            {usual === area.recommended
              ? words.adviceSame(own)
              : words.adviceWas(usual ?? texts.decisions.noAdvice, own)}
            {")"}
          </span>
        )}
      </span>
      <Sureness sure={area.sure} />
    </div>
  );
}

/** Settled month over its orders, by group; the space that Facilities supplies is a facility's cost. */
function PerOrder({
  area,
  orders,
}: {
  readonly area: AreaFigures;
  readonly orders: number;
}): React.JSX.Element {
  const shared = useShared();
  const { format } = useSurroundings();
  const { fixed } = useChoices();
  const { options } = area;
  const withSpace = options.map((option) =>
    option.spaceCost === 0
      ? option
      : {
          ...option,
          byGroup: { ...option.byGroup, Facility: (option.byGroup["Facility"] ?? 0) + option.spaceCost },
        },
  );
  const perOrder = ({ byGroup }: OptionFigures): Bar["parts"] =>
    Object.fromEntries(Object.entries(byGroup).map(([group, cost]) => [group, cost / orders]));
  return (
    <div className={shared.tight}>
      <StackedBars
        title={pageTexts.page.bars}
        unit={pageTexts.page.unit}
        groups={groupsOf(withSpace)}
        written={format.cents}
        bars={withSpace.map((option) => {
          const amount = option.costPerOrder === null ? "–" : format.cents(option.costPerOrder);
          return {
            name: option.option,
            marks: marksOf(option, area, isByHand(fixed, area.area, area)),
            parts: perOrder(option),
            totalText: option.unknown.length > 0 ? texts.decisions.atLeast(amount) : amount,
          };
        })}
      />
      <p className={shared.small}>
        {options.some(({ spaceCost }) => spaceCost !== 0) && `${pageTexts.page.space} `}
        {pageTexts.page.twelveMonths}
      </p>
    </div>
  );
}
