import { activities } from "../activities/activity";

export const FACILITIES_ACTIVITIES = activities([
  [
    "Rent",
    "Rent or fee for the space",
    "rent | lease | desk | membership | storage fee | storage unit | license fee | licence fee",
    "month",
    { drivers: ["sq ft"] },
  ],
  [
    "Running cost of the building",
    "Taxes, insurance of the building, common areas",
    "service charge | nnn | cam | tax | running cost | common",
    "month",
  ],
  [
    "Power, heat and internet",
    "What meters and lines cost",
    "utilities | power | heat | electricity | internet | energy",
    "month",
  ],
  [
    "Cleaning and repair",
    "Cleaning, waste, small repairs",
    "cleaning | repair | maintenance | waste",
    "month",
  ],
  [
    "Security and insurance",
    "Alarm, locks, insurance of what is inside",
    "security | alarm | insurance",
    "month",
  ],
  [
    "Fit-out",
    "Walls, racks, desks, lines",
    "fit-out | fitout | rack | shelf | shelves | table | desk and chair | furniture | equipment",
    "once",
  ],
  ["Deposit", "Money left with the landlord", "deposit", "month", { drivers: ["tied up"] }],
  ["Moving", "The move itself and double rent", "moving | move | double rent", "once"],
  ["Overflow", "Space for the fullest months", "overflow | peak | seasonal", "month"],
  [
    "Managing it",
    "Hours of whoever deals with it",
    "owner | manage | manager",
    "month",
    { drivers: ["owner hour"] },
  ],
  [
    "Leaving",
    "Restoring the space, notice",
    "exit | leaving | termination | restoration | dilapidation",
    null,
    { drivers: ["leaving"] },
  ],
]);
