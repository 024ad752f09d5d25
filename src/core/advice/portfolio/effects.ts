import { itemsNeeded } from "../../costs/volumes";
import { isEffectLine } from "../../effects/lines";
import { changedBusiness, isSold, knownValue, workGain, worthOf } from "../../effects/value";
import type { EffectInputs } from "../../model";
import { standardItem } from "../../business";
import { bareKey, key } from "../../names";
import { pairDependence, type PortfolioDecision } from "../../portfolio";
import { todaysParts } from "../../effects/today";
import { decisionName, difference, type Linked } from "./linked";
import { plansOf, pricerOf, type Pricer } from "./price";
import { optionFigures, outsideOf, type World } from "./world";

/** Whether any line of a decision is charged by an item of the business. */
function rests(world: World, index: number, name: string): boolean {
  const { options, inputs } = world.decisions[index]!;
  const lines = [...options.flatMap((option) => option.lines), ...todaysParts(inputs).flat()];
  return lines.some(({ driver }) => itemsNeeded(driver).some((item) => bareKey(item) === bareKey(name)));
}

/** Figures of the part of an option's effect line that stands for one area's saving with today's options. */
function standIn(
  world: World,
  index: number,
  option: number,
  effect: EffectInputs,
  share: number,
): Float64Array {
  const figures = world.pricer.figures();
  const name = effect.label.toLowerCase();
  const line = world.decisions[index]!.options[option]!.lines.find(
    (each) => isEffectLine(each) && each.name.toLowerCase().endsWith(name),
  );
  if (line) world.pricer.run(figures, [[line]], outsideOf(world, index), () => false);
  return figures.map((value) => value * share);
}

/**
 * What an option does to the work of other areas: its own cost has it at what it saves with their options of today. In the
 * portfolio each area's options are priced under the changed business instead, so that IT that posts by itself saves much with
 * a bookkeeper and little with a package. Effects on sales are in the option's cost alone.
 *
 * @param lowOrders as in plansOf
 */
export function effectDependences(
  world: World,
  decisions: readonly PortfolioDecision[],
  lowOrders: number | null,
): Linked[] {
  const { inputs } = world;
  const effects = (inputs.effects ?? []).filter((effect) => !isSold(effect.item));
  if (effects.length === 0) return [];
  const worth = worthOf(inputs);
  return effects.flatMap((effect): Linked[] => {
    const value = knownValue(effect);
    const changed = value === null ? null : changedBusiness(inputs.business, effect, value);
    const source = world.decisions.findIndex(
      ({ area, element }) => area === effect.area && key(element) === key(effect.element),
    );
    const option = world.decisions[source]?.options.findIndex(({ name }) => key(name) === key(effect.option));
    if (!changed || option === undefined || option < 0) return [];
    const gains = new Map(
      worth.today.areas
        .filter((area) => area !== effect.area)
        .map((area) => [area, workGain(area, changed, worth)] as const),
    );
    const all = [...gains.values()].reduce((sum, gain) => sum + gain, 0);
    const pricer: Pricer = pricerOf(plansOf(changed, lowOrders));
    const name = standardItem(effect.item)?.name ?? inputs.business[effect.item]?.name ?? effect.label;
    const touched = new Set<string>();
    return world.decisions.flatMap((decision, index): Linked[] => {
      if (decision.area === effect.area || !rests(world, index, name)) return [];
      const around = outsideOf(world, index);
      // An area's gain of today is taken back once, with the first of its decisions.
      const isFirst = !touched.has(decision.area);
      touched.add(decision.area);
      const gain = gains.get(decision.area) ?? 0;
      const back = isFirst && all !== 0 ? standIn(world, source, option, effect, gain / all) : null;
      const figures = decision.options.map((_, own) => {
        const change = difference(
          optionFigures(world, index, own, around, pricer),
          optionFigures(world, index, own, around),
        );
        return back ? difference(change, back) : change;
      });
      const none = world.pricer.figures();
      const label = `${decisionName(world.decisions[source]!)}, ${effect.option}: ${name} as ${decisionName(decision)} feels it`;
      const [first, second] = [Math.min(source, index), Math.max(source, index)];
      return [
        {
          dependence: pairDependence(label, decisions, first, second, (a, b) => {
            const [of, own] = source === first ? [a, b] : [b, a];
            return of === option ? figures[own]! : none;
          }),
          kind: "effect",
          name: label,
          between: [decisionName(world.decisions[source]!), decisionName(decision)],
        },
      ];
    });
  });
}
