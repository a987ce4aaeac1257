import { describeEdit, fixesOf, type Fix } from '../../../core/edits';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell, SheetInput, WorkbookInput } from '../../../core/workbook/input';
import { severityOf } from '../../../core/workbook/note-kinds';
import { applyEdit } from '../../support/apply-edit';

const book = (...sheets: SheetInput[]): WorkbookInput => ({ sheets, today: 20750 });
const referrals = (...rows: Cell[][]): SheetInput => ({
  name: 'Referrals',
  rows: [['Partner', 'Received', 'Client', 'Status', 'Closed'], ...rows],
});

const TWO = book(
  referrals(
    ['Harbor Tax Group', '2026-01-10', 'Alder', 'won', '2026-02-01'],
    ['Harbor Tax Gruop', '2026-02-10', 'Birch', 'open', null],
    ['harbor tax gruop', '2026-03-10', 'Cedar', 'open', null],
  ),
  {
    name: 'Activities',
    rows: [
      ['Partner', 'Date', 'Type', 'Hours'],
      ['Harbor Tax Gruop', '2026-01-05', 'call', 1],
    ],
  },
);

function fixes(input: WorkbookInput, pattern: RegExp): Fix[] {
  const reading = readWorkbook(input);
  const note = [...reading.ledger.notes].find(({ problem }) => pattern.test(problem));
  if (!note)
    throw new Error(`No such note: ${[...reading.ledger.notes].map(({ problem }) => problem).join()}`);
  return fixesOf(input, reading, note);
}

function done(input: WorkbookInput, fix: Fix | undefined): WorkbookInput {
  if (fix?.kind !== 'edit') throw new Error('No edit.');
  return { ...input, sheets: applyEdit(input.sheets, fix.plan()) };
}
const names = (input: WorkbookInput) => readWorkbook(input).ledger.partners.map(({ name }) => name);

describe('two spellings of one partner', () => {
  const four = fixes(TWO, /spelled almost alike/);

  test('can be made one in either direction, in every table, or one an alias of the other', () => {
    expect(four.map(({ label }) => label)).toEqual([
      'Write \u201cHarbor Tax Group\u201d everywhere',
      'Keep both, \u201cHarbor Tax Gruop\u201d as an alias of \u201cHarbor Tax Group\u201d',
      'Write \u201cHarbor Tax Gruop\u201d everywhere',
      'Keep both, \u201cHarbor Tax Group\u201d as an alias of \u201cHarbor Tax Gruop\u201d',
      'They are two',
    ]);
    expect(names(TWO)).toHaveLength(2);
    for (const fix of four.slice(0, 4)) expect(names(done(TWO, fix))).toHaveLength(1);
  });

  test.each([
    ['of more rows', TWO, 'Harbor Tax Gruop'],
    [
      'that Partners lists',
      book(...TWO.sheets, {
        name: 'Partners',
        rows: [
          ['Partner', 'Category'],
          ['Harbor Tax Group', 'CPA'],
        ],
      }),
      'Harbor Tax Group',
    ],
  ])('as a row of Settings keep the name %s', (_, input, kept) => {
    const note = [...readWorkbook(input).ledger.notes].find(({ problem }) =>
      /spelled almost alike/.test(problem),
    );
    expect(note?.offers?.[0]?.label).toBe(`They are one: \u201c${kept}\u201d`);
  });

  test('what is written is shown cell by cell, with what it held', () => {
    const [fix] = four;
    if (fix?.kind !== 'edit') throw new Error('No edit.');
    expect(describeEdit(fix.plan().steps)).toEqual([
      'Referrals, A3: \u201cHarbor Tax Gruop\u201d becomes \u201cHarbor Tax Group\u201d.',
      'Referrals, A4: \u201charbor tax gruop\u201d becomes \u201cHarbor Tax Group\u201d.',
      'Activities, A2: \u201cHarbor Tax Gruop\u201d becomes \u201cHarbor Tax Group\u201d.',
    ]);
  });

  test('an alias joins those that are there; who has a row in Partners keeps the name', () => {
    const listed = book(...TWO.sheets, {
      name: 'Partners',
      rows: [
        ['Partner', 'Aliases', 'Category'],
        ['Harbor Tax Group', 'HTG', 'CPA'],
      ],
    });
    const found = fixes(listed, /spelled almost alike/);
    expect(found.map(({ label }) => label)).toEqual([
      'Write \u201cHarbor Tax Group\u201d everywhere',
      'Keep both, \u201cHarbor Tax Gruop\u201d as an alias of \u201cHarbor Tax Group\u201d',
      'They are two',
    ]);
    const after = done(listed, found[1]);
    expect(after.sheets[2]?.rows[1]?.[1]).toBe('HTG; Harbor Tax Gruop');
    expect(names(after)).toEqual(['Harbor Tax Group']);
  });

  test('when both have a row in Partners, only the advisor knows', () => {
    const both = book(...TWO.sheets, {
      name: 'Partners',
      rows: [
        ['Partner', 'Category'],
        ['Harbor Tax Group', 'CPA'],
        ['Harbor Tax Gruop', 'CPA'],
      ],
    });
    expect(fixes(both, /spelled almost alike/).map(({ label }) => label)).toEqual(['They are two']);
  });
});

test('a longer form of a name is put right like another spelling', () => {
  const input = book(
    referrals(
      ['Jane Ortiz', '2026-01-10', 'Alder', 'won', '2026-02-01'],
      ['Jane Ortiz - Harbor Tax', '2026-02-10', 'Birch', 'open', null],
    ),
  );
  const [fix, ...others] = fixes(input, /a longer form of the other/);
  expect(others.map(({ label }) => label)).toContain('They are two');
  expect(names(done(input, fix))).toHaveLength(1);
});

test('a partner that stands only in the first row of a group: one row of Settings fills the others, and is offered no more then', () => {
  const input = book(
    referrals(
      ['Harbor Tax', '2026-01-10', 'Alder', 'open', null],
      ...['Birch', 'Cedar', 'Dogwood'].map((client): Cell[] => [null, '2026-02-10', client, 'open', null]),
    ),
  );
  const [fix, ...others] = fixes(input, /stand only once for each group/);
  expect(fix).toMatchObject({ kind: 'settings', rows: [['Fill down Referrals.Partner', 'yes']] });
  expect(others).toEqual([]);
  const settings = fix?.kind === 'settings' ? fix.rows : [];
  expect(fixes({ ...input, settings }, /take their partner from the row above/)).toEqual([]);
});

test('day and month that nothing tells apart: each order is a row of Settings that settles it', () => {
  const input = book(
    referrals(
      ['Harbor Tax', '03/04/2026', 'Alder', 'open', null],
      ['Elm Law', '05/06/2026', 'Birch', 'open', null],
    ),
  );
  const found = fixes(input, /tells the day from the month/);
  expect(found).toMatchObject([
    { kind: 'settings', rows: [['Date order Referrals.Received', 'D/M/Y']] },
    { kind: 'settings', rows: [['Date order Referrals.Received', 'M/D/Y']] },
  ]);
  for (const fix of found) {
    const settings = fix.kind === 'settings' ? fix.rows : [];
    const notes = [...readWorkbook({ ...input, settings }).ledger.notes];
    expect(notes.filter(({ problem }) => /tells the day/.test(problem))).toEqual([]);
  }
});

test('a note that only the advisor can settle has no fix', () => {
  expect(fixes(book(referrals(['Harbor Tax', 'tbd soon', 'Alder', 'open', null])), /not a date/)).toEqual([]);
});

describe('a note about', () => {
  test('one row that names no partner leaves it to the advisor', () => {
    const rows = [
      ['Harbor Tax', '2026-01-10', 'Alder', 'open', null],
      [null, '2026-02-01', 'Cedar', 'open', null],
    ];
    expect(fixes(book(referrals(...rows)), /names no partner/)).toEqual([]);
  });

  test('dates is about those of its own table and sheet, even where others have the same header', () => {
    const input = book(
      {
        name: 'Introductions',
        kind: 'Referrals',
        rows: [
          ['Partner', 'Date', 'Client', 'Status'],
          ['Harbor Tax', '03/04/2026', 'Alder', 'open'],
          ['Elm Law', '05/06/2026', 'Birch', 'open'],
        ],
      },
      {
        name: 'Visits',
        kind: 'Activities',
        rows: [
          ['Partner', 'Date', 'Type', 'Hours'],
          ['Harbor Tax', '03/14/2026', 'call', 1],
        ],
      },
    );
    expect(fixes(input, /tells the day from the month/).map(({ label }) => label)).toEqual([
      'Read Referrals.Received as 31/01/2026: the day first',
      'Read Referrals.Received as 01/31/2026: the month first',
    ]);
  });

  test('two names with a slash in them is about these two', () => {
    const input = book(
      referrals(
        ['Smith / Jones Advisory', '2026-01-10', 'Alder', 'open', null],
        ['Smith / Jones Advisroy', '2026-02-10', 'Birch', 'open', null],
      ),
    );
    const [fix] = fixes(input, /spelled almost alike/);
    expect(fix?.label).toBe('Write \u201cSmith / Jones Advisory\u201d everywhere');
    expect(names(done(input, fix))).toEqual(['Smith / Jones Advisory']);
  });

  test.each([
    ['a name that is gone', 'Harbor Tax Gruop / Gone Partners'],
    ['one partner twice', 'Harbor Tax Group / harbor tax group'],
    ['one name alone', 'Harbor Tax Group'],
  ])('spellings that are no longer two partners (%s) leaves what it offers itself', (_, value) => {
    const reading = readWorkbook(TWO);
    const note = [...reading.ledger.notes].find(({ problem }) => /spelled almost alike/.test(problem))!;
    expect(fixesOf(TWO, reading, { ...note, value }).map(({ label }) => label)).toEqual(['They are two']);
  });
});

describe('how much a note matters', () => {
  const input = book(
    referrals(
      ['Harbor Tax Group', '2026-01-10', 'Alder', 'won', null],
      ['Harbor Tax Gruop', 'sometime', 'Birch', 'perhaps', null],
      [null, '2026-02-01', 'Cedar', 'open', null],
      ['Total', null, null, null, null],
    ),
  );
  const bySeverity = new Map(
    [...readWorkbook(input).ledger.notes].map((note) => [note.problem.slice(0, 24), severityOf(note)]),
  );
  test.each([
    ['It looks like a totals r', 'information'],
    ['The row names no partner', 'left out'],
    ['This is not a date; the ', 'left out'],
    ['Two partners are spelled', 'doubtful'],
  ])('%s: %s', (problem, severity) => {
    expect([...bySeverity.keys()]).toContain(problem);
    expect(bySeverity.get(problem)).toBe(severity);
  });
});

test('days among words have an order, too', () => {
  const rows = (header: string, ...more: Cell[]): WorkbookInput =>
    book({
      name: 'Referrals',
      rows: [
        ['Partner', 'Received', 'Client', 'Status', header],
        ['Harbor Tax', 46000, 'Alder', 'open', more[0]],
        ['Elm Law', 46010, 'Birch', 'open', more[1]],
      ],
    });
  expect(fixes(rows('Thanked', '03/04/2026', '05/06/2026'), /tells the day from the month/)).toMatchObject([
    { rows: [['Date order Referrals.Thanked', 'D/M/Y']] },
    { rows: [['Date order Referrals.Thanked', 'M/D/Y']] },
  ]);
});
