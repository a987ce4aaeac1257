import fc from 'fast-check';
import { bodyHtml } from '../../../../core/document/body-html';
import type { Document } from '../../../../core/document/document';
import { documentEmail, documentText } from '../../../../core/document/email';
import { documentHtml } from '../../../../core/document/html';
import { documentSheet } from '../../../../core/document/sheet';
import {
  copySheet,
  partnerCopy,
  sharedView,
  type ClientNames,
} from '../../../../core/method/texts/partner-copy';
import type { Cell, WorkbookInput } from '../../../../core/workbook/input';
import { TABLES, type ColumnDescription, type TableKind } from '../../../../core/workbook/tables';
import { formatIso } from '../../../../core/calendar/day';
import { day } from '../../../support/ledger';
import { opened, practice, words } from '../practice';

jest.setTimeout(60_000);

const PARTNER = 'Harbor Tax';

/** Everything that leaves the workbook: the page, the e-mail, the text and the sheet, as one text. */
function everything(document: Document): string {
  return [
    JSON.stringify(document),
    bodyHtml(document, { charts: true, level: 1 }),
    documentHtml(document),
    documentEmail(document),
    documentText(document),
    JSON.stringify(documentSheet(document, copySheet(PARTNER))),
  ].join('\n');
}

function copyOf(of: ReturnType<typeof practice>, names: ClientNames = 'names') {
  const partner = of.ledger.findPartner(PARTNER);
  return partnerCopy(sharedView(of.book, partner, names), words);
}

describe('the copy has what is shared', () => {
  const tables = {
    Partners: [
      {
        Partner: PARTNER,
        'Start date': '2026-01-01',
        'Expected introductions a month': 2,
        'Revenue model': 'retainer',
        'Guaranteed minimum': 24,
        'Contact cadence': 14,
        Team: 'Dana Harbor (partner)',
      },
    ],
    Referrals: [
      { Partner: PARTNER, Received: '2026-03-10', Client: 'Alder family', Status: 'open' },
      {
        Partner: PARTNER,
        Received: '2026-04-10',
        Client: 'Bert-Ole Beck',
        Status: 'won',
        Closed: '2026-06-01',
      },
      {
        Partner: PARTNER,
        Received: '2026-05-10',
        Client: 'Given One',
        Direction: 'given',
        Status: 'lost',
        Closed: '2026-06-01',
      },
      { Partner: PARTNER, Received: '2024-05-10', Client: 'Old, open', Status: 'open' },
      { Partner: PARTNER, Received: '2024-05-11', Client: 'Old, lost', Status: 'lost', Closed: '2024-06-01' },
    ],
    Actions: [
      { Partner: PARTNER, Step: 'Write the core story', Owner: 'Dana', Due: '2026-11-20', Shared: 'yes' },
      {
        Partner: PARTNER,
        Step: 'Plan the webinar',
        Owner: 'both',
        Due: '2026-10-01',
        Done: '2026-10-02',
        Shared: 'yes',
      },
      { Partner: PARTNER, Step: 'Are they worth it?', Owner: 'us', Due: '2026-11-20', Shared: 'no' },
      { Partner: PARTNER, Step: 'Nobody said', Owner: 'both', Due: '2026-11-20' },
    ],
    Settings: [{ Name: 'Firm name', Value: 'Meridian' }],
  };

  it('introductions of 12 months and older open ones, both ways, steps that say Shared: yes, expectations', () => {
    const text = documentText(copyOf(practice(tables)));
    for (const shown of ['Alder family', 'Bert-Ole Beck', 'Given One', 'Old, open'])
      expect(text).toContain(shown);
    expect(text).not.toContain('Old, lost');
    expect(text).toMatch(
      /3 introductions, 2 of them open; with 1 from before [A-Z][a-z]+ \d+, 202\d, still open/,
    );
    expect(text).toMatch(/1 introduction, none of them open(?!;)/);
    expect(text).toContain('Write the core story (Harbor Tax): due Nov 20, 2026');
    expect(text).toContain('Plan the webinar');
    expect(text).not.toMatch(/worth it|Nobody said/);
    expect(text).toContain('Introductions to us: 2 a month expected, 0.2 a month so far.');
    expect(text).toContain('Guaranteed to us: 24 introductions a year.');
    expect(text).toContain('We talk every two weeks.');
  });

  it('clients by initials or not at all, when it is asked for', () => {
    const initials = documentText(copyOf(practice(tables), 'initials'));
    expect(initials).toContain('A. F.');
    expect(initials).toContain('B. O. B.');
    expect(initials).not.toMatch(/Alder|Beck|Given One/);
    const none = documentText(copyOf(practice(tables), 'none'));
    expect(none).not.toMatch(/Alder|A\. F\.|Beck|Given/);
    expect(none).toContain('became a client');
  });

  it('and says so where there is nothing', () => {
    const text = documentText(copyOf(practice({ Partners: [{ Partner: PARTNER, Stage: 'active' }] })));
    expect(text).toContain('None in this period.');
    expect(text).toContain('No steps are open.');
  });
});

/**
 * What of a row of this partner may stand in the copy. Every other column of every table is private, also those that
 * somebody adds to the tables later: this list allows, it does not forbid.
 */
const SHARED: Partial<Record<TableKind, readonly string[]>> = {
  // Role decides whether an introduction is one between the two.
  Referrals: ['Partner', 'Received', 'Direction', 'Client', 'Status', 'Closed', 'Role'],
  Partners: [
    'Partner',
    'Start date',
    'Expected introductions a month',
    'Revenue model',
    'Guaranteed minimum',
    'Contact cadence',
  ],
  // Of the owner only the side is shown, never the name.
  Actions: ['Partner', 'Step', 'Owner', 'Due', 'Done', 'Shared'],
  Settings: ['Name', 'Value'],
};

/** A value for a private cell that can be found again: words and amounts that nothing else has. */
function secret(column: ColumnDescription, n: number): Cell {
  switch (column.type) {
    case 'money':
      return 7_000_000 + n;
    case 'number':
      return /rating|responsiveness|initiative|quality/i.test(column.header) ? 3.37 : 7_000_000 + n;
    case 'share':
      return 0.3719;
    case 'date':
    case 'dateOrYes':
      return formatIso(day('2026-02-02'));
    case 'boolean':
      return 'yes';
    case 'choice':
      return column.choices?.[n % column.choices.length] ?? null;
    default:
      return `zqprivate${n}`;
  }
}

/** A row whose every column is filled; private ones with secrets. */
function row(kind: TableKind, shared: Record<string, Cell>, n: number): Record<string, Cell> {
  const of = TABLES.find((each) => each.kind === kind)!;
  const open = SHARED[kind] ?? [];
  return Object.fromEntries(
    of.columns.map((column) => [
      column.header,
      column.header in shared
        ? shared[column.header]!
        : open.includes(column.header) && column.header !== 'Owner'
          ? null
          : secret(column, n),
    ]),
  );
}

const anyDay = fc.integer({ min: day('2025-11-15'), max: day('2026-10-20') }).map(formatIso);
const introduction = fc.record({
  Received: anyDay,
  Client: fc.constantFrom('Alder', 'Birch', 'Cedar'),
  Direction: fc.constantFrom('received', 'given'),
  Status: fc.constantFrom('open', 'won', 'lost'),
});
const workbook = fc.record({
  ours: fc.array(introduction, { maxLength: 6 }),
  others: fc.array(introduction, { minLength: 1, maxLength: 6 }),
  shared: fc.array(fc.boolean(), { maxLength: 5 }),
  names: fc.constantFrom<ClientNames>('names', 'initials', 'none'),
});

describe('nothing else can appear', () => {
  it('whatever stands in the workbook: no private cell, no other partner, none of their clients, no figure of ours', () => {
    fc.assert(
      fc.property(workbook, ({ ours, others, shared, names }) => {
        let n = 100;
        const referral = (partner: string, each: (typeof ours)[number], client: string) =>
          row('Referrals', { Partner: partner, ...each, Client: client, Closed: each.Received }, n++);
        const tables = {
          Partners: [
            row(
              'Partners',
              { Partner: PARTNER, 'Start date': '2025-11-01', 'Revenue model': 'retainer' },
              n++,
            ),
            row('Partners', { Partner: 'Zqother Law' }, n++),
          ],
          Referrals: [
            ...ours.map((each) => referral(PARTNER, each, each.Client)),
            ...others.map((each, i) => referral('Zqother Law', each, `Zqforeign${i}`)),
          ],
          Activities: [PARTNER, 'Zqother Law'].map((Partner) => row('Activities', { Partner }, n++)),
          Money: [PARTNER, 'Zqother Law'].map((Partner) => row('Money', { Partner }, n++)),
          Actions: [
            ...shared.map((yes, i) =>
              row(
                'Actions',
                {
                  Partner: PARTNER,
                  Step: yes ? `Shared ${i}` : `Zqprivate step ${i}`,
                  Due: '2026-11-20',
                  Shared: yes ? 'yes' : i % 2 === 0 ? 'no' : null,
                },
                n++,
              ),
            ),
            row(
              'Actions',
              { Partner: 'Zqother Law', Step: 'Zqtheirs', Due: '2026-11-20', Shared: 'yes' },
              n++,
            ),
          ],
          Candidates: [row('Candidates', {}, n++)],
          Settings: [
            { Name: 'Hourly cost', Value: 7_000_001 },
            { Name: 'Firm annual revenue', Value: 7_000_002 },
            { Name: 'Prospecting hours per 10k', Value: 7_000_003 },
          ],
        };
        const all = practice(tables);
        const seen = everything(copyOf(all, names));
        expect(seen).not.toMatch(/zqprivate|zqother|zqforeign|zqtheirs/i);
        // Amounts, hours and shares are written in no form: as they are, with separators, or as percent.
        expect(seen).not.toMatch(/7,?000,?\d{3}|37\.19|0\.3719|3\.37/);
        expect(seen).not.toMatch(
          /\b(roi|hours?|cost|revenue|decision|exit|optimize|double down|investment)\b/i,
        );
        for (const [i, yes] of shared.entries()) expect(seen.includes(`Shared ${i}`)).toBe(yes);
        if (names !== 'names') expect(seen).not.toMatch(/Alder|Birch|Cedar/);

        // And it does not depend on anything private: without it the copy is the same.
        const bare = opened(withoutPrivate(all.input));
        expect(everything(copyOf(bare, names))).toBe(seen);
      }),
      { numRuns: 30 },
    );
  });
});

/** The workbook without other partners, without tables of ours alone, and without every private column. */
function withoutPrivate(input: WorkbookInput): WorkbookInput {
  return {
    ...input,
    sheets: input.sheets
      .filter(({ name }) => name in SHARED)
      .map((sheet) => {
        if (sheet.name === 'Settings')
          return { ...sheet, rows: sheet.rows.filter(([name]) => name === 'Name' || name === 'As of') };
        const [headers = [], ...rows] = sheet.rows;
        const open = SHARED[sheet.name as TableKind]!;
        const kept = headers.flatMap((header, c) => (open.includes(String(header)) ? [c] : []));
        const partner = headers.indexOf('Partner');
        return {
          ...sheet,
          rows: [headers, ...rows.filter((cells) => cells[partner] === PARTNER)].map((cells) =>
            kept.map((c) => cells[c]),
          ),
        };
      }),
  };
}
