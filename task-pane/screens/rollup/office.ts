import { formatIso, parseIso, type Day } from '../../../core/calendar/day';
import type { Firm } from '../../../core/firm';
import { Cancelled, type Work } from '../../../core/host/work';
import type { Frame, League, NamePair, Part } from '../../../core/rollup';
import { MAX_FILE_BYTES, tooLarge } from '../../../files/limits';
import type { DroppedFile } from '../../parts/files/dropped-files';
import { positiveTyped } from '../../parts/numbers';
import { readSheets } from '../../parts/files/read-file';
import type { RollupTools } from '../../parts/rollup-tools';
import { sentence } from '../../places/sentence';

/** By what day and over which window the advisor asked for the workbooks to be read. */
export interface Asked {
  /** As typed. */
  readonly asOf: string;
  readonly from: '12 months' | 'start';
}

/** Workbooks that were read, with what reads them. */
export interface ReadOffice {
  readonly tools: RollupTools;
  readonly frame: Frame;
  /** By the name of the file. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** What the advisor has said about names and currencies. */
export interface Settled {
  readonly answers: readonly NamePair[];
  /** What a unit of another currency is worth, as typed. */
  readonly rates: ReadonlyMap<string, string>;
}

/** What is wrong with the day; null when nothing is. */
export function dayProblem({ asOf }: Asked, today: Day): string | null {
  const day = parseIso(asOf);
  if (day === null) return 'Give a day.';
  return day > today ? 'A day in the future has no records.' : null;
}

/** By what the workbooks are read: the same text for the same reading. */
export function askedKey(asked: Asked, firm: Firm | null): string {
  return JSON.stringify([asked, firm]);
}

export function frameOf(tools: RollupTools, asked: Asked, firm: Firm | null, locale: string | null): Frame {
  const asOf = parseIso(asked.asOf)!;
  return {
    asOf,
    from: asked.from === 'start' ? 'start' : tools.yearTo(asOf),
    firm,
    locale,
    settings: askedKey(asked, firm),
    pseudonym: null,
  };
}

/**
 * Files beside those that are there already. One of the same folder and name takes the other's place; two of one name whose folder nobody knows
 * stay two.
 */
export function withFiles(
  before: readonly DroppedFile[],
  added: readonly DroppedFile[],
): readonly DroppedFile[] {
  const files = new Map(before.map((each) => [each.name, each]));
  for (const each of added) {
    let name = each.name;
    if (!name.includes('/')) for (let n = 2; files.has(name); n++) name = `${each.name} (${n})`;
    files.set(name, { ...each, name });
  }
  return [...files.values()];
}

/** Reads one workbook after the other; those of `known` are not read again. Each bad one is a sentence. Throws when cancelled. */
export async function readOffice(
  tools: RollupTools,
  files: readonly DroppedFile[],
  frame: Frame,
  known: ReadonlyMap<string, Part>,
  work: Work,
): Promise<ReadOffice> {
  const parts = new Map<string, Part>();
  for (const [at, each] of files.entries()) {
    const before = known.get(each.name);
    if (before === undefined) {
      work.progress(at / files.length, `${each.name}, ${at + 1} of ${files.length}`);
      // Between two workbooks the page is drawn, and Cancel is heard.
      await new Promise((resume) => setTimeout(resume));
      if (work.cancelled) throw new Cancelled();
    }
    parts.set(each.name, before ?? (await readPart(tools, each, frame)));
  }
  return { tools, frame, parts };
}

async function readPart(tools: RollupTools, { name, file }: DroppedFile, frame: Frame): Promise<Part> {
  try {
    if (file.size > MAX_FILE_BYTES) throw tooLarge(file.name, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hash = await hashOf(name, bytes);
    const { sheets } = await readSheets(file.name, bytes);
    return tools.partOf({ file: name, hash, sheets }, frame);
  } catch (cause) {
    return { file: name, hash: '', problem: problemOf(name, cause) };
  }
}

/** By which the same file under two names is known; a page that is not served safely has no hash, and its files are told apart by name. */
async function hashOf(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return name;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function problemOf(name: string, cause: unknown): string {
  const kind = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  // Its sentence names the file. What reads files may come from another page of the host, with a class of its own.
  if (kind === 'FileProblem') return sentence(cause);
  if (kind === 'NotReadableError' || kind === 'NotFoundError')
    return `"${name}" was moved or changed after it was chosen: choose it again.`;
  return `"${name}" could not be read: ${sentence(cause)}`;
}

/** The league of the workbooks that were read and are still listed; null without any. */
export function leagueOf(
  { tools, frame, parts }: ReadOffice,
  files: readonly DroppedFile[],
  { answers, rates }: Settled,
): League | null {
  const listed = files.flatMap(({ name }) => parts.get(name) ?? []);
  const result = tools.mergeParts([{ name: 'the office', head: tools.headOf(frame), parts: listed }]);
  // One reading has one head and each name once, so they always fit.
  if (listed.length === 0 || 'problems' in result) return null;
  const worth = [...rates].flatMap(([currency, text]) => {
    const rate = positiveTyped(text);
    return rate === null ? [] : [[currency, rate] as const];
  });
  return tools.leagueOf(result.merged, {
    answers,
    rates: new Map(worth),
    pseudonym: null,
  });
}

/** The day as at which an office is looked at to begin with: that of Settings, else today. */
export function firstDay(
  { asOf, asOfIs }: { readonly asOf: Day; readonly asOfIs: string },
  today: Day,
): string {
  return formatIso(asOfIs === 'setting' ? asOf : today);
}
