import fc from 'fast-check';
import {
  CATALOGUE,
  callFunction,
  findFunction,
  type CellResult,
  type FunctionEntry,
} from '../../../core/functions';
import { bookOf } from './book';

const book = bookOf();

describe('calling a function', () => {
  const counting = (): { entry: FunctionEntry; calls: () => number } => {
    let calls = 0;
    const entry: FunctionEntry = {
      ...findFunction('PARTNER_INTROS')!,
      compute: () => ({ kind: 'cell', cell: { value: ++calls } }),
    };
    return { entry, calls: () => calls };
  };

  test('computes the same call on the same book once, however its arguments are written', () => {
    const { entry, calls } = counting();
    const env = { book: bookOf() };
    for (const raw of [
      ['A', '2026-01-31'],
      [[['A']], 46053],
      [' A ', [['2026-01-31']], null],
    ])
      expect(callFunction(entry, raw, env)).toEqual({ kind: 'cell', cell: { value: 1 } });
    expect(calls()).toBe(1);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['another partner', ['A'], ['B']],
    ['a blank cell instead of nothing', [], ['']],
    ['a column instead of a row', [[['A'], ['B']]], [[['A', 'B']]]],
    ['from instead of to', ['A', 46053], ['A', null, 46053]],
  ])('%s is another call', (_, first, second) => {
    const { entry, calls } = counting();
    const env = { book: bookOf() };
    callFunction(entry, first, env);
    callFunction(entry, second, env);
    expect(calls()).toBe(2);
  });

  test('another book is asked anew', () => {
    const { entry, calls } = counting();
    callFunction(entry, ['A'], { book: bookOf() });
    callFunction(entry, ['A'], { book: bookOf() });
    expect(calls()).toBe(2);
  });
});

test('whatever a host passes, a function answers with values and sentences and never throws', () => {
  const cellValue = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer({ min: 40_000, max: 47_000 }),
    fc.boolean(),
    fc.constantFrom(null, undefined, '', '*', 'Harbor Tax', 'roi', 'share', '2026-01-31', '#N/A', 0),
    fc.anything(),
  );
  const argument = fc.oneof(cellValue, fc.array(fc.array(cellValue, { maxLength: 3 }), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.constantFrom(...CATALOGUE), fc.array(argument, { maxLength: 6 }), (entry, raw) => {
      const result = callFunction(entry, raw, { book });
      const cells: readonly CellResult[] =
        result.kind === 'invalid'
          ? [{ reason: result.message }]
          : result.kind === 'cell'
            ? [result.cell]
            : result.rows.flat();
      for (const cell of cells) {
        if ('reason' in cell) expect(cell.reason).toMatch(/[.?]$/);
        else if (typeof cell.value === 'number') expect(Number.isFinite(cell.value)).toBe(true);
        else
          expect(['string', 'boolean', 'object']).toContain(
            cell.value === null ? 'object' : typeof cell.value,
          );
      }
    }),
    { numRuns: 500 },
  );
});
