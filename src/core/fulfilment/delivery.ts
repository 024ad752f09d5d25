import type { CostLine, Delivery } from "../model";
import { bareKey } from "../names";
import { NO_SERVICE } from "../parcels/parcels";
import { profileRates, type ParcelProfile } from "../parcels/profile";
import type { ParcelService } from "../parcels/service";

/** Names in a text of the column Service. */
const namesOf = (text: string): string[] =>
  text
    .split(/[;\n\r]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** The services that give a line its rate; [] where it has none, or one of them is not known. */
export function servicesOf({ service }: Pick<CostLine, "service">, delivery: Delivery): ParcelService[] {
  const names = namesOf(service);
  const found = names.flatMap(
    (name) => delivery.services.find((one) => bareKey(one.name) === bareKey(name)) ?? [],
  );
  return found.length === names.length ? found : [];
}

/** Mean charge of a parcel of each cell of a profile, by the services of a line: money; NaN where one is not carried. */
export function cellRates(
  services: readonly ParcelService[],
  profile: ParcelProfile,
  cellOf: Uint8Array,
  cells: number,
): Float64Array {
  const { charge, service } = profileRates(services, profile.parcels)(profile);
  const sums = new Float64Array(cells);
  const shares = new Float64Array(cells);
  for (let i = 0; i < profile.parcels.count; i++) {
    const share = profile.share === null ? 1 : profile.share[i]!;
    sums[cellOf[i]!]! += share * (service[i] === NO_SERVICE ? NaN : charge[i]!);
    shares[cellOf[i]!]! += share;
  }
  return sums.map((sum, cell) => sum / shares[cell]!);
}
