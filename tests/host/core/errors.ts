/** What Excel answers when it refuses an action: a code of its own and a sentence for developers. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? "An internal error has occurred.",
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API you are trying to use could not be found. It may require a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  UnsupportedOperation: "The operation being attempted is not supported.",
};

/** HTTP status Excel's answer carries with a code. */
export const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

export const invalidArgument = (message?: string) => new HostError("InvalidArgument", message);
export const itemNotFound = () => new HostError("ItemNotFound");

/** Asked for and not modelled: answered ApiNotFound and listed by `unmodelled()`. */
export class Unmodelled extends HostError {
  constructor(readonly member: string) {
    super("ApiNotFound", `${member} is not modelled by the test host.`);
  }
}
