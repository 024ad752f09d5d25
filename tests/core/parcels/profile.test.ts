import fc from "fast-check";
import { freight } from "../../../src/core/parcels/freight";
import { NO_ZONE } from "../../../src/core/parcels/parcels";
import { meanRate, type ParcelProfile } from "../../../src/core/parcels/profile";
import type { ParcelService } from "../../../src/core/parcels/service";

const service = (name: string, rates: readonly (readonly number[])[], discount = 0): ParcelService => ({
  name,
  units: "lb/in",
  weight: { divisor: null, threshold: 0, sides: "up", increment: 1, minimum: 0, light: null },
  table: { zones: ["2", "5"], upTo: rates.map((_, row) => 5 * (row + 1)), rates },
  discounts: [{ upTo: Infinity, discount }],
  minimum: 0,
  fuel: 0,
  surcharges: [],
  limits: {},
  rounding: null,
});
/** Up to 5 lb 10 and 12, up to 10 lb 14 and 20. */
const GROUND = service("Ground", [
  [10, 12],
  [14, 20],
]);
/** Up to 5 lb 9 and 18; no heavier. */
const EXPRESS = service("Express", [[9, 18]]);

interface Sent {
  readonly weight: number;
  readonly zone: string;
  readonly share?: number;
  readonly by?: string;
}
const ZONES = ["2", "5", "8"];
const SERVICES = ["Ground", "Express", "Courier"];
function profileOf(sent: readonly Sent[]): ParcelProfile {
  return {
    parcels: {
      count: sent.length,
      units: "lb/in",
      weight: Float64Array.from(sent, ({ weight }) => weight),
      sides: null,
      zones: ZONES,
      zone: Uint8Array.from(sent, ({ zone }) => (ZONES.includes(zone) ? ZONES.indexOf(zone) : NO_ZONE)),
      residential: null,
      areas: [],
      area: null,
      day: null,
    },
    share: sent.some(({ share }) => share !== undefined)
      ? Float64Array.from(sent, ({ share = 1 }) => share)
      : null,
    services: SERVICES,
    service: Uint8Array.from(sent, ({ by = "" }) => SERVICES.indexOf(by) + 1),
  };
}

describe("the mean charge of a profile", () => {
  // By hand: (3 x 10 + 20) / 4 = 12.50, where the mean parcel of 3 lb would cost 10 or 12.
  const SENT: Sent[] = [
    { weight: 1, zone: "2", share: 3 },
    { weight: 9, zone: "5", share: 1 },
  ];

  test("is weighted by the shares, in any unit", () => {
    expect(meanRate([GROUND], profileOf(SENT)).rate).toBeCloseTo(12.5, 12);
    const percent = SENT.map((one) => ({ ...one, share: one.share! * 25 }));
    expect(meanRate([GROUND], profileOf(percent)).rate).toBeCloseTo(12.5, 12);
  });

  test("without shares every parcel counts alike: (10 + 20) / 2", () => {
    const alike = SENT.map(({ weight, zone }) => ({ weight, zone }));
    expect(meanRate([GROUND], profileOf(alike)).rate).toBe(15);
  });

  test("takes the cheapest service that carries a parcel: (3 x 9 + 20) / 4 = 11.75", () => {
    expect(meanRate([GROUND, EXPRESS], profileOf(SENT)).rate).toBeCloseTo(11.75, 12);
  });

  test("keeps to the service a parcel names where it is offered: (3 x 10 + 20) / 4", () => {
    const named = SENT.map((one) => ({ ...one, by: "Ground" }));
    expect(meanRate([EXPRESS, GROUND], profileOf(named)).rate).toBeCloseTo(12.5, 12);
    const elsewhere = SENT.map((one) => ({ ...one, by: "Courier" }));
    expect(meanRate([EXPRESS, GROUND], profileOf(elsewhere)).rate).toBeCloseTo(11.75, 12);
  });

  test("is unknown where a parcel is carried by none, or not by the service it names", () => {
    expect(meanRate([EXPRESS], profileOf(SENT))).toMatchObject({
      rate: null,
      refused: [{ count: 1, first: [1], reason: expect.stringContaining("last weight") as string }],
    });
    const far = [...SENT, { weight: 1, zone: "8", share: 1 }];
    expect(meanRate([GROUND, EXPRESS], profileOf(far)).rate).toBeNull();
    const named = SENT.map((one) => ({ ...one, by: "Express" }));
    expect(meanRate([GROUND, EXPRESS], profileOf(named)).refused).toMatchObject([{ first: [1] }]);
  });
});

const sentParcels = fc.array(
  fc.record({
    weight: fc.double({ min: 0.01, max: 10, noNaN: true }),
    zone: fc.constantFrom("2", "5"),
    share: fc.double({ min: 0.01, max: 100, noNaN: true }),
    by: fc.constantFrom("", ...SERVICES),
  }),
  { minLength: 1, maxLength: 40 },
);
const CHEAP = service(
  "Courier",
  [
    [8, 19],
    [16, 17],
  ],
  0.1,
);

test("it is what parcels cost one by one", () => {
  const costOf = ({ weight, zone, by }: Sent): number => {
    const prices = [GROUND, CHEAP].map((one) => ({
      name: one.name,
      price: freight(one, Math.ceil(weight * (1 - 1e-9)), ZONES.indexOf(zone))!,
    }));
    const named = prices.find(({ name }) => name === by);
    return named?.price ?? Math.min(...prices.map(({ price }) => price));
  };
  fc.assert(
    fc.property(sentParcels, (sent) => {
      const shares = sent.reduce((sum, { share }) => sum + share, 0);
      const mean = sent.reduce((sum, one) => sum + one.share * costOf(one), 0) / shares;
      expect(meanRate([GROUND, CHEAP], profileOf(sent)).rate).toBeCloseTo(mean, 9);
    }),
  );
});

test("another service to choose from never makes it dearer", () => {
  fc.assert(
    fc.property(sentParcels, (all) => {
      const sent = all.map((one) => ({ ...one, by: "" }));
      const alone = meanRate([GROUND], profileOf(sent)).rate!;
      expect(meanRate([GROUND, CHEAP], profileOf(sent)).rate!).toBeLessThanOrEqual(alone * (1 + 1e-12));
    }),
  );
});
