import type { Chosen } from "../advice/decision";
import { areaName, rough } from "../commitments";
import { baseOf, isShared } from "../costs/option";
import type { AreaId, AreaInputs, CostLine, Inputs } from "../model";
import { key } from "../names";
import type { Event } from "./kinds";
import { pricingOf, type Pricing } from "./pricing";
import { areaIn, ordersAWeek, type World } from "./world";

const PRICE_RISE = 0.1;
/** Groups that a provider sets the prices of. */
const RISING: ReadonlySet<string> = new Set(["Fees", "Delivery", "Systems"]);

/** Whether a provider sets a line's price: not that of a line of every option. */
const isPriced = (line: CostLine): boolean => RISING.has(line.group) && !isShared(line);

/** Lines of a provider with its prices raised. A percentage of lines that rise rises with them. */
const dearer = (lines: readonly CostLine[]): CostLine[] =>
  lines.map((line) => {
    const isOfRising =
      line.driver.kind === "percent of" && baseOf(line, lines).some((index) => isPriced(lines[index]!));
    return isPriced(line) && !isOfRising ? raised(line) : line;
  });

function raised(line: CostLine): CostLine {
  const factor = 1 + PRICE_RISE;
  const up = <Value>(value: Value): Value | number => (typeof value === "number" ? value * factor : value);
  return {
    ...line,
    rate: up(line.rate),
    minimum: up(line.minimum),
    maximum: up(line.maximum),
    tiers: line.tiers && {
      ...line.tiers,
      tiers: line.tiers.tiers.map((tier) => ({ ...tier, price: tier.price * factor })),
    },
  };
}

/** Weeks without the provider's service until another has taken over, where orders depend on it. */
const WEEKS_WITHOUT: { readonly [A in AreaId]?: number } = { fulfilment: 2, it: 1 };

/** Each provider that anything was given to: it fails, or asks for more. */
export function* providers(world: World): Generator<Event, void> {
  const { inputs, analysis, pins } = world;
  const pricing = pricingOf(world);
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
    yield providerFails(world, name, [...areas], pricing);
    yield* providerRaises(world, name, [...areas], pricing);
  }
}

/** Inputs with the options of the provider's areas changed; the other areas are the same, and so is what was decided about them. */
const changed = (
  inputs: Inputs,
  name: string,
  change: (options: AreaInputs["options"]) => AreaInputs["options"],
): Inputs => ({
  ...inputs,
  areas: inputs.areas.map((area) =>
    area.options.some((option) => key(option.name) === key(name))
      ? { ...area, options: change(area.options) }
      : area,
  ),
});

/** What is fixed by hand, but for this provider: all else is decided anew. */
const fixedWithout = ({ analysis }: World, name: string): Chosen[] =>
  (analysis.chosen ?? []).filter(({ option }) => key(option) !== key(name));

function providerFails(world: World, name: string, areas: readonly AreaId[], pricing: Pricing): Event {
  const { inputs, plan, contribution } = world;
  const without = changed(inputs, name, (options) =>
    options.filter((option) => key(option.name) !== key(name)),
  );
  const weeks = Math.max(0, ...areas.map((id) => WEEKS_WITHOUT[id] ?? 0));
  const lost = ordersAWeek(plan) * weeks * (contribution ?? 0);
  const span = weeks === 1 ? "a week" : `${weeks} weeks`;
  const before = pricing(inputs, areas, world.pins);
  const after = pricing(without, areas, fixedWithout(world, name));
  const words = areas.map(areaName).join(" and ");
  const common = {
    kind: "provider",
    what: `${name} stops (${words})`,
    areas,
    watch: null,
  } as const;
  if (before === null || after === null)
    return { ...common, atStake: null, how: "no other option with a complete cost is on the sheets" };
  const more = after.yearly - before.yearly;
  const next = [...new Set(after.options)];
  const interruption =
    weeks === 0
      ? ""
      : contribution === null
        ? `; ${span} without orders not counted, since their margin is not known`
        : `, and ${rough(lost)} of margin in ${span} until it is running`;
  return {
    ...common,
    atStake: Math.max(0, more) + lost,
    how: `${next.join(" and ")} ${next.length > 1 ? "cost" : "costs"} ${after.together ? "all seven together " : ""}${more < 0.5 ? "no more" : `${rough(more)} a year more`}${interruption}`,
  };
}

function providerRaises(world: World, name: string, areas: readonly AreaId[], pricing: Pricing): Event[] {
  const { inputs, pins } = world;
  const isOwn = (option: AreaInputs["options"][number]): boolean => key(option.name) === key(name);
  if (
    !inputs.areas.some(({ options }) =>
      options.some((option) => isOwn(option) && option.lines.some(isPriced)),
    )
  )
    return [];
  const dear = changed(inputs, name, (options) =>
    options.map((option) => (isOwn(option) ? { ...option, lines: dearer(option.lines) } : option)),
  );
  const before = pricing(inputs, areas, pins)?.yearly;
  const stay = pricing(dear, areas, pins)?.yearly;
  const move = pricing(dear, areas, fixedWithout(world, name))?.yearly;
  if (stay === undefined || before === undefined) return [];
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
