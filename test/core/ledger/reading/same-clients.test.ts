import { comparedClients } from '../../../../core/ledger/reading/twice/same-clients';
import { NONE } from '../../../../core/ledger/ledger';

/** For each name the first one that is compared as the same client. */
function firsts(names: readonly string[]): string[] {
  const compared = comparedClients(
    Int32Array.from(names, (_, code) => code),
    names,
  );
  return [...compared].map((code) => names[compared.indexOf(code)] ?? '');
}

/** Names of which none has a point, so that the sheet is not one that writes all names with points. */
const OTHERS = ['Ola Pine', 'Ned Oak', 'Jo Tarn', 'Lev Moss', 'Kit Ashe'];

describe('a client is the same one under', () => {
  it.each([
    ['Ann Low', 'Low, Ann'],
    ['Ann Low', 'Low,Ann'],
    ['Ann Low', 'Low ,  Ann'],
    ['Ann Low', 'Ann Low.'],
    ['J. Low', 'J Low'],
    ['Ann M. van Low', 'van Low, Ann M.'],
    ['Low, Ann', 'Ann Low.'],
    ['Low, J.', 'J. Low'],
    ['Ann & Bo Low', 'Ann and Bo Low'],
    ['Ann+Bo Low', 'Ann and Bo Low'],
    ['Ann & Bo Low', 'Ann + Bo Low'],
    ['Low, Ann & Bo', 'Ann and Bo Low'],
    ['José Low', 'Low, Jose'],
    ['Ann & Bo Low', 'Bo and Ann Low'],
    ['Bo Low and Ann Low', 'Ann & Bo Low'],
    ['Low, Bo & Ann', 'Ann and Bo Low'],
    ['Low, Ann, Jr.', 'Low, Ann, Jr'],
  ])('%s and %s', (one, other) => {
    expect(firsts([one, other, ...OTHERS])).toEqual([one, one, ...OTHERS]);
    expect(firsts([other, one, ...OTHERS])).toEqual([other, other, ...OTHERS]);
  });

  it('three forms of one name', () => {
    expect(firsts(['Low, Ann', ...OTHERS, 'Ann Low', 'Ann Low.'])).toEqual([
      'Low, Ann',
      ...OTHERS,
      'Low, Ann',
      'Low, Ann',
    ]);
  });
});

describe('it is another one under', () => {
  it.each([
    ['Ann Low', 'Low Ann'],
    ['Ann Low', 'Lowe, Ann'],
    ['Low, Ann', 'Lowe, Ann'],
    ['Ann Low', 'Low, Ann M.'],
    ['Ann Low', 'Low, Ann, Jr'],
    ['Jr Ann', 'Low, Ann, Jr'],
    ['Ann Low Jr', 'Low, Ann, Jr'],
    ['Low, Ann', 'Ann, Low'],
    ['Ann-Low', 'Low, Ann'],
    ['Ann & Bo Low', 'Ann Bo Low'],
    ['Ann Low and Bo Lee', 'Ann and Bo Lee'],
  ])('%s and %s', (one, other) => {
    expect(firsts([one, other, ...OTHERS])).toEqual([one, other, ...OTHERS]);
  });
});

describe('where most names have points or commas, it is how the sheet writes them, and they say nothing', () => {
  it.each<[names: string[], same: boolean]>([
    [['Ann Low', 'Low, Ann', 'Moss, Lev'], true],
    [['Ann Low', 'Low, Ann', 'Moss, Lev', 'Tarn, Jo'], false],
    [['Ann Low', 'Low, Ann', 'Moss, Lev', 'Tarn, Jo', 'Ned Oak'], true],
    [['Ann & Bo Low', 'Ann and Bo Low', 'Lev & Jo Moss', 'Kit & Jo Tarn', 'Ola & Ned Oak'], true],
  ])('%j: compared %j', (names, same) => {
    expect(firsts(names)).toEqual(same ? [names[0], names[0], ...names.slice(2)] : names);
  });
});

it('a row that names no client is of none, and each row has that of its name', () => {
  const names = ['Ola Pine', 'Ann Low', 'Low, Ann', 'Ned Oak'];
  expect([...comparedClients(Int32Array.of(2, NONE, 3, 1, 2, 0), names)]).toEqual([1, NONE, 3, 1, 1, 0]);
  expect([...comparedClients(Int32Array.of(NONE, NONE), [])]).toEqual([NONE, NONE]);
});
