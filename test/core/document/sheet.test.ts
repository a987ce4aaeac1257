import { dayFromCivil } from '../../../core/calendar/day';
import type { PlannedCell } from '../../../core/host/sheet-plan';
import { text, type Document } from '../../../core/document/document';
import { documentSheet } from '../../../core/document/sheet';

const document: Document = {
  title: 'Partnership review, October 2026',
  subtitle: 'As of October 31, 2026.',
  locale: 'en-US',
  currency: 'USD',
  notes: { label: 'Your notes', lines: 2 },
  footer: ['Made from the ledger #a1b2c3.'],
  sections: [
    {
      title: 'Scorecard',
      partner: null,
      blocks: [
        {
          kind: 'table',
          caption: 'The 12 months',
          columns: ['Partner', 'ROI', 'Last'],
          rows: [
            [
              text('=HYPERLINK("x")', { tone: 'bad', note: 'ROI 0.4x.' }),
              { value: 0.4123456, format: 'multiple' },
              { value: dayFromCivil(2026, 10, 2), format: 'date' },
            ],
            [text('All partners'), { reason: 'No time recorded.' }, { value: 12, format: 'days' }],
          ],
          total: true,
        },
        { kind: 'list', items: ['One thing', 'Another thing'] },
      ],
      sections: [
        {
          title: 'Harbor Tax',
          partner: 'Harbor Tax',
          sections: [],
          blocks: [{ kind: 'paragraph', text: Array.from({ length: 60 }, () => 'sentence').join(' ') }],
        },
      ],
    },
  ],
};

const plan = documentSheet(document, { mark: 'review:2026-10', tab: 'Review 2026-10' });
const cells = plan.rows.flatMap((row) => row.filter((cell): cell is PlannedCell => cell !== null));
const cellOf = (value: unknown): PlannedCell => {
  const found = cells.find((cell) => cell.value === value);
  if (found === undefined) throw new Error(`No cell holds ${String(value)}.`);
  return found;
};

describe('a document as a sheet', () => {
  it('has the mark that finds it again, and a name for its tab', () => {
    expect(plan.mark).toBe('review:2026-10');
    expect(plan.title).toBe('Review 2026-10');
  });

  it('says up to when the data count, and at the end what it was made from', () => {
    expect(plan.rows[1]?.[0]?.value).toBe('As of October 31, 2026.');
    expect(plan.rows[plan.rows.length - 1]?.[0]?.value).toBe('Made from the ledger #a1b2c3.');
  });

  it('keeps labelled rows for the advisor after the first section, by which what they hold is found again', () => {
    const longer = documentSheet(
      { ...document, sections: [...document.sections, ...document.sections] },
      { mark: 'review:2026-10', tab: 'Review' },
    );
    const inputs = (of: typeof plan) =>
      of.rows.flatMap((row, at) => (row.some((each) => each?.input === true) ? [at] : []));
    expect(inputs(plan)).toHaveLength(2);
    for (const each of [plan, longer]) {
      const [at = -1] = inputs(each);
      expect(each.rows[at - 1]?.[0]?.value).toBe('Your notes');
      expect([each.rows[at], each.rows[at + 1]].map((row) => row?.[0]?.value)).toEqual(['Note 1', 'Note 2']);
      expect(each.rows[at]?.slice(1).every((cell) => cell?.input === true && cell.value === null)).toBe(true);
    }
  });

  it('keeps values unrounded, with the format beside them', () => {
    expect(cellOf(0.4123456)).toMatchObject({ format: 'multiple' });
    expect(cellOf(dayFromCivil(2026, 10, 2))).toMatchObject({ format: 'date' });
    expect(cellOf(12)).toMatchObject({ format: 'integer', style: 'total' });
  });

  it('shows a missing figure as an en dash with its reason as the note of the cell', () => {
    expect(cellOf('\u2013')).toMatchObject({ comment: 'No time recorded.', format: 'text' });
  });

  it('keeps text that looks like a formula as text, and its note', () => {
    expect(cellOf('=HYPERLINK("x")')).toMatchObject({ format: 'text', style: 'bad', comment: 'ROI 0.4x.' });
  });

  it('breaks a long paragraph into rows that fit beside the figures and loses no word', () => {
    const prose = cells.filter((cell) => String(cell.value).startsWith('sentence'));
    expect(prose.length).toBeGreaterThan(1);
    for (const cell of prose) expect(String(cell.value).length).toBeLessThanOrEqual(130);
    expect(
      prose
        .map((cell) => cell.value)
        .join(' ')
        .split(' '),
    ).toHaveLength(60);
  });

  it('writes list items and inner sections in their order', () => {
    const values = cells.map((cell) => cell.value);
    expect(values).toContain('\u2022 One thing');
    expect(values.indexOf('Harbor Tax')).toBeGreaterThan(values.indexOf('\u2022 Another thing'));
  });

  it('gives every column of the widest row a width', () => {
    expect(plan.columnWidths).toHaveLength(Math.max(...plan.rows.map((row) => row.length)));
  });

  it('makes lines of a table whose cells hold sentences, with their notes below', () => {
    const long = 'Were the clients told that the referral is paid, and how much?';
    const of = documentSheet(
      {
        ...document,
        sections: [
          {
            title: 'Rules',
            partner: null,
            sections: [],
            blocks: [
              {
                kind: 'table',
                caption: '',
                columns: ['Rule', 'With whom', 'What to ask'],
                rows: [[text('Rule 1', { note: 'Cited.' }), text('Harbor Tax'), text(long)]],
              },
            ],
          },
        ],
      },
      { mark: 'm', tab: 'T' },
    );
    const said = of.rows.flatMap((row) => row.flatMap((each) => (each?.value == null ? [] : [each.value])));
    expect(said.join(' ').replace(/ {2,}/g, ' ')).toContain(
      `\u2022 Rule 1; with whom: Harbor Tax; what to ask: ${long}`,
    );
    expect(said.map((each) => String(each).trim())).toContain('Cited.');
    expect(of.rows.flat().some((each) => each?.style === 'columnHeader')).toBe(false);
  });

  it('wraps a text that its column is too narrow for, and prints with narrow margins', () => {
    const of = documentSheet(
      {
        ...document,
        sections: [
          {
            title: 'Bands',
            partner: null,
            sections: [],
            blocks: [
              {
                kind: 'table',
                caption: '',
                columns: ['', 'Here'],
                rows: [
                  [text('Hours per 10,000 of revenue, against prospecting'), { value: 4, format: 'integer' }],
                  [text('Hours'), text('as many as they are')],
                ],
              },
            ],
          },
        ],
      },
      { mark: 'm', tab: 'T' },
    );
    const wrapped = of.rows.flat().filter((each) => each?.style === 'wrapped');
    expect(wrapped.map((each) => each?.value)).toEqual(['Hours per 10,000 of revenue, against prospecting']);
    expect(of.print).toMatchObject({ scale: 100, margins: { sides: 0.35, ends: 0.45 } });
  });

  it('ticks what is to do, and stands a chart below the total that it does not draw', () => {
    const [section] = document.sections;
    const of = documentSheet(
      {
        ...document,
        sections: [
          {
            ...section!,
            blocks: section!.blocks.map((block) =>
              block.kind === 'list'
                ? { ...block, checklist: true as const }
                : block.kind === 'table'
                  ? { ...block, chart: { title: 'ROI', kind: 'bar' as const, series: [1] } }
                  : block,
            ),
          },
        ],
      },
      { mark: 'm', tab: 'T' },
    );
    expect(of.rows.flat().map((each) => each?.value)).toContain('\u2610 One thing');
    const [chart] = of.charts ?? [];
    expect(of.rows[chart!.headerRow]?.[0]?.value).toBe('Partner');
    expect([chart!.lastRow, chart!.tableEnd]).toEqual([chart!.headerRow + 1, chart!.headerRow + 2]);
  });
});
