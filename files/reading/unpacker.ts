import { Inflate, inflateSync } from 'fflate';
import { checksum } from '../zip-entries';

/** What unpacks the parts of a workbook; the machine may have a faster one than code that runs everywhere. */
export interface Unpacker {
  /** A whole part at once, `size` as the file states it. Throws for what was not packed so. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** A part piece by piece, in order. Rejects for what was not packed so, or when `take` throws. */
  pieces(packed: Uint8Array, size: number, take: (piece: Uint8Array) => void): Promise<void>;
  /** CRC-32 of a piece, after that of the pieces before. */
  checksum(piece: Uint8Array, before: number): number;
}

/** Packed bytes that are unpacked at a time. */
const PIECE = 1 << 15;

/** Runs in Node and in every browser. */
export const UNPACKER: Unpacker = {
  inflate: (packed) => inflateSync(packed),
  pieces(packed, _size, take) {
    return Promise.resolve().then(() => {
      const inflate = new Inflate(take);
      for (let at = 0; at < packed.length; at += PIECE)
        inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    });
  },
  checksum,
};
