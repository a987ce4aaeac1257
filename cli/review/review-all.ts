import path from 'node:path';
import { formatMonth } from '../../core/calendar/month';
import { fileNameOf } from '../../core/document/whose';
import { filesBelow, namesIn, type FoundFile } from '../find-files';
import { allOf, complain, Problems, sentencesOf, type Io } from '../io';
import { folderAsked } from '../output/ending';
import { inThreads, needsMemory } from '../threads/threads';
import { reviewFile } from './review-file';
import { reviewsWith, type MadeReview, type ReviewStart } from './review-work';

interface AllReviews extends Omit<ReviewStart, 'today'> {
  /** The folder with the workbooks. */
  readonly folder: string;
  /** Where the reviews go; null: into the same folder. */
  readonly output: string | null;
}

/**
 * A review for each workbook of a folder and the folders in it, in threads, each into a file of its own that is named after the advisor, else
 * after the workbook, below `output` as the workbook is below the folder.
 * One that fails is named with its sentences, and the others are made; gives how many failed. Throws when there is no workbook.
 */
export async function reviewAll({ folder, output, ...asked }: AllReviews, io: Io): Promise<number> {
  const [books] = allOf(
    () => workbooksIn(folder, io),
    () => {
      if (output === null) return;
      folderAsked(output);
      namesIn(output, '-o', io);
    },
  );
  const start: ReviewStart = { ...asked, today: io.today };
  const used = new Set<string>();
  let failed = 0;
  const fail = (book: string, sentences: readonly string[]): void => {
    complain(io, sentences, book);
    failed++;
  };
  await inThreads<string, ReviewStart, MadeReview>({
    tasks: books.map(({ place }) => place),
    threads: null,
    work: 'review',
    start,
    here: reviewsWith(start, io),
    tooLarge: (file) => ({ problems: [needsMemory(file)] }),
    answered(made, at) {
      const { name: book, place } = books[at]!;
      io.done();
      if ('problems' in made) {
        fail(book, made.problems);
        return;
      }
      const name = `${whoseName(made.advisor, book, used)}-review-${formatMonth(asked.month)}.${asked.kind}`;
      try {
        const target = reviewFile(path.join(output ?? folder, ...name.split('/')), [place], io);
        io.write(target, made.content, asked.kind === 'xlsx' ? 'new' : 'replace');
      } catch (error) {
        fail(book, sentencesOf(place, error));
        return;
      }
      io.out(`${book}: ${name}\n${made.notes === null ? '' : `  ${made.notes}\n`}`);
      io.progress(`Reviews: ${at + 1} of ${books.length} ...`);
    },
  });
  io.done();
  io.out(
    `${books.length - failed} of ${books.length} ${books.length === 1 ? 'review' : 'reviews'} written.\n`,
  );
  return failed;
}

/** What the file of a review begins with: the advisor, and for another workbook of the same one its own name. */
function whoseName(advisor: string | null, book: string, used: Set<string>): string {
  const own = book.replace(/\.[^.]+$/, '');
  const within = book.replace(/[^/]*$/, '');
  const letters = advisor === null || !/[a-z]/i.test(advisor) ? [] : [within + fileNameOf(advisor)];
  const name =
    [...letters, own].find((each) => !used.has(each.toLowerCase())) ??
    `${letters[0]}-${own.slice(within.length)}`;
  used.add(name.toLowerCase());
  return name;
}

/** The workbooks of a folder and of the folders in it, by name. */
function workbooksIn(folder: string, io: Io): readonly FoundFile[] {
  if (namesIn(folder, '--all', io) === null) throw new Problems([`There is no folder "${folder}" (--all).`]);
  return filesBelow(folder);
}
