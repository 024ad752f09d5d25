/**
 * The words people use, as data: every list gives the name Footing uses and what it may be called on a sheet, split by
 * " | ". They are matched through key() of core/names.ts, so case, spaces, punctuation and accents do not matter.
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

/** Kinds of tables, in the order in which a heading row is tried. */
export const TABLE_KINDS = [
  "scenarios",
  "effects",
  "ratings",
  "people",
  "carrier rates",
  "parcels",
  "orders",
  "costs",
  "wide costs",
  "costs without prices",
  "business",
] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

const COSTS = {
  area: "Area | Function | Department | Decision | Business area | Business function",
  option: "Option | Alternative | Choice | Provider | Vendor | Variant | Who | Way | Sourcing",
  line: "Cost line | Line | Item | Description | Cost item | Line item | Expense | Activity | Cost position",
  driver:
    "Driver | How charged | Per | Charged | Charged per | Charge per | Charged by | Cost driver | How it is charged | Frequency | Billed | Billing | Billed per | Price per | How often",
  rate: "Rate | Price | Unit cost | Amount | Cost | Unit price | Fee | Charge | Cost per unit | Price per unit | Unit rate",
  source: "Source | Where from | Reference | Origin | Where the number comes from",
  quantity: "Quantity | Qty | Units | Count | Number | How many | Units per driver",
  unit: "Unit | UoM | Unit of measure | Measure | Unit label",
  group: "Group | Cost group | Category | Cost category | Cost type | Class",
  kind: "Kind | Kind of option | In-house or outsourced | Make or buy | Who does it",
  element: "Element | Part | Sub-area | Subarea | Part of the area | Task | Component",
  tiers: "Tiers | Tier | Price tiers | Volume tiers | Brackets | Price breaks | Scale",
  method: "Method | Tier method | Tariff method | Pricing method",
  step: "Step | Block | Block size | Step size | Capacity | Capacity per block | Step capacity",
  minimum: "Minimum | Min | Minimum charge | Least | Minimum fee | At least",
  maximum: "Maximum | Max | Maximum charge | Most | Cap | At most",
  period: "Period | Counted over | Tier period | Minimum per",
  base: "Base | Percent of | Of | % of | Of what | Refers to | Base lines",
  service: "Service | Carrier service | Shipping service | Carrier",
  from: "From | From month | Start | Start month | First month | Starts | Begin",
  to: "To | To month | End | End month | Last month | Until | Ends | Through",
  months:
    "Months | Life | Useful life | Life months | Lifetime | Life in months | Spread over | Depreciation months",
  term: "Term | Notice | Notice period | Notice months | Commitment | Term months | Months of notice | Months left | Contract term | Contract end",
  yearlyChange:
    "Yearly change | Annual change | Yearly increase | Annual increase | Price change | Escalation | Escalator | Indexation | Change per year | Change a year | Increase a year | Yearly change %",
  low: "Low | Lowest | Low rate | Lower | Optimistic | Best case | Low estimate",
  high: "High | Highest | High rate | Upper | Pessimistic | Worst case | High estimate",
  basis: "Basis | Basis of estimate | Evidence | Quality | Based on",
  avoidable: "Avoidable | Avoidable share | Ends if dropped | Can be avoided | Escapable",
  fte: "FTE | Heads | Headcount | Staff | Full-time equivalents | People | FTEs | Employees",
  sqft: "Sq ft | Area ft2 | Area sq ft | Square feet | Sqft | Floor space | Floor area | Space | Space sq ft | Area square feet | ft2 | sf",
  status: "Status | State | Current | Today | Current option",
  date: "Date | As of | Date of source | Quoted on | Date of price | Dated",
  note: "Note | Notes | Comment | Comments | Remark | Remarks",
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

/** Headings of every table: column -> what it may be headed. The first word is the column's own name. */
export const HEADINGS: { readonly [K in TableKind]: { readonly [column: string]: string } } = {
  scenarios: {
    scenario: "Scenario | Scenario name | Case",
    item: "Item or line | Item | Line | Business item | Cost line | What | Changes",
    value: "Value | Change | Set to | New value | Amount",
    note: COSTS.note,
  },
  effects: {
    area: COSTS.area,
    option: COSTS.option,
    item: "Business item | Item | Changes",
    how: "Set / add / times | How | Operation | Set | Change type | Set add or times",
    value: "Value | Change | By | Amount",
  },
  ratings: {
    area: COSTS.area,
    criterion: "Criterion | Criteria | Question | Consideration | Factor",
    rating: "Rating | Score | Grade | Mark | Points 1-5 | Rating 1-5 | Rating 1 to 5",
    weight: "Weight | Swing | Swing points | Importance | Points | Weighting",
    option: COSTS.option,
    gate: "Gate | Must | Knock-out | Veto | Condition | Deal breaker",
    priced: "Priced | Already priced | Priced by a cost line | In the costs",
    note: COSTS.note,
  },
  people: {
    person: "Person | Employee | Name | Who",
    cost: "Loaded yearly cost | Yearly cost | Loaded cost | Annual cost | Salary | Loaded annual cost | Yearly pay",
    freed: "If freed | When freed | Freed",
  },
  "carrier rates": {
    weight: "Weight up to | Up to weight | Weight not over | Not over | Max weight | Lb up to | Weight",
  },
  parcels: {
    weight: "Weight | Lb | Pounds | Kg | Parcel weight | Package weight",
    zone: "Zone | Shipping zone | Carrier zone",
    share: "Share | Share of parcels | Parcels | Count | %",
    length: "Length | L",
    width: "Width | W",
    height: "Height | H",
    service: COSTS.service,
  },
  orders: {
    number: "Order number | Order id | Order no | Order | Order # | Order name | Name | Order reference",
    date: "Order date | Created at | Date | Purchased on | Placed on | Purchase date | Paid at | Date created",
    detail:
      "Financial status | Fulfillment status | Fulfilment status | Lineitem quantity | Lineitem name | Shipping zip | Ship postcode | Shipping method | Subtotal | Order total | Customer email | Email | Ship country | Shipping country | Items",
  },
  costs: COSTS,
  "wide costs": WIDE,
  "costs without prices": COSTS,
  business: {
    item: "Item | Business item | Assumption | Parameter | Input",
    value: "Value | Figure | Your value | Your figure | Our value | Number",
    unit: COSTS.unit,
    movesWith: "Moves with | Scales with | Varies with | Follows",
    low: "Low | Lowest | Lower | Low estimate",
    high: "High | Highest | Upper | High estimate",
    source: COSTS.source,
    note: COSTS.note,
  },
};

/** What a heading row must have to be a table of that kind: one column of every list. */
export const NEEDED: { readonly [K in TableKind]: readonly (readonly string[])[] } = {
  scenarios: [["scenario"], ["item"], ["value"]],
  effects: [["option"], ["item"], ["how"], ["value"]],
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
export const UNUSED_TABLES: readonly TableKind[] = [
  "effects",
  "people",
  "carrier rates",
  "parcels",
  "orders",
];

export const AREAS: Words<AreaId> = {
  marketing: "Marketing | Advertising | Marketing and advertising | Promotion | Ads",
  facilities:
    "Facilities | Facility | Premises | Real estate | Property | Space | Rent | Office and warehouse | Buildings",
  customerService:
    "Customer service | Customer services | Support | Customer support | Customer care | Help desk | Helpdesk | Contact centre | Contact center | Call centre | Call center | CS",
  it: "IT | Information technology | Technology | Tech | Platform | Platforms | Website | Web site | Web | Systems | Software | E-commerce platform",
  fulfilment:
    "Fulfilment | Fulfillment | Shipping | Logistics | Order fulfilment | Order fulfillment | Warehousing | Distribution | Pick and pack",
  finance:
    "Finance and admin | Finance and administration | Finance & admin | Finance & administration | Finance | Accounting | Bookkeeping | Administration | Admin | Accounts | Finance and accounting | F&A",
  humanResources:
    "Human resources | Human resource | HR | People | Personnel | Payroll | Recruiting | Staffing",
};

/** What a sheet, a table or a title may say beside the area's name. */
export const NAME_DECORATION =
  "tbl | table | cost | costs | sheet | budget | data | options | option | plan | prices | the | our | my | and | for | of | ratings | rating | criteria | score | scores | comparison | analysis";

export const DRIVER_WORDS: Words<StandardDriver> = {
  month:
    "month | monthly | mo | mth | fixed | fixed monthly | monthly fee | month fixed | calendar month | /mo",
  week: "week | weekly | wk | /wk",
  quarter: "quarter | quarterly | qtr | three months",
  year: "year | yearly | annual | annually | yr | annum | pa | p.a. | twelve months | /yr",
  order: "order | sale | orders per month | order shipped | orders a month | monthly orders",
  unit: "unit | item | piece | unit shipped | item shipped | units per order",
  line: "line | order line | line item | lines per order",
  parcel: "parcel | package | box | carton | parcels per order | label",
  return: "return | returned order | returned item | return rate | returned parcel",
  contact: "contact | ticket | customer contact | inquiry | enquiry | contacts per order",
  revenue:
    "revenue | sales | turnover | % of sales | percent of sales | per cent of sales | % of revenue | percent of revenue | per cent of revenue | % sales | % revenue | % of turnover | sales % | revenue % | gmv | % of gmv | share of sales | percentage of sales | percentage of revenue",
  transaction: "transaction | entry | posting | transactions per month | booking",
  "manual transaction":
    "manual transaction | manual entry | transaction entered by hand | unintegrated transaction | manual posting",
  person: "person | employee | head | staff member | people | headcount | worker | per capita",
  hire: "hire | new hire | recruit | recruitment | new employee",
  "sq ft": "sq ft | square foot | square feet | sqft | ft2 | sf | sq foot | sq feet | square ft",
  "owner hour": "owner hour | owner's hour | owners hour | hour of the owner | owner time | founder hour",
  once: "once | one-off | one off | one time | one-time | onetime | setup | set-up | initial | upfront | up front",
  "percent of":
    "percent of | % of | per cent of | percentage of | percent | % | per cent | percentage | share of | pct of | pct | markup on | % on top of",
  minimum:
    "minimum | minimum fee | minimum charge | minimum spend | monthly minimum | least charge | min | account minimum",
  "tied up":
    "tied up | deposit | cash tied up | money tied up | stock value | inventory value | working capital | refundable deposit",
  leaving:
    "leaving | exit | exit fee | leaving fee | termination | termination fee | leaving charge | cancellation fee | on leaving",
};
/** Words before a driver that say nothing: "per order", "each month", "charged by the hour". */
export const DRIVER_LEADS =
  "per | each | every | a | an | by | for | the | one | charged | paid | billed | price | cost | rate | fee | us | usd | eur | gbp";

/** What a Base may call the business's sales, so that "percent of" sales is a charge on revenue. */
export const SALES_WORDS = "sales | revenue | turnover | gmv";
export const ORDERS_WORDS = "orders | order | per order | order volume";

export const GROUP_WORDS: Words<Group> = {
  Facility:
    "Facility | Facilities | Rent | Occupancy | Space | Premises | Building | Warehouse | Storage | Property",
  Labor: "Labor | Labour | Wages | Direct labor | Direct labour | Staff | Payroll | Salaries | Salary",
  Supplies: "Supplies | Packaging | Materials | Packing materials | Consumables | Supply | Material",
  Delivery: "Delivery | Shipping | Freight | Postage | Carrier | Transport | Outbound",
  Fees: "Fees | Fee | Provider fees | Service fees | Charges | Commission | Commissions | Retainer | 3PL fees",
  Inventory: "Inventory | Stock | Inventories | Carrying cost",
  Systems:
    "Systems | System | Software | IT | Technology | Subscriptions | Licences | Licenses | Tools | Apps",
  People: "People | Recruiting | Training | Management | HR | Supervision",
  Capital: "Capital | Capex | Equipment | Investment | Setup | Set-up",
  Owner: "Owner | Owner's time | Owner hours | Owner time | Founder | Owner's hours",
  Credit: "Credit | Credits | Refund | Rebate | Resale | Discount",
  Other: "Other | Misc | Miscellaneous | General | Sundry | Others",
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
  graduated: "graduated | incremental | slab | progressive | tiered | marginal",
  volume: "volume | all units | all-units | volume price",
  flat: "flat | flat fee | fee of the tier | flat per tier",
  "stepped flat": "stepped flat | stepped | step flat | cumulative flat | sum of fees | sum of flat fees",
  package: "package | packages | bundle | bundles | pack | per package",
};
export const PERIOD_WORDS: Words<Period> = {
  month: "month | monthly | per month | a month | each month | mo | months",
  year: "year | yearly | annual | annually | per year | a year | each year | yr | per annum | pa | years",
};
export const BASIS_WORDS: Words<Basis> = {
  contract: "contract | contracted | signed | lease | agreement | signed contract",
  invoice:
    "invoice | invoiced | invoices | bill | bills | billed | actual | actuals | books | ledger | receipt | paid",
  quote: "quote | quoted | quotes | quotation | offer | proposal | bid | firm quote",
  list: "list | list price | price list | rate card | website | catalogue | catalog | public price",
  estimate:
    "estimate | estimated | estimates | guess | assumption | assumed | rough | est | own estimate | our estimate",
  published: "published | benchmark | survey | study | report | statistics | published figure",
};
export const STATUS_WORDS: Words<"current" | "other"> = {
  current:
    "current | today | now | existing | present | in use | as is | status quo | active | incumbent | x | yes | true | current option",
  other:
    "planned | proposed | candidate | alternative | new | option | considered | future | no | not current | possible | false | idea | quoted | open | draft | rejected | inactive",
};
export const GATE_WORDS: Words<Gate> = {
  "must stay in-house":
    "must stay in-house | must stay | stay in-house | keep in-house | must be in-house | in-house only | never outsource | must not be outsourced | must keep in-house | must keep",
  "must not stay in-house":
    "must not stay in-house | must not stay | must go | must be outsourced | outsource only | cannot stay in-house | must leave | must outsource",
  out: "out | excluded | exclude | fails | knocked out | knock-out | cannot | veto | rejected | ruled out | not possible",
};
export const YES_NO: Words<"yes" | "no"> = {
  yes: "yes | y | true | x | full | fully | all | avoidable",
  no: "no | n | false | not | unavoidable",
};
export const MOVES_WITH: Words<"orders" | "nothing"> = {
  orders: "orders | order | order volume | with orders | yes | sales | volume | orders per month",
  nothing: "nothing | no | fixed | constant | does not move",
};
export const VALUE_PROPOSITIONS: Words<
  "service leader" | "low cost" | "product leader" | "flexible start-up" | "custom"
> = {
  "service leader": "service leader | best service | service | customer intimacy",
  "low cost": "low cost | lowest price | lowest cost | price leader | cost leader | low price | price",
  "product leader": "product leader | best product | product | innovation",
  "flexible start-up": "flexible start-up | flexible | start-up | startup | flexible start up",
  custom: "custom | own | other",
};

export const ALL_OPTIONS = "all | all options | every option | every | each option | any option | any | both";
export const TODAY = "today | now | at once | immediately | day one";
export const UNKNOWN_WORDS =
  "unknown | tbd | tbc | to be determined | to be confirmed | not known | do not know | don't know";
export const ZERO_WORDS = "zero | none | nil";
export const TOTAL_WORDS =
  "total | totals | sum | subtotal | summe | gesamt | gesamtsumme | zwischensumme | totaal | totale | somme | suma | sub-total | grand total | total cost | total costs";
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
  "Business | Company | Our business | Business figures | General | Assumptions | Inputs | Basics";
export const PERCENT_UNITS =
  "% | percent | per cent | pct | % a year | % per year | % of sales | % of revenue | percent of sales | percent a year | % pa | % of orders | percentage";
export const YEAR_UNITS = "year | years | yr | yrs";
export const MONTHS =
  "January Jan | February Feb | March Mar | April Apr | May | June Jun | July Jul | August Aug | September Sep Sept | October Oct | November Nov | December Dec";

/** What the standard items of the Business table may be called, by their own names. Seasons, groups and areas follow their own lists. */
export const BUSINESS_WORDS: { readonly [item: string]: string } = {
  "Orders per month":
    "Orders a month | Monthly orders | Orders/month | Orders | Order volume | Orders monthly | Average orders per month | Order count per month",
  "First month":
    "Starting month | Month one | Plan starts in | First month of the plan | First calendar month | Start month",
  "Growth per year":
    "Growth | Growth a year | Annual growth | Yearly growth | Order growth | Growth rate | Orders growth per year",
  Horizon: "Horizon months | Horizon in months | Planning horizon | Plan length | Months in the plan",
  "Discount rate":
    "Discount rate a year | Discount rate per year | Annual discount rate | Cost of capital | WACC | Hurdle rate | Required return | Discount",
  "Average order value":
    "AOV | Order value | Average basket | Average order | Basket value | Sales per order | Revenue per order",
  "Gross margin": "Gross margin % | Margin | Gross profit margin | GM",
  "Units per order": "Items per order | Pieces per order | Units an order | Average units per order",
  "Lines per order": "Order lines per order | Lines an order",
  "Parcels per order": "Packages per order | Boxes per order | Parcels an order | Shipments per order",
  "Return rate": "Returns | Returns rate | Share returned | Returns per order | Return share",
  "Contacts per order": "Contact rate | Tickets per order | Contacts an order | Customer contacts per order",
  "Transactions per month": "Transactions | Monthly transactions | Transactions a month | Entries per month",
  "Share of transactions integrated":
    "Share integrated | Integrated share | Share of entries posted automatically | Transactions integrated",
  "People outside the seven areas":
    "People outside | Other people | Other staff | People elsewhere | Staff outside the seven areas | Other employees",
  "Hires per person per year":
    "Hires per person | Hire rate | Turnover of staff | Staff turnover | Hires per employee per year | Attrition",
  "Owner's hour":
    "Owner hour | Owners hour | Value of the owner's hour | Owner's hourly rate | Owner rate | Owner's time per hour",
  "Price change":
    "Price change a year | Price change per year | Inflation | Yearly price change | Annual price change",
  Cash: "Cash today | Cash at hand | Cash on hand | Cash balance | Bank balance",
  "Credit line": "Line of credit | Undrawn credit | Credit facility | Overdraft",
  "Other fixed costs per month": "Other fixed costs | Other fixed costs a month | Fixed costs per month",
  "Interest per year": "Interest | Interest a year | Annual interest | Interest paid per year",
  "Debt service per year":
    "Debt service | Debt service a year | Annual debt service | Loan repayments per year",
  "Price of fit": "Price of fit a year | Price of fit per year | Value of fit",
  "Near tie": "Near-tie | Tie | Tie margin | Too close to call",
  "Value proposition": "Value promise | Proposition | Strategy",
  "Limit headcount": "Headcount limit | Maximum headcount | Max headcount",
  "Limit fixed-cost share": "Limit fixed cost share | Fixed-cost share limit | Maximum fixed-cost share",
  "Limit runway months": "Limit runway | Minimum runway | Minimum runway months",
  "Limit cash to commit": "Cash to commit | Maximum cash to commit",
  "Limit month-end cash": "Minimum cash | Limit month end cash | Minimum month-end cash",
  "Limit rent % of sales":
    "Limit rent | Limit rent percent of sales | Rent % of sales limit | Maximum rent % of sales",
  "Limit owner hours":
    "Owner hours limit | Maximum owner hours | Limit owner's hours | Limit owner hours a week",
};
