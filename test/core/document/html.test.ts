/** @jest-environment jsdom */
import { documentHtml } from '../../../core/document/html';
import { text, type Document } from '../../../core/document/document';

const NASTY = '<img src=x onerror="alert(1)"> & \'co\'';

const document: Document = {
  title: `Review ${NASTY}`,
  subtitle: 'As of October 20, 2026.',
  locale: 'en-US',
  currency: 'USD',
  notes: null,
  footer: ['Small print.'],
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

const html = documentHtml(document);
const page = new DOMParser().parseFromString(html, 'text/html');

describe('a document as a page', () => {
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

  it('says up to when the data count, and at the end what it was made from', () => {
    expect(page.querySelector('header')?.textContent).toContain('As of October 20, 2026.');
    expect(page.querySelector('footer')?.textContent).toBe('Small print.');
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
