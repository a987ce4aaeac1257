import { SYNONYMS } from '../../../../core/workbook/mapping/headers/synonyms';
import { TABLES } from '../../../../core/workbook/tables';
import { read, sheet } from '../../ledger/reading/sheets';

describe('our own header rows', () => {
  it.each(TABLES.map(({ kind, columns }) => [kind, columns.map((each) => each.header)] as const))(
    '%s is recognised in any tab, below 29 other rows, every column as itself',
    (kind, headers) => {
      const above = Array.from({ length: 29 }, (_, i) => (i % 2 ? [] : ['Our practice', i]));
      const [table] = read([sheet('Sheet1', [...above, headers])]).tables;
      expect(table).toMatchObject({ kind, headerRow: 30, rowCount: 0 });
      expect(table?.columns.map((each) => each.column)).toEqual(headers);
      expect(table?.columns.every((each) => each.confidence > 0 && each.why !== '')).toBe(true);
    },
  );
});

describe('the synonyms', () => {
  it.each(TABLES)('of $kind belong to its columns', ({ kind, columns }) => {
    const headers = columns.map((each) => each.header);
    expect(Object.keys(SYNONYMS[kind]).filter((each) => !headers.includes(each))).toEqual([]);
  });
  it.each([
    'Intro_Date',
    'introDate',
    'INTRO DATE:',
    'Intro\nDate',
    'intro-date ',
    '\uFEFFIntro Date',
    'Intro Date__c',
  ])('match %j however it is written', (header) => {
    const [table] = read([
      sheet('x', [
        ['Partner', header, 'Client name'],
        ['P', '2026-01-31', 'C'],
      ]),
    ]).tables;
    expect(table?.columns[1]?.column).toBe('Received');
  });
});

describe('a summary by partner', () => {
  const names = [
    'Introductions',
    'Clients',
    'Revenue',
    'Hours',
    'Investment',
    'Net',
    'ROI',
    'First day',
    'In words',
  ];
  const header = ['Partner', 'Share %', ...names];
  const row = ['Harbor Tax', 0.2, 12, 5, 40000, 30, 6000, 26000, 4.3, '2025-01-06', 'both ways agree'];

  it('is no list of partners', () => {
    const { tables, ledger } = read([sheet('Overview', [header, row])]);
    expect(tables.map((each) => each.kind)).toEqual([null]);
    expect(ledger.partners).toEqual([]);
  });

  it('is one when the advisor says so', () => {
    const { ledger } = read([
      sheet('Overview', [header, row]),
      sheet('Settings', [
        ['Name', 'Value'],
        ['Table Overview', 'Partners'],
      ]),
    ]);
    expect(ledger.partners.map((each) => [each.name, each.share])).toEqual([['Harbor Tax', 0.2]]);
  });
});

describe('a list of nothing but partners and days', () => {
  const rows = [
    ['Partner', 'Date'],
    ['Alder Tax', '2026-03-02'],
    ['Birch Law', '2026-03-09'],
  ];
  it.each([
    ['Sheet1', 'Referrals'],
    ['Meetings', 'Activities'],
  ])('in a tab "%s" is one of %s', (tab, kind) => {
    expect(read([sheet(tab, rows)]).tables[0]?.kind).toBe(kind);
  });
  it('is one of meetings where it has another column, known or not', () => {
    const wider = rows.map((row, i) => [...row, i === 0 ? 'Topic' : 'Plans']);
    expect(read([sheet('Sheet1', wider)]).tables[0]?.kind).toBe('Activities');
  });
});
