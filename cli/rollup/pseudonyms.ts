import { createHmac } from 'node:crypto';
import type { Frame } from '../../core/rollup';

/** A frame as data that a worker can be sent. */
export interface PlainFrame extends Omit<Frame, 'pseudonym'> {
  /** The key of the pseudonyms. */
  readonly key: string | null;
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
