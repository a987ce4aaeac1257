import { hasValue } from '../../../../core/kpis';
import { leagueOf, mergeParts, type LeagueOptions, type Part } from '../../../../core/rollup';
import { leagueDocument, NO_OPTIONS } from '../../../../core/rollup';
import { partFile, partner, practice } from '../parts';

function league(
  parts: readonly Part[],
  options: Partial<LeagueOptions> = {},
  currency: string | null = null,
) {
  const result = mergeParts([partFile('all', parts, { currency })]);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return leagueOf(result.merged, { ...NO_OPTIONS, ...options });
}

const decided = (won: number, of: number) => ({ decided: { won, of } });

describe('ranks', () => {
  const { advisors } = league([
    practice('One of one', decided(1, 1)),
    practice('Middle', decided(20, 50)),
    practice('Best', decided(30, 50)),
    practice('Five of five', decided(5, 5)),
    practice('Six', decided(2, 6)),
    practice('Nobody', decided(0, 0)),
  ]);
  test('begin at six decided introductions; the others follow by name', () => {
    expect(advisors.map(({ advisor, conversion }) => [advisor, conversion.rank])).toEqual([
      ['Best', 1],
      ['Six', expect.any(Number)],
      ['Middle', expect.any(Number)],
      ['Five of five', null],
      ['Nobody', null],
      ['One of one', null],
    ]);
  });
  test('stand beside the Wilson interval, which needs something decided', () => {
    expect(advisors[0]?.conversion.interval?.low).toBeCloseTo(0.4618, 4);
    expect(advisors.find(({ advisor }) => advisor === 'Nobody')?.conversion).toMatchObject({
      interval: null,
      rank: null,
    });
  });
  test('equal rates share a rank, and the next one is skipped', () => {
    const same = league([
      practice('A', decided(9, 30)),
      practice('B', decided(9, 30)),
      practice('C', decided(1, 30)),
      practice('D', decided(20, 30)),
    ]);
    expect(same.advisors.map(({ conversion }) => conversion.rank)).toEqual([1, 2, 2, 4]);
  });
});

describe('partners across advisors', () => {
  const of = (name: string, key: string, introductions: number) =>
    partner(name, {
      key,
      figures: { introductions, received: introductions, given: 1 },
      decided: { won: 1, of: 2 },
    });
  const parts = [
    practice('Ann', { partners: [of('Harbor Tax', 'harbor tax', 3), of('Elm Law', 'elm law', 1)] }),
    practice('Bob', { partners: [of('HARBOR TAX, LLC', 'harbor tax', 2)] }),
    practice('Cid', { partners: [of('Harbor Tax', 'harbor tax', 2), of('Harbour Tax', 'harbour tax', 5)] }),
  ];
  test('are one by the normal form of their name, called as most call them', () => {
    const [harbor] = league(parts).partners;
    expect(harbor).toMatchObject({
      name: 'Harbor Tax',
      advisors: 3,
      introductions: 7,
      given: 3,
      ids: ['ann', 'bob', 'cid'],
    });
    expect(harbor?.conversion).toMatchObject({ won: 3, of: 6 });
  });
  test('are asked about when they are spelled almost alike, and never merged by themselves', () => {
    const found = league(parts);
    expect(found.partners.map(({ name }) => name)).toEqual(['Harbor Tax', 'Harbour Tax', 'Elm Law']);
    expect(found.questions).toEqual([{ one: 'Harbor Tax', other: 'Harbour Tax', same: null }]);
  });
  test('are asked about with the name first that most advisors have', () => {
    const found = league([
      practice('Ann', { partners: [of('Keystome Group', 'keystome group', 1)] }),
      practice('Bob', { partners: [of('Keystone Group', 'keystone group', 1)] }),
      practice('Cid', { partners: [of('Keystone Group', 'keystone group', 1)] }),
    ]);
    expect(found.questions).toEqual([{ one: 'Keystone Group', other: 'Keystome Group', same: null }]);
  });
  test.each([
    [true, ['Harbor Tax', 'Elm Law']],
    [false, ['Harbor Tax', 'Harbour Tax', 'Elm Law']],
  ])('follow the answer %s, and it is not asked again', (same, names) => {
    const found = league(parts, { answers: [{ one: 'Harbor Tax', other: 'Harbour Tax', same }] });
    expect(found.partners.map(({ name }) => name)).toEqual(names);
    expect(found.questions).toEqual([]);
  });
  test('follow answers that lead on, also in a ring', () => {
    const answers = [
      { one: 'Elm Law', other: 'Harbor Tax', same: true },
      { one: 'Harbor Tax', other: 'Harbour Tax', same: true },
      { one: 'Harbour Tax', other: 'Elm Law', same: true },
    ];
    expect(league(parts, { answers }).partners).toMatchObject([{ introductions: 13, advisors: 3 }]);
  });
});

describe('money of several currencies', () => {
  const parts = ['USD', 'USD', 'EUR', null].map((currency, at) =>
    practice(`A${at}`, {
      currency,
      figures: { revenue: 100, hoursPer10k: 8, roi: 2 },
      partners: [
        partner('P', {
          figures: { revenue: 100 },
          months: [
            { month: '2026-10', introductions: 1, clients: 0, revenue: 100, hours: null, decided: 0, won: 0 },
          ],
        }),
      ],
    }),
  );
  test('is kept apart: a total, a partner and a month for each', () => {
    const found = league(parts);
    expect(found.currency).toBe('USD');
    expect(found.totals.map(({ currency, revenue, advisors }) => [currency, revenue, advisors])).toEqual([
      ['EUR', 100, 1],
      ['USD', 300, 3],
    ]);
    expect(found.partners).toHaveLength(2);
    expect(found.months).toHaveLength(2);
    expect(found.care.map(({ file, care }) => [file, care.sentence])).toEqual([
      ['A2.xlsx', expect.stringMatching(/EUR .*--rate EUR=/) as string],
      ['A3.xlsx', expect.stringMatching(/no Currency: its amounts are taken for USD/) as string],
    ]);
  });
  test('is converted by a rate; multiples stay, hours for an amount go the other way', () => {
    const found = league(parts, { rates: new Map([['EUR', 1.25]]) });
    expect(found.totals).toMatchObject([{ currency: 'USD', revenue: 425 }]);
    expect(found.advisors[2]?.whole().figures).toEqual({ revenue: 125, hoursPer10k: 6.4, roi: 2 });
    expect(found.months).toMatchObject([{ revenue: 425 }]);
  });
  test("is measured by the firm's currency where its file names one", () => {
    expect(league(parts, {}, 'EUR').currency).toBe('EUR');
  });
});

test('a total takes the ROI of those who have all that it needs, and the concentration across advisors', () => {
  const [total] = league([
    practice('Ann', {
      figures: { revenue: 300, share: 50, investment: 100, received: 3, given: 1 },
      partners: [partner('P', { figures: { revenue: 300 } })],
    }),
    practice('Bob', {
      figures: { revenue: 100, share: 0, investment: { reason: 'No hours.' } },
      partners: [partner('P', { figures: { revenue: 60 } }), partner('Q', { figures: { revenue: 40 } })],
    }),
  ]).totals;
  expect(total).toMatchObject({ revenue: 400, roi: { value: 2.5 }, reciprocity: { value: 0.5 } });
  expect(total && hasValue(total.hhi) && total.hhi.value).toBeCloseTo(0.9 ** 2 + 0.1 ** 2, 12);
});

test('figures that nobody has stay without a value', () => {
  const [total] = league([practice('Ann')]).totals;
  expect(total).toMatchObject({ revenue: null, hours: null, roi: { reason: expect.any(String) as string } });
});

describe('what belongs together', () => {
  test('other days, windows and settings are refused, each with a sentence', () => {
    const result = mergeParts([
      partFile('one', [practice('A')]),
      partFile('two', [practice('B')], { asOf: '2026-09-30' }),
      partFile('three', [practice('C')], { settings: 'b', from: 'start' }),
    ]);
    expect('problems' in result && result.problems).toEqual([
      expect.stringMatching(/^"two" is as of another day than "one" \(2026-09-30, not 2026-10-31\)/),
      expect.stringMatching(/^"three" is over another window/),
      expect.stringMatching(/^"three" is read by another firm's settings/),
    ]);
  });
  test('a workbook in two parts is refused', () => {
    const result = mergeParts([partFile('one', [practice('A')]), partFile('two', [practice('A')])]);
    expect(result).toEqual({ problems: ['"A.xlsx" stands in "one" and in "two": leave one of them out.'] });
  });
  test('the same bytes under two names count once, and a sentence says so', () => {
    const found = league([practice('A', { file: 'b.xlsx' }), practice('A', { file: 'a.xlsx' })]);
    expect(found.advisors.map(({ file }) => file)).toEqual(['a.xlsx']);
    expect(found.care).toEqual([
      {
        file: 'b.xlsx',
        care: { kind: 'same file', sentence: 'It is the same file as "a.xlsx": it counts once.' },
      },
    ]);
  });
  test('two workbooks of one advisor are two lines, told apart by their files', () => {
    const month = {
      month: '2026-10',
      introductions: 1,
      clients: 0,
      revenue: null,
      hours: null,
      decided: 0,
      won: 0,
    };
    const found = league([
      practice('Jane Ortiz', { file: 'new.xlsx', hash: '1', partners: [partner('P', { months: [month] })] }),
      practice('JANE ORTIZ', { file: 'old.xlsx', hash: '2', partners: [partner('P', { months: [month] })] }),
      practice('Bob', {}),
    ]);
    expect(found.advisors.map(({ id, advisor }) => [id, advisor])).toEqual([
      ['bob', 'Bob'],
      ['jane ortiz / new.xlsx', 'Jane Ortiz (new.xlsx)'],
      ['jane ortiz / old.xlsx', 'JANE ORTIZ (old.xlsx)'],
    ]);
    expect(JSON.stringify(leagueDocument(found).sections[0])).toMatch(
      /"tone":"warning","text":"2 workbooks are of advisors who have more than one: .* counts twice\. See Work/,
    );
    expect(found.care[0]?.care.sentence).toMatch(
      /^"old.xlsx" names the same advisor, and in 1 case a partner brought exactly the same in the same month: it looks like a copy/,
    );
  });
  test('the order of the parts changes nothing', () => {
    const parts: Part[] = [
      ...Array.from({ length: 9 }, (_, n) =>
        practice(`A${n}`, {
          ...decided(n, 12),
          figures: { revenue: 0.1 * n },
          partners: [partner(`P${n % 3}`, { figures: { revenue: 0.1 * n } })],
        }),
      ),
      { file: 'bad.xlsx', hash: '', problem: 'It is damaged.' },
    ];
    const all = (of: readonly Part[]) => {
      const { advisors, ...others } = league(of);
      return { ...others, advisors: advisors.map(({ whole, ...each }) => ({ ...each, whole: whole() })) };
    };
    expect(all([...parts].reverse())).toEqual(all(parts));
  });
});
