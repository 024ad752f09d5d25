import type { Culture } from "../sheets/values";

/** Numbers as the pane writes them, in the way the workbook does. */
export interface Format {
  /** Money in whole units, the currency left unsaid: 433,858. */
  readonly money: (value: number) => string;
  /** Money to the cent: 14.91. */
  readonly cents: (value: number) => string;
  /** A rate: whole from 100 on, to the cent below. */
  readonly rate: (value: number) => string;
  /** A difference in whole units, always with its sign: −31,419. */
  readonly change: (value: number) => string;
  readonly changeCents: (value: number) => string;
  readonly count: (value: number) => string;
  readonly percent: (share: number) => string;
  /** A sentence of the calculation's, whose numbers are written 1,234.56, in this culture. */
  readonly sentence: (text: string) => string;
}

const MINUS = "−";

/**
 * The language whose numbers look like the workbook's: the user's own if its decimal sign is the workbook's, else one
 * that has it.
 */
export function numberLanguage({ decimal }: Culture, languages: readonly string[]): string {
  const signOf = (language: string): string | undefined =>
    new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")?.value;
  return languages.find((language) => signOf(language) === decimal) ?? (decimal === "," ? "de" : "en-US");
}

/** The numbers of a culture. Rounds half away from zero, as Excel does. */
export function makeFormat(culture: Culture, languages: readonly string[]): Format {
  const language = numberLanguage(culture, languages);
  const written = (digits: number, options: Intl.NumberFormatOptions = {}): ((value: number) => string) => {
    const format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: "negative",
      ...options,
    });
    return (value) => format.format(value).replace("-", MINUS);
  };
  const money = written(0);
  const cents = written(2);
  const percentWhole = written(0, { style: "percent" });
  const percentFine = written(1, { style: "percent" });
  return {
    money,
    cents,
    rate: (value) => (Math.abs(value) < 100 ? cents(value) : money(value)),
    change: written(0, { signDisplay: "exceptZero" }),
    changeCents: written(2, { signDisplay: "exceptZero" }),
    count: written(0),
    percent: (share) => (Math.abs(share) < 0.1 ? percentFine(share) : percentWhole(share)),
    sentence: language === "en-US" ? (text) => text : (text) => rewritten(text, language),
  };
}

/** Numbers written 1,234.56 in a text, as the language writes them with as many digits. */
function rewritten(text: string, language: string): string {
  return text.replace(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+/g, (number) => {
    const digits = number.split(".")[1]?.length ?? 0;
    return Number(number.replaceAll(",", "")).toLocaleString(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  });
}
