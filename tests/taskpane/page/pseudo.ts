/** Letters of the pseudo language: none of them is plain ASCII, so that plain letters on the page betray themselves. */
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀćđéƒǵĥíĵķłḿńóṕɋŕśťúṽẃẋýźÁßĆĐÉƑǴĤÍĴĶŁḾŃÓṔɊŔŚŤÚṼẂẊÝŹ";
/** Around what was passed into a text: it is the workbook's, and stays. */
const [OPEN, CLOSE] = ["⟦", "⟧"];

const accented = (text: string): string =>
  text.replace(/⟦[^⟧]*⟧|[A-Za-z]/g, (part) =>
    part.startsWith(OPEN) ? part : ([...ACCENTED][PLAIN.indexOf(part)] ?? part),
  );

const marked = (value: unknown): unknown =>
  typeof value === "string"
    ? `${OPEN}${value.replace(/[⟦⟧]/g, "")}${CLOSE}`
    : Array.isArray(value)
      ? value.map(marked)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([name, own]) => [name, marked(own)]))
        : value;

/** A catalogue in the pseudo language: strings accented, functions accented around what they are given. */
export function pseudo<T>(value: T): T {
  if (typeof value === "string") return accented(value) as T;
  if (typeof value === "function")
    return ((...args: unknown[]) => {
      const text = (value as (...all: unknown[]) => unknown)(...args.map(marked));
      return typeof text === "string" ? accented(text) : text;
    }) as T;
  if (Array.isArray(value)) return value.map(pseudo) as T;
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, pseudo(own)])) as T;
  return value;
}
