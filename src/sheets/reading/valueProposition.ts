import { bareKey } from "../../core/names";
import { index, nearest } from "./lookup";
import * as MESSAGES from "./messages";
import type { Row } from "./row";
import { VALUE_PROPOSITIONS } from "./synonyms";

const PROPOSITIONS = index(VALUE_PROPOSITIONS);

/** The value proposition in a row of the Business table, the one standard item that is a text; "" if it is blank. */
export function readProposition(row: Row): string {
  const text = row.text("value");
  const found = PROPOSITIONS.get(bareKey(text));
  if (text !== "" && found === undefined) {
    const allowed = [...new Set(PROPOSITIONS.values())];
    const message = MESSAGES.unknownWord(
      "Value proposition",
      text,
      allowed,
      nearest(text, PROPOSITIONS),
      "Taken as custom.",
    );
    row.report("value", "warning", message);
  }
  return found ?? (text === "" ? "" : "custom");
}
