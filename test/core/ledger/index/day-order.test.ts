import { NO_DAY } from '../../../../core/calendar/day';
import { orderByDay } from '../../../../core/ledger/index/day-order';

const AS_OF = 20_000;

/** Rows of each partner that count, by day, those of one day as they were read. */
function plainly(
  partners: number,
  partner: readonly number[],
  day: readonly number[],
  marks: readonly number[] | null,
) {
  return Array.from({ length: partners }, (_, p) =>
    day
      .map((on, row) => ({ on, row }))
      .filter(
        ({ on, row }) =>
          partner[row] === p && on !== NO_DAY && on <= AS_OF && (marks === null || marks[row] === 1),
      )
      .sort((a, b) => a.on - b.on || a.row - b.row)
      .map(({ on, row }) => `${row} on ${on}`),
  );
}

function ordered(
  partners: number,
  partner: readonly number[],
  day: readonly number[],
  marks: readonly number[] | null,
) {
  const { offsets, rows, days } = orderByDay(
    partners,
    Int32Array.from(partner),
    Int32Array.from(day),
    AS_OF,
    marks === null ? null : Uint8Array.from(marks),
  );
  return Array.from({ length: partners }, (_, p) =>
    Array.from({ length: offsets[p + 1]! - offsets[p]! }, (__, i) => offsets[p]! + i).map(
      (at) => `${rows[at]} on ${days[at]}`,
    ),
  );
}

describe('the rows of each partner by day', () => {
  const near = [19_990, 19_995, NO_DAY, 20_000, 20_001, 19_990, 19_991, 19_985, 20_000, 19_995];
  const far = near.map((on, i) => (on === NO_DAY || on > 19_999 ? on : on - 2_000 * i));
  const who = (partners: number) => near.map((_, row) => (row * 7) % partners);

  test.each<[string, number, readonly number[]]>([
    ['few days of few partners', 3, near],
    ['many years', 3, far],
    ['many partners over many years', 9, far],
    ['in order already', 9, [...far].sort((a, b) => a - b)],
    ['all of one day', 2, near.map(() => 19_990)],
    ['none up to the last day', 2, near.map((_, i) => (i % 2 === 0 ? NO_DAY : 20_001))],
    ['none at all', 2, []],
  ])('%s', (_, partners, day) => {
    const partner = who(partners).slice(0, day.length);
    for (const marks of [null, day.map((__, row) => (row % 3 === 0 ? 0 : 1)), day.map(() => 0)])
      expect(ordered(partners, partner, day, marks)).toEqual(plainly(partners, partner, day, marks));
  });
});
