import type { Cell } from '../../../../core/workbook/input';
import { ledgerOf, outcomes, table } from './outcomes';
import { day, mapping, notesOf } from './sheets';

describe('which column is the status', () => {
  it.each<[what: string, headers: string[], rows: Cell[][], status: string, expected: string[]]>([
    [
      'the one that says won and lost, not the one of our name that is open throughout',
      ['Status', 'Result'],
      [
        ['Open', 'Won'],
        ['Open', 'Lost'],
        ['Open', ''],
      ],
      'Result',
      ['won', 'lost', 'open'],
    ],
    [
      'one whose header nobody knows, when its values say won and lost',
      ['How it ended up', 'Stage'],
      [
        ['Lost - price', 'Proposal'],
        ['Won', 'Proposal'],
        ['', 'Discovery'],
      ],
      'How it ended up',
      ['lost', 'won', 'open'],
    ],
    [
      'that of the deal, not the lifecycle of its contact',
      ['Lifecycle stage', 'Pipeline stage'],
      [
        ['Customer', 'Closed lost'],
        ['Customer', 'Closed won'],
        ['Opportunity', 'Contract sent'],
      ],
      'Pipeline stage',
      ['lost', 'won', 'open'],
    ],
    [
      'words before tick-boxes',
      ['Is won', 'Stage'],
      [
        ['FALSE', 'Prospecting'],
        ['TRUE', 'Closed Won'],
        ['FALSE', 'Closed Lost'],
      ],
      'Stage',
      ['open', 'won', 'lost'],
    ],
    [
      'our own name among equals',
      ['Status reason', 'Status'],
      [
        ['Won', 'Won'],
        ['Canceled', 'Lost'],
        ['In progress', 'Open'],
      ],
      'Status',
      ['won', 'lost', 'open'],
    ],
    [
      'one proof among unknown words',
      ['Stage'],
      [['Kitchen talk'], ['Porch talk'], ['Closed-Won'], ['Garden talk'], ['Porch talk']],
      'Stage',
      ['open', 'open', 'won', 'open', 'open'],
    ],
    [
      'what says who is a client, not that the record is active',
      ['Status', 'Contact type'],
      [
        ['Active', 'Client'],
        ['Active', 'Prospect'],
        ['Inactive', 'Past client'],
      ],
      'Contact type',
      ['won', 'open', 'won'],
    ],
    [
      'yes and no of an outcome',
      ['Stage', 'Outcome'],
      [
        ['Proposal', 'Yes'],
        ['Proposal', 'No'],
        ['Discovery', ''],
      ],
      'Outcome',
      ['won', 'lost', 'open'],
    ],
    [
      'one whose steps are denied, too',
      ['Stage', 'Engagement status'],
      [
        ['Held', 'Engaged'],
        ['Held', 'Not engaged'],
        ['Scheduled', 'Pending'],
      ],
      'Engagement status',
      ['won', 'lost', 'open'],
    ],
    [
      'one in which a deal is denied, too',
      ['Stage', 'Result'],
      [
        ['Held', 'Deal'],
        ['Held', 'No deal'],
        ['Scheduled', 'Pending'],
      ],
      'Result',
      ['won', 'lost', 'open'],
    ],
    [
      'one that never says won, with the day that only a client has',
      ['Lead status', 'Client since'],
      [
        ['Qualified', '2026-05-01'],
        ['Junk', ''],
        ['New', ''],
      ],
      'Lead status',
      ['won', 'lost', 'open'],
    ],
    [
      'one that says both, and what never came so far is lost by the other',
      ['Referral status', 'Engagement status'],
      [
        ['Accepted', 'Won'],
        ['Accepted', 'Lost'],
        ['Declined', ''],
        ['Received', ''],
        ['Declined', 'Pending'],
      ],
      'Engagement status',
      ['won', 'lost', 'lost', 'open', 'open'],
    ],
    [
      'one that never says won, with the amounts of what was won and lost',
      ['Status', 'Won amount', 'Lost amount'],
      [
        ['Closed', '6000', '0'],
        ['Closed', '0', '4000'],
        ['Open', '0', '0'],
      ],
      'Status',
      ['won', 'lost', 'open'],
    ],
  ])('is %s', (_, headers, rows, status, expected) => {
    const cells = table(headers, ...rows);
    expect(mapping(ledgerOf(cells))['Status']).toBe(status);
    expect(outcomes(cells)).toEqual(expected);
  });
  it('is what Settings say, whatever the values are', () => {
    const cells = table(['Status', 'Result'], ['Open', 'Won'], ['Client', 'Lost']);
    expect(outcomes(cells, [['Map Referrals.Status', 'Status']])).toEqual(['open', 'won']);
  });
});

describe('words that nobody knows', () => {
  const asked = (...words: string[]) =>
    notesOf(ledgerOf(table(['Stage'], ...words.map((word) => [word]))), 'counted as open').map(
      ({ value }) => value,
    );

  it('are stages beside "Closed Won", and asked where they speak of an end', () => {
    expect(asked('Closed Won', 'Closed Lost', 'Kick-off', 'Blue list', 'Closed', 'Archived')).toEqual([
      'Closed',
      'Archived',
    ]);
  });

  it('that are taken for stages are listed in one note, with an answer that settles it', () => {
    const cells = table(['Stage'], ['Closed Won'], ['Kick-off'], ['Blue list'], ['Blue list'], ['Proposal']);
    const [note, ...more] = notesOf(ledgerOf(cells), 'taken for stages');
    expect([note?.value, more.length]).toEqual(['Kick-off, Blue list', 0]);
    expect(notesOf(ledgerOf(cells, note?.offers?.[0]?.rows), 'taken for stages')).toEqual([]);
  });

  it('are asked beside a plain "Won"', () => {
    expect(asked('Won', 'Lost', 'Kick-off')).toEqual(['Kick-off']);
  });
});

describe('other columns', () => {
  it('say what the status leaves open when it says only one of won and lost', () => {
    const cells = table(
      ['Lifecycle stage', 'Lead status', 'Became a customer date'],
      ['Customer', '', '2026-05-01'],
      ['Lead', 'UNQUALIFIED', ''],
      ['Opportunity', 'IN_PROGRESS', ''],
    );
    expect(outcomes(cells)).toEqual(['won', 'lost', 'open']);
    expect(ledgerOf(cells).ledger.referrals.closed[0]).toBe(day('2026-05-01'));
  });
  it('do not overrule a status that says both', () => {
    const cells = table(
      ['Stage', 'Lost reason'],
      ['Closed Won', ''],
      ['Closed Lost', 'Fees'],
      ['Proposal', 'Fees?'],
    );
    expect(outcomes(cells)).toEqual(['won', 'lost', 'open']);
  });
  it('say how something was closed', () => {
    const cells = table(['Status', 'Loss reason'], ['Closed', 'Fees'], ['Won', ''], ['Closed', '']);
    expect(outcomes(cells)).toEqual(['lost', 'won', 'open']);
    expect(notesOf(ledgerOf(cells), 'neither won nor lost').map(({ row }) => row)).toEqual([4]);
  });
  it('are enough without any status: a day under "Client since" is a client', () => {
    const cells = table(['Client since', 'Reason lost'], ['2026-05-01', ''], ['', 'Fees'], ['', '']);
    expect(outcomes(cells)).toEqual(['won', 'lost', 'open']);
  });
  it.each([
    'Client start date',
    'Client as of',
    'Start date as client',
    'Customer since',
    'Account opening date',
    'Contract date',
  ])('are enough without any status: a day under "%s", too', (header) => {
    expect(outcomes(table([header], ['2026-05-01'], ['']))).toEqual(['won', 'open']);
  });
  it.each([
    'Reason (if lost)',
    'Why they said no',
    'Lost to',
    'Reason for not proceeding',
    'Reason for no',
    'Reason did not close',
  ])('say that an unticked row was lost: "%s"', (header) => {
    const cells = table(['Became client?', header], ['TRUE', ''], ['FALSE', 'Fees'], ['FALSE', '']);
    expect(outcomes(cells)).toEqual(['won', 'lost', 'open']);
  });
  it('say lost in words where others have the day; "No" and "Pending" there are "not yet"', () => {
    const days = ['2026-05-01', '2026-05-04', '2026-05-08', '2026-06-02'].map((each) => [each]);
    const cells = table(['Client since'], ...days, ['Declined'], ['No'], ['Pending'], ['']);
    expect(outcomes(cells).slice(days.length - 1)).toEqual(['won', 'lost', 'open', 'open', 'open']);
  });
  it('leave an objection what it is: no loss', () => {
    const cells = table(['Became client?', 'Objection'], ['TRUE', ''], ['FALSE', 'Fees']);
    expect(outcomes(cells)).toEqual(['won', 'open']);
  });
  it('give the day of a loss', () => {
    const cells = table(
      ['Deal - Status', 'Deal - Won time', 'Deal - Lost time'],
      ['Won', '2026-05-02 10:00:00', ''],
      ['Lost', '', '2026-06-03 11:00:00'],
    );
    expect([...ledgerOf(cells).ledger.referrals.closed]).toEqual([day('2026-05-02'), day('2026-06-03')]);
  });
});

describe('words of the status', () => {
  it('that nobody knows are open with a note, until Settings say what they mean', () => {
    const cells = table(['Deal stage'], [1254321], [1254322], ['Won'], ['Closed']);
    expect(notesOf(ledgerOf(cells), 'counted as open').map(({ value }) => value)).toEqual([
      '1254321',
      '1254322',
      'Closed',
    ]);
    const settings = [
      ['Status word 1254321', 'won'],
      ['Status word 1254322', 'Lost'],
      ['status word closed', 'won'],
    ] as const;
    expect(outcomes(cells, settings)).toEqual(['won', 'lost', 'won', 'won']);
    expect(notesOf(ledgerOf(cells, settings), 'counted as open')).toEqual([]);
  });
  it('offer their meanings', () => {
    const cells = table(['Status'], ['Won'], ['Zeta']);
    const [note] = notesOf(ledgerOf(cells), 'not known');
    expect(note?.offers?.map(({ label }) => label)).toEqual([
      '\u201cZeta\u201d is won',
      '\u201cZeta\u201d is lost',
      '\u201cZeta\u201d is open',
    ]);
    expect(outcomes(cells, note?.offers?.[1]?.rows)).toEqual(['won', 'lost']);
  });
  it('make a column of numbers the status once one of them is known', () => {
    const cells = table(['Stage'], ['1254321'], ['1254322'], ['1254322']);
    expect(mapping(ledgerOf(cells))['Status']).toBeUndefined();
    expect(outcomes(cells, [['Status word 1254321', 'won']])).toEqual(['won', 'open', 'open']);
  });
  it('"Active" is a client, but still going on where the column also says won', () => {
    expect(outcomes(table(['Status'], ['Active'], ['Lost']))).toEqual(['won', 'lost']);
    expect(outcomes(table(['Status'], ['Active'], ['Lost'], ['Won']))).toEqual(['open', 'lost', 'won']);
  });
  it('"Active" beside "New client" is still going on, which a note says', () => {
    const cells = table(['Status'], ['Active'], ['New client'], ['Went elsewhere'], ['Active']);
    expect(outcomes(cells)).toEqual(['open', 'won', 'lost', 'open']);
    const [note, ...more] = notesOf(ledgerOf(cells), 'Beside "New client"');
    expect([note?.value, more.length]).toEqual(['Active', 0]);
    expect(outcomes(table(['Status'], ['Active'], ['New client 6/8/2025']))).toEqual(['open', 'won']);
    expect(outcomes(cells, [['Status word active', 'won']])).toEqual(['won', 'won', 'lost', 'won']);
    expect(outcomes(table(['Status'], ['Active'], ['Former client'], ['Prospect']))).toEqual([
      'won',
      'won',
      'open',
    ]);
  });
  it('of a city called after it is none', () => {
    const cells = table(
      ['Became client', 'City'],
      ['Yes', 'Boston'],
      ['No', 'Won Lake'],
      ['No', 'Boston'],
      ['Yes', 'Won Lake'],
    );
    expect(outcomes(cells)).toEqual(['won', 'open', 'open', 'won']);
  });
  it('a meaning that is none is noted and not used', () => {
    const reading = ledgerOf(table(['Status'], ['Won']), [['Status word maybe', 'perhaps']]);
    expect(notesOf(reading, 'none of won, lost and open')).toHaveLength(1);
  });
});
