/** The parts of the File System Access API that are used here; Firefox and Safari have none of them. */
export interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{
    write(data: Uint8Array): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}
interface PickerWindow {
  readonly showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where a workbook was saved: a place that it can be saved to again, or the browser's downloads. */
export type SavedTo = { readonly handle: FileHandle } | "downloads" | "cancelled";

/**
 * Saves a workbook where the user says, or again where it was saved; where the browser cannot ask, as a download. What
 * stands there already is only exchanged when the new file is there as a whole: the browser writes beside it first.
 */
export async function saveFile(
  bytes: () => Promise<Uint8Array>,
  name: string,
  again: FileHandle | null,
): Promise<SavedTo> {
  const { showSaveFilePicker } = window as unknown as PickerWindow;
  if (!again && !showSaveFilePicker) {
    download(await bytes(), name);
    return "downloads";
  }
  // The browser lets only a click ask: so first the place, then the work.
  const handle =
    again ?? (await asked(() => showSaveFilePicker!({ suggestedName: name, types: [accepted] })));
  if (!handle) return "cancelled";
  const made = await bytes();
  const file = await handle.createWritable();
  try {
    await file.write(made);
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
  await file.close();
  return { handle };
}

const accepted = { description: "Excel workbook", accept: { [TYPE]: [".xlsx", ".xlsm"] } };

async function asked(ask: () => Promise<FileHandle>): Promise<FileHandle | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
