import type { FoundFile } from '../find-files';
import { withPseudonyms, type PlainFrame } from './pseudonyms';
import { PartStore } from './part-store';
import { readPart, type PartRead } from './read-parts';

/** By what a thread reads workbooks for a roll-up. */
export interface PartStart {
  readonly frame: PlainFrame;
  /** Folder in which what was read is kept; null: nothing is. */
  readonly parts: string | null;
}

/** Reads one workbook after the other, each to the part that it gives. */
export function partWork({ frame: plain, parts }: PartStart): (file: FoundFile) => Promise<PartRead> {
  const frame = withPseudonyms(plain);
  const store = new PartStore(parts);
  return (file) => readPart(file, frame, store);
}
