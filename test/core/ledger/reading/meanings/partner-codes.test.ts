import type { Cell } from '../../../../../core/workbook/input';
import { notesOf, read, sheet } from '../sheets';

const log = (...partners: Cell[]) =>
  sheet('Log', [
    ['Partner', 'Received', 'Client', 'Status'],
    ...partners.map((partner, i): Cell[] => [partner, `2026-01-0${i + 1}`, `Client ${i}`, 'Won']),
  ]);
const list = (header: string, ...codes: Cell[]) =>
  sheet('Partners', [
    [header, 'Partner', 'Category'],
    [codes[0] ?? null, 'Marlow CPA', 'CPA'],
    [codes[1] ?? null, 'Quill Estates', 'Attorney'],
  ]);
const counts = ({ ledger }: ReturnType<typeof read>) =>
  ledger.partners.map(({ name }, at) => [
    name,
    ledger.referrals.partner.filter((each) => each === at).length,
  ]);

describe('codes in a list of partners', () => {
  it.each<[string, Cell, Cell]>([
    ['Code', 'P-01', 'P-02'],
    ['COI #', 101, 102],
    ['Initials', 'MC', 'QE'],
    ['Short name', 'Marlow', 'Quill'],
  ])('are the partners where a table names them so: %s', (header, one, other) => {
    const reading = read([list(header, one, other), log(one, one, other, 'Quill Estates')]);
    expect(counts(reading)).toEqual([
      ['Marlow CPA', 2],
      ['Quill Estates', 2],
    ]);
    expect(notesOf(reading, 'a code that this list explains')).toHaveLength(1);
  });

  it('are nothing where no table does, and no name of another partner', () => {
    expect(notesOf(read([list('Code', 'P-01', 'P-02'), log('Marlow CPA')]), 'a code')).toEqual([]);
    const reading = read([list('Code', 'Quill Estates', 'P-02'), log('Quill Estates')]);
    expect(counts(reading)).toEqual([
      ['Marlow CPA', 0],
      ['Quill Estates', 1],
    ]);
  });
});
