import { peak, salesFall } from "./demand";
import { keyPeople, lateFilings, outage, unanswered } from "./inside";
import type { Event } from "./kinds";
import { lease } from "./lease";
import { providers } from "./providers";
import type { World } from "./world";

/** Everything that could happen to the business as decided, with what it would cost. */
export function eventsOf(world: World): Event[] {
  return [salesFall, peak, providers, keyPeople, lease, outage, lateFilings, unanswered].flatMap((of) =>
    of(world),
  );
}
