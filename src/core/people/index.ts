export { breakEvenHour, costAtHour, type OwnerCase } from "./ownerHours";
export { freedPeople, freedWords, type FreedByArea, type FreedPerson, type Person } from "./wholePersons";
export type { IfFreed } from "../model";
