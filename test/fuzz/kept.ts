import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Found, KindName } from './kinds';

/** Inputs that once fell are kept here, and tried again by the tests. */
const FOLDER = path.resolve('test/fixtures/fuzz');

interface Kept {
  readonly name: string;
  readonly kind: KindName;
  readonly input: unknown;
}

const asJson = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
const fromJson = (_: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'base64' in value
    ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
    : value;

/** Writes an input that fell; gives the path of its file. */
export function keep({ kind, input }: Found): string {
  const text = `${JSON.stringify({ kind, input }, asJson, 2)}\n`;
  const file = path.join(FOLDER, `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, text);
  return file;
}

export function kept(): Kept[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { kind, input } = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'), fromJson) as Kept;
      return { name, kind, input };
    });
}
