import { VALUE_PROPOSITION_PRESETS } from "../../core/areas";
import { DRIVERS, GROUPS } from "../../core/model";
import { rangeAddress } from "../address";
import type { Validation } from "../model";
import type { BusinessColumn, Heading, RatingColumn, TemplateColumn } from "./headings";

export interface ListRule {
  readonly list: readonly string[];
  readonly title: string;
  readonly text: string;
  /** "suggestion" lets anything else through after asking. */
  readonly strictness: "fixed" | "suggestion";
}

/** A number that is typed, with a prompt; anything else is let through after asking. */
export interface NumberRule {
  readonly least: number;
  readonly title: string;
  readonly text: string;
  /** What is said where no such number was typed. */
  readonly expected: string;
}

export const COST_LISTS: { readonly [C in TemplateColumn]?: ListRule | NumberRule } = {
  driver: {
    list: DRIVERS,
    title: "How is it charged?",
    text: "Choose from the list, or type the name of any item of the Business table, such as Pallets stored. quarter and year are paid whole and in advance, from From on (blank: month 1).",
    strictness: "suggestion",
  },
  group: {
    list: GROUPS,
    title: "Group",
    text: "Where the line adds up in the comparison. Blank = Other.",
    strictness: "fixed",
  },
  kind: {
    list: ["in-house", "outsourced", "hybrid"],
    title: "Kind of option",
    text: "Once an option is enough. Blank = read from the option's name.",
    strictness: "fixed",
  },
  method: {
    list: ["graduated", "volume", "flat", "stepped flat", "package"],
    title: "How tiers count",
    text: "graduated: each unit at its tier's price. volume: all units at the tier reached. flat: the fee of the tier reached. stepped flat: the fees of all tiers reached. package: size:price.",
    strictness: "fixed",
  },
  period: {
    list: ["month", "year"],
    title: "Counted over",
    text: "What Tiers, Minimum and Maximum count over. Blank = month.",
    strictness: "fixed",
  },
  term: {
    least: 0,
    title: "Bound for how long?",
    text: "Months of notice or commitment left, or its last day as a date. What must still be paid after leaving it: type no under Avoidable too, else nothing is still to pay. Beside a Step: months that a block is held.",
    expected: "Expected is a number of months, a date, or ? if it is not known. Keep it?",
  },
  basis: {
    list: ["contract", "invoice", "quote", "list", "estimate", "published"],
    title: "How firm is it?",
    text: "Blank = estimate.",
    strictness: "fixed",
  },
  avoidable: {
    list: ["yes", "no"],
    title: "Does it end?",
    text: "Does this cost end when today's option is dropped? yes, no, or the share that ends, such as 40%. no: it is paid to the end of its Term (blank: of the plan). Blank = yes.",
    strictness: "suggestion",
  },
  status: {
    list: ["current"],
    title: "Today's option",
    text: "Write current at the lines of what you do today. Blank = not what you do today.",
    strictness: "fixed",
  },
};

export const RATING_LISTS: { readonly [C in RatingColumn]?: ListRule } = {
  rating: {
    list: ["1", "2", "3", "4", "5"],
    title: "1 = ours ... 5 = theirs",
    text: "1 = clearly ours, 5 = clearly theirs; the columns to the right say what that looks like. A range may be typed: 2 to 4. ? = not known.",
    strictness: "suggestion",
  },
  gate: {
    list: ["must stay in-house", "must not stay in-house", "out"],
    title: "A must?",
    text: "out: the option named in this row cannot keep a promise and is excluded. Blank = no gate.",
    strictness: "fixed",
  },
};

export const BUSINESS_LISTS: { readonly [C in BusinessColumn]?: ListRule } = {
  movesWith: {
    list: ["orders", "nothing"],
    title: "Moves with",
    text: "orders: the count grows and falls with the orders of the month. Blank = nothing (transactions: orders).",
    strictness: "fixed",
  },
};

export const VALUE_PROPOSITION_LIST: ListRule = {
  list: VALUE_PROPOSITION_PRESETS.map(({ name }) => name),
  title: "What do you promise?",
  text: "Sets the starting weights of the criteria. custom: your own weights, or all alike.",
  strictness: "fixed",
};

const ERRORS: Record<ListRule["strictness"], Validation["error"]> = {
  fixed: { style: "stop", text: "Please choose from the list, or leave the cell blank." },
  suggestion: { style: "warning", text: "This is not in the list. Keep it?" },
};

/** The rule for a range of cells. */
export function validation(range: string, rule: ListRule | NumberRule): Validation {
  const { title, text } = rule;
  const prompt = { title, text };
  return "list" in rule
    ? { range, kind: { list: rule.list }, prompt, error: ERRORS[rule.strictness] }
    : {
        range,
        kind: { decimal: { min: rule.least } },
        prompt,
        error: { style: "warning", text: rule.expected },
      };
}

/**
 * The rules of a table's columns.
 *
 * @param top first and last row of the body, zero-based
 * @param left column of the first heading
 */
export function tableValidations<Column extends string>(
  headings: readonly Heading<Column>[],
  rules: { readonly [C in Column]?: ListRule | NumberRule },
  { top, bottom, left }: { readonly top: number; readonly bottom: number; readonly left: number },
): Validation[] {
  return headings.flatMap(({ column }, index) => {
    const rule = rules[column];
    const at = left + index;
    return rule ? [validation(rangeAddress({ top, bottom, left: at, right: at }), rule)] : [];
  });
}
