import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Review } from '../../../core/review';
import { PRACTICES, reviewOf, REVIEWS } from '../../support/reviews';

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
describe.each(PRACTICES)('the review of a practice that is %s', (name) => {
  const review = reviewOf(name);
  const golden = path.join(REVIEWS, `${name}.json`);

  it('is as it was looked at', () => {
    // The version and the mark change without the review saying anything else.
    const shown = readable({ ...review, mark: '', footer: [] });
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, shown);
    expect(shown).toBe(readFileSync(golden, 'utf8'));
  });

  it('names the software and the definitions in its footer, and no mark of ours', () => {
    expect(review.footer.join(' ')).toMatch(
      /values, not formulas.* with Partner Ledger \d+\.\d+\.\d+, definitions \d+/,
    );
    expect(JSON.stringify([review.sections, review.footer])).not.toContain(review.mark);
  });
});

describe('what each practice is told first', () => {
  const lead = (name: string): string => {
    const block = reviewOf(name).sections[0]!.blocks.find(
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
    const review = reviewOf('beginner');
    const firstRow = (title: string) => {
      const found = review.sections
        .flatMap((each) => [each, ...each.sections])
        .find((each) => each.title === title);
      const table = found?.blocks.find((block) => block.kind === 'table');
      return table?.kind === 'table' ? table.rows[0]! : [];
    };
    expect(firstRow('Decisions')[1]).toMatchObject({ value: 'too early' });
    expect(firstRow('Scorecard')[1]).toEqual({ value: 'too few to tell', format: 'text' });
    expect(JSON.stringify(review)).toContain('(The record is shorter than 12 months)');
  });

  it('an introduction that nobody assessed is named, not counted', () => {
    expect(JSON.stringify(reviewOf('beginner').sections)).toContain('still to assess');
    expect(JSON.stringify(reviewOf('beginner').sections.slice(0, 2))).not.toContain('"value":4,');
  });
});
