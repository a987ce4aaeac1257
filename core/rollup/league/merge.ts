import { nameKey } from '../../ledger/names';
import { byCode } from '../../workbook/values/text';
import { wordsIn } from '../../words';
import { Gathering, type MonthSum, type PartnerRows, type Practice } from './gathering';
import type { LeagueCare, Part, PartHead, PracticePart, UnreadablePart } from '../practice/part';

/** Parts of one roll-up, put together: the same whatever the order and however they were spread over files. */
export interface Merged {
  readonly head: PartHead;
  /** By file. */
  readonly practices: readonly Practice[];
  readonly partners: PartnerRows;
  readonly months: readonly MonthSum[];
  readonly unreadable: readonly UnreadablePart[];
  /** What only the whole tells: the same file twice. */
  readonly care: readonly LeagueCare[];
}

export type MergeResult = { readonly merged: Merged } | { readonly problems: readonly string[] };

/** Parts that can be asked for one by one, and more than once: a list, or what stands in a file. */
export interface PartList {
  readonly length: number;
  at(place: number): Part | undefined;
}

/** One file of parts, as a run or a shard wrote it. */
export interface PartFile {
  /** For sentences: what the file is called. */
  readonly name: string;
  readonly head: PartHead;
  readonly parts: PartList;
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
 * Puts parts together, each asked for once. A sentence for each file of parts that does not belong to the first one, and for each input that
 * stands in two of them: nothing is added up then.
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
  const gathering = new Gathering();
  for (const { name, parts } of files)
    for (let place = 0; place < parts.length; place++) {
      const part = parts.at(place)!;
      const before = where.get(part.file);
      if (before !== undefined) {
        problems.push(`"${part.file}" stands in "${before}" and in "${name}": leave one of them out.`);
        continue;
      }
      where.set(part.file, name);
      gathering.add(part, () => parts.at(place) as PracticePart);
    }
  if (problems.length > 0) return { problems };
  return {
    merged: {
      head: first.head,
      practices: gathering.sorted(),
      partners: gathering.partners,
      months: gathering.months,
      unreadable: gathering.unreadable,
      care: gathering.sameFiles(),
    },
  };
}

/** Advisors with what they are called: a name that several workbooks have is told apart by the file, and each of them needs care. */
interface Named {
  readonly practice: Practice;
  /** The same on every run: the normal name, with the file where several have it. */
  readonly id: string;
  readonly label: string;
}

export function nameAdvisors(practices: readonly Practice[]): {
  readonly named: readonly Named[];
  readonly care: readonly LeagueCare[];
} {
  const care: LeagueCare[] = [];
  const named: Named[] = [];
  const keyed = practices.map((practice) => ({ practice, key: nameKey(practice.advisor) }));
  keyed.sort((a, b) => byCode(a.key, b.key));
  let next = 0;
  while (next < keyed.length) {
    const { key, practice: first } = keyed[next]!;
    const from = next++;
    while (keyed[next]?.key === key) next++;
    if (next === from + 1) {
      named.push({ practice: first, id: key, label: first.advisor });
      continue;
    }
    const same = keyed.slice(from, next).map(({ practice }) => practice);
    const rows = new Map(same.map((practice) => [practice, new Set(rowsOf(practice.load()))]));
    for (const practice of same) {
      const { file, advisor } = practice;
      named.push({ practice, id: `${key} / ${file}`, label: `${advisor} (${file})` });
      care.push({ file, care: { kind: 'same advisor', sentence: sameAdvisor(practice, rows) } });
    }
  }
  return { named, care };
}

function sameAdvisor(practice: Practice, rows: ReadonlyMap<Practice, ReadonlySet<string>>): string {
  const others = [...rows].filter(([each]) => each !== practice);
  const own = [...rows.get(practice)!];
  const shared = Math.max(...others.map(([, theirs]) => own.filter((row) => theirs.has(row)).length));
  const names = others.map(([{ file }]) => `"${file}"`).join(', ');
  return shared > 0
    ? `${names} ${others.length === 1 ? 'names' : 'name'} the same advisor, and in ${count(shared, 'case')} a partner brought exactly the same in the same month: it looks like a copy, and totals count both. Leave the older one out.`
    : `${names} ${others.length === 1 ? 'names' : 'name'} the same advisor: they are kept as lines of their own, and totals count all of them.`;
}

/** What a partner brought in a month, as text: two workbooks that share such rows are hardly two practices. */
function rowsOf({ partners }: PracticePart): string[] {
  return partners.flatMap(({ key, months }) => months.map((month) => JSON.stringify([key, month])));
}
