export { erlangB, erlangC, meanWaitC, offeredLoad, serversC, serviceLevelC, type Queue } from "./erlangC";
export { answeredA, erlangA, serversA, type Impatient, type ImpatientQueue } from "./erlangA";
export { fullTimeEquivalents, scheduled, serversRequired, type ServicePromise, type Week } from "./agents";
