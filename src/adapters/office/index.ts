export { officePort, type OfficePortOptions } from "./port";
