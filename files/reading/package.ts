import { unzipSync } from 'fflate';
import { partKey, type PartTexts } from '../edit/part-texts';
import { damaged } from '../kind';
import { FileProblem } from '../problem';
import { checksum, listEntries, type ZipEntry } from '../zip-entries';

/**
 * The parts of a workbook file, unpacked one by one when they are asked for. A part whose content does not have the
 * checksum that the file states is damaged.
 */
export class Package implements PartTexts {
  private readonly entries = new Map<string, ZipEntry>();

  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
  ) {
    for (const entry of listEntries(bytes)) this.entries.set(partKey(entry.name), entry);
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
    if (!content || (entry.crc !== 0 && checksum(content) !== entry.crc)) throw damaged(this.name);
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
