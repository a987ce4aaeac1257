import type { Cell } from '../../../../core/workbook/input';
import { ACTIVITY_TYPES } from '../../../../core/workbook/tables';
import { mapping, notesOf, read, sheet } from './sheets';

const START: Cell[][] = [
  ['2026-01-12', 'Marlow CPA', 'meeting'],
  ['2026-01-13', 'Quill Estates', 'call'],
];

/** Activities with one column of lengths, or with one more beside it. */
const meetings = (headers: string[], ...rows: Cell[][]) =>
  read([
    sheet('Meetings', [
      ['Date', 'Partner', 'Type', ...headers],
      ...START.map((row, i) => [...row, ...(rows[i] ?? [])]),
    ]),
  ]);

describe('hours of activities', () => {
  it.each<[header: string, first: Cell, second: Cell, hours: [number, number]]>([
    ['Hours (1/4)', 1.5, 0.25, [1.5, 0.25]],
    ['Beratungsstunden', '1,5', '0,5', [1.5, 0.5]],
    ['Telefondauer', '1:30', '0:30', [1.5, 0.5]],
    ['Besprechungsminuten', 90, 30, [1.5, 0.5]],
    ['Summe Arbeitsstunden', 1.5, 0.5, [1.5, 0.5]],
    ['Overlegtijd', '1:30', '0:30', [1.5, 0.5]],
    ['Heures de conseil', '1,5', '0,5', [1.5, 0.5]],
    ['Coffee hours', 1.5, 0.5, [1.5, 0.5]],
    ['Hours (1/4 hr)', '1.5', '.5', [1.5, 0.5]],
    ['Hours (rounded)', 2, 1, [2, 1]],
    ['Quantity (hours)', 1.5, 0.5, [1.5, 0.5]],
    ['Qty (h)', 1.5, 0.5, [1.5, 0.5]],
    ['Units (hrs)', 2, 1, [2, 1]],
    ['Amount (hours)', 2, 1, [2, 1]],
    ['Quantity (min)', 90, 30, [1.5, 0.5]],
    ['Quarter hours', 6, 2, [1.5, 0.5]],
    ['1/4 hours', 6, 2, [1.5, 0.5]],
    ['Units (15 min)', 6, 2, [1.5, 0.5]],
    ['6-minute units', 15, 5, [1.5, 0.5]],
    ['Tenths of an hour', 15, 5, [1.5, 0.5]],
    ['Half hours', 3, 1, [1.5, 0.5]],
    ['Stundenaufwand', 1.5, 0.5, [1.5, 0.5]],
    ['Zeit für Gespräch', 1.5, 0.5, [1.5, 0.5]],
    ['Tiempo con el partner', 1.5, 0.5, [1.5, 0.5]],
    ['Heures passées', 1.5, 0.5, [1.5, 0.5]],
    ['Duration (mm:ss)', '90:00', '12:30', [1.5, 12.5 / 60]],
    ['Talk time (min:sec)', '1:30:00', '30:00', [1.5, 0.5]],
  ])('under %j: %j and %j', (header, first, second, hours) => {
    const reading = meetings([header], [first], [second]);
    expect(mapping(reading)).toMatchObject({ Hours: header });
    [...reading.ledger.activities.hours].forEach((each, i) => expect(each).toBeCloseTo(hours[i] ?? NaN, 9));
    expect(notesOf(reading, 'counts')).toEqual([]);
  });

  it.each<[header: string, first: Cell, second: Cell]>([
    ['Effort (hours)', 1.5, 0.25],
    ['Prep + meeting hours', 1.5, 0.25],
    ['Input (h)', 1.5, 0.25],
    ['Time tracked', '1:30 h', '1/4 h'],
    ['Elapsed time', '1 1/2', '1/4'],
    ['Temps passé', '1h30', '0h15'],
    ['Units (0.1 hr)', 15, 2.5],
    ['Dauer in Minuten', 90, 15],
    ['Duración en horas', '1,5', '0,25'],
    ['Hours (incl. travel)', 1.5, 0.25],
    ['Time (0.00)', 1.5, 0.25],
    ['Minutes on call', 90, 15],
  ])('stand under %j, in no list: %j and %j', (header, first, second) => {
    expect([...meetings([header], [first], [second]).ledger.activities.hours]).toEqual([1.5, 0.25]);
  });

  it.each(['Response time (hours)', 'Rate ($/hr)', 'Office hours', 'Budget (hours)', 'Notice (hours)'])(
    'are none under %j',
    (header) => {
      expect([...meetings([header], [1.5], [2]).ledger.activities.hours]).toEqual([NaN, NaN]);
    },
  );

  it('have their minutes in a column of their own, where they are whole and those below 60', () => {
    const hours = (first: Cell[], second: Cell[]) => [
      ...meetings(['Hours', 'Minutes'], first, second).ledger.activities.hours,
    ];
    expect(hours([1, 30], ['', 15])).toEqual([1.5, 0.25]);
    expect(hours([1.5, 90], [0.25, 15])).toEqual([1.5, 0.25]);
    expect(hours([1, 30], [0.5, ''])).toEqual([1.5, 0.5]);
    expect(hours([1, 60], [2, 120])).toEqual([1, 2]);
  });

  it('of a time sheet are with the partner that it books on, where Partners lists it', () => {
    const times = (client: string, who = 'Quill Estates') =>
      read([
        sheet('Partners', [
          ['Partner', 'Category'],
          ['Marlow CPA', 'CPA'],
          ['Quill Estates', 'Attorney'],
        ]),
        sheet('Times', [
          ['Date', 'User', client, 'Task', 'Hours'],
          ['2026-01-12', 'Avery', 'Marlow CPA', 'Call', 1.5],
          ['2026-01-13', 'Avery', who, 'Plan', 4],
        ]),
      ]).ledger.activities;
    for (const client of ['Client', 'Project', 'Customer', 'jobcode_1'])
      expect([...times(client).hours]).toEqual([1.5, 4]);
    expect([...times('Room').hours]).toEqual([]);
    expect([...times('Client', 'Ann Low').hours]).toEqual([]);
  });

  it('stand under a quantity whose unit is another column', () => {
    const hours = (unit: [Cell, Cell], quantity = 'Qty') => {
      const reading = meetings([quantity, 'Unit'], [1.5, unit[0]], [30, unit[1]]);
      return [...reading.ledger.activities.hours];
    };
    expect(hours(['hours', 'min'])).toEqual([1.5, 0.5]);
    expect(hours(['hrs', 'Minutes'], 'Quantity')).toEqual([1.5, 0.5]);
    expect(hours(['h', 'min'], 'Duration')).toEqual([1.5, 0.5]);
    expect(hours(['pages', 'hours'])).toEqual([NaN, NaN]);
  });
});

it.each([
  'Office hours',
  'Contract duration',
  'Hours remaining',
  'Wartedauer',
  'Öffnungsstunden',
  'Openingsuren',
  "Heures d'ouverture",
  'Horas de oficina',
])('"%s" is no time that was spent', (header) => {
  expect(Number.isNaN(meetings([header], [1.5], [0.5]).ledger.activities.hours[0])).toBe(true);
});

it('lengths under "Hours" that can only be minutes are asked about', () => {
  const said = (...lengths: number[]) =>
    notesOf(
      read([
        sheet('Meetings', [
          ['Date', 'Partner', 'Type', 'Hours'],
          ...lengths.map((each, i): Cell[] => [`2026-01-1${i}`, 'Marlow CPA', 'call', each]),
        ]),
      ]),
      'too long for hours',
    );
  expect(said(45, 30, 90)).toHaveLength(1);
  expect(said(45, 30, 1.5)).toEqual([]);
  expect(said(28, 16, 31)).toEqual([]);
});

describe('direct costs of activities', () => {
  it.each([
    'Direct cost',
    'Direct costs ($)',
    'Out-of-pocket',
    'Out of pocket expenses',
    'Meal cost',
    'Disbursements',
  ])('stand under %j', (header) => {
    const { ledger } = meetings([header], ['$20'], [35.5]);
    expect([...ledger.activities.cost]).toEqual([20, 35.5]);
  });
});

describe('the day of activities', () => {
  const log = (headers: string[], ...rows: Cell[][]) => read([sheet('Lunches', [headers, ...rows])]);
  const first = ['Marlow CPA', 'lunch', 1];
  const second = ['Quill Estates', 'call', 0.5];

  it.each(['On', 'Occurred', 'Took place', 'D.'])(
    'is the only column of days under %j, with a day on every row',
    (header) => {
      const headers = ['With', 'What', 'Hrs', header];
      const reading = log(headers, [...first, '2026-01-12'], [...second, '2026-01-13']);
      expect(mapping(reading)).toMatchObject({ Date: header });
      expect(reading.ledger.activities.count).toBe(2);
    },
  );
  it('is none of two columns of days, nor one with gaps, nor one of something else', () => {
    for (const [headers, ...rows] of [
      [
        ['On', 'Filed on'],
        ['2026-01-12', '2026-01-14'],
        ['2026-01-13', '2026-01-15'],
      ],
      [['On'], ['2026-01-12'], [null]],
      [['Next meeting'], ['2026-01-12'], ['2026-01-13']],
    ] as Cell[][][]) {
      const [one = [], two = []] = rows;
      const all = ['With', 'What', 'Hrs', ...(headers ?? []).map(String)];
      expect(mapping(log(all, [...first, ...one], [...second, ...two]))).not.toHaveProperty('Date');
    }
  });
});

it.each<[word: string, type: string]>([
  ['Telefonat', 'call'],
  ['Mittagessen', 'meal'],
  ['Besprechung', 'meeting'],
  ['Déjeuner', 'meal'],
  ['Llamada', 'call'],
  ['Riunione', 'meeting'],
  ['Koffie', 'meal'],
])('the kind of an activity is understood as %s, which is a %s', (word, type) => {
  const reading = read([
    sheet('Termine', [
      ['Datum', 'Partner', 'Art', 'Stunden'],
      ['2026-01-12', 'Marlow CPA', word, 1],
    ]),
  ]);
  expect(ACTIVITY_TYPES[reading.ledger.activities.type[0] ?? NaN]).toBe(type);
  expect(notesOf(reading, 'not known')).toEqual([]);
});

describe('from when to when an activity was', () => {
  it.each<[start: string, end: string, rows: Cell[][]]>([
    [
      'Start',
      'End',
      [
        ['9:00', '10:30'],
        ['13:00', '13:30'],
      ],
    ],
    [
      'Start time',
      'End time',
      [
        ['9:00 AM', '10:30 AM'],
        ['11:00 PM', '11:30 PM'],
      ],
    ],
    [
      'Von',
      'Bis',
      [
        [0.375, 0.4375],
        [0.5, 0.5208333333],
      ],
    ],
    [
      'Time in',
      'Time out',
      [
        ['11:30', '1:00'],
        ['12:45', '1:15'],
      ],
    ],
    [
      'Clock in',
      'Clock out',
      [
        ['2026-01-12 09:00', '2026-01-12 10:30'],
        ['2026-01-13 23:45', '2026-01-14 00:15'],
      ],
    ],
  ])('says how long it took: %s, %s', (start, end, rows) => {
    const { ledger } = meetings([start, end], ...rows);
    const [first, second] = ledger.activities.hours;
    expect(first).toBeCloseTo(1.5, 6);
    expect(second).toBeCloseTo(0.5, 6);
    expect(ledger.columns.has('Activities.Hours')).toBe(true);
  });

  it('may also say the day', () => {
    const { ledger } = read([
      sheet('Log', [
        ['Start', 'End', 'Partner', 'Notes'],
        ['2026-01-12 09:00', '2026-01-12 10:30', 'Marlow CPA', 'Review'],
      ]),
    ]);
    expect([...ledger.activities.hours]).toEqual([1.5]);
  });

  it('says nothing beside a length, without an end, or of whole days', () => {
    const hours = (headers: string[], ...rows: Cell[][]) => [
      ...meetings(headers, ...rows).ledger.activities.hours,
    ];
    expect(hours(['Start', 'End', 'Hours'], ['9:00', '10:30', 1], ['9:00', '10:30', 2])).toEqual([1, 2]);
    expect(hours(['Start', 'End'], ['9:00', '10:30'], ['13:00', ''])).toEqual([1.5, NaN]);
    expect(hours(['Start', 'End'], ['2026-01-12', '2026-01-13'], ['2026-01-13', '2026-01-14'])).toEqual([
      NaN,
      NaN,
    ]);
  });
});

it.each<[lengths: Cell[], hours: number[]]>([
  [
    [1.5, 45, 2, 90, 1],
    [1.5, NaN, 2, NaN, 1],
  ],
  [
    [1.5, '90 min', 2, 1],
    [1.5, 1.5, 2, 1],
  ],
  [
    [1.5, 20, 2, 1],
    [1.5, 20, 2, 1],
  ],
])('without a unit, lengths of minutes among hours are not used, and one note asks: %j', (lengths, hours) => {
  const table = read([
    sheet('Meetings', [
      ['Date', 'Partner', 'Duration'],
      ...lengths.map((each, i): Cell[] => [`2026-01-${i + 10}`, 'Marlow CPA', each]),
    ]),
  ]);
  expect([...table.ledger.activities.hours]).toEqual(hours);
  expect(notesOf(table, 'not used')).toHaveLength(hours.some(Number.isNaN) ? 1 : 0);
});

describe('lengths that may be in minutes are asked', () => {
  const asked = (header: string, lengths: Cell[]) =>
    notesOf(
      read([
        sheet('Meetings', [
          ['Date', 'Partner', 'Type', header],
          ...lengths.map((length, i) => [`2026-01-${i + 10}`, 'Marlow CPA', 'call', length]),
        ]),
      ]),
      'as they stand',
    ).map(({ column, problem }) => [column, problem]);

  it.each<[header: string, lengths: Cell[], is: RegExp | null]>([
    ['Hours', ['1.30', '0.15', '2.45', '1.00'], /point between them/],
    ['Hours', [1.3, 0.15, 0.45], /point between them/],
    ['Hours', ['1.30', '0.30', '2.30'], null],
    ['Hours', ['1.25', '0.15', '0.45'], null],
    ['Hours', ['1.15', '2', '3'], null],
    ['Hours', [1.5, 90, 2, 1], /beside the others/],
    ['Hours', [1.5, 30, 2, 1], null],
    ['Duration', [1.5, 12, 2, 1], null],
    ['Duration', [1.5, '90 min', 2, 1], null],
  ])('%s: %j', (header, lengths, is) => {
    expect(asked(header, lengths)).toEqual(is === null ? [] : [[header, expect.stringMatching(is)]]);
  });
});
