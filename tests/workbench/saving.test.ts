import { saveFile, type FileHandle } from "../../src/workbench/saving";

const BEFORE = new Uint8Array([1]);
const AFTER = new Uint8Array([2]);

/** A file on a disk as browsers treat it: what is written lies beside it until it is closed. */
function fileOn(disk: { fails?: boolean; never?: boolean }) {
  const file: { content: Uint8Array; beside: Uint8Array | null } = { content: BEFORE, beside: null };
  const handle: FileHandle = {
    name: "costs.xlsx",
    createWritable: () =>
      Promise.resolve({
        write: (data) => {
          file.beside = data;
          if (disk.never) return new Promise(() => undefined);
          return disk.fails ? Promise.reject(new Error("the disk is full")) : Promise.resolve();
        },
        close: () => {
          file.content = file.beside!;
          file.beside = null;
          return Promise.resolve();
        },
        abort: () => {
          file.beside = null;
          return Promise.resolve();
        },
      }),
  };
  return { file, handle };
}
const bytes = () => Promise.resolve(AFTER);

beforeEach(() => Object.assign(globalThis, { window: {} }));

test("the file is exchanged when the new one is there as a whole", async () => {
  const { file, handle } = fileOn({});
  expect(await saveFile(bytes, "costs.xlsx", handle)).toEqual({ handle });
  expect(file).toEqual({ content: AFTER, beside: null });
});

test("a full disk leaves the file as it was, and nothing beside it", async () => {
  const { file, handle } = fileOn({ fails: true });
  await expect(saveFile(bytes, "costs.xlsx", handle)).rejects.toThrow("the disk is full");
  expect(file).toEqual({ content: BEFORE, beside: null });
});

test("a tab that is closed while it writes leaves the file as it was", async () => {
  const { file, handle } = fileOn({ never: true });
  void saveFile(bytes, "costs.xlsx", handle);
  await new Promise((passed) => setTimeout(passed, 20));
  expect(file).toEqual({ content: BEFORE, beside: AFTER });
});

test("a workbook that cannot be made leaves the file as it was", async () => {
  const { file, handle } = fileOn({});
  await expect(saveFile(() => Promise.reject(new Error("damaged")), "costs.xlsx", handle)).rejects.toThrow(
    "damaged",
  );
  expect(file).toEqual({ content: BEFORE, beside: null });
});

test("asking where to save, and going back, writes nothing", async () => {
  const ask = () => Promise.reject(new DOMException("", "AbortError"));
  Object.assign(globalThis, { window: { showSaveFilePicker: ask } });
  const made = jest.fn(bytes);
  expect(await saveFile(made, "costs.xlsx", null)).toBe("cancelled");
  expect(made).not.toHaveBeenCalled();
});
