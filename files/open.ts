import { openFileWith, type OpenedFile } from './open-with';
import { UNPACKER } from './reading/unpacker';

export { FileProblem } from './problem';
export type { OpenedFile };

/**
 * The sheets of an .xlsx or .csv file from its bytes; runs in Node and in the browser. `name` is the file name without
 * folders. Throws a {@link FileProblem} with one sentence for a file that is empty, huge, encrypted, damaged or no table.
 */
export function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  return openFileWith(name, bytes, UNPACKER);
}
