import type { AreaId } from "../model";
import { CUSTOMER_SERVICE_LEVELS } from "./customerService/levels";
import { CUSTOMER_SERVICE_LINES } from "./customerService/lines";
import { FACILITIES_LEVELS } from "./facilities/levels";
import { FACILITIES_LINES } from "./facilities/lines";
import { FINANCE_LEVELS } from "./finance/levels";
import { FINANCE_LINES } from "./finance/lines";
import { FULFILMENT_LEVELS } from "./fulfilment/levels";
import { FULFILMENT_LINES } from "./fulfilment/lines";
import { HUMAN_RESOURCES_LEVELS } from "./humanResources/levels";
import { HUMAN_RESOURCES_LINES } from "./humanResources/lines";
import { IT_LEVELS } from "./it/levels";
import { IT_LINES } from "./it/lines";
import type { AreaLevels } from "./levels";
import { MARKETING_LEVELS } from "./marketing/levels";
import { MARKETING_LINES } from "./marketing/lines";
import { AREA_NAMES } from "./names";
import type { TypicalLine } from "./typical";

/** One of the seven decisions. */
export interface Area {
  readonly id: AreaId;
  /** Name of its sheet, and of the area wherever a user reads it. */
  readonly name: string;
  /** Name of its cost table: the sheet's without spaces. */
  readonly tableName: string;
  /** What is decided, as a question. */
  readonly question: string;
  readonly levels: AreaLevels;
  readonly typicalLines: readonly TypicalLine[];
}

/** The seven areas in the contract's order. */
export const AREAS: readonly Area[] = [
  {
    id: "marketing",
    name: AREA_NAMES.marketing,
    tableName: "Marketing",
    question: "Who does design, social, search, merchandising, email and advertising?",
    levels: MARKETING_LEVELS,
    typicalLines: MARKETING_LINES,
  },
  {
    id: "facilities",
    name: AREA_NAMES.facilities,
    tableName: "Facilities",
    question: "Which space do we work and store in, and how long do we bind ourselves?",
    levels: FACILITIES_LEVELS,
    typicalLines: FACILITIES_LINES,
  },
  {
    id: "customerService",
    name: AREA_NAMES.customerService,
    tableName: "CustomerService",
    question: "Who answers mail, chat and telephone, and at what hours?",
    levels: CUSTOMER_SERVICE_LEVELS,
    typicalLines: CUSTOMER_SERVICE_LINES,
  },
  {
    id: "it",
    name: AREA_NAMES.it,
    tableName: "IT",
    question: "Do we build and host the shop, have it built, or rent it as a service?",
    levels: IT_LEVELS,
    typicalLines: IT_LINES,
  },
  {
    id: "fulfilment",
    name: AREA_NAMES.fulfilment,
    tableName: "Fulfilment",
    question: "Do we store, pack and ship, does a fulfilment house, or do suppliers drop-ship?",
    levels: FULFILMENT_LEVELS,
    typicalLines: FULFILMENT_LINES,
  },
  {
    id: "finance",
    name: AREA_NAMES.finance,
    tableName: "FinanceAndAdmin",
    question: "Who keeps the books, pays the bills and files the taxes?",
    levels: FINANCE_LEVELS,
    typicalLines: FINANCE_LINES,
  },
  {
    id: "humanResources",
    name: AREA_NAMES.humanResources,
    tableName: "HumanResources",
    question: "Who hires, pays and keeps up with the rules?",
    levels: HUMAN_RESOURCES_LEVELS,
    typicalLines: HUMAN_RESOURCES_LINES,
  },
];
