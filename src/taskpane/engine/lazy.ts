/** A part of Footing's own code could not be fetched: no connection, or a newer version has taken its place. */
export class NotFetched extends Error {
  constructor(cause: unknown) {
    const { message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
    super(message, { cause });
    this.name = "NotFetched";
    this.stack = stack;
  }
}

/** A part of the code that is fetched when it is first needed; when that failed it can be asked for again. */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    throw new NotFetched(error);
  }
}

/** The answer to a request that failed. */
export function failed(
  id: number,
  error: unknown,
): { type: "failed"; id: number; message: string; details: string; notFetched: boolean } {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  return { type: "failed", id, message, details: stack, notFetched: error instanceof NotFetched };
}
