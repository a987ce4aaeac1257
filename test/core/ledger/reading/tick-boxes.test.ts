import type { Cell } from '../../../../core/workbook/input';
import { ledgerOf, outcomes, table } from './outcomes';
import { day, notesOf } from './sheets';

describe('a tick-box', () => {
  it.each<[what: string, headers: string[], rows: Cell[][], expected: string[]]>([
    [
      'is not yet won when it is not ticked',
      ['Became client?'],
      [[true], [false], [false]],
      ['won', 'open', 'open'],
    ],
    [
      'asks whether they signed, in any words',
      ['Did they sign up with us?'],
      [['x'], [''], ['']],
      ['won', 'open', 'open'],
    ],
    [
      'is lost with a day under declined',
      ['Signed', 'Date declined'],
      [
        ['2026-04-01', ''],
        ['', '2026-04-02'],
        ['', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'may stand in brackets',
      ['Retained (x)', 'Lost (x)'],
      [
        ['X', ''],
        ['', 'X'],
        ['', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    ['may be a box drawn', ['Client yet?'], [['✅'], ['⬜'], ['⬜']], ['won', 'open', 'open']],
    [
      'may say that a row is dead',
      ['Client', 'is_dead'],
      [
        ['1', '0'],
        ['0', '1'],
        ['0', '0'],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'may say it in German',
      ['Mandant geworden', 'Abgesagt'],
      [
        ['WAHR', 'FALSCH'],
        ['FALSCH', 'WAHR'],
        ['FALSCH', 'FALSCH'],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'says nothing of a client where the record is active or not, and the day on which it became one says it',
      ['Status', 'Became client'],
      [
        ['Active', ''],
        ['Inactive', '2026-03-20'],
        ['Inactive', ''],
      ],
      ['won', 'won', 'open'],
    ],
    [
      'is lost where "not yet" stands beside "no"',
      ['Became a client?'],
      [['Yes'], ['No'], ['Not yet']],
      ['won', 'lost', 'open'],
    ],
    ['may say maybe', ['Client?'], [['Yes'], ['No'], ['Maybe']], ['won', 'lost', 'open']],
    ['may hold the day', ['Became client'], [['4/14/2026'], ['no'], ['']], ['won', 'open', 'open']],
    ['may be a green tick or a cross', ['Outcome'], [['✅'], ['❌'], ['']], ['won', 'open', 'open']],
    ['may be a letter', ['Status'], [['W'], ['L'], ['P']], ['won', 'lost', 'open']],
    ['is not yet won when a CSV writes false', ['Converted'], [['1'], ['0'], ['']], ['won', 'open', 'open']],
    [
      'is lost when the deal is closed',
      ['Is Closed', 'Is Won'],
      [
        [true, true],
        [true, false],
        [false, false],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost with a reason',
      ['Won?', 'Reason lost'],
      [
        ['x', ''],
        ['', 'Fees'],
        ['', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost with a tick under lost',
      ['Won', 'Lost'],
      [
        ['x', ''],
        ['', 'x'],
        ['', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost with a day of loss',
      ['Won', 'Lost date'],
      [
        ['yes', ''],
        ['no', '2026-04-01'],
        ['no', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost once it was decided',
      ['Became a client', 'Decided on'],
      [
        ['Yes', '2026-05-01'],
        ['No', '2026-05-02'],
        ['No', ''],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is not lost by an expected day',
      ['IsWon', 'Close date'],
      [
        ['true', '2026-04-01'],
        ['false', '2026-04-02'],
      ],
      ['won', 'open'],
    ],
    ['under "Client?" is no name', ['Client?'], [['Yes'], ['No'], ['']], ['won', 'open', 'open']],
    [
      'beside a stage that only says lost',
      ['Stage', 'Is won'],
      [
        ['Contract', true],
        ['Closed Lost', false],
        ['Proposal', false],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost where the stage is closed without saying how',
      ['Stage', 'Won'],
      [
        ['Closed', true],
        ['Closed', false],
        ['Working', false],
      ],
      ['won', 'lost', 'open'],
    ],
    [
      'is lost where it says no of a closed stage; where it is blank that is asked',
      ['Stage', 'Converted'],
      [
        ['Closed', 'Yes'],
        ['Closed', 'No'],
        ['Closed', ''],
        ['Proposal', 'No'],
      ],
      ['won', 'lost', 'open', 'open'],
    ],
    [
      'under "Closed" says lost where nothing is won',
      ['Won', 'Closed'],
      [
        [true, true],
        [false, true],
        [false, false],
      ],
      ['won', 'lost', 'open'],
    ],
  ])('%s', (_, headers, rows, expected) => {
    expect(outcomes(table(headers, ...rows))).toEqual(expected);
  });
  it('says how many rows it takes for "not yet", and Settings can say that they were lost', () => {
    const cells = table(['Converted'], ['Yes'], ['No'], ['No']);
    expect(notesOf(ledgerOf(cells), 'not yet').map(({ value, row }) => [value, row])).toEqual([
      ['2 rows', 0],
    ]);
    const settings = [['Status word no', 'lost']] as const;
    expect(outcomes(cells, settings)).toEqual(['won', 'lost', 'lost']);
    expect(notesOf(ledgerOf(cells, settings), 'not yet')).toEqual([]);
  });
});

it('a day under "Became client" is the day on which it was won', () => {
  const { referrals } = ledgerOf(table(['Became client'], ['4/14/2026'], ['no'], [''])).ledger;
  expect(Array.from(referrals.closed, (each) => (each === day('2026-04-14') ? '2026-04-14' : null))).toEqual([
    '2026-04-14',
    null,
    null,
  ]);
  expect([...referrals.oneDay]).toEqual([0, 0, 0]);
});
