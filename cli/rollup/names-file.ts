import path from 'node:path';
import type { NamePair } from '../../core/rollup';
import { cellText } from '../../core/workbook/values/text';
import { readCsv } from '../../files/csv';
import { Problems, readNamed, type Io } from '../io';
import { isThere } from '../output/new-workbook';

const HEADERS = ['One name', 'Other name', 'Same'] as const;

/** The firm's answers about names that may be one partner; [] when the file is not there yet. Throws {@link Problems}. */
export function readNames(file: string, io: Io): NamePair[] {
  if (!isThere(file, io)) return [];
  const [headers = [], ...body] = readCsv(path.basename(file), readNamed(file, io)).rows.map((row) =>
    row.map(cellText),
  );
  if (HEADERS.some((header, at) => headers[at]?.trim().toLowerCase() !== header.toLowerCase()))
    throw new Problems([
      `"${file}" is no file of names: its first row must be ${HEADERS.join(', ')}. Name another file with --names, or remove it to have it made.`,
    ]);
  const problems: string[] = [];
  const pairs = body.flatMap(([one = '', other = '', same = ''], at): NamePair[] => {
    if (one.trim() === '' && other.trim() === '') return [];
    const word = same.trim().toLowerCase();
    if (one.trim() === '' || other.trim() === '' || !/^(y|yes|n|no|)$/.test(word)) {
      problems.push(`"${file}", row ${at + 2}: write two names, and yes, no or nothing under Same.`);
      return [];
    }
    return [{ one: one.trim(), other: other.trim(), same: word === '' ? null : word.startsWith('y') }];
  });
  if (problems.length > 0) throw new Problems(problems);
  return pairs;
}

/** The file of names with what is new to ask below what stands in it; null when nothing is new. */
export function withQuestions(before: readonly NamePair[], asked: readonly NamePair[]): string | null {
  const known = new Set(before.map(({ one, other }) => JSON.stringify([one, other].sort())));
  const added = asked.filter(({ one, other }) => !known.has(JSON.stringify([one, other].sort())));
  if (added.length === 0) return null;
  const rows = [...before, ...added].map(({ one, other, same }) => [
    one,
    other,
    same === null ? '' : same ? 'yes' : 'no',
  ]);
  return [[...HEADERS], ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** A field as spreadsheets read it; one that would be taken for a formula is quoted with a blank before it. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? ` ${text}` : text;
  return /[",\r\n]|^\s/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
