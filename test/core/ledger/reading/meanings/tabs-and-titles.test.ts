import type { Cell } from '../../../../../core/workbook/input';
import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import { notesOf, read, sheet } from '../sheets';

const WORDS = new Map([
  [WON, 'won'],
  [LOST, 'lost'],
  [OPEN, 'open'],
]);
const outcomes = ({ ledger }: ReturnType<typeof read>) =>
  Array.from(ledger.referrals.status, (code) => WORDS.get(code));

const HEADER = ['Referred by', 'Date', 'Client'];
const tab = (name: string, header: string[], ...rows: Cell[][]) =>
  sheet(name, [header, ...rows.map((cells, i) => ['Alder', `2026-02-1${i}`, `${name} ${i}`, ...cells])]);

describe('a tab called by what became of its rows', () => {
  it.each([
    ['Won', 'Lost', 'Open'],
    ['Closed won', 'Closed lost', 'In progress'],
    ['Clients', 'Lost leads', 'Prospects'],
    ['2026 deals - won', 'Deals lost (2026)', 'Pipeline'],
    ['New clients', 'Declined', 'Active prospects'],
    ['Gagnés', 'Perdus', 'En cours'],
    ['Gewonnen', 'Verloren', 'Offen'],
    ['Ganados', 'Perdidos', 'Abiertos'],
    ['won.csv', 'lost.csv', 'open.csv'],
  ])('says it of them, with a note: %s, %s, %s', (won, lost, open) => {
    const reading = read([tab(won, HEADER, []), tab(lost, HEADER, []), tab(open, HEADER, [])]);
    expect(outcomes(reading)).toEqual(['won', 'lost', 'open']);
    expect(notesOf(reading, 'the name of their tab or a title')).toHaveLength(2);
    expect(notesOf(reading, 'No column says what became')).toEqual([]);
  });

  it('is one of introductions, also with an amount in each row', () => {
    const reading = read([tab('Won', [...HEADER, 'Fee'], [4000])]);
    expect([reading.tables[0]?.kind, ...outcomes(reading)]).toEqual(['Referrals', 'won']);
  });

  it('decides where a column only says the last stage, and not where it says won or lost', () => {
    expect(outcomes(read([tab('Lost', [...HEADER, 'Stage'], ['Proposal'], ['Meeting'])]))).toEqual([
      'lost',
      'lost',
    ]);
    expect(outcomes(read([tab('Clients', [...HEADER, 'Status'], ['Won'], ['Lost'], [''])]))).toEqual([
      'won',
      'lost',
      'open',
    ]);
  });

  it('is answered by a press', () => {
    const tabs = [tab('Clients', HEADER, [])];
    const [note] = notesOf(read(tabs), 'the name of their tab');
    const settings = note?.offers?.[0]?.rows ?? [];
    expect(outcomes(read(tabs, { settings }))).toEqual(['open']);
  });

  it('says nothing by a name that holds everything, or former clients', () => {
    for (const name of [
      'Leads',
      'Active',
      'Referrals',
      'Closed',
      'Lost clients',
      'Introductions 2026',
      'New',
    ])
      expect([name, ...outcomes(read([tab(name, HEADER, [])]))]).toEqual([name, 'open']);
  });
});

describe('titles among the rows', () => {
  it('say what became of the rows below each', () => {
    const reading = read([
      sheet('Board', [
        HEADER,
        ['Won'],
        ['Alder', '2026-02-10', 'Roe'],
        ['Lost'],
        ['Alder', '2026-02-11', 'Poe'],
        ['In progress'],
        ['Birch', '2026-02-12', 'Coe'],
      ]),
    ]);
    expect(outcomes(reading)).toEqual(['won', 'lost', 'open']);
    expect(notesOf(reading, 'the name of their tab or a title').map(({ problem }) => problem)).toEqual([
      expect.stringContaining('"Won"'),
      expect.stringContaining('"Lost"'),
    ]);
  });
});

describe('a title among others that say an outcome', () => {
  const board = (...titles: string[]) =>
    read([
      sheet('Board', [
        HEADER,
        ...titles.flatMap((title, i) => [[title], ['Alder', `2026-02-1${i}`, `c ${i}`]] satisfies Cell[][]),
      ]),
    ]);

  it('is read by the words of a status, and what is active beside what is won is going on', () => {
    expect(outcomes(board('SIGNED', 'Not going ahead', 'Still talking', 'Active'))).toEqual([
      'won',
      'lost',
      'open',
      'open',
    ]);
  });

  it('ends what the title before it said where nobody knows it, and is asked', () => {
    const reading = board('Won', 'Blue sky', 'Lost');
    expect(outcomes(reading)).toEqual(['won', 'open', 'lost']);
    const [note, ...more] = notesOf(reading, 'The rows below "Blue sky" count as open');
    expect([note?.value, more.length]).toEqual(['1 row', 0]);
    expect(note?.offers?.[0]?.rows).toEqual([['Status word Blue sky', 'won']]);
  });

  it.each([
    'March 2026',
    '2026',
    'Year 2026',
    'New in 2026',
    'Q1 2026',
    'Everything below was checked with the firm by telephone',
  ])('divides no group as a period or a remark: %s', (title) => {
    const reading = board('Won', title, 'Lost');
    expect(outcomes(reading)).toEqual(['won', 'won', 'lost']);
  });

  it('says nothing where no title says an outcome', () => {
    const reading = board('Tax season', 'Not going ahead');
    expect(notesOf(reading, 'The rows below')).toEqual([]);
    expect(outcomes(reading)).toEqual(['open', 'open']);
  });
});

describe('a tab called by an outcome', () => {
  const fees = ['Partner', 'Date', 'Client', 'Fee'];
  const rows = [
    ['Alder', '2026-02-10', 'Roe', 4000],
    ['Birch', '2026-02-11', 'Poe', 3000],
  ] satisfies Cell[][];
  it.each(['Won', 'Lost', 'Pipeline'])(
    'holds introductions, also with partner, day, client and fee: %s',
    (name) => {
      expect(read([sheet(name, [fees, ...rows])]).tables[0]?.kind).toBe('Referrals');
    },
  );
  it('holds money where the kinds of it stand there', () => {
    const paid = rows.map((row, i) => [...row, i === 0 ? 'Fee' : 'Refund', 'Paid']);
    const reading = read([sheet('Clients', [[...fees, 'Type', 'Status'], ...paid])]);
    expect(reading.tables[0]?.kind).toBe('Money');
  });
});

describe('a tick-box "Closed?" where nothing else can say won', () => {
  const list = (header: string[], ...rows: Cell[][]) =>
    read([
      sheet('x', [
        ['Partner', 'Received', 'Client', ...header],
        ...rows.map((cells, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, ...cells]),
      ]),
    ]);

  it('is won where only what is closed has an amount', () => {
    const rows = [
      ['Yes', 4000],
      ['No', ''],
      ['Yes', 3000],
    ] satisfies Cell[][];
    expect(outcomes(list(['Closed?', 'Fee'], ...rows))).toEqual(['won', 'open', 'won']);
  });

  it('is lost with a reason, and then won without one', () => {
    const rows = [
      ['x', ''],
      ['x', 'Price'],
      ['', ''],
    ] satisfies Cell[][];
    expect(outcomes(list(['Closed', 'Reason lost'], ...rows))).toEqual(['won', 'lost', 'open']);
  });

  it('is won where what was lost is not ticked but has a reason', () => {
    const rows = [
      ['x', ''],
      ['', 'Price'],
      ['', ''],
    ] satisfies Cell[][];
    expect(outcomes(list(['Closed', 'Reason lost'], ...rows))).toEqual(['won', 'lost', 'open']);
  });

  it('is asked where nothing tells, and a press makes it won', () => {
    const rows = [['Yes'], ['No']] satisfies Cell[][];
    const [note, ...more] = notesOf(list(['Closed?'], ...rows), 'says neither won nor lost');
    expect([note?.value, more.length, outcomes(list(['Closed?'], ...rows))]).toEqual([
      '1 row',
      0,
      ['open', 'open'],
    ]);
    const sheets = [
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Closed?'],
        ['Alder', '2026-02-10', 'Roe', 'Yes'],
        ['Alder', '2026-02-11', 'Poe', 'No'],
      ]),
    ];
    expect(outcomes(read(sheets, { settings: note?.offers?.[0]?.rows ?? [] }))).toEqual(['won', 'open']);
  });

  it('is a loss beside a tick-box for won', () => {
    const rows = [
      ['Y', 'Y'],
      ['Y', 'N'],
      ['N', 'N'],
    ] satisfies Cell[][];
    expect(outcomes(list(['Closed?', 'Won?'], ...rows))).toEqual(['won', 'lost', 'open']);
  });
});
