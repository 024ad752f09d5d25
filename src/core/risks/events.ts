import { peak, salesFall } from "./demand";
import { keyPeople, lateFilings, outage, unanswered } from "./inside";
import type { Event } from "./kinds";
import { lease } from "./lease";
import { providers } from "./providers";
import type { World } from "./world";

/** Everything that could happen to the business as decided, with what it would cost; each is worked out when it is asked for. */
export function* eventsOf(world: World): Generator<Event, void> {
  for (const found of [salesFall, peak, providers, keyPeople, lease, outage, lateFilings, unanswered])
    yield* found(world);
}
