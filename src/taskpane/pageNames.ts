/** The pane's pages, in the order of its tabs. */
export const PAGES = [
  "start",
  "check",
  "decisions",
  "confidence",
  "portfolio",
  "fulfilment",
  "risks",
  "report",
] as const;
export type PageName = (typeof PAGES)[number];
