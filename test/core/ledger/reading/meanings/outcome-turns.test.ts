import type { Cell } from '../../../../../core/workbook/input';
import { LOST, OPEN, WON } from '../../../../../core/ledger/ledger';
import { outcomeOf } from '../../../../../core/workbook/outcome/outcome';
import { mapping, notesOf, read, sheet } from '../sheets';

describe('turns of speech', () => {
  it.each([
    'Now a client of the firm',
    'Retained for tax + planning',
    'Signed up for AUM',
    'Assets moved',
    'All accounts transferred over',
    'Rolled over 401k',
    'Accepted proposal - signed',
    'Invested',
    'Accepted - client',
    'Engaged client',
    'Came on as a client',
    'Bought the plan',
    'New client (planning)',
    'Executed',
    'Became a planning client',
    'Transitioned',
    'Golf outing - signed',
    'Fechou negócio',
    'Affaire conclue',
    'Won from a competitor',
    'Client - not active',
  ])('are won: %s', (text) => {
    expect(outcomeOf(text)).toBe('won');
  });

  it.each([
    'Chose Fidelity',
    'Going it alone',
    'Doing it themselves',
    'DIY',
    'Self-directed',
    'Closed - no decision',
    'Completed - no business',
    'Proposal - declined',
    'Bad phone number',
    'Cancelled engagement',
    'Did not implement',
    'Declined to hire us',
    'Account never opened',
    'Never became a client',
    'Retained a different firm',
    'Staying put with the bank',
    'Unsuccessful',
    'Closed - no client',
    'Nicht qualifiziert',
    'Kein Auftrag',
    'Never met',
    'Waiting too long - lost',
    'Kept the IRA at the bank',
    'Fell off',
    'Geen klant',
    'Did not purchase',
    'Ha rifiutato',
    'Wil niet',
    'Ruled out',
    'Roadshow - declined',
    'Won back by a competitor',
    'Funded with another lender',
    'Converted elsewhere',
    'Client of another firm',
    'Retained the incumbent',
    'Signed but never funded',
  ])('are lost: %s', (text) => {
    expect(outcomeOf(text)).toBe('lost');
  });

  it.each([
    'Signed up for webinar',
    'Engaged to discuss',
    'No decision',
    'Proposal - sent',
    'Chose Plan B',
    'Did not sign yet',
    'Never mind',
    'Waiting to be funded',
    'Needs to be won',
    'Potential client',
    'Da ricontattare',
    'Still shopping',
    'Proposal (planning)',
    'Signed, not funded',
    'Active - not a client',
  ])('are neither: %s', (text) => {
    expect(['won', 'lost']).not.toContain(outcomeOf(text));
  });
});

describe('a word that is the decision beside others of its column', () => {
  const statuses = (...words: string[]) =>
    Array.from(
      read([
        sheet('x', [
          ['Partner', 'Received', 'Prospect', 'Status'],
          ...words.map((word, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, word]),
        ]),
      ]).ledger.referrals.status,
    );
  it('is won where the column denies it in any form', () => {
    expect(statuses('Engaged', 'Did not engage')).toEqual([WON, LOST]);
    expect(statuses('Engaged', 'Won')).toEqual([OPEN, WON]);
    expect(statuses('Working together', 'Not working together')).toEqual([WON, LOST]);
    expect(statuses('Moving forward', 'Not moving forward')).toEqual([WON, LOST]);
    expect(statuses('Going ahead', 'Not going ahead')).toEqual([WON, LOST]);
    expect(statuses('Proceeding', 'Not proceeding')).toEqual([WON, LOST]);
  });
  it('is won where an approval is the counterpart of a refusal, unless another word of the column is', () => {
    expect(statuses('Approved', 'Denied', 'Pending')).toEqual([WON, LOST, OPEN]);
    expect(statuses('Approved', 'Denied', 'Funded')).toEqual([OPEN, LOST, WON]);
  });
  it('is asked where nobody knows any word of a column called "Outcome"', () => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Prospect', 'Outcome'],
        ['Alder', '2026-02-01', 'a', 'Blue list'],
        ['Alder', '2026-02-02', 'b', 'Red list'],
      ]),
    ]);
    expect(mapping(reading)['Status']).toBe('Outcome');
    expect(notesOf(reading, 'not known').map(({ value }) => value)).toEqual(['Blue list', 'Red list']);
  });
  it('is won as "Abschluss", unless another word of the column is', () => {
    expect(statuses('Abschluss', 'Absage', 'Termin vereinbart')).toEqual([WON, LOST, OPEN]);
    expect(statuses('Abschluss', 'Gewonnen', 'Absage')).toEqual([OPEN, WON, LOST]);
  });
});

describe('a tick-box "New client?" or "Business?"', () => {
  const outcomes = (headers: string[], ...rows: Cell[][]) => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Client', ...headers],
        ...rows.map((cells, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, ...cells]),
      ]),
    ]);
    return [mapping(reading)['Status'], Array.from(reading.ledger.referrals.status)];
  };

  it('says who became a client where nothing else does', () => {
    expect(outcomes(['New client?'], ['Y'], ['N'])).toEqual(['New client?', [WON, OPEN]]);
  });

  it.each(['Business?', 'Business done', 'Led to business?', 'New business?'])(
    '%s says who became a client, also beside a column that names the client',
    (header) => {
      expect(outcomes([header, 'Fee'], ['Yes', 5000], ['No', ''])).toEqual([header, [WON, OPEN]]);
      expect(outcomes([header], ['Yes'], ['No'], ['Maybe'])).toEqual([header, [WON, LOST, OPEN]]);
    },
  );

  it('is none where it names a firm or a kind of client', () => {
    expect(outcomes(['Business'], ['Yes'], ['No'])[0]).toBeUndefined();
    expect(outcomes(['Business?'], ['Ortiz Ltd'], ['Fox Inc'])[0]).toBeUndefined();
    expect(outcomes(['Status', 'Business?'], ['Won', 'N'], ['Lost', 'Y'])).toEqual(['Status', [WON, LOST]]);
  });

  it('says who was new to both practices beside a status', () => {
    expect(outcomes(['Status', 'New client?'], ['Won', 'N'], ['Lost', 'Y'])).toEqual(['Status', [WON, LOST]]);
  });
});

describe('days that say what became of introductions', () => {
  it.each(['Said no', 'Withdrawn on', 'Dropped on', 'Date refused', 'Absage am'])(
    'are those of the lost ones under "%s"',
    (header) => {
      const { referrals } = read([
        sheet('x', [
          ['Partner', 'Received', 'Prospect', 'Client since', header],
          ['Alder', '2026-01-05', 'a', '2026-02-05', ''],
          ['Alder', '2026-01-06', 'b', '', '2026-03-06'],
          ['Alder', '2026-01-07', 'c', '', ''],
        ]),
      ]).ledger;
      expect(Array.from(referrals.status)).toEqual([WON, LOST, OPEN]);
    },
  );
});

it.each([
  ['Lead closed?', 'Yes'],
  ['Not proceeding', 'x'],
])('a box "%s" beside "Signed up?" says what is lost', (header, ticked) => {
  const { referrals } = read([
    sheet('x', [
      ['Partner', 'Received', 'Prospect', 'Signed up?', header],
      ['Alder', '2026-01-05', 'a', 'Yes', ''],
      ['Alder', '2026-01-06', 'b', 'No', ticked],
      ['Alder', '2026-01-07', 'c', 'No', ''],
    ]),
  ]).ledger;
  expect(Array.from(referrals.status)).toEqual([WON, LOST, OPEN]);
});

describe('a step that may be the decision', () => {
  const asked = (...words: string[]) => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Prospect', 'Outcome'],
        ...words.map((word, i) => ['Alder', `2026-01-0${i + 1}`, `P${i}`, word]),
      ]),
    ]);
    return notesOf(reading, 'neither won nor lost').map(({ value }) => value);
  };

  it.each(['Accepted', 'Engaged'])('"%s" is asked where all others were lost', (word) => {
    expect(asked(word, 'Declined')).toEqual([word]);
  });
  it('"Engaged" is asked where some are still under way and nothing is won', () => {
    expect(asked('Engaged', 'Declined', 'Meeting set')).toEqual(['Engaged']);
    expect(asked('Engaged', 'Meeting set')).toEqual(['Engaged']);
    expect(asked('Engaged', 'Declined', 'Won')).toEqual([]);
  });
  it.each(['Won', 'Not accepted'])('"Accepted" is not asked beside "%s"', (word) => {
    expect(asked('Accepted', 'Declined', word)).toEqual([]);
  });
  it('"Accepted" is asked beside "Declined" while others are under way, and is a step beside another loss', () => {
    expect(asked('Accepted', 'Declined', 'Contacted')).toEqual(['Accepted']);
    expect(asked('Accepted', 'Lost', 'Contacted')).toEqual([]);
  });
});

describe('answers beside yes and no', () => {
  const asked = (header: string, ...cells: string[]) =>
    Array.from(
      read([
        sheet('x', [
          ['Partner', 'Received', 'Prospect', header],
          ...cells.map((cell, i) => ['Alder', `2026-02-1${i}`, `c ${i}`, cell]),
        ]),
      ]).ledger.referrals.status,
    );

  it.each([
    ['Converted (Y/N/P)', ['Y', 'N', 'P']],
    ['Signed (Y/N/P)', ['Y', 'N', 'P']],
    ['Hired us?', ['Y', 'N', 'M']],
    ['Client? (Yes/No/Pending)', ['Yes', 'No', 'Pending']],
    ['Client?', ['✅', '❌', '⏳']],
    ['Outcome (W/L/O)', ['W', 'L', 'O']],
  ])('leave "no" for what was lost: %s', (header, cells) => {
    expect(asked(header, ...cells)).toEqual([WON, LOST, OPEN]);
  });

  it('leave "not yet" where only yes and no stand', () => {
    expect(asked('Converted (Y/N/P)', 'Y', 'N')).toEqual([WON, OPEN]);
  });
});

describe('a column of an agreement', () => {
  it('says what became of each row, also with the day behind the word', () => {
    const { referrals } = read([
      sheet('x', [
        ['Partner', 'Received', 'Prospect', 'Engagement letter'],
        ['Alder', '2026-01-05', 'a', 'Signed 3/10/26'],
        ['Alder', '2026-01-06', 'b', 'Never signed'],
        ['Alder', '2026-01-07', 'c', 'Sent'],
      ]),
    ]).ledger;
    expect(Array.from(referrals.status)).toEqual([WON, LOST, OPEN]);
  });

  it('is the day where days stand there', () => {
    const reading = read([
      sheet('x', [
        ['Partner', 'Received', 'Prospect', 'Status', 'Engagement letter'],
        ['Alder', '2026-01-05', 'a', 'Won', '2026-03-10'],
        ['Alder', '2026-01-06', 'b', 'Open', ''],
      ]),
    ]);
    expect(mapping(reading)['Closed']).toBe('Engagement letter');
  });
});

it('the day of those who became clients is told by the second of two columns that say so', () => {
  const reading = read([
    sheet('x', [
      [
        'Referido por',
        'Fecha de creación',
        'Nombre',
        'Etapa del ciclo de vida',
        'Estado del lead',
        'Fecha XY',
      ],
      ['Alder', '2026-01-05', 'a', 'Cliente', '', '2026-03-10'],
      ['Alder', '2026-01-06', 'b', 'Lead', 'No calificado', ''],
      ['Alder', '2026-01-07', 'c', 'Oportunidad', 'En curso', ''],
    ]),
  ]);
  expect(mapping(reading)['Closed']).toBe('Fecha XY');
});
