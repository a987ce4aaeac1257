import { partKey, type PartTexts } from '../edit/part-texts';
import { damaged } from '../kind';
import { FileProblem } from '../problem';
import { listEntries, packedContent, type ZipEntry } from '../zip-entries';
import type { Unpacker } from './unpacker';

const NOT_PACKED = 0;
const DEFLATED = 8;

/**
 * The parts of a workbook file, unpacked one by one when they are asked for. A part whose content does not have the size and
 * the checksum that the file states is damaged.
 */
export class Package implements PartTexts {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly texts = new Map<ZipEntry, string>();

  constructor(
    readonly name: string,
    private readonly bytes: Uint8Array,
    private readonly unpacker: Unpacker,
  ) {
    for (const entry of listEntries(bytes)) this.entries.set(partKey(entry.name), entry);
    if (this.entries.size === 0) throw damaged(name);
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  text(path: string): string {
    const entry = this.entry(path);
    let text = this.texts.get(entry);
    if (text === undefined) this.texts.set(entry, (text = this.unpacked(entry)));
    return text;
  }

  private unpacked(entry: ZipEntry): string {
    const packed = this.packed(entry);
    const content = entry.method === NOT_PACKED ? packed : this.unpacker.inflate(packed, entry.size);
    if (!this.isWhole(entry, content.length, this.unpacker.checksum(content, 0))) throw damaged(this.name);
    return new TextDecoder(utf16(content) ?? 'utf-8').decode(content);
  }

  /** Hands over the UTF-8 of a part piece by piece while it is unpacked. */
  async feed(path: string, take: (piece: Uint8Array) => void): Promise<void> {
    const entry = this.entry(path);
    const packed = this.packed(entry);
    let [size, crc] = [0, 0];
    let decoder: InstanceType<typeof TextDecoder> | null = null;
    const utf8 = new TextEncoder();
    const check = (piece: Uint8Array): void => {
      if (piece.length === 0) return;
      const encoding = size === 0 ? utf16(piece) : null;
      if (encoding !== null) decoder = new TextDecoder(encoding);
      size += piece.length;
      if (size > entry.size) throw damaged(this.name);
      crc = this.unpacker.checksum(piece, crc);
      take(decoder === null ? piece : utf8.encode(decoder.decode(piece, { stream: true })));
    };
    if (entry.method === NOT_PACKED) check(packed);
    else await this.unpacker.pieces(packed, entry.size, check);
    if (!this.isWhole(entry, size, crc)) throw damaged(this.name);
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(partKey(path));
    if (entry) return entry;
    throw new FileProblem(
      'damaged',
      `"${this.name}" lacks its part ${path}: open it in Excel, let it repair the file, and save it again.`,
    );
  }

  private packed(entry: ZipEntry): Uint8Array {
    const packed = packedContent(this.bytes, entry);
    if (packed === null || (entry.method !== NOT_PACKED && entry.method !== DEFLATED))
      throw damaged(this.name);
    return packed;
  }

  private isWhole(entry: ZipEntry, size: number, crc: number): boolean {
    return size === entry.size && (entry.crc === 0 || crc === entry.crc);
  }
}

function utf16(content: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  return content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : null;
}
