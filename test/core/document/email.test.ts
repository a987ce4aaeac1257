/** @jest-environment jsdom */
import { text, type Document } from '../../../core/document/document';
import { documentEmail, documentText } from '../../../core/document/email';

const NASTY = '<script>alert("1")</script> style="x" class="note"';
const letter: Document = {
  title: 'Review',
  subtitle: 'As of October 31, 2026.',
  locale: 'de-DE',
  currency: 'EUR',
  notes: { label: 'Notes', lines: 3 },
  footer: ['Made from #a1b2c3.'],
  sections: [
    {
      title: 'Scorecard',
      partner: null,
      sections: [{ title: NASTY, partner: NASTY, sections: [], blocks: [] }],
      blocks: [
        { kind: 'paragraph', text: NASTY, tone: 'lead' },
        { kind: 'list', items: ['Call Ana'], checklist: true },
        { kind: 'list', items: ['A fact'] },
        {
          kind: 'table',
          caption: 'The 12 months',
          columns: ['Partner', 'ROI', 'Revenue', 'Decision'],
          rows: [
            [
              text('A'),
              { reason: 'No time recorded.' },
              { value: 12300, format: 'money' },
              text('exit', { tone: 'bad' }),
            ],
          ],
          chart: { title: 'Revenue', kind: 'bar', series: [2] },
        },
      ],
    },
  ],
};

describe('a document in an e-mail', () => {
  const html = documentEmail(letter);
  const page = document.createElement('div');
  page.innerHTML = html;

  it('carries its looks on its elements, without style sheets, classes, pictures or scripts', () => {
    expect(page.querySelectorAll('style, svg, script, [class], [onclick]')).toHaveLength(0);
    expect(page.querySelector('td')?.getAttribute('style')).toContain('border-bottom');
    expect(page.querySelector('p[style*="font-weight:600"]')?.textContent).toBe(NASTY);
  });

  it('says all that the document says, and what is in the workbook as text', () => {
    for (const said of [
      'Review',
      'As of October 31, 2026.',
      NASTY,
      'Call Ana',
      'A fact',
      'No time recorded.',
      'Made from #a1b2c3.',
    ])
      expect(page.textContent).toContain(said);
    expect(page.textContent).toMatch(/12\.300\s\u20ac/);
  });

  it('has headings one level at a time, and scopes in its tables', () => {
    expect([...page.querySelectorAll('h2, h3, h4')].map((each) => each.tagName)).toEqual(['H2', 'H3', 'H4']);
    expect(page.querySelectorAll('th[scope="col"]')).toHaveLength(4);
  });
});

test('as plain text a row becomes a line with its headings, and a box stands before what is to do', () => {
  const lines = documentText(letter)
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n');
  expect(lines.slice(0, 3)).toEqual(['Review', '======', 'As of October 31, 2026.']);
  expect(lines).toEqual(
    expect.arrayContaining([
      '[ ] Call Ana',
      '- A fact',
      'The 12 months',
      '- A: ROI \u2013; Revenue 12.300 \u20ac; Decision exit',
      'Made from #a1b2c3.',
    ]),
  );
});
