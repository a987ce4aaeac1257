import fc from 'fast-check';
import { parseIso } from '../../../core/calendar/day';
import { firmSettingsRows, parseFirm, parseFirmText, type Firm } from '../../../core/firm';
import { readWorkbook } from '../../../core/ledger/reading/read';
import type { Cell } from '../../../core/workbook/input';
import { ACTIVITY_TYPES } from '../../../core/workbook/tables';
import { FIRM_TEXTS, RULES } from '../../../core/workbook/settings/firm-settings';

const MERIDIAN = {
  name: 'Meridian Wealth Partners',
  version: '2026-11',
  type: 'RIA',
  currency: 'USD',
  hourlyCost: 250,
  defaultHours: { call: 0.5, 'check-in': 0.25 },
  roiBasis: 'total cost',
  revenueRecurs: false,
  contactCadence: 21,
  prospectingHoursPer10k: 14,
  thresholds: { doubleDownRoi: 4, tooEarlyDays: 120 },
  categories: ['CPA', 'Estate attorney'],
  texts: { introduction: 'Dear {client},\n= not a formula' },
  compliance: {
    off: { 'finra-3220-gifts': 'We are no broker-dealer' },
    limits: { 'sec-marketing-agreement': 500 },
    own: [
      {
        id: 'house-gifts',
        title: 'Gifts of the house',
        when: 'gift above',
        limit: 100,
        category: 'CPA',
        country: 'US',
        ask: 'Was it recorded?',
        citation: 'House policy 4.2',
      },
    ],
  },
  locked: ['hourlyCost', 'thresholds', 'texts.introduction', 'compliance'],
};

function firmOf(json: unknown): Firm {
  const parsed = parseFirm(json);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.firm;
}

/** Settings and notes of a workbook with these rows in its Settings sheet, and others given by the host. */
function settingsOf(
  rows: readonly (readonly [string, Cell])[],
  given: readonly (readonly [string, Cell])[] = [],
) {
  const sheets = [{ name: 'Settings', rows: [['Name', 'Value'], ...rows] }];
  const { ledger } = readWorkbook({ sheets, today: parseIso('2026-11-06') ?? 0, settings: given });
  return { settings: ledger.settings, notes: [...ledger.notes] };
}

test('the former spelling of a threshold is read, in the file and in Settings', () => {
  const firm = firmOf({
    name: 'Meridian',
    thresholds: { optimiseRoi: 1.5 },
    locked: ['thresholds.optimiseRoi'],
  });
  expect(firm).toMatchObject({ thresholds: { optimizeRoi: 1.5 }, locked: ['thresholds.optimizeRoi'] });
  const { settings, notes } = settingsOf([
    ['Optimise ROI', 1.25],
    ['Locked Optimise ROI', 1.25],
  ]);
  expect(notes).toEqual([]);
  expect(settings.thresholds.optimizeRoi).toBe(1.25);
});

describe('the rows of a firm in Settings', () => {
  test('are read back to what the file says, without a note', () => {
    const { settings, notes } = settingsOf(firmSettingsRows(firmOf(MERIDIAN)));
    expect(notes).toEqual([]);
    expect(settings).toMatchObject({
      firmName: 'Meridian Wealth Partners',
      firmType: 'RIA',
      currency: 'USD',
      hourlyCost: 250,
      roiBasis: 'total cost',
      revenueRecurs: false,
      contactCadenceDays: 21,
      prospectingHoursPer10k: 14,
      thresholds: { doubleDownRoi: 4, tooEarlyDays: 120, optimizeRoi: 1 },
    });
    expect([...settings.defaultHours]).toEqual([
      ['call', 0.5],
      ['check-in', 0.25],
    ]);
    const { firm } = settings;
    expect(firm.version).toBe('2026-11');
    expect(firm.lockedBy).toBe('Meridian Wealth Partners');
    expect(firm.categories).toEqual(['CPA', 'Estate attorney']);
    expect([...firm.texts]).toEqual([['introduction', MERIDIAN.texts.introduction]]);
    expect([...firm.rulesOff]).toEqual([['finra-3220-gifts', 'We are no broker-dealer']]);
    expect([...firm.ruleLimits]).toEqual([['sec-marketing-agreement', 500]]);
    expect(firm.ownRules).toEqual(MERIDIAN.compliance.own);
    expect([...firm.locked.keys()]).toContain('Double down ROI');
    expect(firm.locked.has('Currency')).toBe(false);
  });

  test('survive as text, as a spreadsheet exports them', () => {
    const rows = firmSettingsRows(firmOf(MERIDIAN));
    const asText = rows.map(([name, value]) => [name, String(value)] as const);
    expect(settingsOf(asText)).toEqual(settingsOf(rows));
  });

  test('are one name and one value each, the name only once', () => {
    const names = firmSettingsRows(firmOf({ ...MERIDIAN, locked: ['*'] })).map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('of any firm that is accepted are accepted by the reader', () => {
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{0,12}[a-z]$/);
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    const optional = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined });
    const firm = fc.record({
      name: word,
      currency: optional(fc.stringMatching(/^[A-Z]{3}$/)),
      hourlyCost: optional(amount),
      revenueRecurs: optional(fc.boolean()),
      contactCadence: optional(fc.integer({ min: 1, max: 400 })),
      defaultHours: optional(fc.dictionary(fc.constantFrom(...ACTIVITY_TYPES), amount)),
      categories: optional(fc.uniqueArray(word, { minLength: 1, selector: (each) => each.toLowerCase() })),
      texts: optional(fc.dictionary(fc.constantFrom(...FIRM_TEXTS), word)),
      compliance: optional(
        fc.record({ off: fc.dictionary(fc.constantFrom(...RULES.map((rule) => rule.id)), word) }),
      ),
      locked: fc.constantFrom([], ['name'], ['*']),
    });
    fc.assert(
      fc.property(firm, (json) => {
        const { settings, notes } = settingsOf(firmSettingsRows(firmOf(JSON.parse(JSON.stringify(json)))));
        expect(notes).toEqual([]);
        expect(settings.hourlyCost).toBe(json.hourlyCost ?? null);
        expect(Object.fromEntries(settings.defaultHours)).toEqual({ ...json.defaultHours });
        expect(Object.fromEntries(settings.firm.rulesOff)).toEqual(
          Object.fromEntries(
            Object.entries(json.compliance?.off ?? {}).map(([id, why]) => [id, why.replace(/ +/g, ' ')]),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a locked setting', () => {
  const locked = firmSettingsRows(
    firmOf({ name: 'Meridian', hourlyCost: 250, thresholds: { exitDays: 30 }, locked: ['*'] }),
  );

  test.each([
    ['a changed row', 'Hourly cost', 300],
    ['another spelling of its name', 'Hourly rate', '$300'],
    ['a second lock', 'Locked Hourly cost', 300],
    ['a value that is none', 'Hourly cost', 'much'],
  ])('wins over %s, with a note that names who and what', (_, name, value) => {
    const { settings, notes } = settingsOf([...locked, [name, value]]);
    expect(settings.hourlyCost).toBe(250);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({
      table: 'Settings',
      row: locked.length + 2,
      value: String(value),
      problem: `${name}: Meridian has locked it at "250"; this value is not used.`,
      suggestion: 'Set it back to "250" or delete the row; for another value ask Meridian.',
    });
  });

  test('wins wherever the lock stands, also above what the host gives', () => {
    const given: [string, Cell][] = [['Hourly cost', '99']];
    expect(settingsOf([['Hourly cost', 1], ...locked], given).settings.hourlyCost).toBe(250);
    expect(settingsOf([['Hourly cost', 1], ...locked], given).notes).toHaveLength(2);
  });

  test('may be written in other ways without a note', () => {
    expect(settingsOf([...locked, ['hourly rate', '$250.00'], ['Exit days', '30']]).notes).toEqual([]);
  });

  test('gives way to the file of the firm itself', () => {
    const newer = firmSettingsRows(firmOf({ name: 'Meridian', hourlyCost: 280, locked: ['*'] }));
    const { settings, notes } = settingsOf(locked, newer);
    expect(settings.hourlyCost).toBe(280);
    expect(notes.map((note) => note.problem)).toEqual([
      'Locked Hourly cost: Meridian has locked it at "280"; this value is not used.',
      'Hourly cost: Meridian has locked it at "280"; this value is not used.',
    ]);
  });

  test('that is no setting is a note', () => {
    const { notes } = settingsOf([['Locked Hourly wage', 3]]);
    expect(notes.map(({ value, problem }) => [value, problem])).toEqual([
      ['Locked Hourly wage', 'There is no setting of this name; it is not used.'],
    ]);
  });
});

test.each([
  ['Rule: finra-3220-gifts', 'maybe', /neither "off"/],
  ['Rule: aba-7.2-value', 'limit 5', /no limit/],
  ['Rule: made-up', 'off', /no rule "made-up"/],
  ['Text: farewell', 'Bye', /no text "farewell"/],
  ['Own rule house: when', 'gift above', /has no title and no ask/],
  ['Own rule house: when', 'full moon', /none of/],
])('the row %s / %s is a note', (name, value, problem) => {
  const { notes } = settingsOf([[name, value]]);
  expect(notes[0]?.problem).toMatch(problem);
});

describe('a file that cannot be used', () => {
  test('gives a sentence for every problem at once, with its path', () => {
    const parsed = parseFirm({
      hourlycost: 4,
      currency: 'usd',
      thresholds: { exitDays: -1, foo: 1 },
      defaultHours: { call: 'x' },
      compliance: { own: [{ id: 'A b', title: 'T', when: 'gift above', ask: '?' }] },
      locked: 'all',
    });
    expect('problems' in parsed && [...parsed.problems].sort()).toEqual([
      'compliance.own.0.id: It may have lower-case letters, digits, dots and hyphens only.',
      'compliance.own.0.limit: A rule for "gift above" needs a limit.',
      'currency: It is not a three-letter currency code such as USD.',
      'defaultHours.call: It is not a number.',
      'hourlycost: There is no such setting. Close ones: hourlyCost.',
      'locked: It is not a list, such as ["currency", "thresholds.doubleDownRoi"].',
      'name: It is missing.',
      'thresholds.exitDays: It must not be negative.',
      expect.stringMatching(/^thresholds\.foo: There is no such setting\. There are: tooEarlyDays, /),
    ]);
  });

  test('lists the settings there are once, behind the first that is close to none of them', () => {
    const parsed = parseFirm({ name: 'F', version: '1', hourlyCosts: 4, qqqqqqqqq: 1, zzzzzzzzz: 2 });
    expect('problems' in parsed && parsed.problems).toEqual([
      'hourlyCosts: There is no such setting. Close ones: hourlyCost.',
      expect.stringMatching(/^qqqqqqqqq: There is no such setting\. There are: name, version, type, /),
      'zzzzzzzzz: There is no such setting.',
    ]);
  });

  test('names what contradicts, and locks on nothing, beside what cannot be read', () => {
    const parsed = parseFirm({
      hourlycost: 4,
      thresholds: { optimizeRoi: 3 },
      categories: ['CPA', 'cpa'],
      compliance: { own: 3 },
      locked: ['hourlycost', 'foo', 'version', 'thresholds'],
    });
    expect('problems' in parsed && parsed.problems.map((each) => each.replace(/[.:] .*/s, ''))).toEqual([
      'name',
      'compliance.own',
      'hourlycost',
      'thresholds',
      'categories.1',
      'locked.0',
      'locked.1',
      'locked.2',
    ]);
  });

  test.each([
    [
      'thresholds that contradict',
      { thresholds: { optimizeRoi: 3 } },
      /^thresholds: doubleDownRoi \(3\) must be above/,
    ],
    ['an early end of maturing', { thresholds: { maturingDays: 10 } }, /^thresholds: maturingDays \(10\)/],
    ['a lock on nothing', { locked: ['currency'] }, /^locked\.0: "currency" is not set .* It sets: name\.$/],
    [
      'a lock on the edition',
      { version: '1', locked: ['version'] },
      /^locked\.0: "version" cannot be locked/,
    ],
    ['a category twice', { categories: ['CPA', 'cpa'] }, /^categories\.1: "cpa" is listed twice/],
    ['a semicolon in a category', { categories: ['CPA; EA'] }, /^categories\.0: /],
    [
      'a limit of a rule without one',
      { compliance: { limits: { 'aba-7.2-value': 3 } } },
      /^compliance\.limits\.aba-7\.2-value: There is no such/,
    ],
    [
      'a rule off and limited',
      { compliance: { off: { 'finra-3220-gifts': 'x' }, limits: { 'finra-3220-gifts': 3 } } },
      /switched off/,
    ],
    [
      'an own rule without its limit',
      { compliance: { own: [{ id: 'a', title: 'T', when: 'gift above', ask: '?' }] } },
      /^compliance\.own\.0\.limit: .* needs a limit/,
    ],
    [
      'two rules of one id',
      { compliance: { own: [1, 2].map(() => ({ id: 'a', title: 'T', when: 'share', ask: '?' })) } },
      /^compliance\.own\.1\.id/,
    ],
  ])('because of %s', (_, more, sentence) => {
    const parsed = parseFirm({ name: 'Meridian', ...more });
    expect('problems' in parsed && parsed.problems).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['{', /^It is no JSON: /],
    ['[]', /^A firm file is an object/],
    ['null', /^A firm file is an object/],
  ])('because it holds %s', (text, sentence) => {
    const parsed = parseFirmText(text);
    expect('problems' in parsed && parsed.problems).toEqual([expect.stringMatching(sentence)]);
  });

  test('a byte-order mark is no reason', () => {
    expect(parseFirmText('\uFEFF{"name":"M"}')).toEqual({ firm: { name: 'M', locked: [] } });
  });
});
