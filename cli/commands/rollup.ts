import path from 'node:path';
import { parseIso } from '../../core/calendar/day';
import { OUR_PAGE } from '../../core/document/html';
import {
  headOf,
  leagueOf,
  mergeParts,
  yearTo,
  type Frame,
  type League,
  type LeagueOptions,
  type Part,
} from '../../core/rollup';
import { wordsIn } from '../../core/words';
import { Problems, type Io } from '../io';
import { outputFile } from '../output/output-file';
import { isThere } from '../output/new-workbook';
import { readFirm } from '../read-firm';
import { findFiles } from '../rollup/find-files';
import { leagueFile, outputKind } from '../rollup/league-output';
import { readNames, withQuestions } from '../rollup/names-file';
import { hashOf, readPart } from '../rollup/read-parts';

export interface RollupCommandOptions {
  readonly output: string;
  readonly firm?: string;
  readonly asOf?: string;
  readonly from?: string;
  readonly locale?: string;
  readonly rate: readonly string[];
  readonly names?: string;
}

const { count } = wordsIn();

/** Reads the workbooks of a firm and writes their league. Throws {@link Problems} before anything is written. */
export async function rollup(paths: readonly string[], options: RollupCommandOptions, io: Io): Promise<void> {
  const frame = frameOf(options, io);
  const rates = ratesOf(options.rate);
  const answers = options.names === undefined ? [] : readNames(options.names);
  checkOutput(options.output, io);
  const except = [
    options.output,
    ...(options.firm === undefined ? [] : [options.firm]),
    ...(options.names === undefined ? [] : [options.names]),
  ];
  const { files, problems } = findFiles(paths, except);
  if (problems.length > 0) throw new Problems(problems);
  const parts: Part[] = [];
  for (const [at, file] of files.entries()) {
    io.progress(`Reading ${file.name} (${at + 1} of ${files.length}) ...`);
    parts.push(await readPart(file, frame));
  }
  const merged = mergeParts([{ name: options.output, head: headOf(frame), parts }]);
  if ('problems' in merged) throw new Problems(merged.problems);
  const league = leagueOf(merged.merged, { rates, answers, pseudonym: frame.pseudonym });
  await writeLeague(league, options, { rates, answers, pseudonym: frame.pseudonym }, io);
}

/** Writes the league and says what it is made of. Throws {@link Problems} when no workbook could be read. */
export async function writeLeague(
  league: League,
  { output, names, locale }: Pick<RollupCommandOptions, 'output' | 'names' | 'locale'>,
  { answers }: LeagueOptions,
  io: Io,
): Promise<void> {
  const unreadable = league.care.filter(({ care }) => care.kind === 'unreadable');
  if (league.advisors.length === 0)
    throw new Problems(['No workbook could be read.', ...unreadable.map(({ care }) => care.sentence)]);
  const kind = outputKind(output);
  if (kind === 'parquet') throw new Problems([`-o "${output}": name it .json, .html or .xlsx.`]);
  io.progress('Writing ...');
  const content = await leagueFile(league, kind, locale ?? null);
  io.done();
  io.write(path.resolve(output), content, 'replace');
  const questions = names === undefined ? null : withQuestions(answers, league.questions);
  if (names !== undefined && questions !== null) io.write(path.resolve(names), questions, 'replace');
  io.out(`${summary(league, output, names)}\n`);
  for (const { care } of unreadable) io.err(`partner-ledger: ${care.sentence}\n`);
}

function summary(league: League, output: string, names: string | undefined): string {
  const care = new Set(league.care.map(({ file }) => file)).size;
  const partners = new Set(league.partners.map(({ key }) => key)).size;
  return [
    `${count(league.advisors.length, 'advisor')} with ${count(partners, 'partner')} as of ${league.head.asOf}: written to ${output}.`,
    ...(care > 0
      ? [`${count(care, 'workbook')} ${care === 1 ? 'needs' : 'need'} care: see "Workbooks that need care".`]
      : []),
    ...(league.questions.length > 0
      ? [
          names === undefined
            ? `${count(league.questions.length, 'pair')} of names may be one partner: --names FILE.csv lists them for you to answer.`
            : `${count(league.questions.length, 'pair')} of names may be one partner: write yes or no under Same in ${names}, and run it again.`,
        ]
      : []),
  ].join('\n');
}

export function frameOf(options: RollupCommandOptions, io: Io): Frame {
  const problems: string[] = [];
  const dayOf = (option: string, given: string | undefined) => {
    if (given === undefined) return null;
    const day = parseIso(given.trim());
    if (day === null) problems.push(`${option} "${given}" is not a date: write it like 2026-10-31.`);
    return day;
  };
  const asOf = dayOf('--as-of', options.asOf) ?? io.today;
  if (asOf > io.today)
    problems.push(`--as-of "${options.asOf}" is after today: a day in the future has no records.`);
  const start = options.from?.trim().toLowerCase() === 'start';
  const from = start ? ('start' as const) : (dayOf('--from', options.from) ?? yearTo(asOf));
  if (from !== 'start' && from > asOf) problems.push('--from is after --as-of: exchange them.');
  if (problems.length > 0) throw new Problems(problems);
  const firm = options.firm === undefined ? null : readFirm(options.firm, io);
  const locale = options.locale ?? null;
  return {
    asOf,
    from,
    firm,
    locale,
    settings: hashOf(JSON.stringify([firm, locale])).slice(0, 16),
    pseudonym: null,
  };
}

/** `EUR=1.08`: what a unit is worth in the currency of the firm. */
export function ratesOf(given: readonly string[]): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  const problems: string[] = [];
  for (const each of given) {
    const [, currency, amount] = /^\s*([A-Za-z]{3})\s*=\s*(\d+(?:\.\d+)?)\s*$/.exec(each) ?? [];
    const rate = Number(amount);
    if (currency === undefined || !(rate > 0))
      problems.push(
        `--rate "${each}" should read EUR=1.08: a currency and what a unit of it is worth in the firm's.`,
      );
    else if (rates.has(currency.toUpperCase()))
      problems.push(`--rate gives ${currency.toUpperCase()} twice: keep one of them.`);
    else rates.set(currency.toUpperCase(), rate);
  }
  if (problems.length > 0) throw new Problems(problems);
  return rates;
}

/** Nothing but an earlier result is written over. */
function checkOutput(output: string, io: Io): void {
  const kind = outputKind(output);
  if (kind === 'html') outputFile(output, io);
  else if (kind === 'xlsx' && isThere(path.resolve(output), io))
    throw new Problems([`-o "${output}" is there already; no workbook is replaced: choose another name.`]);
  else if (kind === 'json' && isThere(path.resolve(output), io) && !isOurJson(output, io))
    throw new Problems([`-o "${output}" is there already and is no roll-up: choose another name.`]);
}

function isOurJson(output: string, io: Io): boolean {
  const start = new TextDecoder().decode(io.read(path.resolve(output)).slice(0, 200));
  return /^\{\s*"format": \d+,\s*"software": /.test(start) && !start.includes(OUR_PAGE);
}
