import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { notesOf, read, sheet } from './sheets';

/** What each row says, as `from Marlow CPA: Ines` or `to ...`, and what is noted of those that were given. */
function told(sheets: SheetInput[], settings: Array<readonly [string, Cell]> = []) {
  const reading = read(sheets, { settings });
  const { referrals, partners, clients } = reading.ledger;
  return {
    rows: Array.from(referrals.partner, (partner, i) => {
      const client = clients[referrals.client[i] ?? -1];
      const who = `${referrals.inbound[i] === 1 ? 'from' : 'to'} ${partners[partner]?.name ?? 'nobody'}`;
      return client === undefined ? who : `${who}: ${client}`;
    }),
    notes: notesOf(reading, 'read as given to the partner'),
    columns: reading.ledger.columns,
  };
}

/** A table of introductions with these columns beside the day; each row has a day of its own. */
const log = (header: string[], ...rows: Cell[][]) =>
  sheet('Log', [['Date', ...header], ...rows.map((row, i): Cell[] => [`2026-02-${10 + i}`, ...row])]);

describe('a partner with an arrow to or from our own side', () => {
  const arrows = (...partners: string[]) =>
    told([
      log(
        ['Partner', 'Client'],
        ...partners.map((partner, i) => [partner, ['Ines', 'Jo', 'Kit'][i] ?? ''] as Cell[]),
      ),
    ]);
  it('is read without it, and what went to the partner is noted', () => {
    const { rows, notes } = arrows('Marlow CPA → us', 'us → Quill Estates', '-');
    expect(rows.slice(0, 2)).toEqual(['from Marlow CPA: Ines', 'to Quill Estates: Jo']);
    expect(notes).toMatchObject([
      {
        value: '1 row under "Partner"',
        row: 0,
        offers: [{ label: 'They were received', rows: [['Direction Log', 'received']] }],
      },
    ]);
  });
  it('is noted only where something was given', () => {
    const { rows, notes } = arrows('Marlow CPA->us', 'Quill Estates  =>  me');
    expect([rows, notes]).toEqual([['from Marlow CPA: Ines', 'from Quill Estates: Jo'], []]);
  });
  it('is read without it where Settings or a column say the direction', () => {
    const rows: Cell[][] = [
      ['Marlow CPA → us', 'Ines', 'received'],
      ['Marlow CPA → us', 'Jo', 'given'],
    ];
    const byColumn = told([log(['Partner', 'Client', 'Direction'], ...rows)]);
    expect(byColumn.rows).toEqual(['from Marlow CPA: Ines', 'to Marlow CPA: Jo']);
    const bySetting = told([
      log(['Partner', 'Client'], ...rows.map((row) => row.slice(0, 2))),
      sheet('Settings', [
        ['Name', 'Value'],
        ['Direction Log', 'given'],
      ]),
    ]);
    expect(bySetting.rows).toEqual(['to Marlow CPA: Ines', 'to Marlow CPA: Jo']);
  });
  it.each([['Marlow CPA → Elm Law'], ['us → me'], ['Marlow CPA']])(
    'is none where one row is %s',
    (partner) => {
      expect(arrows('us → Quill Estates', partner).notes).toEqual([]);
    },
  );
});

describe('a column of + and - beside the outcome', () => {
  const signs = (header: string, ...cells: Cell[]) =>
    told([
      log(
        ['Partner', 'Client', 'Status', header],
        ...cells.map((cell, i) => ['Marlow CPA', `C${i}`, i === 0 ? 'won' : 'lost', cell] as Cell[]),
      ),
    ]);
  it.each<[cells: Cell[], given: number[]]>([
    [['+', '-', '+'], [1]],
    [['-', '+', ''], [0]],
    [
      ['+', '\u2212', '\u2013'],
      [1, 2],
    ],
    [['+', '+', ''], []],
    [['-', '-', ''], []],
    [['+', '-', 'x'], []],
    [['+', '--', '+'], []],
    [['+', 'a-', '+'], []],
    [['+', '-b', '+'], []],
    [['', '', ''], []],
  ])('%j: given are the rows %j', (cells, given) => {
    const { rows, notes } = signs('+/-', ...cells);
    expect(rows.flatMap((row, i) => (row.startsWith('to ') ? [i] : []))).toEqual(given);
    expect(notes.map(({ value, problem }) => [value, problem])).toEqual(
      given.length === 0
        ? []
        : [
            [
              `${given.length} ${given.length === 1 ? 'row' : 'rows'} under "+/-"`,
              'These introductions are read as given to the partner: a minus stands there.',
            ],
          ],
    );
  });
  it('is none where the column is read as something else', () => {
    expect(signs('Notes', '+', '-').notes).toEqual([]);
  });
});

describe('a column of clients that came, and one of those that were given', () => {
  const HEADER = ['Partner', 'Client received', 'Client given'];
  it('say who it was and which way, noted by the column', () => {
    const { rows, notes } = told([
      log(HEADER, ['Marlow CPA', 'Ines', ''], ['Quill Estates', '', 'Jo'], ['Elm Law', 'Kit', '-']),
    ]);
    expect(rows).toEqual(['from Marlow CPA: Ines', 'to Quill Estates: Jo', 'from Elm Law: Kit']);
    expect(notes.map(({ value, problem }) => [value, problem])).toEqual([
      [
        '1 row under "Client given"',
        'These introductions are read as given to the partner: the client stands in the column that says so.',
      ],
    ]);
  });
  it('say who it was alone where a column or Settings say which way', () => {
    const rows: Cell[][] = [
      ['Marlow CPA', 'Ines', '', 'given'],
      ['Quill Estates', '', 'Jo', 'received'],
    ];
    const beside = told([log([...HEADER, 'Direction'], ...rows)]);
    expect(beside).toMatchObject({ rows: ['to Marlow CPA: Ines', 'from Quill Estates: Jo'], notes: [] });
    const set = told([log(HEADER, ...rows.map((row) => row.slice(0, 3)))], [['Direction Log', 'received']]);
    expect(set).toMatchObject({ rows: ['from Marlow CPA: Ines', 'from Quill Estates: Jo'], notes: [] });
  });
});

describe('two columns of which one says who got it', () => {
  const pair = (header: string[], ...rows: Cell[][]) => told([log(header, ...rows)]);
  it('are noted by that one, with how many were given', () => {
    const { rows, notes } = pair(
      ['Referred by', 'Referred to', 'Client'],
      ['Marlow CPA', 'us', 'Ines'],
      ['us', 'Quill Estates', 'Jo'],
      ['us', 'Elm Law', 'Kit'],
    );
    expect(rows).toEqual(['from Marlow CPA: Ines', 'to Quill Estates: Jo', 'to Elm Law: Kit']);
    expect(notes.map(({ value, problem }) => [value, problem])).toEqual([
      [
        '2 rows under "Referred to"',
        'These introductions are read as given to the partner: the other of two columns names who got them.',
      ],
    ]);
  });
  it('say nothing where both sides are blank', () => {
    const { rows, notes } = pair(
      ['Referred by', 'Referred to', 'Client'],
      ['', '', 'Ines'],
      ['us', 'Quill Estates', 'Jo'],
      ['Marlow CPA', '', 'Kit'],
    );
    expect(rows).toEqual(['to Quill Estates: Jo', 'from Marlow CPA: Kit']);
    expect(notes).toMatchObject([{ value: '1 row under "Referred to"' }]);
  });
  it('are also the partner and whom it was sent to', () => {
    expect(
      pair(['Partner', 'Sent to', 'Client'], ['us', 'Elm Law', 'Ines'], ['Marlow CPA', 'us', 'Jo']).rows,
    ).toEqual(['to Elm Law: Ines', 'from Marlow CPA: Jo']);
  });
  it('are none where a letter A stands without another beside it', () => {
    expect(pair(['Partner', 'Client', 'A'], ['Marlow CPA', 'Ines', 'us'], ['us', 'Jo', 'Elm']).rows).toEqual([
      'from Marlow CPA: Ines',
    ]);
  });
  it('alone is given, whatever stands in it', () => {
    const { rows, notes, columns } = pair(
      ['Referred to', 'Client'],
      ['Marlow CPA', 'Ines'],
      ['Elm Law', 'Jo'],
    );
    expect(rows).toEqual(['to Marlow CPA: Ines', 'to Elm Law: Jo']);
    expect(notes).toMatchObject([{ value: '2 rows under "Referred to"' }]);
    expect(columns.has('Referrals.Direction')).toBe(true);
  });
});

describe('a header that asks for the direction', () => {
  const asked = (header: string, ...cells: Cell[]) =>
    told([
      log(
        ['Partner', 'Client', 'Status', header],
        ...cells.map((cell, i) => ['Marlow CPA', `C${i}`, 'open', cell] as Cell[]),
      ),
    ]).rows.map((row) => row.startsWith('to '));
  it.each<[header: string, cells: Cell[], given: boolean[]]>([
    ['Is inbound', ['y', 'n'], [false, true]],
    ['Referral given?', ['no', 'yes'], [false, true]],
    ['We referred', ['yes', 'no'], [true, false]],
    ['Inbound referral (yes/no)', ['no', ''], [false, false]],
    ['Inbound referral (yes/no)', ['no', 'yes'], [true, false]],
    ['Outbound', ['no', 'no'], [false, false]],
    ['Given on', ['yes', 'no'], [false, false]],
    ['Advice given', ['yes', 'no'], [false, false]],
    ['Given away', ['yes', 'no'], [false, false]],
    ['Outbound', ['yes', 'maybe'], [false, false]],
    ['Who got it', ['Them', 'Them'], [true, true]],
    ['Who got it', ['Us', ''], [false, false]],
    ['Owner', ['us', 'them'], [false, false]],
  ])('%s with %j', (header, cells, given) => {
    expect(asked(header, ...cells)).toEqual(given);
  });
  it('in a table of activities asks nothing of them', () => {
    const calls = sheet('Given', [
      ['Partner', 'Date', 'Type', 'Hours', 'Inbound'],
      ['Marlow CPA', '2026-02-03', 'call', 1, 'no'],
      ['Marlow CPA', '2026-02-04', 'call', 1, 'yes'],
    ]);
    expect(told([calls]).notes).toEqual([]);
  });
});

describe('what a title says', () => {
  const rows: Cell[][] = [
    ['Partner', 'Date', 'Client'],
    ['Marlow CPA', '2026-02-03', 'Ines'],
    ['Elm Law', '2026-02-04', 'Jo'],
  ];
  const asNoted = (sheets: SheetInput[], settings: Array<readonly [string, Cell]> = []) =>
    told(sheets, settings).notes.map(({ row, value, problem, suggestion, offers }) => ({
      row,
      value,
      why: /partner(.*)\.$/.exec(problem)?.[1],
      turned: /"(Direction [^"]*)"/.exec(suggestion)?.[1],
      offers: (offers ?? []).map(({ label, rows: set }) => [label, ...set.flat()]),
    }));
  it('is noted with the text that says it, and both answers for the tab', () => {
    expect(asNoted([sheet('Log', [['Referrals given'], ...rows])])).toEqual([
      {
        row: 0,
        value: '2 rows under "Referrals given"',
        why: ': the name of their tab or a title says so',
        turned: 'Direction Log',
        offers: [
          ['They were received', 'Direction Log', 'received'],
          ['They were given', 'Direction Log', 'given'],
        ],
      },
    ]);
  });
  it('is noted with the row of Settings that says it, and how to turn it', () => {
    expect(asNoted([sheet('Log', rows)], [['Direction log', 'given']])).toEqual([
      {
        row: 0,
        value: '2 rows under "log"',
        why: ', as Settings says',
        turned: 'Direction log',
        offers: [['They were received', 'Direction log', 'received']],
      },
    ]);
  });
  it('counts the rows below the titles that say so, and no others', () => {
    const [header = [], first = [], second = []] = rows;
    const { notes, rows: found } = told([
      sheet('Log', [header, first, ['Given'], second, ['Kit Law', '2026-02-05', 'Lev'], ['Received'], first]),
    ]);
    expect(found.map((row) => row.split(' ')[0])).toEqual(['from', 'to', 'to', 'from']);
    expect(notes).toMatchObject([{ value: '2 rows under "Log"' }]);
  });
  it('of another tab says nothing, and neither do Settings of another tab', () => {
    expect(
      told([sheet('Log', rows), sheet('Notes given', [['x']])], [['Direction Lo', 'given']]).notes,
    ).toEqual([]);
  });
  it('may stand above a tab that says nothing, or on a tab below a title that says nothing', () => {
    expect(told([sheet('Given', [['Partners of ours'], ...rows])])).toMatchObject({
      rows: ['to Marlow CPA: Ines', 'to Elm Law: Jo'],
      notes: [{ value: '2 rows under "Given"' }],
    });
  });
  it('says nothing of activities, and nothing is said where no title says it', () => {
    const calls = [
      ['Partner', 'Date', 'Type'],
      ['Marlow CPA', '2026-02-03', 'call'],
    ];
    expect(told([sheet('Given', calls)]).notes).toEqual([]);
    const plain = rows.map((row, i) => [...row.slice(0, 2), i === 0 ? 'Status' : 'open']);
    expect(told([sheet('Log', plain)]).columns.has('Referrals.Direction')).toBe(false);
  });
  it('among the rows goes behind Settings', () => {
    const [header = [], first = [], second = []] = rows;
    const among = [header, first, ['Given'], second];
    expect(told([sheet('Log', among)], [['Direction Log', 'received']]).rows).toEqual([
      'from Marlow CPA: Ines',
      'from Elm Law: Jo',
    ]);
  });
  it.each<[what: string, tab: string, header: string[], cells: Cell[][], read: string]>([
    ['whom it was referred to', 'Received', ['Referred to', 'Client'], [['Marlow CPA', 'Ines']], 'to'],
    ['a pair', 'Given', ['Referred by', 'Referred to', 'Client'], [['Marlow CPA', 'us', 'Ines']], 'from'],
    [
      'signs',
      'Given',
      ['Partner', 'Client', 'Status', '+/-'],
      [
        ['Marlow CPA', 'Ines', 'won', '+'],
        ['Marlow CPA', 'Jo', 'open', '-'],
      ],
      'from to',
    ],
  ])('goes behind %s', (_, tab, header, cells, read) => {
    const { rows: found } = told([{ ...log(header, ...cells), name: tab }]);
    expect(found.map((row) => row.split(' ')[0]).join(' ')).toBe(read);
  });
  it.each<[what: string, header: string[], cells: Cell[][]]>([
    [
      'signs of one kind',
      ['Partner', 'Client', 'Status', '+/-'],
      [
        ['Marlow CPA', 'Ines', 'won', '+'],
        ['Marlow CPA', 'Jo', 'open', ''],
      ],
    ],
    [
      'a second column of clients',
      ['Referrer', 'Referee', 'Status'],
      [
        ['Marlow CPA', 'Ines', 'won'],
        ['Elm Law', 'Jo', 'open'],
      ],
    ],
  ])('holds beside %s', (_, header, cells) => {
    const { rows: found } = told([{ ...log(header, ...cells), name: 'Given' }]);
    expect(found.map((row) => row.split(' ')[0])).toEqual(['to', 'to']);
  });
  it('goes behind what the columns say, and Settings go before both', () => {
    const asked = rows.map((row, i) => [...row, ['Given?', 'yes', 'no'][i] ?? '']);
    expect(told([sheet('Log', asked)], [['Direction Log', 'received']]).rows).toEqual([
      'from Marlow CPA: Ines',
      'from Elm Law: Jo',
    ]);
    const arrows = rows.map((row, i) => (i === 0 ? row : [`${String(row[0])} → us`, ...row.slice(1)]));
    const received = ['from Marlow CPA: Ines', 'from Elm Law: Jo'];
    expect(told([sheet('Given', arrows)]).rows).toEqual(received);
    const flagged = rows.map((row, i) => [...row, ['Direction', 'received', 'given'][i] ?? '']);
    expect(told([sheet('Log', flagged)], [['Direction Log', 'received']]).rows).toEqual(received);
  });
});
