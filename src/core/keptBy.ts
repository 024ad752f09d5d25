/**
 * Keeps what was worked out about an area in a business, by the rest of its grounds: the last `most` of them. An area or a
 * business that is read anew and says the same is the same object (kept.ts), and what was worked out counts on.
 */
export function keptBy<Found>(
  most: number,
): (area: object, business: object, grounds: string, workOut: () => Found) => Found {
  const known = new WeakMap<object, WeakMap<object, Map<string, Found>>>();
  return (area, business, grounds, workOut) => {
    const ofArea = known.get(area) ?? new WeakMap<object, Map<string, Found>>();
    known.set(area, ofArea);
    const found = ofArea.get(business) ?? new Map<string, Found>();
    ofArea.set(business, found);
    const result = found.get(grounds) ?? workOut();
    // The last that was asked for stands last, so that the first is the one longest not asked for.
    found.delete(grounds);
    found.set(grounds, result);
    if (found.size > most) found.delete(found.keys().next().value!);
    return result;
  };
}
