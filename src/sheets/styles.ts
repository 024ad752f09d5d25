/** The looks of a cell, as a table: every adapter draws these and no others. Colours are RRGGBB. */
export interface StyleSpec {
  readonly font?: {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly size?: number;
    readonly color?: string;
    readonly underline?: boolean;
  };
  readonly fill?: string;
  /** Excel number format, en-US. */
  readonly format?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: { readonly top?: BorderLine; readonly bottom?: BorderLine };
  /** False for a cell the user fills in. */
  readonly locked?: boolean;
}
export type BorderLine = "thin" | "medium" | "hair" | "double";

export const INK = "1F2933";
export const MUTED = "5F6B7A";
export const ACCENT = "0F5C6E";
export const PAPER = "F4F6F8";

const HEADING = {
  font: { bold: true, color: INK },
  fill: PAPER,
  align: "right",
  vertical: "bottom",
  border: { bottom: "thin" },
} as const;

/** Money without and with cents; negative amounts carry a minus sign, zero is a dash. */
const MONEY = '#,##0;-#,##0;"–"';
const CENTS = '#,##0.00;-#,##0.00;"–"';

export const STYLES = {
  text: { vertical: "top" },
  wrap: { wrap: true, vertical: "top" },
  wrapIndent: { wrap: true, align: "left", indent: 1, vertical: "top" },
  wrapSmall: { font: { size: 10 }, wrap: true, vertical: "top" },
  title: { font: { bold: true, size: 18, color: ACCENT } },
  headline: { font: { bold: true, size: 13, color: INK }, wrap: true, vertical: "top" },
  lead: { font: { size: 11, color: INK }, wrap: true, vertical: "top" },
  section: { font: { bold: true, size: 12, color: ACCENT }, border: { bottom: "medium" } },
  /** Title of a block of rows on a long sheet. */
  block: { font: { bold: true, color: ACCENT }, vertical: "top" },
  heading: {
    font: { bold: true, color: INK },
    fill: PAPER,
    wrap: true,
    vertical: "bottom",
    border: { bottom: "thin" },
  },
  headingRight: {
    font: { bold: true, color: INK },
    fill: PAPER,
    wrap: true,
    align: "right",
    vertical: "bottom",
    border: { bottom: "thin" },
  },
  /** Headings that are numbers to formulas and words to readers. */
  headingMonth: { ...HEADING, format: '"Month "0' },
  headingSettled: { ...HEADING, format: '"Settled month"' },
  headingOneMore: { ...HEADING, format: '"One order more"' },
  headingBelow: { ...HEADING, format: '"Just below"' },
  headingAbove: { ...HEADING, format: '"Just above"' },
  headingFallen: { ...HEADING, format: '"After the fall"' },
  note: { font: { italic: true, size: 9, color: MUTED }, wrap: true, vertical: "top" },
  noteRight: { font: { italic: true, size: 9, color: MUTED }, align: "right", vertical: "top" },
  small: { font: { size: 9, color: MUTED }, vertical: "top" },
  quiet: { font: { size: 9, color: MUTED }, align: "left", indent: 1, vertical: "top" },
  quietNumber: {
    font: { size: 9, color: MUTED },
    format: "[>=1000]#,##0;[<=-1000]-#,##0;#,##0.00",
    align: "right",
    vertical: "top",
  },
  stamp: {
    font: { bold: true, size: 14, color: "9A3412" },
    fill: "FFEDD5",
    align: "center",
    vertical: "center",
  },
  /** A warning that stays on its row. */
  alert: { font: { bold: true, color: "9A3412" }, vertical: "top" },
  warning: { font: { color: "9A3412" }, wrap: true, vertical: "top" },
  link: { font: { color: "0B5394", underline: true }, vertical: "top" },
  strong: { font: { bold: true }, vertical: "top" },
  strongWrap: { font: { bold: true }, wrap: true, vertical: "top" },
  indent: { align: "left", indent: 1, vertical: "top" },
  center: { align: "center", vertical: "top" },
  money: { format: MONEY, align: "right", vertical: "top" },
  cents: { format: CENTS, align: "right", vertical: "top" },
  moneyStrong: { font: { bold: true }, format: MONEY, align: "right", vertical: "top" },
  centsStrong: { font: { bold: true }, format: CENTS, align: "right", vertical: "top" },
  /** A cost that is not complete, and one that is in no total. */
  moneyAtLeast: { format: '"≥ "#,##0;"≥ "-#,##0', align: "right", vertical: "top", font: { color: MUTED } },
  /** A change from a cost that is not complete. */
  moneyAtMost: { format: '"≤ "#,##0;"≤ "-#,##0', align: "right", vertical: "top", font: { bold: true } },
  moneyAside: { format: MONEY, align: "right", vertical: "top", font: { color: MUTED } },
  moneyTotal: {
    font: { bold: true },
    format: MONEY,
    align: "right",
    vertical: "top",
    border: { top: "thin" },
  },
  centsTotal: {
    font: { bold: true },
    format: CENTS,
    align: "right",
    vertical: "top",
    border: { top: "thin" },
  },
  total: { font: { bold: true }, vertical: "top", border: { top: "thin" } },
  rate: { format: "#,##0.00##;-#,##0.00##", align: "right", vertical: "top" },
  /** Over a column of words. */
  rateLeft: { format: "#,##0.00##;-#,##0.00##", align: "left", indent: 1, vertical: "top" },
  fraction: { format: "0.0#%;-0.0#%", align: "right", vertical: "top" },
  /** Cover of the fixed charges: below 0 nothing of them is covered, and how far below says nothing. */
  cover: { format: '[>=100]"> 100";[<0]"not covered";0.00', align: "right", vertical: "top" },
  ratio: { format: '[>=100]"> 100";[<0]-0.00;0.00', align: "right", vertical: "top" },
  /** A month, or a dash where there is no end. */
  monthNumber: { format: '[>=9999]"–";#,##0', align: "right", vertical: "top" },
  percent: { format: "0%", align: "right", vertical: "top" },
  /** Difference of two shares, in points. */
  points: { format: '0" pts";-0" pts";"–"', align: "right", vertical: "top" },
  /** A likelihood that nobody has set. */
  assumed: { font: { italic: true, color: MUTED }, format: '0%" assumed"', align: "right", vertical: "top" },
  percent1: { format: "0.0%", align: "right", vertical: "top" },
  number: { format: "General", align: "right", vertical: "top" },
  volume: { format: "[>=1000]#,##0;[<=-1000]-#,##0;#,##0.00", align: "right", vertical: "top" },
  integer: { format: "#,##0", align: "right", vertical: "top" },
  integerLeft: { format: "#,##0", align: "left", vertical: "top" },
  factor: { format: "0.0000", align: "right", vertical: "top" },
  difference: { format: "0.00", align: "right", vertical: "top" },
  date: { format: "yyyy-mm-dd", align: "left", vertical: "top" },
  input: { fill: "FFFBEB", border: { bottom: "hair" }, locked: false, vertical: "top" },
  inputMoney: {
    fill: "FFFBEB",
    border: { bottom: "hair" },
    format: "#,##0.00##",
    align: "right",
    locked: false,
    vertical: "top",
  },
  inputPercent: {
    fill: "FFFBEB",
    border: { bottom: "hair" },
    format: "0.0#%",
    align: "right",
    locked: false,
    vertical: "top",
  },
  inputNumber: {
    fill: "FFFBEB",
    border: { bottom: "hair" },
    format: "General",
    align: "right",
    locked: false,
    vertical: "top",
  },
  /** Options on a map, told apart by colour and letter. */
  map1: { fill: "D6E6F2", align: "center", vertical: "top" },
  map2: { fill: "FBE7C6", align: "center", vertical: "top" },
  map3: { fill: "CFE9DF", align: "center", vertical: "top" },
  map4: { fill: "F1DDE7", align: "center", vertical: "top" },
  map5: { fill: "F2D9C9", align: "center", vertical: "top" },
  example: { font: { italic: true, color: "7B8794" }, vertical: "top" },
} as const satisfies Record<string, StyleSpec>;

export type StyleName = keyof typeof STYLES;
