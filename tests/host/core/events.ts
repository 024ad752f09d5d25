import { formatArea, type Area } from "./model/address";
import type { Book } from "./model/book";
import type { Sheet } from "./model/sheet";

/** Numbers of the events on the wire. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableChanged: 101,
} as const;
export type EventName = keyof typeof EVENT;

/** One message to the client: category, type, target, JSON, id, remote. */
export type Entry = readonly [number, number, string, string, string, boolean];

export interface Events {
  /** False = the add-in has turned events off. */
  enabled: boolean;
  /** Who is changing the workbook now: a batch of the add-in, or the user. */
  source: "ThisLocalAddin" | "Unknown";
  register(event: EventName, target: string): void;
  unregister(event: EventName, target: string): void;
  emit(event: EventName, sheet: Sheet, args: Readonly<Record<string, unknown>>): void;
  changed(sheet: Sheet, area: Area, changeType: string, more?: Readonly<Record<string, unknown>>): void;
}

export const WORKBOOK = "Workbook";

/** Events of the workbook for whoever has registered for them. */
export function newEvents(book: Book, send: (entry: Entry) => void): Events {
  const registered = new Map<string, number>();
  const key = (event: EventName, target: string) => `${event} ${target}`;
  const events: Events = {
    enabled: true,
    source: "Unknown",
    register: (event, target) =>
      void registered.set(key(event, target), (registered.get(key(event, target)) ?? 0) + 1),
    unregister: (event, target) => {
      const left = (registered.get(key(event, target)) ?? 0) - 1;
      if (left > 0) registered.set(key(event, target), left);
      else registered.delete(key(event, target));
    },
    emit(event, sheet, args) {
      if (!events.enabled) return;
      for (const target of [sheet.id, WORKBOOK]) {
        if (!registered.has(key(event, target))) continue;
        const message = JSON.stringify({ worksheetId: sheet.id, source: "Local", ...args });
        send([65536, EVENT[event], target, message, `event${book.nextId()}`, false]);
      }
    },
    changed(sheet, area, changeType, more = {}) {
      const reference = `event${book.nextId()}`;
      book.kept.set(reference, { sheet, areas: [area] });
      events.emit("changed", sheet, {
        address: formatArea(area),
        changeType,
        triggerSource: events.source,
        shiftDirection: "None",
        referenceId: reference,
        ...more,
      });
    },
  };
  return events;
}
