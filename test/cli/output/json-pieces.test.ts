import { jsonPieces } from '../../../cli/output/json-pieces';

const notes = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ row: i, value: `"line"\n${i}`, offers: i % 3 ? [] : [[i]] }));

test.each([0, 1, 2, 1024, 1025, 5000])('%d items are written as they would be at once', (count) => {
  const head = { from: null, partners: [{ name: 'Oak' }], none: [] };
  const pieces = [...jsonPieces(head, 'notes', notes(count))];
  expect(pieces.join('')).toBe(JSON.stringify({ ...head, notes: notes(count) }, null, 2));
});

test('what was written of many items is not kept', () => {
  const asked: number[] = [];
  const items = (function* () {
    for (let i = 0; i < 10_000; i++) {
      asked.push(i);
      yield i;
    }
  })();
  const pieces = jsonPieces({ of: 1 }, 'items', items)[Symbol.iterator]();
  pieces.next();
  expect(asked.length).toBe(0);
  pieces.next();
  expect(asked.length).toBeLessThan(5000);
});
