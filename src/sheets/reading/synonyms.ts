/**
 * The words people use, as data: every list gives the name Footing uses and what it may be called on a sheet, split by
 * " | ". They are matched through key() of core/names.ts, so case, spaces, punctuation and accents do not matter: one
 * spelling of each is enough, in lower case.
 */
import type {
  AreaId,
  Basis,
  Gate,
  Group,
  Kind,
  Period,
  StandardDriver,
  TariffMethod,
} from "../../core/model";

type Words<Name extends string> = { readonly [N in Name]: string };

const COSTS = {
  area: "Area | function | department | decision | business area | business function",
  option: "Option | alternative | choice | provider | vendor | variant | who | way | sourcing",
  line: "Cost line | line | item | description | cost item | line item | expense | activity | cost position",
  driver:
    "Driver | how charged | per | charged | charged per | charge per | charged by | cost driver | how it is charged | frequency | billed | billing | billed per | price per | how often",
  rate: "Rate | price | unit cost | amount | cost | unit price | fee | charge | cost per unit | price per unit | unit rate",
  source: "Source | where from | reference | origin | where the number comes from",
  quantity: "Quantity | qty | units | count | number | how many | units per driver",
  unit: "Unit | uom | unit of measure | measure | unit label",
  group: "Group | cost group | category | cost category | cost type | class",
  kind: "Kind | kind of option | in-house or outsourced | make or buy | who does it",
  element: "Element | part | sub-area | part of the area | task | component",
  tiers: "Tiers | tier | price tiers | volume tiers | brackets | price breaks | scale",
  method: "Method | tier method | tariff method | pricing method",
  step: "Step | block | block size | step size | capacity | capacity per block | step capacity",
  minimum: "Minimum | min | minimum charge | least | minimum fee | at least",
  maximum: "Maximum | max | maximum charge | most | cap | at most",
  period: "Period | counted over | tier period | minimum per",
  base: "Base | percent of | of | % of | of what | refers to | base lines",
  service: "Service | carrier service | shipping service | carrier",
  from: "From | from month | start | start month | first month | starts | begin",
  to: "To | to month | end | end month | last month | until | ends | through",
  months:
    "Months | life | useful life | life months | lifetime | life in months | spread over | depreciation months",
  term: "Term | notice | notice period | notice months | commitment | term months | months of notice | months left | contract term | contract end",
  yearlyChange:
    "Yearly change | annual change | yearly increase | annual increase | price change | escalation | escalator | indexation | change per year | change a year | increase a year | yearly change %",
  low: "Low | lowest | low rate | lower | optimistic | best case | low estimate",
  high: "High | highest | high rate | upper | pessimistic | worst case | high estimate",
  basis: "Basis | basis of estimate | evidence | quality | based on",
  avoidable: "Avoidable | avoidable share | ends if dropped | can be avoided | escapable",
  fte: "FTE | heads | headcount | staff | full-time equivalents | people | ftes | employees",
  sqft: "Sq ft | area ft2 | area sq ft | square feet | floor space | floor area | space | space sq ft | area square feet | ft2 | sf",
  status: "Status | state | current | today | current option",
  date: "Date | as of | date of source | quoted on | date of price | dated",
  note: "Note | notes | comment | comments | remark | remarks",
} as const;

/** Columns of a wide table beside its options: what holds for a line whatever the option. */
const WIDE = {
  area: COSTS.area,
  line: COSTS.line,
  driver: COSTS.driver,
  quantity: COSTS.quantity,
  unit: COSTS.unit,
  group: COSTS.group,
  element: COSTS.element,
  method: COSTS.method,
  period: COSTS.period,
  base: COSTS.base,
  from: COSTS.from,
  to: COSTS.to,
  months: COSTS.months,
  yearlyChange: COSTS.yearlyChange,
  source: COSTS.source,
  basis: COSTS.basis,
  date: COSTS.date,
  note: COSTS.note,
} as const;

/**
 * Kinds of tables in the order in which a heading row is tried, and what their columns may be headed. The first word is
 * the column's own name.
 */
const TABLES = {
  scenarios: {
    scenario: "Scenario | scenario name | case",
    item: "Item or line | item | line | business item | cost line | what | changes",
    value: "Value | change | set to | new value | amount",
    note: COSTS.note,
  },
  effects: {
    area: COSTS.area,
    option: COSTS.option,
    item: "Business item | item | changes",
    how: "Set / add / times | how | operation | set | change type | set add or times",
    value: "Value | change | by | amount",
    element: COSTS.element,
    low: COSTS.low,
    high: COSTS.high,
    source: COSTS.source,
  },
  correlations: {
    a: "Input | figure | first input | input 1",
    b: "With | second input | input 2 | other input | other figure",
    rank: "Correlation | correlation coefficient | rank correlation | spearman | rho",
  },
  ratings: {
    area: COSTS.area,
    criterion: "Criterion | criteria | question | consideration | factor",
    rating: "Rating | score | grade | mark | points 1-5 | rating 1-5 | rating 1 to 5",
    weight: "Weight | swing | swing points | importance | points | weighting",
    option: COSTS.option,
    gate: "Gate | must | knock-out | veto | condition | deal breaker",
    priced: "Priced | already priced | priced by a cost line | in the costs",
    note: COSTS.note,
  },
  people: {
    person: "Person | employee | name | who",
    cost: "Loaded yearly cost | yearly cost | loaded cost | annual cost | salary | loaded annual cost | yearly pay",
    freed: "If freed | when freed | freed",
  },
  "carrier rates": {
    weight: "Weight up to | up to weight | weight not over | not over | max weight | lb up to | weight",
  },
  parcels: {
    weight: "Weight | lb | pounds | kg | parcel weight | package weight",
    zone: "Zone | shipping zone | carrier zone",
    share: "Share | share of parcels | parcels | count | %",
    length: "Length | l",
    width: "Width | w",
    height: "Height | h",
    service: COSTS.service,
    itemGroup: "Item group | product group | category | product type",
    channel: "Channel | sales channel | shop | marketplace | source",
    ownOnly: "Ours only | in-house only | must stay in-house | nobody else",
    residential: "Residential | home | to a home",
    area: "Delivery area | remote | remote area",
  },
  orders: {
    number: "Order number | order id | order no | order | order name | name | order reference",
    date: "Order date | created at | date | purchased on | placed on | purchase date | paid at | date created",
    detail:
      "Financial status | fulfillment status | fulfilment status | lineitem quantity | lineitem name | shipping zip | ship postcode | shipping method | subtotal | order total | customer email | email | ship country | shipping country | items",
  },
  costs: COSTS,
  "wide costs": WIDE,
  "costs without prices": COSTS,
  business: {
    item: "Item | business item | assumption | parameter | input",
    value: "Value | figure | your value | your figure | our value | number",
    unit: COSTS.unit,
    movesWith: "Moves with | scales with | varies with | follows",
    low: "Low | lowest | lower | low estimate",
    high: "High | highest | upper | high estimate",
    source: COSTS.source,
    note: COSTS.note,
  },
} satisfies { readonly [kind: string]: { readonly [column: string]: string } };

export type TableKind = keyof typeof TABLES;
export const HEADINGS: { readonly [K in TableKind]: { readonly [column: string]: string } } = TABLES;
export const TABLE_KINDS = Object.keys(TABLES) as readonly TableKind[];

/** What a heading row must have to be a table of that kind: one column of every list. */
export const NEEDED: { readonly [K in TableKind]: readonly (readonly string[])[] } = {
  scenarios: [["scenario"], ["item"], ["value"]],
  effects: [["option"], ["item"], ["how"], ["value"]],
  correlations: [["a"], ["b"], ["rank"]],
  ratings: [["criterion"], ["rating"]],
  people: [["person"], ["cost"]],
  "carrier rates": [["weight"]],
  parcels: [["weight"], ["zone"]],
  orders: [["number"], ["date"], ["detail"]],
  costs: [
    ["rate", "tiers"],
    ["option", "line"],
    ["driver", "line"],
    ["driver", "option"],
  ],
  "wide costs": [["line"], ["driver"]],
  "costs without prices": [["option"], ["line"], ["driver"]],
  business: [["item"], ["value"]],
};

/** Table kinds that this version finds and does not use. */
export const UNUSED_TABLES: readonly TableKind[] = ["orders"];

/** Table kinds whose headings are words that stand in rows of other tables too. */
export const COMMON_HEADINGS: readonly TableKind[] = ["parcels", "effects", "people", "orders"];

export const AREAS: Words<AreaId> = {
  marketing: "marketing | advertising | marketing and advertising | promotion | ads",
  facilities:
    "facilities | facility | premises | real estate | property | space | rent | office and warehouse | buildings",
  customerService:
    "customer service | customer services | support | customer support | customer care | help desk | helpdesk | contact centre | contact center | call centre | call center | cs",
  it: "it | information technology | technology | tech | platform | platforms | website | web site | web | systems | software | e-commerce platform",
  fulfilment:
    "fulfilment | fulfillment | shipping | logistics | order fulfilment | order fulfillment | warehousing | distribution | pick and pack",
  finance:
    "finance and admin | finance and administration | finance & admin | finance & administration | finance | accounting | bookkeeping | administration | admin | accounts | finance and accounting | f&a",
  humanResources:
    "human resources | human resource | hr | people | personnel | payroll | recruiting | staffing",
};

/** What a sheet, a table or a title may say beside the area's name. */
export const NAME_DECORATION =
  "tbl | table | cost | costs | sheet | budget | data | options | option | plan | prices | the | our | my | and | for | of | ratings | rating | criteria | score | scores | comparison | analysis";

export const DRIVER_WORDS: Words<StandardDriver> = {
  month: "monthly | mo | mth | fixed | fixed monthly | monthly fee | month fixed | calendar month",
  week: "weekly | wk",
  quarter: "quarterly | qtr | three months",
  year: "yearly | annual | annually | yr | annum | pa | twelve months",
  order: "sale | orders per month | order shipped | orders a month | monthly orders",
  unit: "item | piece | unit shipped | item shipped | units per order",
  line: "order line | line item | lines per order",
  parcel:
    "package | box | carton | parcels per order | label | parcel shipped | parcel sent | package shipped",
  return: "returned order | returned item | return rate | returned parcel",
  contact: "ticket | customer contact | inquiry | enquiry | contacts per order",
  revenue:
    "sales | turnover | % of sales | percent of sales | per cent of sales | % of revenue | percent of revenue | per cent of revenue | % sales | % revenue | % of turnover | sales % | revenue % | gmv | % of gmv | share of sales | percentage of sales | percentage of revenue",
  transaction: "entry | posting | transactions per month | booking",
  "manual transaction":
    "manual entry | transaction entered by hand | unintegrated transaction | manual posting",
  person: "employee | head | staff member | people | headcount | worker | per capita",
  hire: "new hire | recruit | recruitment | new employee",
  "sq ft": "square foot | square feet | ft2 | sf | sq foot | sq feet | square ft",
  "owner hour": "owner's hour | hour of the owner | owner time | founder hour",
  once: "one-off | one time | onetime | setup | initial | upfront",
  "percent of":
    "% of | per cent of | percentage of | percent | % | per cent | percentage | share of | pct of | pct | markup on | % on top of",
  minimum:
    "minimum fee | minimum charge | minimum spend | monthly minimum | least charge | min | account minimum",
  "tied up":
    "deposit | cash tied up | money tied up | stock value | inventory value | working capital | refundable deposit",
  leaving:
    "exit | exit fee | leaving fee | termination | termination fee | leaving charge | cancellation fee | on leaving",
};
/** Words before a driver that say nothing: "per order", "each month", "charged by the hour". */
export const DRIVER_LEADS =
  "per | each | every | a | an | by | for | the | one | charged | paid | billed | price | cost | rate | fee | us | usd | eur | gbp";

/** What a Base may call the business's sales, so that "percent of" sales is a charge on revenue. */
export const SALES_WORDS = "sales | revenue | turnover | gmv";
export const ORDERS_WORDS = "orders | order | per order | order volume";

export const GROUP_WORDS: Words<Group> = {
  Facility: "facilities | rent | occupancy | space | premises | building | warehouse | storage | property",
  Labor: "labour | wages | direct labor | direct labour | staff | payroll | salaries | salary",
  Supplies: "packaging | materials | packing materials | consumables | supply | material",
  Delivery: "shipping | freight | postage | carrier | transport | outbound",
  Fees: "fee | provider fees | service fees | charges | commission | commissions | retainer | 3pl fees",
  Inventory: "stock | inventories | carrying cost",
  Systems: "system | software | it | technology | subscriptions | licences | licenses | tools | apps",
  People: "recruiting | training | management | hr | supervision",
  Capital: "capex | equipment | investment | setup",
  Owner: "owner's time | owner hours | owner time | founder | owner's hours",
  Credit: "credits | refund | rebate | resale | discount",
  Other: "misc | miscellaneous | general | sundry | others",
};

export const KIND_WORDS: Words<Kind> = {
  "in-house":
    "in-house | inhouse | in house | own | self | home | internal | ourselves | insource | insourced | insourcing | garage | owner | do it yourself | diy | keep | make | our own | employee | employees | staff | us | class b | class c | flexible park",
  outsourced:
    "outsourced | outsource | outsourcing | 3pl | 4pl | agency | agencies | provider | saas | peo | bureau | bookkeeping service | payroll service | answering service | accounting service | drop ship | dropship | drop shipping | dropshipping | drop shipper | fulfilment house | fulfillment house | fulfilment centre | fulfillment center | fba | vendor | supplier | contractor | contractors | freelancer | freelancers | freelance | external | outside | third party | bpo | aso | hro | call centre | call center | consultant | consultants | buy | co-working | coworking | co-warehousing | cowarehousing | marketplace | recruiter | hosted service | software as a service | service provider | firm",
  hybrid: "hybrid | mixed | mix | part | partly | both | split | combined | blend | blended | mixture",
};
/** Phrases that hold a word above and do not mean it. */
export const NOT_KIND = "part time | full and part time | self storage | home page | home delivery | make up";

export const METHOD_WORDS: Words<TariffMethod> = {
  graduated: "incremental | slab | progressive | tiered | marginal",
  volume: "all units | volume price",
  flat: "flat fee | fee of the tier | flat per tier",
  "stepped flat": "stepped | step flat | cumulative flat | sum of fees | sum of flat fees",
  package: "packages | bundle | bundles | pack | per package",
};
export const PERIOD_WORDS: Words<Period> = {
  month: "monthly | per month | a month | each month | mo | months",
  year: "yearly | annual | annually | per year | a year | each year | yr | per annum | pa | years",
};
export const BASIS_WORDS: Words<Basis> = {
  contract: "contracted | signed | lease | agreement | signed contract",
  invoice: "invoiced | invoices | bill | bills | billed | actual | actuals | books | ledger | receipt | paid",
  quote: "quoted | quotes | quotation | offer | proposal | bid | firm quote",
  list: "list price | price list | rate card | website | catalogue | catalog | public price",
  estimate:
    "estimated | estimates | guess | assumption | assumed | rough | est | own estimate | our estimate",
  published: "benchmark | survey | study | report | statistics | published figure",
};
export const STATUS_WORDS: Words<"current" | "other"> = {
  current:
    "today | now | existing | present | in use | as is | status quo | active | incumbent | x | yes | true | current option",
  other:
    "planned | proposed | candidate | alternative | new | option | considered | future | no | not current | possible | false | idea | quoted | open | draft | rejected | inactive",
};
export const GATE_WORDS: Words<Gate> = {
  "must stay in-house":
    "must stay | stay in-house | keep in-house | must be in-house | in-house only | never outsource | must not be outsourced | must keep in-house | must keep",
  "must not stay in-house":
    "must not stay | must go | must be outsourced | outsource only | cannot stay in-house | must leave | must outsource",
  out: "excluded | exclude | fails | knocked out | knock-out | cannot | veto | rejected | ruled out | not possible",
};
export const YES_NO: Words<"yes" | "no"> = {
  yes: "y | true | x | full | fully | all | avoidable",
  no: "n | false | not | unavoidable",
};
export const MOVES_WITH: Words<"orders" | "nothing"> = {
  orders: "order | order volume | with orders | yes | sales | volume | orders per month",
  nothing: "no | fixed | constant | does not move",
};
export const VALUE_PROPOSITIONS: Words<
  "service leader" | "low cost" | "product leader" | "flexible start-up" | "custom"
> = {
  "service leader": "best service | service | customer intimacy",
  "low cost": "lowest price | lowest cost | price leader | cost leader | low price | price",
  "product leader": "best product | product | innovation",
  "flexible start-up": "flexible | start-up",
  custom: "own | other",
};

export const ALL_OPTIONS = "all | all options | every option | every | each option | any option | any | both";
export const TODAY = "today | now | at once | immediately | day one";
export const UNKNOWN_WORDS =
  "unknown | tbd | tbc | to be determined | to be confirmed | not known | do not know | don't know";
export const ZERO_WORDS = "zero | none | nil";
export const TOTAL_WORDS =
  "total | totals | sum | subtotal | summe | gesamt | gesamtsumme | zwischensumme | totaal | totale | somme | suma | grand total | total cost | total costs";
/** Headings that are never an option in a wide table. */
export const NOT_AN_OPTION =
  "difference | delta | saving | savings | total | variance | change | average | cheapest | best | winner | % | rank";
/** Rows of a wide table that describe its options instead of charging them. */
export const WIDE_ROWS: Words<"status" | "kind" | "source" | "basis" | "term" | "date" | "element"> = {
  status: COSTS.status,
  kind: COSTS.kind,
  source: COSTS.source,
  basis: COSTS.basis,
  term: COSTS.term,
  date: COSTS.date,
  element: COSTS.element,
};

export const BUSINESS_TABLE =
  "business | company | our business | business figures | general | assumptions | inputs | basics";
export const PERCENT_UNITS =
  "% | percent | pct | % a year | % per year | % of sales | % of revenue | percent of sales | percent a year | % pa | % of orders | percentage";
export const YEAR_UNITS = "year | years | yr | yrs";
export const MONTHS =
  "january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sep sept | october oct | november nov | december dec";

/** What the standard items of the Business table may be called, by their own names. Seasons, groups and areas follow their own lists. */
export const BUSINESS_WORDS: { readonly [item: string]: string } = {
  "Orders per month":
    "orders a month | monthly orders | orders/month | orders | order volume | orders monthly | average orders per month | order count per month",
  "First month":
    "starting month | month one | plan starts in | first month of the plan | first calendar month | start month",
  "Growth per year":
    "growth | growth a year | growth p.a. | growth per annum | annual growth | yearly growth | order growth | growth rate | orders growth per year",
  Horizon: "horizon months | horizon in months | planning horizon | plan length | months in the plan",
  "Discount rate":
    "discount rate a year | discount rate per year | annual discount rate | cost of capital | wacc | hurdle rate | required return | discount",
  "Average order value":
    "aov | order value | average basket | average order | basket value | sales per order | revenue per order",
  "Gross margin": "gross margin % | margin | gross profit margin | gm",
  "Units per order": "items per order | pieces per order | units an order | average units per order",
  "Lines per order": "order lines per order | lines an order",
  "Parcels per order": "packages per order | boxes per order | parcels an order | shipments per order",
  "Return rate": "returns | returns rate | share returned | returns per order | return share",
  "Contacts per order": "contact rate | tickets per order | contacts an order | customer contacts per order",
  "Transactions per month": "transactions | monthly transactions | transactions a month | entries per month",
  "Share of transactions integrated":
    "share integrated | integrated share | share of entries posted automatically | transactions integrated",
  "People outside the seven areas":
    "people outside | other people | other staff | people elsewhere | staff outside the seven areas | other employees",
  "Hires per person per year":
    "hires per person | hire rate | turnover of staff | staff turnover | hires per employee per year | attrition",
  "Owner's hour":
    "owner hour | value of the owner's hour | owner's hourly rate | owner rate | owner's time per hour",
  "Price change":
    "price change a year | price change per year | inflation | yearly price change | annual price change",
  Cash: "cash today | cash at hand | cash on hand | cash balance | bank balance",
  "Credit line": "line of credit | undrawn credit | credit facility | overdraft",
  "Other fixed costs per month": "other fixed costs | other fixed costs a month | fixed costs per month",
  "Interest per year": "interest | interest a year | annual interest | interest paid per year",
  "Debt service per year":
    "debt service | debt service a year | annual debt service | loan repayments per year",
  "Price of fit": "price of fit a year | price of fit per year | value of fit",
  "Near tie": "tie | tie margin | too close to call",
  "Value proposition": "value promise | proposition | strategy",
  "Limit headcount": "headcount limit | maximum headcount | max headcount",
  "Limit fixed-cost share": "fixed-cost share limit | maximum fixed-cost share",
  "Limit runway months": "limit runway | minimum runway | minimum runway months",
  "Limit cash to commit": "cash to commit | maximum cash to commit",
  "Limit month-end cash": "minimum cash | minimum month-end cash",
  "Limit rent % of sales":
    "limit rent | limit rent percent of sales | rent % of sales limit | maximum rent % of sales",
  "Limit owner hours":
    "owner hours limit | maximum owner hours | limit owner's hours | limit owner hours a week",
};
