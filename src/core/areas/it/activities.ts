import { activities } from "../activities/activity";

export const IT_ACTIVITIES = activities([
  [
    "Building the shop",
    "Design, templates, first data",
    "build | building | theme | design | development | implementation",
    "once",
  ],
  [
    "Licence or subscription",
    "What the platform itself costs",
    "licence | license | subscription | plan | platform",
    "month",
  ],
  ["Hosting", "Servers, delivery network, backup", "hosting | server | cdn | backup | cloud", "month"],
  [
    "Paying in",
    "Card fees, gateway, surcharge of the platform",
    "payment | card | gateway | processing | transaction fee",
    "order",
    { drivers: ["revenue"] },
  ],
  [
    "Apps and add-ons",
    "Search, reviews, tax, e-mail",
    "app | apps | plug-in | plugin | add-on | extension",
    "month",
  ],
  ["Changes", "Every later change of the shop", "change | changes | request | developer", "month"],
  [
    "Running it",
    "Updates, monitoring, mending",
    "support | administrator | admin | maintenance | upgrade | update | developer",
    "month",
  ],
  ["Security", "Patches, card rules, certificates", "security | pci | certificate | scan", "month"],
  [
    "Links to other systems",
    "Books, stock, fulfilment",
    "integration | interface | connector | link | sync",
    "month",
  ],
  ["Outages", "Sales lost while it is down", "downtime | outage", "month"],
  ["Moving over", "Data, addresses of pages, training", "migration | moving | move | training", "once"],
  [
    "Managing it",
    "Hours of whoever decides and tests",
    "owner | manage | manager",
    "month",
    { drivers: ["owner hour"] },
  ],
  [
    "Leaving",
    "Getting data and pages out",
    "exit | leaving | termination | export",
    null,
    { drivers: ["leaving"] },
  ],
]);
