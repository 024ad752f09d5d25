/** A worked example a function: what is typed, the values of its arguments, and the result to be seen. */
export interface Example {
  readonly name: string;
  readonly typed: string;
  readonly arguments: readonly unknown[];
  readonly result: number | readonly (readonly (number | string)[])[];
}

const COSTS = [
  ["Option", "Cost line", "Driver", "Rate", "Group", "Status"],
  ["In-house", "Rent", "month", 2000, "Facility", "current"],
  ["In-house", "Packing", "order", 3, "Labor", "current"],
  ["3PL", "Pick and pack", "order", 5, "Fees", ""],
];
const UNCERTAIN = [
  ["Option", "Cost line", "Driver", "Rate", "Low", "High"],
  ["In-house", "Packing", "order", 4, 3, 5],
  ["3PL", "Pick and pack", "order", 5, 4.5, ""],
];
const BUSINESS = [
  ["Item", "Value"],
  ["Orders per month", 500],
  ["Discount rate", 0.1],
];

const RATES = [
  ["Up to", "Zone 2", "Zone 5"],
  [2, 10, 13],
  [5, 12, 16],
];
const PARCELS = [
  ["Weight", "Zone", "Share"],
  [1.5, 2, 3],
  [4, 5, 1],
];

/** `Costs` is: In-house (today's) 2,000 a month and 3 an order; 3PL 5 an order. `Business`: 500 orders a month, 10 % a year. `Rates`, `Parcels`: as above. */
export const EXAMPLES: readonly Example[] = [
  {
    name: "FULFILLCOSTPERORDER",
    typed: '(Costs[#All], 500, "In-house")',
    arguments: [COSTS, 500, "In-house"],
    result: 7,
  },
  {
    name: "COSTBREAKDOWN",
    typed: '(Costs[#All], 500, "In-house")',
    arguments: [COSTS, 500, "In-house"],
    result: [
      ["Group", "Monthly cost", "Cost per order", "Share"],
      ["Facility", 2000, 4, 2000 / 3500],
      ["Labor", 1500, 3, 1500 / 3500],
      ["Total", 3500, 7, 1],
    ],
  },
  { name: "MARGINALCOST", typed: '(Costs[#All], 500, "3PL")', arguments: [COSTS, 500, "3PL"], result: 5 },
  {
    name: "BREAKEVENORDERS",
    typed: '(Costs[#All], "In-house", "3PL", 5000)',
    arguments: [COSTS, "In-house", "3PL", 5000],
    result: [
      ["From", "To", "Cheaper"],
      [1, 999, "3PL"],
      [1000, 1000, "equal"],
      [1001, 5000, "In-house"],
    ],
  },
  { name: "WALKAWAYPRICE", typed: "(Costs[#All], 500)", arguments: [COSTS, 500], result: 7 },
  {
    name: "PRESENTCOST",
    typed: '(Costs[#All], "3PL", Business[#All], 1)',
    arguments: [COSTS, "3PL", BUSINESS, 1],
    result: 2480.22,
  },
  {
    name: "YEARLYCOST",
    typed: '(Costs[#All], "3PL", Business[#All])',
    arguments: [COSTS, "3PL", BUSINESS],
    result: 30000,
  },
  {
    name: "ANNUALCOST",
    typed: "(290000, 8000, 3, 14%)",
    arguments: [290000, 8000, 3, 0.14],
    result: 132912.13,
  },
  { name: "PAYBACKMONTHS", typed: "(12000, 5000)", arguments: [12000, 5000], result: 2.4 },
  {
    name: "FIXEDSHARE",
    typed: '(Costs[#All], 500, "In-house")',
    arguments: [COSTS, 500, "In-house"],
    result: 2000 / 3500,
  },
  {
    name: "TARIFF",
    typed: "(15000, {1000,0.01;10000,0.008;0,0.005})",
    arguments: [
      15000,
      [
        [1000, 0.01],
        [10000, 0.008],
        [0, 0.005],
      ],
    ],
    result: 107,
  },
  {
    name: "BILLABLEWEIGHT",
    typed: "(3, 12.2, 12.5, 8.1)",
    arguments: [3, 12.2, 12.5, 8.1],
    result: 11,
  },
  {
    name: "SHIPPINGCOST",
    typed: '(3.5, "Zone 5", Rates, 20%, 10%, 1)',
    arguments: [3.5, "Zone 5", RATES, 0.2, 0.1, 1],
    result: 15.08,
  },
  {
    name: "DELIVERYCOST",
    typed: "(Parcels[#All], Rates)",
    arguments: [PARCELS, RATES],
    result: 11.5,
  },
  {
    name: "STORAGECOSTPERORDER",
    typed: "(5000, 48, 18, 1500)",
    arguments: [5000, 48, 18, 1500],
    result: 1.26,
  },
  {
    name: "WAREHOUSESPACE",
    typed: "(100, 3, 14, 2.2, 600)",
    arguments: [100, 3, 14, 2.2, 600],
    result: 1832,
  },
  {
    name: "CARRYINGCOST",
    typed: "(500000, 8%, 6%, 2%, 3%)",
    arguments: [500000, 0.08, 0.06, 0.02, 0.03],
    result: 95000,
  },
  { name: "EOQ", typed: "(1300, 8, 0.225)", arguments: [1300, 8, 0.225], result: 304.0467800264368 },
  {
    name: "HYBRIDCAPACITY",
    typed: "(2000, 400, 1.2, 1.5, 4.5)",
    arguments: [2000, 400, 1.2, 1.5, 4.5],
    result: [[2101.33884125432, 5863.6110401949, 114.00147689657197]],
  },
  {
    name: "OUTSOURCESCORE",
    typed: "({5;3;1}, {2;1;1})",
    arguments: [
      [[5], [3], [1]],
      [[2], [1], [1]],
    ],
    result: 62.5,
  },
  { name: "SWINGWEIGHTS", typed: "({10,30})", arguments: [[[10, 30]]], result: [[0.25, 0.75]] },
  { name: "RANKWEIGHTS", typed: "({1,2})", arguments: [[[1, 2]]], result: [[0.75, 0.25]] },
  {
    name: "AGENTSREQUIRED",
    typed: "(100, 30, 3, 80%, 20, 85%, 30%)",
    arguments: [100, 30, 3, 0.8, 20, 0.85, 0.3],
    result: 20,
  },
  {
    name: "SERVICELEVEL",
    typed: "(14, 100, 30, 3)",
    arguments: [14, 100, 30, 3],
    result: 0.8883500191794669,
  },
  { name: "OCCUPANCY", typed: "(14, 100, 30, 3)", arguments: [14, 100, 30, 3], result: 10 / 14 },
  { name: "STAFFINGFTE", typed: "(1, 60, 40, 25%)", arguments: [1, 60, 40, 0.25], result: 2 },
  {
    name: "OPERATINGLEVERAGE",
    typed: "(500000, 300000, 120000)",
    arguments: [500000, 300000, 120000],
    result: 2.5,
  },
  {
    name: "FIXEDCHARGECOVER",
    typed: "(6000, 48000, 600)",
    arguments: [6000, 48000, 600],
    result: 54000 / 48600,
  },
  { name: "RUNWAYMONTHS", typed: "(30000, 12000, 17000)", arguments: [30000, 12000, 17000], result: 6 },
  {
    name: "FLEXIBILITYVALUE",
    typed: "(60000, 72000, 3, 1, 50%, 10%)",
    arguments: [60000, 72000, 3, 1, 0.5, 0.1],
    result: 26957.18,
  },
  {
    name: "RANKACCEPTABILITY",
    typed: "({0.9,0.2;0.4,0.3})",
    // The first leads where 0.5 w > 0.1 (1 - w): w > 1/6.
    arguments: [
      [
        [0.9, 0.2],
        [0.4, 0.3],
      ],
    ],
    result: [
      [5 / 6, 1 / 6],
      [1 / 6, 5 / 6],
    ],
  },
  { name: "PERTVALUE", typed: "(50%, 3, 5, 10)", arguments: [0.5, 3, 5, 10], result: 5.3825886 },
  {
    name: "PROBCHEAPEST",
    typed: "(Uncertain[#All], 500)",
    arguments: [UNCERTAIN, 500],
    // Closed form: Beta(3, 3) on 3 to 5 against Beta(5, 1) on 4.5 to 5, times 500.
    result: [
      ["Option", "Mean monthly cost", "Probability cheapest", "Expected regret"],
      ["In-house", 2000, 0.99765, 0.0664],
      ["3PL", 2458.3333, 0.00235, 458.3997],
    ],
  },
  {
    name: "TORNADO",
    typed: '(Uncertain[#All], "In-house", "3PL", 500)',
    arguments: [UNCERTAIN, "In-house", "3PL", 500],
    result: [
      ["Cost line", "At low", "At high", "Swing"],
      ["Packing", -1000, 0, 1000],
      ["Pick and pack", -250, -500, 250],
    ],
  },
  {
    name: "PERFECTINFORMATION",
    typed: "({1500,300,-800;900,600,-200;500,500,500}, {0.5,0.3,0.2})",
    arguments: [
      [
        [1500, 300, -800],
        [900, 600, -200],
        [500, 500, 500],
      ],
      [[0.5, 0.3, 0.2]],
    ],
    result: 350,
  },
];
