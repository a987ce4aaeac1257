import { agreementState, hasGaps, needsAgreement } from '../../../../core/method/deals/agreement';
import { filledText } from '../../../../core/method/texts/texts';
import { openBook } from '../../../../core/kpis';
import { AGREEMENT_COLUMNS } from '../../../../core/workbook/tables';
import { defaultSettings } from '../../../../core/workbook/settings/settings-draft';
import { wordsIn } from '../../../../core/words';
import { day, ledgerOf, type PartnerRow, type Practice } from '../../../support/ledger';

const words = wordsIn('en-US', 'USD');
const practice = (more: Partial<PartnerRow>, of: Practice = {}): Practice => ({
  ...of,
  partners: [{ name: 'Harbor Tax', start: '2025-01-01', ...more }],
});
const state = (more: Partial<PartnerRow>, of?: Practice) =>
  agreementState(openBook(ledgerOf(practice(more, of))), 0, words);
const complete: Partial<PartnerRow> = {
  agreement: [true, true, true, true, true],
  agreementDate: day('2025-01-06'),
  compensationDisclosed: day('2025-01-06'),
  guaranteedMinimum: 12,
  retainerAMonth: 100,
};

test('the five elements have their dates, and what to do while they are open', () => {
  const { elements, inPlace } = state({
    agreement: [day('2026-10-31'), true, day('2026-11-01'), false, null],
  });
  expect(inPlace).toBe(2);
  expect(elements.map(({ state: of, on, todo }) => [of, on, todo === null])).toEqual([
    ['in place', day('2026-10-31'), true],
    ['in place', null, true],
    ['later', day('2026-11-01'), false],
    ['not yet', null, false],
    ['not yet', null, false],
  ]);
});

test('a workbook without the columns has no gap, because nobody knows', () => {
  const without = AGREEMENT_COLUMNS.map((column) => `Partners.${column}`);
  const found = state({ model: 'none' }, { without });
  expect(found.elements.every((each) => each.state === 'unknown')).toBe(true);
  expect(hasGaps(found)).toBe(false);
});

test.each<[string, Partial<PartnerRow>, RegExp | null]>([
  ['a paid model with everything', { ...complete, model: 'retainer' }, null],
  [
    'paid without an agreement date',
    { ...complete, agreementDate: null, share: 0.2 },
    /no written agreement has a date/,
  ],
  [
    'an agreement dated later',
    { ...complete, agreementDate: day('2026-11-01'), share: 0.2 },
    /no written agreement/,
  ],
  [
    'unpaid without an agreement date',
    { ...complete, agreementDate: null, retainerAMonth: null, model: 'none' },
    null,
  ],
  [
    'paid and not disclosed',
    { ...complete, compensationDisclosed: null, share: 0.2 },
    /no disclosure to clients/,
  ],
  ['a share of 25%', { ...complete, share: 0.25 }, null],
  ['a share above 25%', { ...complete, share: 0.2501 }, /above 25%\*: write down what each contributes/],
  ['a share above 25% with contributions', { ...complete, share: 0.4, path: [true, null, null] }, null],
  ['a fee without a number', { ...complete, model: 'referral fee' }, /"Share %" is blank/],
  [
    'a retainer without a number',
    { ...complete, model: 'retainer', retainerAMonth: null },
    /"Retainer a month" is blank/,
  ],
  [
    'a retainer without a minimum',
    { ...complete, model: 'retainer', guaranteedMinimum: null },
    /paid whatever comes/,
  ],
])('%s', (_, more, gap) => {
  const { gaps } = state(more);
  if (gap === null) expect(gaps).toEqual([]);
  else expect(gaps).toEqual([expect.stringMatching(gap) as string]);
});

test.each<[string, Partial<PartnerRow>, RegExp | null]>([
  [
    'a share costs its years',
    { share: 0.25 },
    /it costs 5 years of the client’s revenue at a retention of 95%/,
  ],
  ['exclusive', { exclusive: true }, /^It is exclusive: it binds you as well\.$/],
  ['exclusive with an attorney', { exclusive: true, profession: 'attorney' }, /Lawyers’ rules do not allow/],
  ['not exclusive', { exclusive: false }, null],
  [
    'retiring in 18 months',
    { retirementDate: day('2028-04-30') },
    /within 18 months: agree on who takes over/,
  ],
  ['retiring a day later', { retirementDate: day('2028-05-01') }, null],
  ['retired', { retirementDate: day('2026-10-31') }, /^Retired on Oct 31, 2026/],
])('hint: %s', (_, more, hint) => {
  const { hints } = state(more);
  if (hint === null) expect(hints).toEqual([]);
  else expect(hints).toEqual([expect.stringMatching(hint) as string]);
});

test.each<[Partial<PartnerRow>, boolean]>([
  [{ stage: 'agree' }, true],
  [{ stage: 'expert service provider' }, false],
  [{ stage: 'expert service provider', share: 0.1 }, true],
  [{ stage: 'exited', share: 0.1 }, false],
  [{ stage: 'candidate' }, false],
])('a partner like %j needs an agreement: %s', (more, expected) => {
  expect(needsAgreement(ledgerOf(practice(more)).partners[0]!)).toBe(expected);
});

describe('the outline', () => {
  const outline = (more: Partial<PartnerRow>, of?: Practice) =>
    filledText(openBook(ledgerOf(practice(more, of))), 0, 'agreement outline', words);

  test('has the five elements, filled in with what is known, and blanks for the rest', () => {
    const { plain, blanks } = outline({
      model: 'retainer',
      retainerAMonth: 1500,
      guaranteedMinimum: 24,
      expectedIntroductionsAMonth: 2,
      expectedRevenueAYear: 110000,
      agreementDate: day('2025-02-03'),
    });
    for (const n of [1, 2, 3, 4, 5]) expect(plain).toContain(`\n${n}. `);
    expect(plain).toContain('Terms: retainer, $1,500 a month.');
    expect(plain).toContain('At least 24 introductions a year. If fewer come');
    expect(plain).toContain('2 introductions a month. Expected revenue: $110,000 a year.');
    expect(plain).toContain('Signed: February 3, 2025');
    expect(blanks).toContain('how much notice');
  });

  test('has no line about a guarantee or a disclosure where nothing is paid', () => {
    const { plain } = outline({ model: 'none' });
    expect(plain).toContain('Terms: nothing is paid in either direction.');
    expect(plain).not.toMatch(/guaranteed|disclosure|refund|^- *$/m);
  });

  test('is in the words of the firm where Settings have them', () => {
    const texts = new Map([['agreement outline', 'We and {partner}: {terms}.']] as const);
    const settings = { firm: { ...defaultSettings().firm, texts } };
    expect(outline({ share: 0.2 }, { settings })).toMatchObject({
      plain: 'We and Harbor Tax: 20% of revenue.',
      own: true,
    });
  });
});
