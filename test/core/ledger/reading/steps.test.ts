import type { Cell } from '../../../../core/workbook/input';
import { notesOf } from './sheets';
import { ROWS, leads, told } from './twice-sheets';

describe('a row for each step of one introduction', () => {
  const step = (received: string, status: string, partner = 'Marlow CPA'): Cell[] => [
    partner,
    received,
    'Pia Orr',
    status,
    status === 'Won' ? '2026-06-30' : '',
    '',
  ];
  const noted = (...rows: Cell[][]) =>
    notesOf(told([leads('Leads', [...ROWS, ...rows])]).reading, 'steps of one introduction').map(
      ({ row, value }) => `${row}: ${String(value)}`,
    );

  it('is noted at the last one, also where all are open', () => {
    const steps = [step('2026-01-05', 'Contacted'), step('2026-02-10', 'Meeting'), step('2026-05-05', 'Won')];
    expect(noted(...steps)).toEqual(['8: Pia Orr; also row 6']);
    expect(noted(...[...steps].reverse())).toEqual(['6: Pia Orr; also row 8']);
    expect(noted(...steps.slice(0, 2), step('2026-05-05', 'Proposal'))).toHaveLength(1);
  });

  it('is noted where one of two was decided months later', () => {
    const [first, second] = [step('2026-01-05', 'Contacted'), step('2026-05-05', 'Won')];
    expect(noted(first, second)).toEqual(['7: Pia Orr; also row 6']);
  });

  it.each<[string, Cell[][]]>([
    ['two rows that are open', [step('2026-01-05', 'Contacted'), step('2026-05-05', 'Meeting')]],
    ['a word twice', ['2026-01-05', '2026-03-05', '2026-05-05'].map((day) => step(day, 'Contacted'))],
    [
      'one that was decided before',
      [step('2026-01-05', 'Lost'), step('2026-03-05', 'Contacted'), step('2026-05-05', 'Won')],
    ],
    ['another partner', [step('2026-01-05', 'Contacted', 'Quill Estates'), step('2026-05-05', 'Won')]],
  ])('is none: %s', (_, rows) => {
    expect(noted(...rows)).toEqual([]);
  });
});
