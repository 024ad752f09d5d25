import type { LaterKind, Work } from "./kinds";

/** The code of each later answer, fetched when it is first asked for; a kind that is not here yet has none. */
export const works: { readonly [Kind in LaterKind]?: () => Promise<{ readonly work: Work<Kind> }> } = {
  portfolio: () => import(/* webpackChunkName: "later-portfolio" */ "./portfolio"),
  whole: () => import(/* webpackChunkName: "later-portfolio" */ "./whole"),
  risks: () => import(/* webpackChunkName: "later-risks" */ "./risks"),
  confidence: () => import(/* webpackChunkName: "later-confidence" */ "./confidence"),
  saving: () => import(/* webpackChunkName: "later-confidence" */ "./saving"),
  twoWay: () => import(/* webpackChunkName: "later-confidence" */ "./twoWay"),
  scenarios: () => import(/* webpackChunkName: "later-scenarios" */ "./scenarios"),
  fulfilment: () => import(/* webpackChunkName: "later-fulfilment" */ "./fulfilment"),
  invoice: () => import(/* webpackChunkName: "later-invoice" */ "./invoice"),
  // With what adds sheets about providers: both rest on the activities and their check.
  alike: () => import(/* webpackChunkName: "quote" */ "./alike"),
};
