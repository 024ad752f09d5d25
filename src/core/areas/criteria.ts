import { bareKey, key } from "../names";
import type { CostLine } from "../model";

export const CRITERION_IDS = [
  "strategicImportance",
  "capability",
  "assetSpecificity",
  "measurability",
  "frequency",
  "volatility",
  "skill",
  "control",
  "quality",
  "dataSecurity",
  "supplierMarket",
  "switchingCost",
  "vulnerability",
  "capital",
  "attention",
  "learning",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

/** The kinds of cost line that put a price on a criterion, so that it must not count a second time in the score. */
export type PricedBy = "people" | "exit" | "capital" | "owner hours";

export interface Criterion {
  readonly id: CriterionId;
  /** As the ratings table writes it; matched by `key(name)`. */
  readonly name: string;
  /** The body of theory it comes from. */
  readonly theory: string;
  /** What a rating of 5 (clearly theirs) means. */
  readonly five: string;
  /** The cost lines that price it; null = nothing does, it always counts. */
  readonly pricedBy: PricedBy | null;
}

const criterion = (
  id: CriterionId,
  name: string,
  theory: string,
  five: string,
  pricedBy: PricedBy | null = null,
): Criterion => ({ id, name, theory, five, pricedBy });

const RESOURCES = "resource-based view";
const TRANSACTIONS = "transaction cost economics";
const SOURCING = "sourcing guidance";
const PRACTICE = "small-business practice";

/** The sixteen criteria, all worded one way: 1 = clearly ours, 5 = clearly theirs. In the order of the ratings table. */
export const CRITERIA: readonly Criterion[] = [
  criterion(
    "strategicImportance",
    "Strategic importance",
    `${RESOURCES} (Quinn & Hilmer)`,
    "no customer would notice who does it",
  ),
  criterion("capability", "Relative capability", `${RESOURCES} (McIvor)`, "providers do it far better"),
  criterion(
    "assetSpecificity",
    "Asset specificity",
    `${TRANSACTIONS} (Williamson)`,
    "standard work, standard equipment",
  ),
  criterion("measurability", "Measurability", TRANSACTIONS, "output easily specified and checked"),
  criterion(
    "frequency",
    "Frequency and utilization",
    TRANSACTIONS,
    "far less than one full-time person, or lumpy",
    "people",
  ),
  criterion("volatility", "Volume volatility", "flexibility", "wild swings"),
  criterion("skill", "Skill availability", PRACTICE, "skill we cannot find, afford or keep"),
  criterion("control", "Control and responsiveness", PRACTICE, "minutes and details do not matter"),
  criterion(
    "quality",
    "Quality and customer experience",
    "value proposition",
    "a provider's quality is at least ours",
  ),
  criterion(
    "dataSecurity",
    "Data security and compliance",
    SOURCING,
    "no sensitive data, or a provider certified where we are not",
  ),
  criterion("supplierMarket", "Supplier market", `${SOURCING} (Kraljic)`, "many sound providers"),
  criterion("switchingCost", "Switching cost and exit", SOURCING, "easy in, easy out", "exit"),
  criterion(
    "vulnerability",
    "Vulnerability",
    "Quinn & Hilmer, McIvor",
    "no harm if they let us down for a week",
  ),
  criterion(
    "capital",
    "Capital commitment",
    PRACTICE,
    "doing it ourselves ties up cash that we lack",
    "capital",
  ),
  criterion("attention", "Management attention", PRACTICE, "it eats the owner's week", "owner hours"),
  criterion("learning", "Learning and innovation", RESOURCES, "nothing to learn that sets us apart"),
];

const BY_KEY = new Map(CRITERIA.map((one) => [key(one.name), one]));

/** The criterion of that name, or undefined for one of the user's own. */
export function criterionNamed(name: string): Criterion | undefined {
  return BY_KEY.get(bareKey(name));
}

/** Whether a cost line carries that kind of price. */
const CARRIES: Record<PricedBy, (line: CostLine) => boolean> = {
  people: ({ fte }) => fte !== null,
  exit: ({ driver, avoidable }) => driver.kind === "leaving" || (avoidable !== null && avoidable < 1),
  capital: ({ driver, group }) => driver.kind === "tied up" || group === "Capital",
  "owner hours": ({ driver }) => driver.kind === "owner hour",
};

/** Whether an area's cost lines already price a criterion: it is then marked and left out of the score. */
export function isPriced(name: string, lines: readonly CostLine[]): boolean {
  const pricedBy = criterionNamed(name)?.pricedBy;
  return pricedBy != null && lines.some(CARRIES[pricedBy]);
}
