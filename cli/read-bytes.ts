import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MAX_FILE_BYTES, tooLarge } from '../files/limits';

/** The bytes of a file; throws like `fs.readFileSync`, and what says that it is too large before it fills the memory. */
export function readBytes(file: string): Uint8Array {
  const { size } = statSync(file);
  if (size > MAX_FILE_BYTES) throw tooLarge(path.basename(file), size);
  return readFileSync(file);
}
