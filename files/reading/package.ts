import { unzipSync } from 'fflate';
import { partKey, type PartTexts } from '../edit/part-texts';
import { damaged } from '../kind';
import { FileProblem } from '../problem';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** What the list at the end of a zip file says about one part. */
interface Entry {
  readonly name: string;
  readonly crc: number;
}

/**
 * The parts of a workbook file, unpacked one by one when they are asked for. A part whose content does not have the
 * checksum that the file states is damaged.
 */
export class Package implements PartTexts {
  private readonly entries = new Map<string, Entry>();

  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
  ) {
    for (const entry of centralDirectory(bytes)) this.entries.set(partKey(entry.name), entry);
    if (this.entries.size === 0) throw damaged(name);
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  text(path: string): string {
    const entry = this.entries.get(partKey(path));
    if (!entry)
      throw new FileProblem(
        'damaged',
        `"${this.name}" lacks its part ${path}: open it in Excel, let it repair the file, and save it again.`,
      );
    const content = unzipSync(this.bytes, { filter: (part) => part.name === entry.name })[entry.name];
    if (!content || (entry.crc !== 0 && crc32(content) !== entry.crc)) throw damaged(this.name);
    return decode(content);
  }
}

function decode(content: Uint8Array): string {
  const utf16 =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(utf16).decode(content);
}

function centralDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return [];
  const entries: Entry[] = [];
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

function crc32(content: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < content.length; i++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (content[i] as number)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
}
