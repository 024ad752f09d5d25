export { breakEvenHour, costAtHour, type OwnerCase } from "./ownerHours";
export {
  freedPeople,
  freedWords,
  type FreedByArea,
  type FreedPerson,
  type IfFreed,
  type Person,
} from "./wholePersons";
