/** @jest-environment jsdom */
import { reviewHtml } from '../../cli/review-html';
import { dayFromCivil } from '../../core/calendar/day';
import { text, type Review } from '../../core/review/review';

const NASTY = '<img src=x onerror="alert(1)"> & \'co\'';

const review: Review = {
  title: `Review ${NASTY}`,
  month: '2026-10',
  asOf: dayFromCivil(2026, 10, 20),
  toDate: true,
  currency: 'USD',
  mark: '#a1b2c3',
  sections: [
    {
      title: NASTY,
      partner: null,
      sections: [{ title: 'Inner', partner: null, sections: [], blocks: [] }],
      blocks: [
        { kind: 'paragraph', text: NASTY, tone: 'note' },
        { kind: 'list', items: [NASTY] },
        {
          kind: 'table',
          caption: NASTY,
          columns: ['Partner', 'ROI', 'Decision'],
          rows: [
            [text('A'), { reason: NASTY }, text('exit', { tone: 'bad', note: 'Because.' })],
            [text('B'), { reason: NASTY }, text(NASTY)],
            [text('All'), { value: 2.345, format: 'multiple' }, text('')],
          ],
          total: true,
        },
      ],
    },
  ],
};

const html = reviewHtml(review);
const page = new DOMParser().parseFromString(html, 'text/html');

describe('the page of a review', () => {
  it('shows what is in the workbook as text, never as markup', () => {
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
    expect(page.querySelector('section p')?.textContent).toBe(NASTY);
    expect(page.querySelector('li')?.textContent).toBe(NASTY);
    expect(page.title).toBe(`Review ${NASTY}`);
  });

  it('needs nothing from anywhere', () => {
    expect(page.querySelectorAll('link, [src], [href]')).toHaveLength(0);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('has one first heading and steps down one level at a time', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.tagName[1]));
    expect(levels).toEqual([1, 2, 3]);
  });

  it('says that the month was still running', () => {
    expect(page.querySelector('header')?.textContent).toContain('As of October 20, 2026 (the month to date)');
  });

  it('gives rows and columns their headers and sets numbers to the right', () => {
    expect([...page.querySelectorAll('thead th')].map((each) => each.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'col',
    ]);
    expect(page.querySelectorAll('tbody th[scope="row"]')).toHaveLength(3);
    const roi = page.querySelector('tbody tr:last-child td');
    expect(roi?.textContent).toBe('2.3x');
    expect(roi?.className).toBe('number');
    expect(page.querySelector('tbody tr:last-child')?.className).toBe('total');
  });

  it('puts each reason once under the table and refers to it', () => {
    expect([...page.querySelectorAll('ol.notes li')].map((each) => each.textContent)).toEqual([
      NASTY,
      'Because.',
    ]);
    expect([...page.querySelectorAll('sup')].map((each) => each.textContent)).toEqual(['1', '2', '1']);
  });
});
