import type { IRange } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalRule, Sheet } from "hucre";
import { cellAddress } from "../../sheets/address";
import { hexOf } from "./colors";
import { rangesOf } from "./places";

/** Univer's words of a rule's kind. */
type Rule = IConditionFormattingRule["rule"];

/** A sheet's conditional formats, as far as the grid knows them; the others stay in the file and are not shown. */
export function conditionsOf(sheet: Sheet, theme: readonly string[]): IConditionFormattingRule[] {
  const rules = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
  return rules.flatMap((rule, index) => {
    const ranges = rangesOf(rule.range);
    const made = ruleOf(rule, ranges, theme);
    return made ? [{ cfId: `c${index}`, ranges, stopIfTrue: rule.stopIfTrue ?? false, rule: made }] : [];
  });
}

const formulasOf = ({ formula }: ConditionalRule): string[] =>
  formula === undefined ? [] : Array.isArray(formula) ? formula : [formula];

function ruleOf(rule: ConditionalRule, ranges: readonly IRange[], theme: readonly string[]): Rule | null {
  const [first, second] = formulasOf(rule);
  if (rule.type === "colorScale" && rule.colorScale) return colorScale(rule.colorScale);
  if (first === undefined || ranges.length === 0) return null;
  if (rule.type === "expression") return highlight(first, rule, theme);
  if (rule.type !== "cellIs") return null;
  const { startRow, startColumn } = ranges[0]!;
  const cell = cellAddress(startRow, startColumn);
  const test = comparison(rule.operator, cell, first, second);
  return test === null ? null : highlight(test, rule, theme);
}

const SIGNS: { readonly [operator: string]: string } = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

/** The comparison of a cell as a formula of it. */
function comparison(
  operator: string | undefined,
  cell: string,
  first: string,
  second?: string,
): string | null {
  const sign = SIGNS[operator ?? ""];
  if (sign !== undefined) return `${cell}${sign}(${first})`;
  if (second === undefined) return null;
  if (operator === "between") return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  return operator === "notBetween" ? `OR(${cell}<(${first}),${cell}>(${second}))` : null;
}

function highlight(formula: string, { style }: ConditionalRule, theme: readonly string[]): Rule {
  const color = hexOf(style?.font?.color, theme);
  const fill = style?.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  const background = hexOf(fill, theme);
  return {
    type: "highlightCell",
    subType: "formula",
    value: `=${formula}`,
    style: {
      ...(style?.font?.bold ? { bl: 1 } : {}),
      ...(style?.font?.italic ? { it: 1 } : {}),
      ...(color === undefined ? {} : { cl: { rgb: color } }),
      ...(background === undefined ? {} : { bg: { rgb: background } }),
    },
  } as Rule;
}

function colorScale({ cfvo, colors }: NonNullable<ConditionalRule["colorScale"]>): Rule {
  return {
    type: "colorScale",
    config: cfvo.map(({ type, value }, index) => ({
      index,
      color: `#${(colors[index] ?? "FFFFFF").slice(-6)}`,
      value: { type, ...(value === undefined ? {} : { value: Number(value) }) },
    })),
  } as Rule;
}
