import { rangeAddress } from "../../../sheets/address";
import type { ConditionalFormat, SheetModel, Validation } from "../../../sheets/model";
import { step, type Step } from "./step";

/** Excel's longest texts in a message beside a cell. */
const LONGEST = { title: 32, prompt: 255, error: 225 } as const;

/** Looks of conditional formats; text stays legible without the colour. */
const CONDITIONS: Record<ConditionalFormat["style"], { color: string; fill?: string }> = {
  good: { color: "#166534" },
  bad: { color: "#991B1B", fill: "#FEE2E2" },
  caution: { color: "#9A3412" },
  muted: { color: "#7B8794" },
};

/** Merged cells, conditional formats and what may be typed. */
export function ruleSteps({ merges, conditionalFormats, validations }: SheetModel): Step[] {
  return [
    ...merges.map((range) =>
      step(1, 1, 0, (sheet) => {
        sheet.getRange(rangeAddress(range)).merge();
      }),
    ),
    ...conditionalFormats.map((rule) =>
      step(1, 5, rule.formula.length, (sheet) => {
        addCondition(sheet, rule);
      }),
    ),
    ...validations.map((rule) =>
      step(1, 4, JSON.stringify(rule).length, (sheet) => {
        addValidation(sheet, rule);
      }),
    ),
  ];
}

function addCondition(sheet: Excel.Worksheet, { range, formula, style }: ConditionalFormat): void {
  const { custom } = sheet.getRange(range).conditionalFormats.add("Custom");
  const { color, fill } = CONDITIONS[style];
  custom.rule.formula = `=${formula}`;
  custom.format.font.color = color;
  custom.format.font.bold = true;
  if (fill) custom.format.fill.color = fill;
}

const ALERTS = { stop: "Stop", warning: "Warning" } as const;

function addValidation(sheet: Excel.Worksheet, { range, kind, prompt, error }: Validation): void {
  const { dataValidation } = sheet.getRange(range);
  const title = prompt.title.slice(0, LONGEST.title);
  dataValidation.rule =
    "list" in kind
      ? { list: { inCellDropDown: true, source: kind.list.join(",") } }
      : { decimal: limits(kind.decimal) };
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title, message: prompt.text.slice(0, LONGEST.prompt) };
  dataValidation.errorAlert = {
    showAlert: true,
    style: ALERTS[error.style],
    title,
    message: error.text.slice(0, LONGEST.error),
  };
}

function limits({ min, max }: { readonly min?: number; readonly max?: number }): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) return { operator: "Between", formula1: min, formula2: max };
  if (max !== undefined) return { operator: "LessThanOrEqualTo", formula1: max };
  return { operator: "GreaterThanOrEqualTo", formula1: min ?? -1e300 };
}
