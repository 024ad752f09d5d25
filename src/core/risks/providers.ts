import { recommendedOption } from "../advice/chosenOption";
import { areaName, rough } from "../commitments";
import type { AreaId, Inputs } from "../model";
import { key } from "../names";
import type { Event } from "./kinds";
import { areaIn, isBeyond, ordersAWeek, rerun, type World } from "./world";

const PRICE_RISE = 0.1;
/** Weeks without the provider's service until another has taken over, where orders depend on it. */
const WEEKS_WITHOUT: { readonly [A in AreaId]?: number } = { fulfilment: 2, it: 1 };

/** Each provider that anything was given to: it fails, or asks for more. */
export function* providers(world: World): Generator<Event, void> {
  const { inputs, analysis, pins } = world;
  const areasOf = new Map<string, Set<AreaId>>();
  for (const pin of pins) {
    const area = inputs.areas.find(({ area: id }) => id === pin.area);
    const option = area?.options.find(({ name }) => key(name) === key(pin.option));
    const kind = areaIn(analysis, pin.area as AreaId)
      ?.elements.concat(areaIn(analysis, pin.area as AreaId)!)
      .flatMap(({ options }) => options)
      .find(({ option: name }) => key(name) === key(pin.option))?.kind;
    if (!option || kind !== "outsourced") continue;
    areasOf.set(option.name, (areasOf.get(option.name) ?? new Set()).add(pin.area as AreaId));
  }
  for (const [name, areas] of areasOf) {
    yield providerFails(world, name, [...areas]);
    yield* providerRaises(world, name, [...areas]);
  }
}

function providerFails(world: World, name: string, areas: readonly AreaId[]): Event {
  const { inputs, analysis, plan, pins, contribution } = world;
  const without: Inputs = {
    ...inputs,
    areas: inputs.areas.map((area) => ({
      ...area,
      options: area.options.filter((option) => key(option.name) !== key(name)),
    })),
  };
  const weeks = Math.max(0, ...areas.map((id) => WEEKS_WITHOUT[id] ?? 0));
  const lost = ordersAWeek(plan) * weeks * (contribution ?? 0);
  const span = weeks === 1 ? "a week" : `${weeks} weeks`;
  const others = pins.filter(({ option }) => key(option) !== key(name));
  const again = rerun(world, onlyThese(without, areas), others);
  const before = sumYearly(analysis, areas);
  const after = sumYearly(again, areas);
  const words = areas.map(areaName).join(" and ");
  const common = {
    kind: "provider",
    what: `${name} stops (${words})`,
    areas,
    watch: null,
  } as const;
  if (before === null || after === null)
    return { ...common, atStake: null, how: "no other option with a complete cost is on the sheets" };
  const next = areas.map((id) => areaIn(again, id)!.recommended).filter((option) => option !== null);
  const interruption =
    weeks === 0
      ? ""
      : contribution === null
        ? `; ${span} without orders not counted, since their margin is not known`
        : `, and ${rough(lost)} of margin in ${span} until it is running`;
  return {
    ...common,
    atStake: Math.max(0, after - before) + lost,
    how: `${[...new Set(next)].join(" and ")} costs ${after - before < 0.5 ? "no more" : `${rough(after - before)} a year more`}${interruption}`,
  };
}

/** What an area's lines are charged on that others decide. */
const OF_OTHERS: ReadonlySet<string> = new Set(["person", "hire", "sq ft"]);

/** The inputs with these areas alone, where no others have a say in what theirs cost: run again in a fraction of the time. */
function onlyThese(inputs: Inputs, areas: readonly AreaId[]): Inputs {
  const own = inputs.areas.filter(({ area }) => areas.includes(area));
  const restsOnOthers =
    inputs.effects !== undefined ||
    own.some(({ options }) =>
      options.some(({ lines }) => lines.some(({ driver }) => OF_OTHERS.has(driver.kind))),
    );
  return restsOnOthers ? inputs : { ...inputs, areas: own };
}

/** Yearly cost of what areas run with; null where one has none. */
function sumYearly(analysis: World["analysis"], areas: readonly AreaId[]): number | null {
  let sum = 0;
  for (const id of areas) {
    const option = recommendedOption(areaIn(analysis, id));
    if (option?.yearlyCost == null || option.unknown.length > 0 || isBeyond(option)) return null;
    sum += option.yearlyCost;
  }
  return sum;
}

function providerRaises(world: World, name: string, areas: readonly AreaId[]): Event[] {
  const { inputs, analysis, pins } = world;
  const factor = 1 + PRICE_RISE;
  const raised: Inputs = {
    ...inputs,
    areas: inputs.areas.map((area) => ({
      ...area,
      options: area.options.map((option) =>
        key(option.name) !== key(name)
          ? option
          : {
              ...option,
              lines: option.lines.map((line) =>
                line.group !== "Fees" && line.group !== "Delivery" && line.group !== "Systems"
                  ? line
                  : {
                      ...line,
                      rate: typeof line.rate === "number" ? line.rate * factor : line.rate,
                      minimum: typeof line.minimum === "number" ? line.minimum * factor : line.minimum,
                      tiers: line.tiers && {
                        ...line.tiers,
                        tiers: line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * factor })),
                      },
                    },
              ),
            },
      ),
    })),
  };
  const few = onlyThese(raised, areas);
  const stay = sumYearly(rerun(world, few, pins), areas);
  const move = sumYearly(
    rerun(
      world,
      few,
      pins.filter(({ option }) => key(option) !== key(name)),
    ),
    areas,
  );
  const before = sumYearly(analysis, areas);
  if (stay === null || before === null) return [];
  const least = Math.min(stay, move ?? stay);
  const atStake = Math.max(0, least - before);
  return [
    {
      kind: "priceRise",
      what: `${name} raises its prices by 10 %`,
      areas,
      atStake,
      how:
        least < stay - 0.005
          ? `${rough(stay - before)} a year more if you stay; by then another option costs less, which leaves ${rough(atStake)}`
          : `${rough(atStake)} a year more, and staying is still cheapest`,
      watch: null,
    },
  ];
}
