import type { AreaId } from "../core/model";
import type { Sureness } from "../core/results";
import type { PortProblem } from "../sheets/port";

/**
 * Every text of the pane. What stands elsewhere comes from the workbook (names, notes) or from the calculation
 * (reasons, problems). Numbers arrive written.
 */
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
/** "a, b and c" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;

const areas: Record<AreaId, string> = {
  marketing: "Marketing",
  facilities: "Facilities",
  customerService: "Customer service",
  it: "IT",
  fulfilment: "Fulfilment",
  finance: "Finance and admin",
  humanResources: "Human resources",
};

const sure: Record<Sureness, string> = {
  clear: "Clear",
  likely: "Likely",
  "too close": "Too close to call",
  "not enough data": "Not enough data",
};

/** What each failure of the workbook's side asks of the user. */
const remedy: Record<PortProblem, string> = {
  editing: "Press Enter or Esc in the cell that is being edited, then try again.",
  busy: "Excel is busy. Wait until it has finished, then try again.",
  denied:
    "The workbook is protected or read-only. Unprotect it, or save a copy and open that, then try again.",
  gone: "A sheet was removed or renamed meanwhile. Try again to read the workbook anew.",
  "name taken": "A sheet of your own already has that name. Rename it, then try again.",
  "too large":
    "This is more than Excel takes at once. Move data that Footing does not need to another workbook.",
  cancelled: "Nothing was changed. Try again whenever you like.",
  other: "Try again. If it happens again, save the workbook, close it and open it anew.",
};

export const texts = {
  many,
  listed,
  areas,
  sure,
  groups: {
    Facility: "Facility",
    Labor: "Labor",
    Supplies: "Supplies",
    Delivery: "Delivery",
    Fees: "Fees",
    Inventory: "Inventory",
    Systems: "Systems",
    People: "People",
    Capital: "Capital",
    Owner: "Owner",
    Credit: "Credit",
    Other: "Other",
    "Still to pay": "Still to pay",
    "Top-up to minimum": "Top-up to minimum",
  } as { readonly [group: string]: string },
  pages: {
    label: "Pages",
    start: "Start",
    check: "Check",
    decisions: "Decisions",
    confidence: "Confidence",
    portfolio: "Together",
    fulfilment: "Fulfilment",
    risks: "Risks",
    report: "Report",
    checkCount: (count: number) => `Check, ${many(count, "problem")}`,
  },

  reading: "Reading the workbook",
  computing: "Working it out",
  updating: "Updating",
  upToDate: (time: string) => `Up to date, read ${time}`,
  notWatching: "Changes in the workbook are not seen. Read again after editing.",
  readAgain: "Read again",
  tryAgain: "Try again",
  example: "EXAMPLE: figures of an invented business",
  version: (version: string) => `Footing ${version}`,
  footer: "Settings",
  appearance: "Theme",
  appearances: {
    system: "As the system",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  },
  analyst: "Analyst",
  analystAbout: "Show the specialist's figures and terms",
  startsWithWorkbook: "Start with this workbook",
  startsWithWorkbookAbout:
    "Excel starts Footing when this workbook is opened, so that its functions calculate at once. People without Footing are told that it is missing.",
  startsWithWorkbookFailed: "This could not be set: the workbook may be protected or read-only.",
  dismiss: "Dismiss",
  details: "Details",
  copyDetails: "Copy details",
  copied: "Copied",
  copyByHand: "Press Ctrl+C to copy the selected text",
  show: (place: string) => `Show ${place}`,
  place: (sheet: string, cell: string) => (cell === "" ? sheet : `${sheet} ${cell}`),

  failed: {
    read: "The workbook could not be read",
    write: "The sheets could not be written",
    report: "The report could not be written",
    engine: "Footing could not work this out",
    engineRemedy:
      "This is a fault in Footing, not in your workbook. Try again; if it stays, send us the details.",
    notFetched: "A part of Footing could not be loaded from its server.",
    notFetchedRemedy:
      "Check your connection and try again. If it stays so, close this pane and open it anew: Footing may have been updated meanwhile.",
    reveal: "The cell could not be shown",
    pane: "Something in this pane broke",
    paneRemedy: "Your workbook is untouched. Open the pane anew; if it breaks again, send us the details.",
    reopen: "Open the pane anew",
    remedy,
    workbook: {
      "as before": "The workbook is as it was.",
      whole: "All sheets are in the workbook.",
      unknown:
        "Some new sheets may be left in the workbook. Check its tabs and delete those you do not want.",
    },
  },

  outside: {
    title: "Open Footing in Excel",
    text: "This page works beside a workbook. In Excel, choose Footing on the ribbon to open it there.",
    privacy: "Footing works on this computer only and sends nothing anywhere.",
  },

  noAnswer: {
    title: "Nothing to show yet",
    text: "Fill in the costs of at least two options of one area, and the answer appears here.",
    toStart: "Go to Start",
  },

  start: {
    title: "Run it yourself, hand it over, or mix?",
    lead: "Seven decisions of your business, worked out from what they cost. One area is enough for an answer.",
    mine: "Start mine",
    mineAbout:
      "Adds empty cost sheets to this workbook: Business, one for each area, and some that can stay empty.",
    exampleButton: "Show the example",
    exampleAbout:
      "Fills this empty workbook with Cedar & Finch, an invented shop, so that you see how it works.",
    highVolumeButton: "Show High volume",
    highVolumeAbout:
      "The second example: 15,000 orders a week rated parcel by parcel, with fulfilment houses and drop shipping.",
    exampleRefused: "The example goes only into an empty workbook. Open a new one to see it.",
    noSheets: "This workbook has no cost sheets yet",
    noSheetsAbout: "Your sheets stay as they are; the cost sheets are added beside them.",
    adding: "Adding the cost sheets",
    added: (count: number) => `${many(count, "sheet")} added`,
    found: "We found your sheets",
    foundBusiness: (sheet: string) => `Orders, season and money are on the sheet ${sheet}.`,
    noBusiness: "A Business table with orders a month is missing.",
    optionsFound: (count: number) => many(count, "option"),
    onSheet: (area: string, sheet: string) => `${area} (${sheet})`,
    notFilled: "not filled in",
    noSheet: "no sheet",
    addMissing: "Add the missing sheets",
    addMissingAbout: (names: readonly string[]) => `Adds ${listed(names)} and changes nothing else.`,
    workedBlock: "Add a worked block",
    providers: "Providers and their quotes",
    invoice: "Check an invoice",
    orders: "Order history",
    fillIn: "Fill in the sheet Business, then one area. What you do not know, mark ? and go on.",
    toDecisions: "See the decisions",
    toCheck: (count: number) => `See what to mend (${count})`,
  },

  check: {
    title: (errors: number, warnings: number, open: number) =>
      errors + warnings + open === 0
        ? "Nothing to mend"
        : listed([
            ...(errors > 0 ? [many(errors, "error")] : []),
            ...(warnings > 0 ? [many(warnings, "warning")] : []),
            ...(open > 0 ? [`${open} not known`] : []),
          ]),
    clean: "Every cell that Footing reads makes sense.",
    lead: "Choose one to go to its cell.",
    error: "Error",
    warning: "Warning",
    open: "Marked ? (not known)",
    openAbout: "An option with a ? costs “at least” what is known. These could change an answer first.",
    note: "Note",
    notes: "Worth knowing",
    flipsBelow: (option: string, value: string) => `Below ${value}, ${option} would be the choice.`,
    flipsNot: (option: string) => `No value of this alone makes ${option} the choice.`,
    unknown: "Not known",
    wholeWorkbook: "The workbook",
    more: (count: number) => `Show ${count} more`,
  },

  decisions: {
    saves: (moves: number, amount: string) => `${many(moves, "change")} would save ${amount} a year`,
    costs: (moves: number, amount: string) => `${many(moves, "change")} would cost ${amount} more a year`,
    stay: "Keep everything as it is",
    notYet: "Not enough data to move anything yet",
    noToday: "What to do, area by area",
    sums: (then: string, today: string, areas: number) =>
      `${then} a year instead of ${today}, over ${many(areas, "area")} with both costs known.`,
    oneOff: (amount: string) => `The changes take ${amount} once.`,
    comesBack: (amount: string) => `${amount} of it is tied up and comes back.`,
    open: (names: readonly string[]) => `Find out more first: ${listed(names)}.`,
    close: (names: readonly string[]) => `Too close to call: ${listed(names)}.`,
    columns: {
      area: "Area, and what to do",
      today: "Today, a year",
      then: "Then, a year",
      change: "Change",
      sure: "How sure",
    },
    spoken: (row: {
      readonly name: string;
      readonly advice: string;
      readonly today: string;
      readonly then: string;
      readonly change: string;
      readonly sure: string;
    }) =>
      `${row.name}. Do this: ${row.advice}. Today, a year: ${row.today}. Then, a year: ${row.then}. Change: ${row.change}. How sure: ${row.sure}.`,
    keep: (option: string) => `Keep ${option}`,
    insteadOf: (option: string, known: boolean) => `instead of ${option}${known ? ", on what is known" : ""}`,
    noAdvice: "No answer yet",
    yearly: (today: string, then: string) => `${today} → ${then} a year`,
    yearlyOnly: (then: string) => `${then} a year`,
    noChange: "no change",
    notKnown: "not known",
    atLeast: (amount: string) => `at least ${amount}`,
    atMost: (isMost: boolean, amount: string) => (isMost ? `at most ${amount}` : amount),
    notAssessed: "Not assessed",
    notAssessedAbout: "Not filled in yet; not in the totals.",
    totalOf: (areas: number) => `Total of ${many(areas, "area")}`,
    elements: "Decided part by part",
    whole: "The area as a whole",
    options: "Options",
    option: "Option",
    yearlyCost: "Cost a year",
    against: "Against the advice",
    againstChoice: "Against your choice",
    today: "today",
    advised: "advised",
    chosen: "your choice",
    fix: "Choose this one",
    fixOption: (option: string) => `Choose this one: ${option}`,
    release: "Undo choice",
    releaseOption: (option: string) => `Undo choice: ${option}`,
    isOut: (reason: string) => `Out: ${reason}`,
    lacks: (names: readonly string[]) => `Not known: ${listed(names)}`,
    byGroup: "A typical month, by kind of cost",
    byGroupUnit: "money a month",
    why: "Why",
    flips: "What would change the answer",
    noFlips: "No single cost or order volume within ten times its value.",
    judgement: "Cost and judgement",
    byCost: "By cost alone",
    withJudgement: "With judgement",
    yourChoice: "Your choice",
    judgementPrice: "Price of the judgement, a year",
    choicePrice: "Price of it here, a year",
    runnerUp: "Next by cost",
    figures: "Analyst’s figures",
  },

  analystFigures: {
    equivalentAnnualCost: "Equivalent annual cost",
    presentCost: "Present cost",
    firstYear: "First-year cost",
    month: "Settled month",
    oneOff: "One-off cash",
    tiedUp: "Tied up at the start, comes back",
    stillToPay: "Still to pay",
    fixedShare: "Fixed share of the month",
    marginal: "One order more",
    fit: "Fit (0-100)",
    people: "People (FTE)",
    space: "Space (sq ft)",
    twelveMonths: "Cost per order, 12 months",
    walkAway: "Walk-away price an order, without space",
    score: "Outsource score (0-100)",
    basis: (rate: string, months: string, tie: string) =>
      `Equivalent annual cost = 12 × present cost ÷ the sum of the discount factors; ${months} months at ${rate} a year. Near tie: ${tie} of the cost that differs.`,
    noRate: "not set",
  },

  whatIf: {
    scenario: "Scenario",
    none: "As the workbook stands",
    orders: (orders: string, own: string) => `What if: ${orders} orders a month instead of ${own}`,
    reset: (own: string) => `Back to ${own}`,
    chosen: (choices: readonly string[]) => `Your choice, whatever the advice: ${listed(choices)}`,
    choice: (what: string, option: string) => `${what}: ${option}`,
    releaseAll: "Undo all choices",
  },

  changes: {
    label: "What changed",
    edited: (places: readonly string[]) => `${listed(places)} changed`,
    andMore: (count: number) => `${count} more`,
    scenario: (name: string) => `Scenario ${name}`,
    choice: (left: number) => (left === 0 ? "Back to the advice" : "What your choice changes"),
    noScenario: "Back to the workbook as it stands",
    answer: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
    sure: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
    cost: (what: string, change: string) => `${what}: cost ${change} a year`,
    lost: (what: string) => `${what}: a cost is no longer known`,
    none: "no answer",
    nothing: "No answer changed.",
    more: (count: number) => `and ${count} more`,
    problems: (count: number) =>
      count > 0 ? `${many(count, "new problem")}` : `${many(-count, "problem")} mended`,
    element: (area: string, element: string) => `${area}, ${element}`,
  },

  chart: {
    asTable: "Show as a table",
    asChart: "Show as a chart",
    total: "Total",
    bar: (name: string, total: string, parts: readonly string[]) => `${name} ${total}: ${parts.join(", ")}`,
    part: (group: string, value: string) => `${group} ${value}`,
    group: "Kind of cost",
  },

  reportCancelled: "Cancelled. The workbook is as it was.",
};
