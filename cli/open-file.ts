import { isUtf8 } from 'node:buffer';
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { openFileWith, type OpenedFile } from '../files/open-with';
import type { Unpacker } from '../files/reading/unpacker';

/** Packed bytes up to which a part is unpacked at once: what goes piece by piece takes a thread. */
const AT_ONCE = 1 << 16;
/** Unpacked bytes that are handed over at a time. */
const PIECE = 1 << 17;
/** Room that a part is given at most before it is known what it holds. */
const MOST_ROOM = 1 << 20;

/** What Node has for unpacking, several times as fast as code that also runs in browsers. */
const UNPACKER: Unpacker = {
  inflate: unpacked,
  async pieces(packed, size, take) {
    if (packed.length <= AT_ONCE) {
      take(unpacked(packed, size));
      return;
    }
    const unpacking = createInflateRaw({ chunkSize: PIECE });
    unpacking.end(packed);
    for await (const piece of unpacking) take(piece as Uint8Array);
  },
  checksum: crc32,
};

/** A part at once, with room for what the file states: else it comes in many small pieces that are copied together. */
function unpacked(packed: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(packed, {
    chunkSize: Math.min(Math.max(size + 1, constants.Z_MIN_CHUNK), MOST_ROOM),
  });
}

/** The sheets of a file, as `files/open` has them. */
export function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  return openFileWith(name, bytes, UNPACKER, isUtf8);
}
