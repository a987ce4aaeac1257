import path from 'node:path';
import { firmSettingsRows, parseFirmText, type Firm, type SettingsRow } from '../core/firm';
import { Problems, readNamed, type ReadingIo } from './io';

/** A firm's file, checked. Throws {@link Problems} with a sentence for each thing that is wrong in it. */
export function readFirm(file: string, io: ReadingIo): Firm {
  const parsed = parseFirmText(new TextDecoder().decode(readNamed(file, io)));
  if ('firm' in parsed) return parsed.firm;
  throw new Problems(
    parsed.problems.map(
      (problem) => `"${path.basename(file)}" is not a firm file that can be used: ${problem}`,
    ),
  );
}

/** The rows of Settings that a firm's file stands for: with the file at hand, all of it counts, also what an advisor may change. */
export function firmRows(file: string, io: ReadingIo): SettingsRow[] {
  return firmSettingsRows({ ...readFirm(file, io), locked: ['*'] });
}
