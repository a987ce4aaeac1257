import { createHmac } from 'node:crypto';
import { yearTo, type Frame } from '../../core/rollup';
import { readArguments } from '../arguments';
import { Problems, readNamed, type Io } from '../io';
import { readFirm } from '../read-firm';
import { hashOf } from './read-parts';

/** A frame as data that a worker can be sent. */
export interface PlainFrame extends Omit<Frame, 'pseudonym'> {
  /** The key of the pseudonyms. */
  readonly key: string | null;
}

export interface FrameOptions {
  readonly firm?: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly locale?: string;
  readonly pseudonyms?: string;
}

/** The frame with its pseudonyms. */
export function withPseudonyms({ key, ...plain }: PlainFrame): Frame {
  return { ...plain, pseudonym: pseudonymsOf(key) };
}

/** Letters of a pseudonym: 48 bits, so that even a million partners hardly ever share one. */
const LETTERS = 12;

/** What a partner is called outside: the beginning of the HMAC-SHA-256 of the normal form of its name; null without a key. */
export function pseudonymsOf(key: string | null): ((name: string) => string) | null {
  if (key === null) return null;
  return (name) => `P-${createHmac('sha256', key).update(name).digest('hex').slice(0, LETTERS)}`;
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
