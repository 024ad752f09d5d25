import type { AreaId } from "../../model";

/** The names of the worked options: what a list to choose from needs, without the options themselves. */
export const WORKED_OPTIONS: { readonly [A in AreaId]?: readonly string[] } = {
  marketing: [
    "Own people by element",
    "Agency on retainer",
    "Agency paid by ad spend",
    "Freelancers by the project",
  ],
  facilities: [
    "Class B lease",
    "Class C lease",
    "Flexible park with bays",
    "Own warehouse, bought",
    "Home and storage units",
    "No space of our own",
  ],
  customerService: [
    "Own team, e-mail only",
    "Own team, phone and e-mail",
    "Own team, phone where callers hang up",
    "Own team, live chat and e-mail",
    "Outside service, per contact",
    "Outside service, per minute",
    "Outside service, per seat",
    "Own team by day, evenings outside",
  ],
  it: [
    "Build and host ourselves",
    "Agency builds, we run it",
    "Shop platform as a service",
    "Shop platform, plan for large shops",
    "Own front end on a platform",
  ],
  finance: ["Own bookkeeper by the hour", "Outside package by tier", "Entries outside, approvals inside"],
  humanResources: [
    "Ourselves, by the hour",
    "Employer organization, per employee",
    "Employer organization, per cent of payroll",
    "Payroll bureau and recruiter, rest inside",
  ],
};
