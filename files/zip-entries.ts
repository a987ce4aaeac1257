const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** What the list at the end of a zip file says about one part. */
export interface ZipEntry {
  readonly name: string;
  /** Checksum of the unpacked content; 0 where the writer left it out. */
  readonly crc: number;
}

/** The list at the end of a zip file; [] where there is none. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return [];
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  // A file above 4 GB keeps the offset elsewhere; so large a file is refused before.
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + length)),
      crc: view.getUint32(at + 16, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of a content, as zip files state it. */
export function checksum(content: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < content.length; i++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (content[i] as number)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
}
