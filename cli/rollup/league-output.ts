import path from 'node:path';
import { parseIso } from '../../core/calendar/day';
import { documentHtml } from '../../core/document/html';
import { leagueDocument, leaguePlans, type League, type NamePair } from '../../core/rollup';
import { wordsIn } from '../../core/words';
import { plansWorkbook } from '../../template/build/plan-workbook';
import { namesIn } from '../find-files';
import { Problems, readNamed, type Io } from '../io';
import { endingOf, fileEnding, wrongEnding } from '../output/ending';
import { isThere, newWorkbook } from '../output/new-workbook';
import { outputFile } from '../output/output-file';
import { writePieces } from '../output/write-file';
import type { Result } from './kept-result';
import { leagueJson } from './league-json';
import { withQuestions } from './names-file';
import { writeParquet } from './parquet/write';

const ENDINGS = ['json', 'html', 'xlsx'] as const;

type OutputKind = (typeof ENDINGS)[number] | 'parquet';

/** Where and how a league is written. */
interface LeagueOutput {
  readonly output: string;
  readonly locale: string | null;
  /** The file of names with what it held; null without one. */
  readonly names: { readonly file: string; readonly answers: readonly NamePair[] } | null;
}

const { count } = wordsIn();

/** What kind of result a name asks for: a name without one of the endings is a folder of Parquet files. */
function outputKind(output: string): OutputKind {
  return endingOf(output, ENDINGS) ?? 'parquet';
}

/** Writes the result: the same league gives the same bytes. The paths of its files. Throws {@link Problems}. */
async function writeResult(league: League, { output, locale }: LeagueOutput, io: Io): Promise<string[]> {
  const place = path.resolve(output);
  switch (outputKind(output)) {
    case 'json':
      writePieces(place, leagueJson(league));
      return [place];
    case 'html':
      io.write(place, documentHtml(leagueDocument(league, locale)), 'replace');
      return [place];
    case 'xlsx':
      io.write(
        place,
        await plansWorkbook(leaguePlans(league, locale), parseIso(league.head.asOf) ?? 0),
        'replace',
      );
      return [place];
    case 'parquet':
      return writeParquet(league, place);
  }
}

/** Nothing but an earlier result is written over. Throws {@link Problems}. */
export function checkOutput(output: string, io: Io): void {
  switch (outputKind(output)) {
    case 'html':
      outputFile(output, io);
      return;
    case 'xlsx':
      newWorkbook(output, io);
      return;
    case 'json':
      if (isThere(path.resolve(output), io) && !isOurJson(output, io))
        throw new Problems([`-o "${output}" is there already and is no roll-up: choose another name.`]);
      return;
    case 'parquet':
      checkName(output, io);
  }
}

function isOurJson(output: string, io: Io): boolean {
  const start = new TextDecoder().decode(readNamed(output, io).slice(0, 200));
  return /^\{\s*"format": \d+,\s*"software": /.test(start);
}

/** A name with another ending than ours is hardly meant for a folder. */
function checkName(output: string, io: Io): void {
  const ending = /\.[a-z]{2,5}$/i.exec(path.basename(output))?.[0];
  const isNew = namesIn(output, '-o', io) === null && ending !== undefined && ending !== '.parquet';
  if (isNew || fileEnding(output) !== null)
    throw wrongEnding(output, ENDINGS, '; a name without an ending is a folder of Parquet files');
}

/** Writes the league, and what is to be said about it. Throws {@link Problems} when no workbook could be read. */
export async function writeLeague(league: League, to: LeagueOutput, io: Io): Promise<Result> {
  const unreadable = league.care.filter(({ care }) => care.kind === 'unreadable');
  if (league.advisors.length === 0)
    throw new Problems(['No workbook could be read.', ...unreadable.map(({ care }) => care.sentence)]);
  io.progress('Writing ...');
  const files = await writeResult(league, to, io);
  const questions = to.names === null ? null : withQuestions(to.names.answers, league.questions);
  if (to.names !== null && questions !== null) io.write(path.resolve(to.names.file), questions, 'replace');
  io.done();
  return {
    files,
    summary: summary(league, to),
    complaints: unreadable.map(({ care }) => care.sentence),
  };
}

function summary(league: League, { output, names }: LeagueOutput): string {
  const care = new Set(league.care.map(({ file }) => file)).size;
  const partners = new Set(league.partners.map(({ key }) => key)).size;
  const pairs = `${count(league.questions.length, 'pair')} of names may be one partner`;
  return [
    `${count(league.advisors.length, 'advisor')} with ${count(partners, 'partner')} as of ${league.head.asOf}: written to ${output}.`,
    ...(care > 0
      ? [`${count(care, 'workbook')} ${care === 1 ? 'needs' : 'need'} care: see "Workbooks that need care".`]
      : []),
    ...(league.questions.length === 0
      ? []
      : [
          names === null
            ? `${pairs}: --names FILE.csv lists them for you to answer.`
            : `${pairs}: write yes or no under Same in ${names.file}, and run it again.`,
        ]),
  ].join('\n');
}
