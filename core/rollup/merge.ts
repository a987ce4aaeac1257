import { nameKey } from '../ledger/names';
import { wordsIn } from '../words';
import { byCode } from '../workbook/values/text';
import { grouped } from './grouping';
import { isReadable, type LeagueCare, type Part, type PartHead, type PracticePart } from './part';

/** Parts of one roll-up, put together: the same whatever the order and however they were spread over files. */
export interface Merged {
  readonly head: PartHead;
  /** By file. */
  readonly parts: readonly Part[];
  /** What only the whole tells: the same file twice. */
  readonly care: readonly LeagueCare[];
}

export type MergeResult = { readonly merged: Merged } | { readonly problems: readonly string[] };

/** One file of parts, as a run or a shard wrote it. */
export interface PartFile {
  /** For sentences: what the file is called. */
  readonly name: string;
  readonly head: PartHead;
  readonly parts: readonly Part[];
}

const HEAD_WORDS: ReadonlyArray<readonly [keyof PartHead, string]> = [
  ['format', 'of another format'],
  ['software', 'made by another version of Partner Ledger'],
  ['definitions', 'made by other definitions of the figures'],
  ['asOf', 'as of another day'],
  ['from', 'over another window'],
  ['settings', "read by another firm's settings, other options or another key of pseudonyms"],
  ['pseudonyms', 'under other names of partners'],
  ['currency', 'of a firm with another currency'],
];

const { count } = wordsIn();

/**
 * Puts parts together. A sentence for each file of parts that does not belong to the first one, and for each input that stands in two of them:
 * nothing is added up then.
 */
export function mergeParts(files: readonly PartFile[]): MergeResult {
  const [first] = files;
  if (first === undefined) return { problems: ['There are no parts to put together.'] };
  const problems = files.flatMap(({ name, head }) => {
    const other = HEAD_WORDS.filter(([key]) => head[key] !== first.head[key]);
    return other.map(
      ([key, words]) =>
        `"${name}" is ${words} than "${first.name}" (${String(head[key])}, not ${String(first.head[key])}): make the parts anew with the same options.`,
    );
  });
  const where = new Map<string, string>();
  for (const { name, parts } of files)
    for (const { file } of parts) {
      const before = where.get(file);
      if (before === undefined) where.set(file, name);
      else problems.push(`"${file}" stands in "${before}" and in "${name}": leave one of them out.`);
    }
  if (problems.length > 0) return { problems };
  return {
    merged: onceEach(
      first.head,
      files.flatMap(({ parts }) => parts),
    ),
  };
}

/** Every file once: of files with the same bytes the first by name counts. */
function onceEach(head: PartHead, all: readonly Part[]): Merged {
  const sorted = [...all].sort((a, b) => byCode(a.file, b.file));
  const seen = new Map<string, string>();
  const care: LeagueCare[] = [];
  const parts = sorted.filter((part) => {
    if (!isReadable(part)) return true;
    const before = seen.get(part.hash);
    if (before === undefined) {
      seen.set(part.hash, part.file);
      return true;
    }
    care.push({
      file: part.file,
      care: { kind: 'same file', sentence: `It is the same file as "${before}": it counts once.` },
    });
    return false;
  });
  return { head, parts, care };
}

/** Advisors with what they are called: a name that several workbooks have is told apart by the file, and each of them needs care. */
interface Named {
  readonly part: PracticePart;
  /** The same on every run: the normal name, with the file where several have it. */
  readonly id: string;
  readonly label: string;
}

export function nameAdvisors(parts: readonly PracticePart[]): {
  readonly named: readonly Named[];
  readonly care: readonly LeagueCare[];
} {
  const care: LeagueCare[] = [];
  const named: Named[] = [];
  for (const same of grouped(parts, ({ advisor }) => nameKey(advisor))) {
    const [first] = same;
    const key = nameKey(first.advisor);
    if (same.length === 1) named.push({ part: first, id: key, label: first.advisor });
    else
      for (const part of same) {
        named.push({ part, id: `${key} / ${part.file}`, label: `${part.advisor} (${part.file})` });
        care.push({ file: part.file, care: { kind: 'same advisor', sentence: sameAdvisor(part, same) } });
      }
  }
  return { named, care };
}

function sameAdvisor(part: PracticePart, same: readonly PracticePart[]): string {
  const others = same.filter((each) => each !== part);
  const rows = new Set(rowsOf(part));
  const shared = Math.max(...others.map((other) => rowsOf(other).filter((row) => rows.has(row)).length));
  const names = others.map(({ file }) => `"${file}"`).join(', ');
  return shared > 0
    ? `${names} ${others.length === 1 ? 'names' : 'name'} the same advisor, and ${count(shared, 'month')} of a partner ${shared === 1 ? 'is' : 'are'} the same: it looks like a copy, and totals count both. Leave the older one out.`
    : `${names} ${others.length === 1 ? 'names' : 'name'} the same advisor: they are kept as lines of their own, and totals count all of them.`;
}

/** What a partner brought in a month, as text: two workbooks that share such rows are hardly two practices. */
function rowsOf({ partners }: PracticePart): string[] {
  return partners.flatMap(({ key, months }) => months.map((month) => JSON.stringify([key, month])));
}
