import { EN_DASH, wordsIn, type ValueFormat } from '../../core/words';
import {
  asOfText,
  openBook,
  scorecard,
  verdictText,
  type Book,
  type Decision,
  type FigureKey,
  type Period,
  type ScorecardFigures,
  windowName,
} from '../../core/kpis';
import type { Io } from '../io';
import { jsonPieces } from '../output/json-pieces';
import { notesLine } from '../output/notes-line';
import { textTable, wrapped, WIDTH, type TextColumn } from '../output/text-table';
import { versionLines } from '../output/version-line';
import { readFiles, recognised, type FilesOptions } from '../read-files';

/** Prints the scorecard of the files. */
export async function printScorecard(files: readonly string[], options: FilesOptions, io: Io): Promise<void> {
  if (options.json) await printJson(files, options, io);
  else await printText(files, options, io);
}

async function printText(files: readonly string[], options: FilesOptions, io: Io): Promise<void> {
  const result = recognised(await readFiles(files, options, io));
  const { ledger, period } = result;
  const book = openBook(ledger);
  io.progress('Computing ...');
  const text = [
    scorecardText(book, period),
    notesLine(ledger.notes, files, options),
    ...versionLines(result.input, result, files),
  ].join('\n');
  io.done();
  io.out(`${text}\n`);
}

async function printJson(files: readonly string[], options: FilesOptions, io: Io): Promise<void> {
  const { ledger, period } = await ledgerOf(files, options, io);
  const book = openBook(ledger);
  io.progress('Computing ...');
  const pieces = scorecardJson(book, period);
  io.done();
  for (const piece of pieces) io.out(piece);
  io.out('\n');
}

/** What the files say, without them: a large one need not stay in the memory while figures are computed. */
async function ledgerOf(files: readonly string[], options: FilesOptions, io: Io) {
  const { ledger, period } = recognised(await readFiles(files, options, io));
  return { ledger, period };
}

/** The scorecard with the data notes, unrounded, as docs/kpis.md describes it; in pieces. */
export function scorecardJson(book: Book, period: Period): Iterable<string> {
  return jsonPieces(scorecard(book, period), 'notes', book.ledger.notes);
}

const COLUMNS: ReadonlyArray<readonly [header: string, key: FigureKey, format: ValueFormat]> = [
  ['ROI', 'roi', 'multiple'],
  ['Net', 'net', 'money'],
  ['Revenue', 'revenue', 'money'],
  ['Hours', 'hours', 'decimal'],
  ['Intros', 'introductions', 'decimal'],
  ['Clients', 'clients', 'decimal'],
  ['Conv.', 'conversion', 'percent'],
  ['Engage', 'engagement', 'integer'],
  ['Trend', 'trend', 'text'],
];

/** The scorecard for a person: a table, a sentence per decision, and where the notes are. */
export function scorecardText(book: Book, period: Period): string {
  const card = scorecard(book, period, ['decision', ...COLUMNS.map(([, key]) => key)]);
  if (card.partners.length === 0)
    return 'No partner was found, so there are no figures; the data notes say why.';
  const { locale, settings } = book.ledger;
  const words = wordsIn(locale, settings.currency);
  const columns: TextColumn[] = [
    { header: 'Partner', align: 'left', max: 24 },
    { header: 'Decision', align: 'left' },
    ...COLUMNS.map(([header, , format]): TextColumn => ({
      header,
      align: format === 'text' ? 'left' : 'right',
    })),
  ];
  const cells = (figures: ScorecardFigures): string[] =>
    COLUMNS.map(([, key, format]) => {
      const value = figures[key];
      return value == null || typeof value === 'object' ? EN_DASH : words.formatted(value, format);
    });
  const decisions = card.partners.map(
    (partner) => [partner.partner, partner.decision as Decision | null] as const,
  );
  const rows = card.partners.map((partner, i) => {
    const decision = decisions[i]?.[1];
    return [partner.partner, decision ? verdictText(decision) : EN_DASH, ...cells(partner)];
  });
  const fragile = decisions.some(([, decision]) => decision?.fragile);
  return [
    `Scorecard as of ${asOfText(book.ledger)}. Figures: ${windowName(book.ledger, period)}; decisions: the 12 months to ${card.to}.`,
    '',
    textTable(columns, [...rows, ['All partners', '', ...cells(card.portfolio)]], 1),
    '',
    ...bySentence(decisions).map((line) => wrapped(line, WIDTH)),
    '',
    ...(fragile
      ? ['fragile: one client more or less, or hours on few activities, would change the decision.']
      : []),
    `${EN_DASH} means no value; --json gives the reason.`,
  ].join('\n');
}

/** A line for each different sentence, with the partners that it is true of. */
function bySentence(decisions: ReadonlyArray<readonly [name: string, decision: Decision | null]>): string[] {
  const names = new Map<string, string[]>();
  for (const [name, decision] of decisions) {
    const text = decision ? sentence(decision) : EN_DASH;
    names.set(text, [...(names.get(text) ?? []), name]);
  }
  return [...names].map(([text, of]) => `${of.join(', ')}: ${text}`);
}

function sentence({ verdict, lever, reason }: Decision): string {
  if (reason.toLowerCase().startsWith(verdict)) return reason;
  return `${verdict}${lever === null ? '' : ` by ${lever}`}. ${reason}`;
}
