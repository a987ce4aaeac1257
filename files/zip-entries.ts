const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** What stands in the place of a size or an offset that is kept in an extra field of 64 bits. */
const ELSEWHERE = 0xffffffff;

/** What the list at the end of a zip file says about one part. */
export interface ZipEntry {
  readonly name: string;
  /** Checksum of the unpacked content; 0 where the writer left it out. */
  readonly crc: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** Size of the unpacked content. */
  readonly size: number;
  /** Where the header of the part stands in the file. */
  readonly offset: number;
}

/** The list at the end of a zip file; [] where there is none. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  let at = firstEntry(view, end);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const length = view.getUint16(at + 28, true);
    const extra = at + 46 + length;
    const extraEnd = Math.min(extra + view.getUint16(at + 30, true), bytes.length);
    const long = longNumbers(view, extra, extraEnd);
    // They stand in this order, and only those that are elsewhere.
    const number = (place: number): number => {
      const value = view.getUint32(place, true);
      return value === ELSEWHERE ? (long.shift() ?? value) : value;
    };
    const size = number(at + 24);
    const packedSize = number(at + 20);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, extra)),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      packedSize,
      size,
      offset: number(at + 42),
    });
    at = extra + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the list begins. */
function firstEntry(view: DataView, end: number): number {
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (offset !== ELSEWHERE || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return offset;
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) return offset;
  return Number(view.getBigUint64(end64 + 48, true));
}

/** The numbers of 64 bits among the extra fields of a part. */
function longNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    at += 4;
    if (kind === 1) {
      const count = Math.floor(Math.min(length, to - at) / 8);
      return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 8 * i, true)));
    }
    at += length;
  }
  return [];
}

/** The packed content of a part; null where the file does not hold it. */
export function packedContent(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of a content, as zip files state it; of its next piece, after what it is of those before. */
export function checksum(content: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let i = 0; i < content.length; i++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (content[i] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
