import { Inflate, inflateSync, Zip, type ZipInputFile } from "fflate";

/** A part of a zip file as it lies there, packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** A zip file that is cut off, damaged, or packed in a way no workbook is. */
export class DamagedZip extends Error {}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;
/** A gzip file without a name: a head, the deflated bytes, and their CRC and size before packing. */
const GZIP = { head: 10, tail: 8 } as const;
/** Excel gives every part this time; a fixed one makes equal workbooks equal files. */
const WRITTEN_AT = new Date(1980, 0, 1);

/**
 * The parts of a zip file, none of them unpacked, in the order of its directory.
 * @throws DamagedZip
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    const entries: ZipEntry[] = [];
    for (let index = 0, at = view.getUint32(end + 16, true); index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new DamagedZip("directory");
      entries.push(entryAt(view, bytes, at));
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new DamagedZip("cut off");
    throw error;
  }
}

/** Where the end record stands: the last bytes, but for a comment of at most 65,535. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new DamagedZip("no directory");
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  if (encrypted || (method !== 0 && method !== 8)) throw new DamagedZip("packing");
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const [size, packedSize, local] = placeOf(view, at, at + 46 + nameLength);
  if (view.getUint32(local, true) !== LOCAL_ENTRY) throw new DamagedZip(name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new DamagedZip(name);
  const packed = bytes.subarray(start, start + packedSize);
  return { name, method, crc: view.getUint32(at + 16, true), size, packed };
}

/** Size, packed size and place of an entry; what is too large for its field stands in the zip64 extra, in this order. */
function placeOf(view: DataView, at: number, extra: number): [number, number, number] {
  const fields = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  if (!fields.includes(IN_ZIP64)) return fields as [number, number, number];
  const end = extra + view.getUint16(at + 30, true);
  let block = extra;
  while (block < end && view.getUint16(block, true) !== ZIP64_EXTRA)
    block += 4 + view.getUint16(block + 2, true);
  let from = block + 4;
  return fields.map((field) => {
    if (field !== IN_ZIP64) return field;
    from += 8;
    return Number(view.getBigUint64(from - 8, true));
  }) as [number, number, number];
}

/**
 * A part's bytes.
 * @throws DamagedZip
 */
export function unpack({ name, method, packed, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new DamagedZip(name);
  }
}

/** The first bytes of a part, without unpacking the rest: of so many packed bytes. */
export function beginningOf({ method, packed }: ZipEntry, packedBytes: number): Uint8Array {
  const first = packed.subarray(0, packedBytes);
  if (method === 0) return first;
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  try {
    inflate.push(first, packedBytes >= packed.length);
  } catch {
    // What was unpacked so far is the answer.
  }
  return joined(chunks);
}

/** A part deflated by the platform, in a thread of its own; gzip tells the CRC that a zip file needs. */
async function pack(name: string, part: Uint8Array): Promise<ZipEntry> {
  const { readable, writable } = new CompressionStream("gzip");
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(part as Uint8Array<ArrayBuffer>), writer.close()]);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (let { value } = await reader.read(); value; { value } = await reader.read()) chunks.push(value);
  await written;
  const gzip = joined(chunks);
  const end = gzip.length - GZIP.tail;
  const crc = new DataView(gzip.buffer).getUint32(end, true);
  return { name, method: 8, crc, size: part.length, packed: gzip.subarray(GZIP.head, end) };
}

/** A zip file of parts: those still packed are copied as they are, the others deflated. */
export async function writeZip(
  parts: Iterable<readonly [name: string, part: ZipEntry | Uint8Array]>,
): Promise<Uint8Array> {
  const entries = await Promise.all(
    Array.from(parts, ([name, part]) => (part instanceof Uint8Array ? pack(name, part) : { ...part, name })),
  );
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const { name, crc, size, method, packed } of entries) {
    const file: ZipInputFile = { filename: name, crc, size, compression: method, mtime: WRITTEN_AT };
    zip.add(file);
    file.ondata!(null, packed as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
