import { read, sheet } from './sheets';

type Row = [kind: string, amount: number, client?: string, partner?: string];
/** The amounts that count, and what the note says. */
function counted(rows: Row[], settings: Array<readonly [string, string]> = []) {
  const reading = read(
    [
      sheet('Fees', [
        ['Partner', 'Date', 'Kind', 'Amount', 'Client'],
        ...rows.map(([kind, amount, client = 'Ann', partner = 'Marlow CPA'], i) => [
          partner,
          `2026-02-${10 + i}`,
          kind,
          amount,
          client,
        ]),
      ]),
    ],
    { settings },
  );
  const notes = [...reading.ledger.notes].filter(({ kind }) => kind === 'invoices and payments');
  return {
    amounts: [...reading.ledger.money.amount],
    said: notes.map(({ value, problem }) => `${value}: ${/twice|left out/.exec(problem)?.[0] ?? ''}`),
  };
}

describe('a list of invoices and payments', () => {
  it.each<[what: string, rows: Row[], amounts: number[], said: string[]]>([
    [
      'a payment of an invoice is left out',
      [
        ['Invoice', 500],
        ['Payment', 500],
      ],
      [500],
      ['1 row: left out'],
    ],
    [
      'before its invoice, too',
      [
        ['Payment', 500],
        ['Invoice', 500],
      ],
      [500],
      ['1 row: left out'],
    ],
    [
      'two parts that make an invoice',
      [
        ['Invoice', 500],
        ['Payment', 200],
        ['Payment', 300],
      ],
      [500],
      ['2 rows: left out'],
    ],
    [
      'a part of another invoice beside one that is paid at once',
      [
        ['Invoice', 500],
        ['Invoice', 300],
        ['Payment', 300],
        ['Payment', 200],
        ['Payment', 300],
      ],
      [500, 300],
      ['3 rows: left out'],
    ],
    [
      'an invoice is paid once',
      [
        ['Invoice', 500],
        ['Payment', 500],
        ['Payment', 500],
      ],
      [500, 500],
      ['1 row: left out'],
    ],
    [
      'two equal invoices are paid by two payments',
      [
        ['Invoice', 500],
        ['Invoice', 500],
        ['Payment', 500],
        ['Payment', 500],
      ],
      [500, 500],
      ['2 rows: left out'],
    ],
    [
      'half a cent is no other amount, a cent is',
      [
        ['Invoice', 500],
        ['Invoice', 300],
        ['Payment', 500.002],
        ['Payment', 300.01],
      ],
      [500, 300, 300.01],
      ['1 row: left out'],
    ],
    [
      'another client pays no invoice of this one',
      [
        ['Invoice', 500],
        ['Payment', 500, 'Bo'],
      ],
      [500, 500],
      ['1 row: twice'],
    ],
    [
      'nor does another partner',
      [
        ['Invoice', 500],
        ['Payment', 500, 'Ann', 'Quill Estates'],
      ],
      [500, 500],
      ['1 row: twice'],
    ],
    [
      'where fewer than half fit, all count',
      [
        ['Invoice', 500],
        ['Payment', 500],
        ['Payment', 70],
        ['Payment', 80],
      ],
      [500, 500, 70, 80],
      ['3 rows: twice'],
    ],
    [
      'payments that only lower a balance bring nothing',
      [
        ['Invoice', 500],
        ['Payment', -400],
        ['Payment', -90],
      ],
      [500],
      ['2 rows: left out'],
    ],
    [
      'payments alone count',
      [
        ['Payment', 500],
        ['Payment', 300],
      ],
      [500, 300],
      [],
    ],
    [
      'invoices alone count',
      [
        ['Invoice', 500],
        ['Invoice', 300],
      ],
      [500, 300],
      [],
    ],
  ])('%s', (_, rows, amounts, said) => {
    expect(counted(rows)).toEqual({ amounts, said });
  });
  it('counts both where Settings say so', () => {
    expect(
      counted(
        [
          ['Invoice', 500],
          ['Payment', 500],
        ],
        [['Kind word Payment', 'revenue']],
      ),
    ).toEqual({
      amounts: [500, 500],
      said: [],
    });
  });
});
