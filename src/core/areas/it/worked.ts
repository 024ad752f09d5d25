import { of, price, type WorkedArea, type WorkedLine } from "../worked/model";
import { IT_ROWS, YEARS } from "./rows";

const payments = (share: WorkedLine["rate"]): WorkedLine[] => [
  { line: "Payment processing", driver: "revenue", group: "Fees", unit: "of sales", rate: share! },
  {
    line: "Payment processing, fixed part",
    driver: "order",
    group: "Fees",
    unit: "an order",
    rate: price(0.3, "shopify"),
  },
];
const PAYMENTS = payments(price(0.029, "shopify", 0.024, 0.029));
const SECURITY: WorkedLine = {
  line: "Security and card compliance",
  driver: "year",
  group: "Systems",
  unit: "a year",
  rate: price(1200, "thumb", 500, 3000),
};
const apps: WorkedLine = {
  line: "Apps",
  driver: "month",
  group: "Systems",
  unit: "an app and month",
  rate: of("appPrice"),
  quantity: of("apps"),
};
const changes = (line: string, rate: string, group: WorkedLine["group"]): WorkedLine => ({
  line,
  driver: "month",
  group,
  unit: "a change",
  rate: of(rate),
  quantity: of("changes"),
});
const downtime = (rate: string): WorkedLine => ({
  line: "Margin lost while the shop is down",
  driver: "revenue",
  group: "Other",
  unit: "of sales",
  rate: of(rate),
});
const LEAD: WorkedLine = {
  line: "Owner's time to lead IT",
  driver: "owner hour",
  group: "Owner",
  unit: "an hour",
  quantity: of("leadMonth"),
  note: "Write here who answers for IT",
};
const MANAGE: WorkedLine = {
  ...LEAD,
  line: "Owner's time with the agency or platform",
  quantity: of("manageMonth"),
};

const shows = (id: string): string[] => YEARS.map((year) => `${id}After${year}`);

/** The shop's platform worked out: outlay, people, hosting, apps, changes, downtime, and cash after one, three and five years. */
export const IT_WORKED: WorkedArea = {
  rows: IT_ROWS,
  options: [
    {
      name: "Build and host ourselves",
      kind: "in-house",
      about: "Our own developer builds, hosts and changes the shop.",
      lines: [
        { line: "Build", driver: "once", group: "Capital", unit: "once", rate: of("buildCost"), months: 60 },
        {
          line: "Upkeep",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("upkeepHours"),
          fte: of("ownFte"),
        },
        changes("Changes by ourselves", "ownChange", "Labor"),
        {
          line: "Hosting, back-up and delivery network",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: of("hosting"),
        },
        {
          line: "Plug-ins and licenses",
          driver: "year",
          group: "Systems",
          unit: "a year",
          rate: of("plugins"),
        },
        SECURITY,
        ...PAYMENTS,
        downtime("lossOwn"),
        LEAD,
      ],
      shows: shows("own"),
    },
    {
      name: "Agency builds, we run it",
      kind: "hybrid",
      about: "An agency builds the shop; we run it, and pay the agency for every later change.",
      lines: [
        {
          line: "Build by the agency",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: of("agencyBuild"),
          months: 60,
        },
        {
          line: "Upkeep",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("adminHours"),
          fte: of("adminFte"),
        },
        changes("Changes by the agency", "agencyChange", "Fees"),
        {
          line: "Hosting, back-up and delivery network",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: of("hosting"),
        },
        {
          line: "Plug-ins and licenses",
          driver: "year",
          group: "Systems",
          unit: "a year",
          rate: of("plugins"),
        },
        SECURITY,
        ...PAYMENTS,
        downtime("lossOwn"),
        LEAD,
        MANAGE,
      ],
      shows: shows("agency"),
    },
    {
      name: "Shop platform as a service",
      kind: "outsourced",
      about: "A rented platform with apps; an agency makes the few changes it allows.",
      lines: [
        {
          line: "Move and set-up",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: of("move"),
          months: 60,
        },
        {
          line: "Subscription",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: of("subscription"),
        },
        apps,
        changes("Changes by an agency", "platformChange", "Fees"),
        ...PAYMENTS,
        {
          line: "Surcharge for a payment provider of our own choice",
          driver: "revenue",
          group: "Fees",
          unit: "of sales",
          note: "0.5% to 2% where the platform's own payments are not used",
        },
        downtime("lossPlatform"),
        MANAGE,
      ],
      shows: shows("platform"),
    },
    {
      name: "Shop platform, plan for large shops",
      kind: "outsourced",
      about: "The platform's plan for large shops: a fee, and above a volume a share of sales up to a cap.",
      lines: [
        {
          line: "Move and set-up",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: of("move"),
          months: 60,
        },
        {
          line: "Subscription",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: price(2500, "shopify", 2300, 2500),
        },
        {
          line: "Share of sales above the volume",
          driver: "revenue",
          group: "Fees",
          unit: "of sales",
          tiers: { text: "800000:0%; *:0.35%", method: "graduated", source: "shopify" },
          maximum: 40000,
          note: "Published 0.25% to 0.40% above about 800,000 a month, capped at about 40,000",
        },
        apps,
        changes("Changes by an agency", "platformChange", "Fees"),
        ...PAYMENTS,
        downtime("lossPlatform"),
        MANAGE,
      ],
    },
    {
      name: "Own front end on a platform",
      kind: "hybrid",
      about: "Headless: a front end of our own, the platform behind it.",
      lines: [
        {
          line: "Front end",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: of("headlessBuild"),
          months: 60,
        },
        {
          line: "Move and set-up",
          driver: "once",
          group: "Capital",
          unit: "once",
          rate: of("move"),
          months: 60,
        },
        {
          line: "Upkeep of the front end",
          driver: "month",
          group: "Labor",
          unit: "an hour",
          rate: of("workedHour"),
          quantity: of("frontHours"),
          fte: of("frontFte"),
        },
        changes("Changes by ourselves", "ownChange", "Labor"),
        {
          line: "Hosting of the front end",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: of("hosting"),
        },
        {
          line: "Subscription",
          driver: "month",
          group: "Systems",
          unit: "a month",
          rate: of("subscription"),
        },
        apps,
        ...PAYMENTS,
        downtime("lossPlatform"),
        LEAD,
        MANAGE,
      ],
      shows: shows("headless"),
    },
  ],
};
