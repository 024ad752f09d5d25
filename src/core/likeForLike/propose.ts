import type { Activity } from "../areas/activities";
import type { CostLine, OptionInputs } from "../model";
import { bareKey } from "../names";
import type { Answer } from "./model";

const wordsOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/['’]s\b/g, "s")
    .split(/[^\p{L}\p{N}-]+/u)
    .join(" ")} `;

/** Whether a word or phrase stands in a text as whole words, in the singular or the plural. */
function says(text: string, phrase: string): boolean {
  return text.includes(` ${phrase} `) || text.includes(` ${phrase}s `);
}

/** Whether a cost line seems to carry an activity: by its driver, or by words of its name or of what drives it. */
export function carries({ name, driver }: CostLine, { words, drivers }: Activity): boolean {
  if (driver.kind !== "item" && drivers.includes(driver.kind)) return true;
  const text = wordsOf(driver.kind === "item" ? `${name} ${driver.label}` : name);
  return words.some((word) => says(text, word));
}

/**
 * What an option's cost lines suggest about an activity: the lines that seem to carry it, "not applicable" where it does
 * not arise with that kind of option, null where nothing says anything.
 */
export function propose(
  activity: Activity,
  { lines, kind }: Pick<OptionInputs, "lines" | "kind">,
): Answer | null {
  const carrying = lines.filter(
    (line) =>
      carries(line, activity) &&
      (activity.element === "" || bareKey(line.element) === bareKey(activity.element)),
  );
  if (carrying.length > 0) return { how: "line", lines: [...new Set(carrying.map(({ name }) => name))] };
  return kind !== null && !activity.kinds.includes(kind) ? { how: "not applicable" } : null;
}
