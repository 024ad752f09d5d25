import { chosenOption } from "../advice/chosenOption";
import type { AreaId } from "../model";
import type { Analysis } from "../results";
import { areaIn } from "./world";

/** Something that no figure stands for: to be asked before signing. */
export interface Note {
  readonly area: AreaId;
  readonly what: string;
  readonly ask: string;
}

interface Rule extends Note {
  /** Kinds of option that it concerns. */
  readonly of: readonly string[];
}

const OUTSIDE = ["outsourced", "hybrid"];

/** What cannot be priced from the sheets, by area and kind of option. */
const RULES: readonly Rule[] = [
  {
    area: "fulfilment",
    of: OUTSIDE,
    what: "Stock stored in another state or country can make the business taxable there",
    ask: "Ask your accountant for each warehouse of the provider",
  },
  {
    area: "fulfilment",
    of: OUTSIDE,
    what: "Stock in somebody else's house: insurance, liens, counting losses",
    ask: "Whose insurance pays, from what sum on, and how much may be missing at a count",
  },
  {
    area: "marketing",
    of: OUTSIDE,
    what: "A contractor who works like an employee can be counted as one",
    ask: "Contract, tools and hours: let your accountant look",
  },
  {
    area: "marketing",
    of: OUTSIDE,
    what: "Who owns designs, texts, accounts and customer lists when the work ends",
    ask: "Written into the contract, with access in your own name",
  },
  {
    area: "customerService",
    of: OUTSIDE,
    what: "Customers' data in other hands",
    ask: "A contract on data, and what is deleted when it ends",
  },
  {
    area: "it",
    of: OUTSIDE,
    what: "Moving away again: data, code and domain",
    ask: "An export you have tried, code in your own repository, the domain in your name",
  },
  {
    area: "it",
    of: ["in-house", "hybrid"],
    what: "Card data on your own servers",
    ask: "What the card rules (PCI DSS) ask of you, and who checks it",
  },
  {
    area: "finance",
    of: OUTSIDE,
    what: "Who can move money",
    ask: "Payments approved inside, entries made outside, bank access by person",
  },
  {
    area: "humanResources",
    of: OUTSIDE,
    what: "Who is the employer when something goes wrong",
    ask: "What an employer organization takes over, and what stays with you",
  },
  {
    area: "facilities",
    of: ["in-house", "outsourced", "hybrid"],
    what: "The state of the rooms at the end of a lease",
    ask: "What has to be put back, and a personal guarantee: for how long",
  },
];

/** What no figure stands for, of the options decided on. */
export function notesOf(analysis: Analysis): Note[] {
  return RULES.filter(({ area, of }) => {
    const kind = chosenOption(areaIn(analysis, area))?.kind;
    return kind != null && of.includes(kind);
  }).map(({ area, what, ask }) => ({ area, what, ask }));
}
