import { isUtf8 } from 'node:buffer';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { openFileWith, type OpenedFile } from '../files/open-with';
import type { Unpacker } from '../files/reading/unpacker';

/** Packed bytes up to which a part is unpacked at once: what goes piece by piece takes a thread. */
const AT_ONCE = 1 << 16;
/** Unpacked bytes that are handed over at a time. */
const PIECE = 1 << 17;

/** What Node has for unpacking, several times as fast as code that also runs in browsers. */
const UNPACKER: Unpacker = {
  inflate: (packed) => inflateRawSync(packed),
  async pieces(packed, take) {
    if (packed.length <= AT_ONCE) {
      take(inflateRawSync(packed));
      return;
    }
    const unpacking = createInflateRaw({ chunkSize: PIECE });
    unpacking.end(packed);
    for await (const piece of unpacking) take(piece as Uint8Array);
  },
  checksum: crc32,
};

/** The sheets of a file, as `files/open` has them. */
export function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  return openFileWith(name, bytes, UNPACKER, isUtf8);
}
