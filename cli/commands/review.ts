import path from 'node:path';
import { formatMonth, type Month } from '../../core/calendar/month';
import { documentHtml } from '../../core/document/html';
import { documentSheet } from '../../core/document/sheet';
import { fileNameOf, whoseText } from '../../core/document/whose';
import { openBook } from '../../core/kpis';
import { NONE, type Ledger } from '../../core/ledger/ledger';
import { unknownPartner } from '../../core/ledger/names';
import { copySheet, partnerCopy, sharedView, type ClientNames } from '../../core/method/texts/partner-copy';
import { briefReview, buildReview, reviewDay, reviewPlan } from '../../core/review';
import { wordsIn } from '../../core/words';
import { planWorkbook } from '../../template/build/plan-workbook';
import { readArguments, type ReadingOptions } from '../arguments';
import { isWorkbook } from '../find-files';
import { complain, EXIT_PROBLEM, fileProblem, Problems, sentencesOf, type Io } from '../io';
import { newWorkbook } from '../output/new-workbook';
import { notesLine } from '../output/notes-line';
import { outputFile } from '../output/output-file';
import { checkFolder } from '../output/output-folder';
import { shownPath } from '../output/shown-path';
import { readFiles, recognised, type FilesOptions } from '../read-files';

export type ReviewOptions = FilesOptions & {
  all?: true;
  brief?: true;
  format: 'html' | 'xlsx';
  copy?: true;
  partner?: string;
  clients: ClientNames;
};

/** Writes the review of the files, those of a folder, or the copy for a partner; gives the status. */
export async function writeReview(files: readonly string[], options: ReviewOptions, io: Io): Promise<number> {
  const { month } = readArguments(options);
  if (month === null) throw new Problems(['--month is missing.']);
  const readLedger = async (of: readonly string[]) => recognised(await readFiles(of, options, io)).ledger;
  if (options.all && options.copy)
    throw new Problems(['--all makes reviews; make a copy for a partner from one workbook.']);
  if (options.all) {
    const [folder] = files;
    if (folder === undefined || files.length > 1)
      throw new Problems(['--all takes one folder: name the folder that holds the workbooks.']);
    const all = {
      month,
      folder,
      output: options.output ?? null,
      kind: options.format,
      brief: options.brief === true,
    };
    return (await reviewAll(all, options, readLedger, io)) > 0 ? EXIT_PROBLEM : 0;
  }
  if (options.brief && options.copy)
    throw new Problems(['--brief is of a review; a copy for a partner has one edition.']);
  if (options.copy && options.partner === undefined)
    throw new Problems(['--copy needs --partner: the partner whom the copy is for.']);
  if (!options.copy && options.partner !== undefined)
    throw new Problems([
      '--partner needs --copy: it makes the copy for a partner. A review is about all of them.',
    ]);
  // A name that was asked for is refused before anything is read.
  const asked = options.output === undefined ? null : reviewFile(options.output, files, io);
  const ledger = await readLedger(files);
  const file = asked ?? reviewFile(ownName(options, month, ledger), files, io);
  const content =
    options.partner === undefined
      ? await reviewContent(ledger, month, file, options.brief === true)
      : await copyContent(ledger, month, options.partner, options.clients, file);
  io.done();
  io.write(file, content, isXlsx(file) ? 'new' : 'replace');
  io.out(
    `${options.copy ? 'Copy' : 'Review'} written to ${shownPath(file)}.\n${notesLine(ledger.notes, files, options)}\n`,
  );
  return 0;
}

/** `review-2026-10-brandt-wealth-maya-brandt.html`: the month, and whose it is where Settings say so. */
function ownName({ copy, brief, partner }: ReviewOptions, month: Month, ledger: Ledger): string {
  const what = copy ? 'copy' : brief ? 'review-brief' : 'review';
  const whom = copy ? partner : whoseText(ledger.settings);
  return `${fileNameOf(what, formatMonth(month), whom)}.html`;
}

/** What reads the files of one review; throws Problems. */
type ReadLedger = (files: readonly string[]) => Promise<Ledger>;

/** The review of a month as bytes or text: a workbook when the file is named so, else a page. */
async function reviewContent(
  ledger: Ledger,
  month: Month,
  file: string,
  brief: boolean,
): Promise<string | Uint8Array> {
  const whole = forMonth(() => buildReview(ledger, month));
  const review = brief ? briefReview(whole) : whole;
  return isXlsx(file) ? planWorkbook(reviewPlan(review), review.asOf) : documentHtml(review);
}

/** What a partner may read of a month, and nothing else, likewise. */
async function copyContent(
  ledger: Ledger,
  month: Month,
  name: string,
  clients: ClientNames,
  file: string,
): Promise<string | Uint8Array> {
  const asOf = forMonth(() => reviewDay(ledger, month));
  const partner = ledger.findPartner(name);
  if (partner === NONE) throw new Problems([unknownPartner(ledger, name)]);
  const shared = sharedView(openBook({ ...ledger, asOf }), partner, clients);
  const copy = partnerCopy(shared, wordsIn(ledger.locale, ledger.settings.currency));
  return isXlsx(file)
    ? planWorkbook(documentSheet(copy, copySheet(shared.partner)), asOf)
    : documentHtml(copy);
}

/** A month that has not begun is a problem, and the sentence says so. */
function forMonth<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new Problems([error.message]);
    throw error;
  }
}

/** The absolute path of a review: a new .xlsx, or a page that replaces no other file than a review made before. */
function reviewFile(output: string, inputs: readonly string[], io: Io): string {
  if (inputs.some((input) => path.resolve(input) === path.resolve(output)))
    throw new Problems([`-o "${output}" is one of the files that are read: choose another name.`]);
  return isXlsx(output) ? newWorkbook(output, io) : outputFile(output, io);
}

function isXlsx(file: string): boolean {
  return /\.xlsx$/i.test(file);
}

interface AllOptions {
  readonly month: Month;
  /** The folder with the workbooks. */
  readonly folder: string;
  /** Where the reviews go; null: into the same folder. */
  readonly output: string | null;
  readonly kind: 'html' | 'xlsx';
  /** Whether each is the edition of one page. */
  readonly brief: boolean;
}

/**
 * A review for each workbook of a folder, each into a file of its own named after it. One that fails is named with its
 * sentences, and the others are made; gives how many failed. Throws when there is no workbook.
 */
async function reviewAll(
  { month, folder, output, kind, brief }: AllOptions,
  reading: ReadingOptions,
  readLedger: ReadLedger,
  io: Io,
): Promise<number> {
  const books = workbooksIn(folder, io);
  if (output !== null) checkFolder(output, io);
  let failed = 0;
  for (const book of books) {
    const file = path.join(folder, book);
    const name = `${book.replace(/\.[^.]+$/, '')}-review-${formatMonth(month)}.${kind}`;
    try {
      const target = reviewFile(path.join(output ?? folder, name), [file], io);
      const ledger = await readLedger([file]);
      const content = await reviewContent(ledger, month, target, brief);
      io.done();
      io.write(target, content, isXlsx(target) ? 'new' : 'replace');
      io.out(`${book}: ${name}\n`);
      const notes = notesLine(ledger.notes, [file], reading);
      if (ledger.notes.length > 0) io.out(`  ${notes}\n`);
    } catch (error) {
      io.done();
      complain(io, sentencesOf(file, error), book);
      failed++;
    }
  }
  const made = books.length - failed;
  io.out(`${made} of ${books.length} ${books.length === 1 ? 'review' : 'reviews'} written.\n`);
  return failed;
}

/** The workbooks of a folder by name. */
function workbooksIn(folder: string, io: Io): string[] {
  const books = namesIn(folder, io).filter(isWorkbook).sort();
  if (books.length === 0) throw new Problems([`"${folder}" holds no .xlsx or .csv file.`]);
  return books;
}

/** What the folder of `--all` holds; a sentence when it is none. */
function namesIn(folder: string, io: Io): readonly string[] {
  try {
    return io.list(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problems([`There is no folder "${folder}" (--all).`]);
    if (code === 'ENOTDIR') throw new Problems([`--all takes a folder; "${folder}" is a file.`]);
    throw new Problems([fileProblem(folder, error)]);
  }
}
