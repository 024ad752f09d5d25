/** Why work on a file failed; the message is for the user. */
export class FileFailure extends Error {
  constructor(
    /** "unreadable": no workbook that can be opened. "name taken": a name is the user's own. "cancelled": by the user. */
    readonly kind: "unreadable" | "name taken" | "cancelled" | "other",
    message: string,
    readonly details = "",
  ) {
    super(message);
    this.name = "FileFailure";
  }
}
