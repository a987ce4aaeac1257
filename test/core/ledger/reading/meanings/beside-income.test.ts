import type { Cell } from '../../../../../core/workbook/input';
import { NO_DAY, formatIso } from '../../../../../core/calendar/day';
import { MONEY_KINDS } from '../../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from '../sheets';

type Reading = ReturnType<typeof read>;
type Settings = ReadonlyArray<readonly [string, Cell]>;

/** Each amount of money as `kind amount`. */
const money = ({ ledger }: Reading) =>
  Array.from(ledger.money.kind, (kind, i) => `${MONEY_KINDS[kind]} ${ledger.money.amount[i]}`);

describe('amounts of another kind beside the income of a row of money', () => {
  const list = (headers: string[], rows: Cell[][], settings: Settings = []) =>
    read(
      [
        sheet('Ledger', [
          ['Date', 'Partner', 'Client', ...headers],
          ...rows.map((cells, i) => [`2026-02-1${i}`, 'Alder', `Client ${i}`, ...cells]),
        ]),
      ],
      { settings },
    );

  it.each([
    ['Fee', 'Referral fee paid', 'share'],
    ['Revenue', 'Referral fee', 'share'],
    ['Commission received', 'Commission paid to partner', 'share'],
    ['Gross commission', 'Partner payout', 'share'],
    ['Income', 'Expense', 'cost'],
    ['Revenue', 'Marketing cost', 'cost'],
    ['Honorar', 'Kosten', 'cost'],
    ['Fee', 'Referral income', 'fee in'],
    ['Fee', 'Their share', 'share'],
    ['Fee', "Partner's 40%", 'share'],
    ['Fee', 'CPA cut', 'share'],
    ['Fee', 'Their half', 'share'],
    ['Rev to us', 'Rev to COI', 'share'],
    ['Fee', 'Partner paid us', 'fee in'],
    ['Fee', 'Ref fee paid', 'share'],
  ])('count as their header says: "%s" and "%s"', (income, other, kind) => {
    const reading = list(
      [income, other],
      [
        [1000, 120],
        [800, ''],
        ['', 90],
      ],
    );
    expect(mapping(reading)['Amount']).toBe(income);
    expect(money(reading)).toEqual(['revenue 1000', 'revenue 800', `${kind} 120`, `${kind} 90`]);
    const [note, ...more] = notesOf(reading, `"${other}" count as ${kind}`);
    expect([note?.value, more.length]).toEqual(['2 amounts', 0]);
    expect(notesOf(reading, 'no amount')).toEqual([]);
  });

  it.each(['Net to firm', 'Net to us', 'Our net'])(
    'are added to "%s", which is left of the whole',
    (left) => {
      const rows = [
        [800, 200],
        [1600, ''],
        ['', 90],
      ];
      const whole = ['revenue 1000', 'revenue 1600', 'share 200', 'share 90'];
      expect(money(list([left, 'Referral fee paid'], rows))).toEqual(whole);
      expect(
        money(
          list(
            ['Referral fee paid', left],
            rows.map(([a = '', b = '']) => [b, a]),
          ),
        ),
      ).toEqual(whole);
      expect(notesOf(list([left, 'Referral fee paid'], rows), `added to those under "${left}"`)).toHaveLength(
        1,
      );
      // A cost is taken of it later.
      expect(money(list([left, 'Expense'], [[800, 200]]))).toEqual(['revenue 800', 'cost 200']);
    },
  );

  it('stand beside the whole income where what is left of it stands there, too', () => {
    const rows = [
      [1000, 400, 600],
      [2000, 800, 1200],
      [500, '', 500],
    ];
    const whole = ['revenue 1000', 'revenue 2000', 'revenue 500', 'share 400', 'share 800'];
    expect(money(list(['Gross fee', 'Referral fee', 'Net'], rows))).toEqual(whole);
    expect(money(list(['Gross', 'Their 40%', 'Our 60%'], rows))).toEqual(whole);
    const inBrackets = rows.map(([all, theirs, ours]) => [all, theirs === '' ? '' : `(${theirs})`, ours]);
    expect(money(list(['Gross fee', 'Ref fee', 'Net to firm'], inBrackets as Cell[][]))).toEqual(
      whole.map((each) => each.replace('share ', 'share -')),
    );
    expect(money(list(['Commission', 'Partner share', 'Our share'], rows))).toEqual(whole);
    // What is left of something else, and of which the share is still to be paid.
    expect(money(list(['Gross fee', 'Referral fee', 'Net'], [[1000, 90, 900]]))).toEqual([
      'revenue 900',
      'share 90',
    ]);
  });

  it('are those of the partner where they are called as its column is', () => {
    const reading = read([
      sheet('x', [
        ['Date', 'Broker', 'Client', 'Fee', 'Broker comp'],
        ['2026-02-10', 'Alder', 'Roe', 1000, 120],
      ]),
    ]);
    expect(money(reading)).toEqual(['revenue 1000', 'share 120']);
  });

  it('are fees received where they are owed to us, once for what was received of them', () => {
    const rows = [
      [1000, 500],
      [800, 300],
    ];
    expect(money(list(['Fee', 'Referral fee owed to us'], rows))).toEqual([
      'revenue 1000',
      'revenue 800',
      'fee in 500',
      'fee in 300',
    ]);
    expect(money(list(['Referral fee owed to us', 'Referral fee received'], rows))).toEqual([
      'fee in 500',
      'fee in 300',
    ]);
  });

  it('are what a press or Settings say instead', () => {
    const rows = [[1000, 120]];
    const [note] = notesOf(list(['Income', 'Expense'], rows), 'count as cost');
    const press = note?.offers?.find(({ label }) => label === 'refund')?.rows ?? [];
    const pressed = list(['Income', 'Expense'], rows, press);
    expect(money(pressed)).toEqual(['revenue 1000', 'refund 120']);
    expect(notesOf(pressed, 'count as')).toEqual([]);
  });

  it('are one column where what is due stands beside what was paid, and no sum of others', () => {
    expect(money(list(['Fee', 'Referral fee due', 'Referral fee paid'], [[1000, 100, 90]]))).toEqual([
      'revenue 1000',
      'share 90',
    ]);
    expect(money(list(['Fee', 'Travel cost', 'Gift cost', 'Total cost'], [[1000, 20, 30, 50]]))).toEqual([
      'revenue 1000',
      'cost 20',
      'cost 30',
    ]);
  });

  it.each<[string, Cell]>([
    ['Referral fee %', 0.1],
    ['Partner share', 20],
    ['Referral fee paid', 'yes'],
    ['Referral fee', '0.25'],
    ['Referral fee', '0,25'],
    ['Referral fee paid', 46070],
    ['Referral fee paid', '46070'],
    ['Cost basis', 5000],
    ['Client costs', 5000],
    ['Referral fee status', 'due'],
  ])('are none in a column of rates, days, answers or of somebody else: "%s" %s', (header, cell) => {
    expect(money(list(['Fee', header], [[1000, cell]]))).toEqual(['revenue 1000']);
  });
});

describe('a referral fee on the row of an introduction', () => {
  const HEADERS = [
    'Partner',
    'Direction',
    'Received',
    'Client',
    'Status',
    'Closed',
    'Revenue',
    'Referral fee',
  ];
  const rows: Cell[][] = [
    ['Alder', 'received', '2026-02-02', 'Roe', 'won', '2026-03-02', 4000, 400],
    ['Alder', 'received', '2026-02-03', 'Poe', 'lost', '2026-03-03', '', 300],
    ['Alder', 'received', '2026-02-04', 'Coe', 'open', '', '', 200],
    ['Alder', 'given', '2026-02-05', 'Doe', 'won', '2026-03-05', '', 250],
  ];
  const withMoney = (...more: Cell[][]) =>
    read([
      sheet('Referrals', [HEADERS, ...rows]),
      ...(more.length === 0 ? [] : [sheet('Money', [['Date', 'Partner', 'Kind', 'Amount'], ...more])]),
    ]);

  it('counts where the row is won, on the day closed: paid for one received, received for one given', () => {
    const reading = withMoney();
    expect(money(reading)).toEqual(['share 400', 'fee in 250']);
    expect(Array.from(reading.ledger.money.day, (day) => (day === NO_DAY ? '' : formatIso(day)))).toEqual([
      '2026-03-02',
      '2026-03-05',
    ]);
    expect(notesOf(reading, '"Referral fee" of rows that are won')).toHaveLength(1);
  });

  it('does not count beside rows of the same kind in Money, and a note says so', () => {
    const reading = withMoney(['2026-04-01', 'Alder', 'Referral fee', 400]);
    expect(money(reading)).toEqual(['share 400', 'fee in 250']);
    expect(notesOf(reading, 'both would count twice')).toHaveLength(1);
  });

  it('belongs to the partner of its row, whatever order partners are put in', () => {
    const { ledger } = read([
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Status', 'Closed', 'Revenue', 'Referral fee'],
        ['Willow', '2026-02-02', 'Roe', 'won', '2026-03-02', 8000, 800],
        ['Alder', '2026-02-03', 'Poe', 'won', '2026-03-03', 4000, 400],
      ]),
    ]);
    const named = (codes: Int32Array) => Array.from(codes, (code) => ledger.partners[code]?.name);
    expect([named(ledger.referrals.partner), named(ledger.money.partner)]).toEqual([
      ['Willow', 'Alder'],
      ['Willow', 'Alder'],
    ]);
  });

  it('is no credit, where a split is an amount of money', () => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Outcome', 'Our fee', 'Split $'],
        ['Alder', '2026-02-02', 'Roe', 'Won', 1000, 200],
      ]),
    ]);
    expect(money(reading)).toEqual(['share 200']);
    expect([...reading.ledger.referrals.credit]).toEqual([1]);
  });

  it('never stands in for the revenue, nor counts as a row of Money', () => {
    const { ledger } = withMoney();
    expect([...ledger.referrals.revenue].filter((each) => !Number.isNaN(each))).toEqual([4000]);
    expect(ledger.columns.has('Money')).toBe(false);
  });
});
