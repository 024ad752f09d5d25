import { listed } from "../../texts";
import type { Basis } from "../../../core/model";

/** The texts of the page Confidence, fetched with it. */
export const texts = {
  title: "How sure is it?",
  lead: (trials: string) =>
    `No figure is exact. Footing tried ${trials} cases: in each, every figure lies somewhere within its range.`,
  working: "Trying out cases",
  workingAt: (share: string) => `Trying out more cases, ${share} done. The figures below are rough so far.`,
  none: "Nothing to compare yet: it needs an area with two options whose costs are known, and the Discount rate.",
  saving: (low: string, middle: string, high: string) =>
    `All changes together save ${low} to ${high} a year in 8 of 10 cases, ${middle} in the middle.`,
  savingOrMore: (more: string, high: string) =>
    `In 8 of 10 cases all changes together end between costing ${more} a year more and saving ${high}.`,
  costingMore: (low: string, high: string) =>
    `All changes together cost ${low} to ${high} a year more in 8 of 10 cases.`,
  savingOne: (amount: string) => `All changes together save ${amount} a year.`,
  savings: "What each change saves",
  savingsUnit: "money a year; the bar holds 8 of 10 cases, the dot is the middle",
  costs: "What each option costs",
  costsUnit: "yearly cost; the bar holds 8 of 10 cases, the dot is the middle",
  range: (low: string, high: string) => `${low} to ${high}`,
  spoken: (name: string, low: string, middle: string, high: string) =>
    `${name}: ${low} to ${high}, in the middle ${middle}`,
  low: "1 of 10 below",
  middle: "Middle",
  high: "1 of 10 above",
  what: "Decision",
  option: "Option",
  first: "Find out first",
  nothing: "Nothing: no single figure is worth more than a look.",
  areas: "Area by area",
  part: (area: string, element: string) => `${area}, ${element}`,
  leftOut: "Left out",
  scenarios: {
    title: "Scenarios side by side",
    about:
      "Yearly cost of today's options, of what is recommended now, and of what would be recommended then.",
    scenario: "Scenario",
    today: "Today",
    kept: "Now",
    best: "Then",
    none: "–",
  },
  more: "For analysts",
  trials: (trials: string) => `${trials} cases, seed 1, the same each time.`,
  chances: "Options",
  chance: "Cheapest in",
  regret: "Expected regret",
  best: (share: string) => `The advised option is the best in ${share} of cases.`,
  swings: "What moves it most",
  swingsAbout: (advised: string, other: string) =>
    `Yearly cost of ${advised} less that of ${other}, each figure alone at the ends of its range.`,
  percentiles:
    "Low and High as stated are the values that a figure is below in 1 and in 9 of 10 cases (P10 and P90), the stated value its middle.",
  figure: "Figure",
  from: "At low",
  to: "At high",
  spread: "Range",
  share: "Share of variance",
  worth: "Worth of knowing",
  everything: (amount: string) =>
    `Knowing every figure exactly would be worth up to ${amount} a year (EVPI); of one alone the table says (EVPPI).`,
  conditions: "What must be true",
  must: {
    "be above": (name: string, value: string, then: string) =>
      `${name} must stay above ${value}, else ${then}`,
    "be below": (name: string, value: string, then: string) =>
      `${name} must stay below ${value}, else ${then}`,
  },
  noConditions: "No figure alone changes the answer within its range.",
  twoWay: "Two figures together",
  down: "Down",
  across: "Across",
  twoWayAbout: (down: string, across: string) => `Cheapest option; down: ${down}, across: ${across}.`,
  weights: "Judgement",
  ranged: (criteria: readonly string[]) => `Rated as a range: ${listed(criteria)}.`,
  notRated: "Nothing is rated.",
  assumed: "Ranges that nobody stated",
  basis: {
    contract: "Contract",
    invoice: "Invoice",
    quote: "Quote",
    list: "Price list",
    estimate: "Estimate",
    published: "Published figure",
  } satisfies Record<Basis, string>,
  assumedOf: (basis: string, below: string, above: string) => `${basis}, ${below} less to ${above} more:`,
  allStated: "Every range was stated.",
  unknowns: "Not known",
  cannot: "cannot change the answer",
  notWorth: (count: number) =>
    `${count} other ${count === 1 ? "figure is" : "figures are"} not worth asking about.`,
};
