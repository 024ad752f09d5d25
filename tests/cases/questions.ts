import { erlangA, erlangB, erlangC, meanWaitC } from "../../src/core/staffing";
import { roundSide } from "../../src/core/parcels/billable";
import {
  lotAtAllUnitsPrices,
  lotAtIncrementalPrices,
  lotCost,
  orderQuantityWithBackorders,
} from "../../src/core/storage/eoq";
import { rankAcceptability } from "../../src/core/scoring/acceptability";
import { partialValue } from "../../src/core/scoring/partialValue";
import { anyWeights } from "../../src/core/scoring/simplex";
import { countWins, uncertainAcceptability } from "../../src/core/scoring/uncertainAcceptability";
import { movingTogether } from "../../src/core/uncertainty/correlation";
import { normalInformation } from "../../src/core/uncertainty/normalInformation";
import { fillRandom } from "../../src/core/uncertainty/random";
import { samplerOf } from "../../src/core/uncertainty/sampler";
import { runTrials } from "../../src/core/uncertainty/simulate";
import * as functions from "../../src/functions/functions";
import type { CellValue } from "../../src/sheets/values";
import {
  amounts,
  business,
  excelNpv,
  fulfilment,
  monthly,
  perOrder,
  row,
  shareOf,
  table,
  yearly,
  type Asked,
  type Inputs,
  type Value,
} from "./asking";

/** Spearman's rank correlation of columns without ties. */
function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const [p, q] = [a, b].map((column) => {
    const sorted = column.slice().sort();
    const rank = new Map([...sorted].map((value, place) => [value, place]));
    return column.map((value) => rank.get(value)!);
  });
  const squares = p!.reduce((sum, rank, i) => sum + (rank - q![i]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

/** A lot at prices that fall with its size. */
function discountedLot(
  choose: typeof lotAtAllUnitsPrices,
  { K, i, demand, breaks, c }: Inputs,
): { Q: number; tier: number; cost: number } {
  const prices = (breaks as number[]).map((from, n) => ({ from, price: c[n] as number }));
  const { lot, tier, cost } = choose(demand, K, i, prices);
  return { Q: lot, tier, cost };
}

/** Ids that Footing answers, and how each is asked. */
export const ASKED: { readonly [id: string]: Asked } = {
  // Cost of an option, per order and by group
  "cpo-02": {
    ask({ orders, items_per_order, lines }) {
      const costs = table(
        Object.entries(lines as { [name: string]: number }).map(([name, amount]) =>
          row("3PL", name, "month", amount, { Group: name === "shipping" ? "Delivery" : "Fees" }),
        ),
      );
      const cpo = perOrder(costs, orders);
      return {
        total: monthly(costs, orders),
        cpo,
        cpi: cpo / items_per_order,
        annual: yearly(costs, "3PL", { "Orders per month": orders }),
        ship_share: shareOf(functions.COSTBREAKDOWN(costs, orders), "Delivery"),
      };
    },
  },
  "cpo-04-BAD": {
    ask: ({ cubic_ft, rate_per_cf_month }) => ({
      monthly: monthly(table([row("3PL", "Storage", "month", rate_per_cf_month, { Quantity: cubic_ft })]), 1),
    }),
    corrected: { monthly: 10 },
  },
  "cpo-05": {
    ask({ orders, total_monthly, aov }) {
      const cpo = perOrder([[total_monthly]], orders);
      return { cpo, pct: cpo / aov, margin: 1 - cpo / aov };
    },
  },
  "cpo-06-BAD": {
    ask(given) {
      const { orders } = given;
      const costs = table([
        row("3PL", "Pick", "order", given.base_pick),
        row("3PL", "Further items", "order", given.extra_fee, { Quantity: given.extra_items }),
        row("3PL", "Materials", "order", given.materials),
        row("3PL", "Shipping", "order", given.shipping),
        row("3PL", "Storage and account", "month", given.storage_plus_account_per_order * orders),
      ]);
      return {
        per_order: perOrder(costs, orders),
        monthly: monthly(costs, orders),
        annual: yearly(costs, "3PL", { "Orders per month": orders }),
      };
    },
    corrected: { per_order: 9.925, monthly: 11910, annual: 142920 },
  },
  "cpo-07": {
    ask: ({ fee, orders_month }) => ({
      annual: yearly(table([row("3PL", "Fee", "order", fee)]), "3PL", { "Orders per month": orders_month }),
    }),
  },
  "cpo-08": { ask: ({ total, invoices }) => ({ cpi: perOrder([[total]], invoices) }) },
  "cs-01": {
    ask({ orders, contact_rate, cost }) {
      const contacts = (rate: number, count: number): number =>
        monthly(
          table([row("Team", "Tickets", "contact", rate)]),
          count,
          "Team",
          business({ "Contacts per order": contact_rate }),
        );
      return {
        t1: contacts(1, orders[0]),
        lo1: contacts(cost[0], orders[0]),
        hi1: contacts(cost[1], orders[0]),
        lo2: contacts(cost[0], orders[1]),
        hi2: contacts(cost[1], orders[1]),
      };
    },
  },
  "cs-02-BAD": {
    ask: ({ reduction_per_100, orders, cost }) => ({
      saving: monthly(
        table([row("Team", "Tickets saved", "contact", cost)]),
        orders,
        "Team",
        business({ "Contacts per order": reduction_per_100 / 100 }),
      ),
    }),
    corrected: { saving: 30000 },
  },
  "cs-03": {
    ask: ({ tickets, cost_per_min }) => ({
      saving: monthly(
        table([row("Team", "Minutes", "Tickets", cost_per_min)]),
        1,
        "Team",
        business({ Tickets: tickets }),
      ),
    }),
    notAsked: ["orders_per_ticket"],
  },
  "it-01": {
    ask({ low, high }) {
      // Hosting, domain and plugins by the year, the build once.
      const firstYear = (list: readonly number[]): number =>
        fulfilment(
          table([
            ...list.slice(0, 3).map((amount, index) => row("Platform", `Line ${index}`, "year", amount)),
            row("Platform", "Build", "once", list[3]!, { Months: 12 }),
          ]),
          { "Orders per month": 100 },
        ).options[0]!.firstYearCost;
      return { low: firstYear(low), high: firstYear(high) };
    },
  },
  "it-02": {
    ask({ revenue, low, high }) {
      const costs = (rate: number): CellValue[][] => table([row("Platform", "Fee", "revenue", rate)]);
      const items = business({ "Average order value": revenue / 1000 });
      return {
        low: monthly(costs(low), 1000, "Platform", items),
        high: monthly(costs(high), 1000, "Platform", items),
      };
    },
  },
  "fin-01": {
    ask({ low, high, outsourced_month }) {
      const own = (list: readonly number[]): number =>
        yearly(amounts("year", list), "Own", { "Orders per month": 1 });
      const service = (fee: number): number =>
        yearly(amounts("month", [fee]), "Own", { "Orders per month": 1 });
      const [cheap, dear] = outsourced_month;
      return {
        low: own(low),
        high: own(high),
        out_low: service(cheap),
        out_high: service(dear),
        save_low: own(low) - service(dear),
        save_high: own(high) - service(cheap),
      };
    },
  },
  "mkt-01": { ask: ({ salaries }) => ({ sum: monthly(amounts("month", salaries), 1) }) },
  "hr-02": { ask: ({ wage_all, benefit_all }) => ({ total_all: perOrder([[wage_all], [benefit_all]], 1) }) },
  "hr-03": {
    ask({ wage, benefit }) {
      const breakdown = functions.COSTBREAKDOWN(
        table([
          row("Own", "Wages", "month", wage, { Group: "Labor" }),
          row("Own", "Benefits", "month", benefit, { Group: "People" }),
        ]),
        1,
      );
      return { share: shareOf(breakdown, "People"), wage_share: shareOf(breakdown, "Labor") };
    },
  },

  // Tariffs
  "tier-01": { ask: ({ q, tiers }) => ({ total: functions.TARIFF(q, tiers) }) },
  "tier-02": {
    ask: ({ q, tiers }) => ({
      graduated: functions.TARIFF(q, tiers, "graduated"),
      volume: functions.TARIFF(q, tiers, "volume"),
    }),
  },

  // Make or buy
  "mob-01": {
    ask({ dm, dl, voh, foh, unavoidable_foh, buy }) {
      const costs = table([
        row("Make", "Material", "month", dm, { Status: "current", Kind: "in-house" }),
        row("Make", "Labor", "month", dl),
        row("Make", "Variable overhead", "month", voh),
        row("Make", "Fixed overhead", "month", foh, { Avoidable: (foh - unavoidable_foh) / foh }),
        row("Buy", "Price", "month", buy, { Kind: "outsourced" }),
      ]);
      return {
        make: functions.WALKAWAYPRICE(costs, 1),
        decision: fulfilment(costs, { "Orders per month": 1 }).recommended!.toLowerCase(),
      };
    },
  },
  "mob-03": {
    ask({ variable, foh, avoidable_share, units }) {
      const costs = table([
        row("Make", "Variable", "month", variable, { Status: "current" }),
        row("Make", "Overhead", "month", foh, { Avoidable: avoidable_share }),
        row("Buy", "Price", "month", 1),
      ]);
      return {
        price: functions.WALKAWAYPRICE(costs, units),
        // What buying still leaves to pay a month, beside its own price of 1.
        unavoidable: monthly(costs, units, "Buy") - 1,
      };
    },
  },
  "mob-05-BAD": {
    ask({ dm, dl, voh, foh, avoidable, units, price, freight }) {
      const costs = table([
        ...[dm, dl, voh].map((amount, index) => row("Make", `Variable ${index}`, "month", amount)),
        row("Make", "Overhead", "month", foh, { Avoidable: avoidable, Status: "current" }),
        row("Buy", "Price", "order", price),
        row("Buy", "Freight", "order", freight),
      ]);
      const make = functions.WALKAWAYPRICE(costs, units) * units;
      const buy = functions.MARGINALCOST(costs, units, "Buy") * units;
      return { make, buy, saving: buy - make };
    },
    corrected: { make: 51000, buy: 58000, saving: 7000 },
  },

  // Break-even volumes
  "be-01": {
    ask({ inhouse, tpl, range }) {
      const { F, v, capacity_per_step, step_cost } = inhouse;
      const tiers = (tpl.graduated as [number | null, number][])
        .map(([upTo, price]) => `${upTo ?? "*"}:${price}`)
        .join("; ");
      const costs = table([
        // F covers the first block.
        row("in-house", "Base", "month", F - step_cost),
        row("in-house", "Blocks", "order", step_cost, { Step: capacity_per_step }),
        row("in-house", "Orders", "order", v),
        row("3PL", "Fee", "order", null, { Tiers: tiers, Minimum: tpl.minimum }),
      ]);
      const intervals = functions.BREAKEVENORDERS(costs, "in-house", "3PL", range[1]).slice(1);
      expect([intervals[0]![0], intervals.at(-1)![1]]).toEqual(range);
      return {
        crossings: intervals
          .filter(([, , cheaper]) => cheaper !== "equal")
          .slice(1)
          .map(([from, , cheaper]): Value => [from as number, `${cheaper} cheaper`]),
      };
    },
  },
  "be-02": {
    ask({ F_in, v_in, F_3pl, v_3pl }) {
      const costs = table([
        row("In-house", "Fixed", "month", F_in),
        row("In-house", "Variable", "order", v_in),
        row("3PL", "Fixed", "month", F_3pl),
        row("3PL", "Variable", "order", v_3pl),
      ]);
      const [, theirs, ours] = functions.BREAKEVENORDERS(costs, "In-house", "3PL", 10000);
      expect([theirs, ours]).toEqual([
        [1, 2254, "3PL"],
        [2255, 10000, "In-house"],
      ]);
      // Between the two whole orders both costs are straight lines.
      const lead = (orders: number): number =>
        monthly(costs, orders, "In-house") - monthly(costs, orders, "3PL");
      return { Q: 2254 + lead(2254) / (lead(2254) - lead(2255)) };
    },
  },
  "be-03": {
    ask({ minimum, per_order, fixed }) {
      const costs = table([
        row("3PL", "Orders", "order", per_order, { Minimum: minimum }),
        row("Minimum", "Fee", "month", minimum + fixed),
      ]);
      const [, held, above] = functions.BREAKEVENORDERS(costs, "3PL", "Minimum", 1000);
      expect([held, above]).toEqual([
        [1, 117, "equal"],
        [118, 1000, "Minimum"],
      ]);
      const usage = functions.MARGINALCOST(costs, 200, "3PL");
      return { q: monthly(costs, 50, "3PL") / usage, effective_50: perOrder(costs, 50, "3PL") };
    },
  },

  // Parcels
  "dim-01": {
    ask({ L, W, H, divisor }) {
      const sides = [L, W, H].map((side) => roundSide(side, "up"));
      const cubic = sides.reduce((volume, side) => volume * side, 1);
      const [a, b, c] = sides;
      return {
        cubic,
        // Steps so fine that nothing is rounded.
        raw: functions.BILLABLEWEIGHT(0.01, a, b, c, divisor, 0, "none", 1e-6),
        dim: functions.BILLABLEWEIGHT(0.01, L, W, H, divisor),
      };
    },
  },
  "dim-02": { ask: ({ L, W, H, divisor }) => ({ dim: functions.BILLABLEWEIGHT(1, L, W, H, divisor) }) },
  "dim-03": { ask: ({ L, W, H, divisor }) => ({ dim: functions.BILLABLEWEIGHT(1, L, W, H, divisor) }) },
  "dim-04": {
    ask: ({ L, W, H, actual_lb, divisor }) => ({
      dim: functions.BILLABLEWEIGHT(0.01, L, W, H, divisor),
      billable: functions.BILLABLEWEIGHT(actual_lb, L, W, H, divisor),
    }),
  },
  "dim-07-BAD": {
    ask: ({ L, W, H, divisor }) => ({
      raw: functions.BILLABLEWEIGHT(0.01, L, W, H, divisor, 0, "none", 1e-6),
      dim: functions.BILLABLEWEIGHT(0.01, L, W, H, divisor),
    }),
    corrected: { raw: 2.313, dim: 3 },
  },
  "dim-08": { ask: ({ a, b }) => ({ a: roundSide(a, "nearest"), b: roundSide(b, "nearest") }) },

  // Stock
  "eoq-01": {
    ask({ K, h, demand }) {
      const Q = functions.EOQ(demand, K, h);
      return { Q, cost: lotCost(Q, demand, K, h) };
    },
  },
  "eoq-02": { ask: ({ K, h, demand, Q }) => ({ cost: lotCost(Q, demand, K, h) }) },
  "eoq-03": {
    ask({ K, h, demand }) {
      const Q = functions.EOQ(demand, K, h);
      return { Q, cost: lotCost(Q, demand, K, h) };
    },
  },
  "eoq-04": {
    ask({ K, h, p, demand }) {
      const { lot, share, cost } = orderQuantityWithBackorders(demand, K, h, p);
      return { Q: lot, x: share, cost };
    },
  },
  "eoq-05": { ask: (given) => discountedLot(lotAtAllUnitsPrices, given) },
  "eoq-07": { ask: (given) => discountedLot(lotAtIncrementalPrices, given) },
  "icc-01": {
    ask({ value, storage, insurance, shrink, wacc }) {
      const total = functions.CARRYINGCOST(value, wacc, storage / value, insurance / value, shrink / value);
      return { opp: functions.CARRYINGCOST(value, wacc), total, pct: total / value };
    },
  },
  "icc-02": {
    ask: ({ value, service, risk, capital, storage }) => ({
      pct:
        functions.CARRYINGCOST(value, capital / value, storage / value, service / value, risk / value) /
        value,
    }),
  },
  "hyb-01": {
    ask({ demand_mean, demand_sd, capacity_cost, v_in, v_out }) {
      const [[K]] = functions.HYBRIDCAPACITY(demand_mean, demand_sd, capacity_cost, v_in, v_out) as [
        [number],
      ];
      // The dearer capacity is, the more demand goes outside: the slope of the least cost in its price is K.
      const costAt = (price: number): number =>
        functions.HYBRIDCAPACITY(demand_mean, demand_sd, price, v_in, v_out)[0]![1]!;
      const slope = (costAt(capacity_cost + 1e-3) - costAt(capacity_cost - 1e-3)) / 2e-3;
      expect(slope).toBeCloseTo(K, 1);
      return { K };
    },
    notAsked: ["fractile"],
  },

  // Investment
  "npv-01": { ask: excelNpv },
  "npv-02": { ask: excelNpv },
  "npv-03": { ask: excelNpv },
  "pmt-01": {
    ask: () => ({
      // A sinking fund saves the interest on what it ends with: PMT(r, n, 0, V) = annuity of V less V x r.
      a: -functions.ANNUALCOST(50000, -(50000 * 0.06) / 12, 216, 0.06 / 12),
      b: -functions.ANNUALCOST(100000, 0, 24, 0.1 / 12),
      c: -functions.ANNUALCOST(100000, 0, 24, 0),
    }),
  },
  "eac-01": {
    ask: ({ A, B, r }) => ({
      A: functions.ANNUALCOST(A.capex, A.opex, A.n, r),
      B: functions.ANNUALCOST(B.capex, B.opex, B.n, r),
    }),
  },
  "eac-03-BAD": {
    ask: ({ capex, opex, n, r }) => ({ A: functions.ANNUALCOST(capex, opex, n, r) }),
    corrected: { A: 208022.59 },
  },
  "pay-01": {
    // A period of the example is a month here: its rate a year is (1 + r)^12 - 1.
    ask: ({ cf, r }) => ({
      payback: functions.PAYBACKMONTHS(-cf[0], cf[1]),
      dpb: functions.PAYBACKMONTHS(-cf[0], cf[1], (1 + r) ** 12 - 1),
    }),
  },

  // Staffing
  "erl-01": {
    ask({ calls, interval_s, aht_s, T, SL, max_occ, shrinkage }) {
      const [interval, handle] = [interval_s / 60, aht_s / 60];
      const A = functions.OCCUPANCY(1, calls, interval, handle);
      const agents = functions.AGENTSREQUIRED(calls, interval, handle, SL, T, max_occ);
      return {
        A,
        agents,
        positions: functions.AGENTSREQUIRED(calls, interval, handle, SL, T, max_occ, shrinkage),
        sl: functions.SERVICELEVEL(agents, calls, interval, handle, T),
        occ: functions.OCCUPANCY(agents, calls, interval, handle),
        pw: erlangC(agents, A),
        asa: meanWaitC(agents, { load: A, handle: aht_s }),
      };
    },
  },
  "erl-02": {
    ask: ({ calls, interval_s, aht_s, T, N }) => ({
      pw: erlangC(N, (calls * aht_s) / interval_s),
      sl: functions.SERVICELEVEL(N, calls, interval_s / 60, aht_s / 60, T),
    }),
  },
  "erl-03": {
    ask: ({ calls, interval_min, aht_min, T_min, N, shrinkage }) => ({
      sl: functions.SERVICELEVEL(N, calls, interval_min, aht_min, 60 * T_min),
      occ: functions.OCCUPANCY(N, calls, interval_min, aht_min),
      pw: erlangC(N, (calls * aht_min) / interval_min),
      positions: functions.AGENTSREQUIRED(calls, interval_min, aht_min, 0.8, 60 * T_min, 0.7, shrinkage),
    }),
  },
  "erl-04-BAD": {
    ask({ calls, interval_min, aht_min, SL, max_occ, shrinkage }) {
      const agents = functions.AGENTSREQUIRED(calls, interval_min, aht_min, SL, 20, max_occ);
      return {
        agents,
        positions: functions.AGENTSREQUIRED(calls, interval_min, aht_min, SL, 20, max_occ, shrinkage),
        sl: functions.SERVICELEVEL(agents, calls, interval_min, aht_min, 20),
      };
    },
    corrected: { agents: 14, positions: 20, sl: 0.8884 },
  },
  "erl-06": { ask: ({ A }) => ({ b1: erlangB(1, A), b2: erlangB(2, A) }) },
  "erl-07": {
    ask({ calls, interval_min, aht_min, patience_min, N }) {
      const queue = { load: (calls * aht_min) / interval_min, handle: aht_min, patience: patience_min };
      const { waiting, abandoned, occupancy, meanWait } = erlangA(N, queue, 0);
      return { pw: waiting, ab: abandoned, occ: occupancy, asa: meanWait };
    },
  },

  // Commitment
  "dol-01": {
    ask({ sales, var: variable, fixed }) {
      const dol = functions.OPERATINGLEVERAGE(sales, variable, fixed);
      return { dol, mos: 1 / dol };
    },
  },
  "flex-01": {
    ask({ rent_fixed, rent_flexible, years, p_need, r }) {
      const value = (flexible: number): number =>
        functions.FLEXIBILITYVALUE(rent_fixed, flexible, years, 1, p_need, r);
      // The case cuts off after six decimals.
      const cut = (amount: number): number => Math.floor(amount * 1e6) / 1e6;
      return { fixed: cut(value(0)), flexible: cut(value(0) - value(rent_flexible)) };
    },
  },

  // Weights
  "wt-02": {
    ask: ({ n }) => ({ w: functions.RANKWEIGHTS([Array.from({ length: n }, (_, i) => i + 1)])[0]! }),
  },
  "wt-03": { ask: ({ points }) => ({ w: functions.SWINGWEIGHTS([points])[0]! }) },

  // Weights, uncertainty, information
  "smaa-07": {
    sampled: true,
    ask({ values }) {
      const scores = [values.A, values.B];
      const [a, b] = functions.RANKACCEPTABILITY(scores, undefined, 400_000);
      const { central } = rankAcceptability(scores, anyWeights, 400_000, 1);
      return { A1: a![0]!, B1: b![0]!, cwA: [...central[0]!], cwB: [...central[1]!] };
    },
  },
  "smaa-08": {
    sampled: true,
    ask({ values }) {
      const [a, b] = functions.RANKACCEPTABILITY([values.A, values.B], undefined, 400_000);
      return { A1: a![0]!, B1: b![0]! };
    },
  },
  "smaa-02": {
    sampled: true,
    ask({ mean, sd }) {
      const z = samplerOf({ kind: "normal", mean: 0, sd: 1 });
      const draws = new Uint32Array(6);
      const normals = new Float64Array(6);
      const [found] = uncertainAcceptability(
        { options: 2, criteria: 3 },
        anyWeights,
        (random, scores) => {
          fillRandom(random, draws);
          z(draws, normals);
          for (let i = 0; i < 6; i++) scores[i] = mean.flat()[i] + sd.flat()[i] * normals[i]!;
        },
        { samples: 50_000, seed: 1 },
      );
      return { first_rank: found!.ranks.map((row) => row[0]!) };
    },
  },
  "smaa-05": {
    ask({ iterations, first_wins }) {
      const winning = [new Float64Array(2), new Float64Array(2)];
      for (let i = 0; i < iterations; i++) countWins(i < first_wins ? [1, 0] : [0, 1], winning);
      return { p12: winning[0]![1]! / iterations, p21: winning[1]![0]! / iterations };
    },
  },
  "smaa-06": {
    ask({ cutoffs, values, x }) {
      const points = cutoffs.map((cutoff: number, i: number) => [cutoff, values[i]]);
      const outside = x.slice(3) as number[];
      return {
        at60: partialValue(points, x[0]),
        clip: outside.map((figure) => partialValue(points, figure)),
        interp: outside.map((figure) => partialValue(points, figure, "extend")),
      };
    },
  },
  "mc-01": {
    sampled: true,
    ask({ target, n }) {
      const names = ["1", "2", "3"];
      const pairs = [[0, 1], [0, 2], [1, 2]] as const; // prettier-ignore
      const wished = pairs.map(([a, b]) => ({ a, b, rank: target[a][b] as number }));
      const stratum = samplerOf({ kind: "uniform", low: 0, high: 4096 });
      const columnsOf = (points: number, plain: boolean): readonly Float64Array[] =>
        runTrials([stratum, stratum, stratum], 1, () => undefined, { points, replicates: 1, seed: 1, plain }, movingTogether(names, wished))[0]!.inputs; // prettier-ignore
      const columns = columnsOf(n, true);
      const [r12, r13, r23] = pairs.map(([a, b]) => rankCorrelation(columns[a]!, columns[b]!));
      const strata = columnsOf(4096, false).map((column) => new Set(column.map(Math.floor)).size);
      return { r12: r12!, r13: r13!, r23: r23!, strata_ok: strata.every((count) => count === 4096) };
    },
  },
  "voi-04": { ask: ({ mean }) => ({ evpi: normalInformation(mean, Math.sqrt(5)) }) },
  "dist-01": {
    ask({ min, mode, max, shape }) {
      // E f(X) = integral of f(quantile(p)) dp, by the midpoint rule in t with p = t^3 (10 - 15t + 6t^2), which evens out the ends.
      const n = 20_000;
      const expected = (f: (x: number) => number): number => {
        let sum = 0;
        for (let i = 0; i < n; i++) {
          const t = (i + 0.5) / n;
          const x = functions.PERTVALUE(t ** 3 * (10 - 15 * t + 6 * t * t), min, mode, max, shape);
          sum += (f(x) * 30 * (t * (1 - t)) ** 2) / n;
        }
        return sum;
      };
      const mean = expected((x) => x);
      return { mean, var: expected((x) => (x - mean) ** 2) };
    },
  },
  "voi-01": {
    ask: ({ payoff, p }) => ({ evpi: functions.PERFECTINFORMATION(payoff, [p]) }),
    notAsked: ["best", "evwpi"],
  },
  "voi-03-BAD": {
    ask: ({ payoff, p }) => ({ evpi: functions.PERFECTINFORMATION(payoff, [p]) }),
    corrected: { evpi: 63 },
  },
};

/** Ids that ask for what Footing does not do yet, by topic. */
export const NOT_YET: { readonly [topic: string]: readonly string[] } = {
  productivity: ["cpo-09"],
  newsvendor: ["nv-01", "nv-02"],
  "rates of return": ["hr-01", "irr-01", "irr-02", "irr-03", "mirr-01", "xirr-01"],
  "real options": ["ro-01", "ro-02"],
  "cash conversion": ["ccc-01"],
};
