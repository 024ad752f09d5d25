import { startExcelInNode, type ExcelHost, type HostOptions } from ".";

let open: ExcelHost | undefined;

/** Starts a host that is closed, and must have been asked for nothing unmodelled, when the test ends. */
export async function started(options: HostOptions = {}): Promise<ExcelHost> {
  open = await startExcelInNode(options);
  return open;
}

/** To be called once in a test file. */
export function closesHosts(): void {
  afterEach(() => {
    const unmodelled = open?.unmodelled() ?? [];
    open?.close();
    open = undefined;
    expect(unmodelled).toEqual([]);
  });
}

/** The code an action fails with. */
export async function codeOf(action: () => Promise<unknown>): Promise<string> {
  try {
    await action();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "no error";
}
