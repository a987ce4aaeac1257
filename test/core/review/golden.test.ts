import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseIso } from '../../../core/calendar/day';
import { month } from '../../../core/calendar/month';
import { readWorkbook } from '../../../core/ledger/read';
import { buildReview, type Review } from '../../../core/review';
import { readCsv } from '../../../files/csv';

const FOLDER = path.join(__dirname, '../../fixtures/reviews');

/** The tables of a practice, each a .csv named after it. */
function practice(name: string): Review {
  const folder = path.join(FOLDER, name);
  const sheets = readdirSync(folder)
    .sort()
    .map((file) => readCsv(file, readFileSync(path.join(folder, file))))
    .map((sheet) => ({ ...sheet, name: sheet.name.replace(/\.csv$/, '') }));
  const { ledger } = readWorkbook({ sheets, today: parseIso('2026-11-06')! });
  return buildReview(ledger, month(2026, 10));
}

/** The review as JSON to read: each row of a table is a line of its own, so that a changed figure is a changed line. */
function readable(review: Review): string {
  const lines: string[] = [];
  const text = JSON.stringify(
    review,
    (key, value: unknown) =>
      key === 'rows' && Array.isArray(value)
        ? value.map((row) => `@${lines.push(JSON.stringify(row)) - 1}@`)
        : value,
    2,
  );
  return `${text.replace(/"@(\d+)@"/g, (_, at: string) => lines[Number(at)]!)}\n`;
}

/**
 * What the review says of three practices, word for word and figure for figure. After a change that is meant: run with
 * UPDATE_GOLDENS=1, and read the difference as an advisor would.
 */
describe.each(['healthy', 'one-sided', 'beginner'])('the review of a practice that is %s', (name) => {
  const review = practice(name);
  const golden = path.join(FOLDER, `${name}.json`);

  it('is as it was looked at', () => {
    // The version and the mark change without the review saying anything else.
    const shown = readable({ ...review, mark: '', footer: [] });
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, shown);
    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  it('names the ledger, the software and the definitions in its footer', () => {
    expect(review.footer.join(' ')).toMatch(
      new RegExp(
        `values, not formulas.*#${review.mark} with Partner Ledger \\d+\\.\\d+\\.\\d+, definitions \\d+`,
      ),
    );
  });
});

describe('what each practice is told first', () => {
  const lead = (name: string): string => {
    const block = practice(name).sections[0]!.blocks.find(
      (each) => each.kind === 'paragraph' && each.tone === 'lead',
    );
    return block?.kind === 'paragraph' ? block.text : '';
  };

  it.each([
    ['healthy', 'Do more with Harbor Tax'],
    ['one-sided', 'Catch up on 2 late steps'],
    ['beginner', 'Catch up on 1 late step'],
  ])('%s: %s', (name, words) => {
    expect(lead(name)).toMatch(new RegExp(`^The one thing to do: ${words}`));
  });

  it('a beginner gets words instead of a trend, a verdict or a yearly band', () => {
    const review = practice('beginner');
    const scorecard = review.sections.find(({ title }) => title === 'Scorecard')!;
    const [table] = scorecard.blocks;
    const row = table?.kind === 'table' ? table.rows[0]! : [];
    expect(row[1]).toMatchObject({ value: 'too early' });
    expect(row[row.length - 1]).toEqual({ value: 'too few to tell', format: 'text' });
    expect(JSON.stringify(review)).toContain('(The record is shorter than 12 months)');
  });

  it('an introduction that nobody assessed is named, not counted', () => {
    expect(JSON.stringify(practice('beginner').sections)).toContain('still to assess');
    expect(JSON.stringify(practice('beginner').sections[1])).not.toContain('"value":4,');
  });
});
