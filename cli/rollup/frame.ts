import { yearTo } from '../../core/rollup';
import { readArguments } from '../arguments';
import { Problems, readNamed, type Io } from '../io';
import { readFirm } from '../read-firm';
import type { PlainFrame } from './pseudonyms';
import { hashOf } from './read-parts';

export interface FrameOptions {
  readonly firm?: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly locale?: string;
  readonly pseudonyms?: string;
}

/** Characters below which a key could be guessed. */
const SHORTEST_KEY = 16;

/** The key that stands in a file. Throws {@link Problems} when it is too short to keep anything secret. */
export function readKey(file: string, io: Io): string {
  const text = new TextDecoder().decode(readNamed(file, io)).trim();
  if (text.length < SHORTEST_KEY)
    throw new Problems([
      `"${file}" holds no key: write ${SHORTEST_KEY} or more characters into it that nobody can guess, and keep it within the firm.`,
    ]);
  return text;
}

/** The day, the window and the settings by which all workbooks are read. Throws {@link Problems}, all of them at once. */
export function frameOf(options: FrameOptions, io: Io): PlainFrame {
  const {
    reading: { asOf: asked, locale },
    period,
  } = readArguments(options);
  const asOf = asked ?? io.today;
  const from = period.from ?? yearTo(asOf);
  const problems: string[] = [];
  if (asOf > io.today)
    problems.push(`--as-of "${options.asOf}" is after today: a day in the future has no records.`);
  if (from !== 'start' && from > asOf) problems.push('--from is after --as-of: exchange them.');
  if (problems.length > 0) throw new Problems(problems);
  const firm = options.firm === undefined ? null : readFirm(options.firm, io);
  const key = options.pseudonyms === undefined ? null : readKey(options.pseudonyms, io);
  const settings = hashOf(JSON.stringify([firm, locale, key === null ? null : hashOf(key)])).slice(0, 16);
  return { asOf, from, firm, locale, settings, key };
}
