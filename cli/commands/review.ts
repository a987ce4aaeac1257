import { formatMonth, type Month } from '../../core/calendar/month';
import { fileNameOf, whoseText } from '../../core/document/whose';
import type { Ledger } from '../../core/ledger/ledger';
import type { ClientNames } from '../../core/method/texts/partner-copy';
import { readArguments } from '../arguments';
import { refuseFolders } from '../find-files';
import { EXIT_PROBLEM, Problems, type Io } from '../io';
import { notesLine } from '../output/notes-line';
import { shownPath } from '../output/shown-path';
import { readFiles, recognised, type FilesOptions } from '../read-files';
import { reviewAll } from '../review/review-all';
import { copyContent, reviewContent } from '../review/review-content';
import { kindOf, reviewFile } from '../review/review-file';

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
  if (options.all && options.copy)
    throw new Problems(['--all makes reviews; make a copy for a partner from one workbook.']);
  if (options.all) {
    const [folder] = files;
    if (folder === undefined || files.length > 1)
      throw new Problems(['--all takes one folder: name the folder that holds the workbooks.']);
    const all = {
      reading: options,
      month,
      folder,
      output: options.output ?? null,
      kind: options.format,
      brief: options.brief === true,
    };
    return (await reviewAll(all, io)) > 0 ? EXIT_PROBLEM : 0;
  }
  if (options.brief && options.copy)
    throw new Problems(['--brief is of a review; a copy for a partner has one edition.']);
  if (options.copy && options.partner === undefined)
    throw new Problems(['--copy needs --partner: the partner whom the copy is for.']);
  if (!options.copy && options.partner !== undefined)
    throw new Problems([
      '--partner needs --copy: it makes the copy for a partner. A review is about all of them.',
    ]);
  refuseFolders(files, io);
  // A name that was asked for is refused before anything is read.
  const asked = options.output === undefined ? null : reviewFile(options.output, files, io);
  const { ledger } = recognised(await readFiles(files, options, io));
  const file = asked ?? reviewFile(ownName(options, month, ledger), files, io);
  const content =
    options.partner === undefined
      ? await reviewContent(ledger, month, kindOf(file), options.brief === true)
      : await copyContent(ledger, month, options.partner, options.clients, kindOf(file));
  io.done();
  io.write(file, content, kindOf(file) === 'xlsx' ? 'new' : 'replace');
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
