import fc from 'fast-check';
import { formatIso } from '../../../../core/calendar/day';
import { dayFromSerial } from '../../../../core/workbook/values/days/dates';
import type { Cell, SheetInput } from '../../../../core/workbook/input';
import { TABLES } from '../../../../core/workbook/tables';
import { read, sheet } from './sheets';

jest.setTimeout(60_000);

const text = fc.constantFrom<Cell>(
  'Harbor Tax',
  'Lakeside Law',
  'won',
  'lost',
  'x',
  'n/a',
  'call',
  'USD 5',
  'tbd',
);
const blank = fc.constant<Cell>(null);
const date = fc.integer({ min: 45000, max: 46300 });

/** A whole table of ours with plausible cells; dates as serials. */
const table = fc
  .constantFrom(...TABLES.filter(({ kind }) => kind !== 'Settings'))
  .chain(({ kind, columns }) => {
    const cells = columns.map(({ type }) => {
      if (type === 'date') return fc.oneof({ weight: 4, arbitrary: date }, blank, text);
      if (type === 'text' || type === 'name' || type === 'choice')
        return fc.oneof({ weight: 4, arbitrary: text }, blank);
      return fc.oneof(fc.double({ min: -5, max: 500, noNaN: true }), fc.boolean(), text, blank);
    });
    return fc
      .array(fc.tuple(...cells), { maxLength: 15 })
      .map((rows) => ({ kind, columns, rows: rows as unknown as Cell[][] }));
  });

type Table = { kind: string; columns: (typeof TABLES)[number]['columns']; rows: Cell[][] };

/** The same sheet as another host gives it: dates as ISO text, other blanks, rows cut short or padded, no blank edges. */
function otherHost({ kind, columns, rows }: Table, choose: () => number, above: number): SheetInput {
  const blanks: Cell[] = [null, undefined, ''];
  const none = () => blanks[choose() % 3];
  const cells = rows.map((row) => {
    const given = row.map((cell, i) =>
      cell === null
        ? none()
        : typeof cell === 'number' && columns[i]?.type === 'date'
          ? formatIso(dayFromSerial(cell, 1900))
          : cell,
    );
    while (given.length > 0 && (given[given.length - 1] ?? '') === '' && choose() % 2) given.pop();
    while (choose() % 3 === 0) given.push(none());
    return given;
  });
  const below = Array.from({ length: choose() % 4 }, () => [none(), none()]);
  return sheet(kind, [columns.map((each) => each.header), ...cells, ...below], { firstRow: above + 1 });
}

describe('the mark of a ledger', () => {
  it('is the same, with the same notes, however a host gives the same rows', () => {
    fc.assert(
      fc.property(table, fc.nat({ max: 3 }), fc.infiniteStream(fc.nat({ max: 11 })), (one, above, stream) => {
        const rows = [
          ...Array.from({ length: above }, () => []),
          one.columns.map((each) => each.header),
          ...one.rows,
        ];
        const a = read([sheet(one.kind, rows)]).ledger;
        const b = read([otherHost(one, () => stream.next().value as number, above)]).ledger;
        expect([...b.notes]).toEqual([...a.notes]);
        expect(b.mark).toBe(a.mark);
      }),
      { numRuns: 80 },
    );
  });
  it('does not depend on which other sheets a host lists', () => {
    const rows: Cell[][] = [
      ['Partner', 'Received'],
      ['P', 46000],
    ];
    const review = sheet('Review', [['Partner'], ['Q']], { generated: true });
    expect(read([review, sheet('x', rows)]).ledger.mark).toBe(read([sheet('x', rows)]).ledger.mark);
  });
  it.each<[what: string, changed: Cell[]]>([
    ['a name', ['Q', 46000, 'won', 46001, 5]],
    ['a date', ['P', 46000, 'won', 46002, 5]],
    ['an amount', ['P', 46000, 'won', 46001, 5.01]],
    ['a word', ['P', 46000, 'lost', 46001, 5]],
    ['what cannot be read', ['P', 46000, 'won', 'soon', 5]],
  ])('changes with %s', (_, changed) => {
    const mark = (cells: Cell[]) =>
      read([sheet('x', [['Partner', 'Received', 'Status', 'Closed', 'First-year revenue'], cells])]).ledger
        .mark;
    expect(mark(changed)).not.toBe(mark(['P', 46000, 'won', 46001, 5]));
  });
});
