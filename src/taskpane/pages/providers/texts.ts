/** The texts about providers: their quotes, the request for one, and what options' costs have in them. */
export const texts = {
  lead: "Adds sheets to this workbook; yours stay as they are. A fee sheet counts as an option of Fulfilment once a rate is filled in.",
  name: "Provider's name",
  unnamed: "Provider",
  fees: "Add a provider's quote",
  request: "Ask a provider for a quote",
  requestAbout:
    "Three sheets to copy into a workbook of their own and send: your profile, and a form whose answers read as an option. Your costs are not in them.",
  checklist: "Add the checklist",
  checklistAbout:
    "What every option's cost has to have in it. Options count as comparable only once it is answered.",

  alike: "Like for like",
  working: "Looking at what each option has in it",
  statuses: {
    comparable: (option: string) => `${option}: comparable`,
    "leaves out": (option: string, count: number) =>
      `${option}: comparable but for what it leaves out (${count})`,
    "not answered": (option: string, count: number) => `${option}: not answered yet (${count} open)`,
  },
};
