import { firstName } from '../../../../core/method/texts/first-name';
import { rhythmWords } from '../../../../core/method/plan/rhythm-words';
import { filledText } from '../../../../core/method/texts/texts';
import {
  PARTNER_TEXTS,
  PLACEHOLDERS,
  TEMPLATES,
  TEXT_PURPOSE,
} from '../../../../core/method/texts/text-templates';
import { FIRM_TEXTS } from '../../../../core/workbook/settings/firm-settings';
import { practice, words } from '../practice';

type Row = Record<string, string | number>;

function filled(
  text: (typeof PARTNER_TEXTS)[number],
  { partner = {}, settings = [], client }: { partner?: Row; settings?: Row[]; client?: string } = {},
) {
  const { book } = practice({
    Partners: [{ Partner: 'Harbor Tax', Stage: 'active', ...partner }],
    Referrals: [1, 2, 3].map((i) => ({
      Partner: 'Harbor Tax',
      Received: `2026-0${i}-01`,
      Direction: 'given',
    })),
    Settings: settings,
  });
  return filledText(book, 0, text, words, client === undefined ? {} : { client });
}
const own = (text: string, value: string): Row[] => [{ Name: `Text: ${text}`, Value: value }];

describe('our own texts', () => {
  it('are texts that a firm can word as well, each with a purpose', () => {
    for (const text of PARTNER_TEXTS) {
      expect(FIRM_TEXTS).toContain(text);
      expect(TEXT_PURPOSE[text]).toMatch(/\.$/);
    }
  });

  it('use only placeholders that are known', () => {
    for (const text of PARTNER_TEXTS)
      for (const [, name] of TEMPLATES[text].matchAll(/\{([^}]*)\}/g))
        expect(Object.keys(PLACEHOLDERS)).toContain(name);
  });

  it('fit into a row of Settings of a firm', () => {
    for (const text of PARTNER_TEXTS) expect(TEMPLATES[text].length).toBeLessThanOrEqual(2000);
  });
});

describe('a text for a partner', () => {
  const known = {
    partner: {
      Firm: 'Harbor Tax LLP',
      Category: 'Estate attorney',
      Team: 'Dana Harbor (partner), Luis Ortega',
      'Rating by clients': 4.8,
    },
    settings: [
      { Name: 'Firm name', Value: 'Meridian' },
      { Name: 'Advisor name', Value: 'Maya Brandt' },
      { Name: 'Text: ideal client', Value: 'Owners of firms with 10 people.' },
    ],
    client: 'Ann Alder',
  };

  it('is filled in from the workbook', () => {
    const { plain } = filled('introduction', known);
    expect(plain).toContain('Subject: Introducing Ann Alder and Dana Harbor');
    expect(plain).toContain('Hi Ann and Dana,');
    expect(plain).toContain("For that, I'd call Dana Harbor at Harbor Tax LLP:");
    expect(plain).toContain('Maya Brandt\nMeridian');
    expect(filled('criteria of fit', known).plain).toContain(
      'We do our best work for owners of firms with 10 people.\n',
    );
    expect(filled('discovery conversation', known).plain).toContain(
      "(clients rate them 4.8 out of 5), and you've sent 3 introductions their way.",
    );
  });

  it('shows what is not known as a blank to fill in, named once, and makes nothing up', () => {
    const { plain, blanks, parts } = filled('introduction');
    expect(plain).toContain('Subject: Introducing [name of the client] and [the person you talk to there]');
    expect(blanks).toEqual([...new Set(blanks)]);
    expect(blanks).toContain('your name');
    expect(parts.filter(({ kind }) => kind === 'blank').length).toBeGreaterThan(blanks.length);
    expect(plain).not.toMatch(/null|undefined|NaN|\{/);
  });

  it.each([
    [{}, false],
    [{ 'Revenue model': 'none' }, false],
    [{ 'Revenue model': 'referral fee' }, true],
    [{ 'Share %': 0.2 }, true],
    [{ 'Share %': 0 }, false],
  ] as Array<[Row, boolean]>)('with %j has room for a disclosure: %s', (partner, disclosed) => {
    const { plain, blanks } = filled('introduction', { partner });
    expect(blanks.some((each) => /disclosure/.test(each))).toBe(disclosed);
    expect(plain).not.toMatch(/\n{3}/);
  });
});

describe('whom a letter greets', () => {
  it.each([
    ['Dana Harbor', 'Dana'],
    ['Dr. Dana Harbor', 'Dana'],
    ['Harbor, Dana', 'Dana'],
    ['José Núñez', 'José'],
    ['A. Chen', 'A. Chen'],
    ['The Alder family', 'The Alder family'],
    ['Ann and Tom Alder', 'Ann and Tom Alder'],
    ['Alder Holdings LLC', 'Alder Holdings LLC'],
    ['Alder', 'Alder'],
  ])('%s: %s', (name, greeted) => {
    expect(firstName(name)).toBe(greeted);
  });
});

describe('how often one talks, as people say it', () => {
  it.each([
    [7, 'every week'],
    [14, 'every two weeks'],
    [30, 'once a month'],
    [90, 'once a quarter'],
    [10, 'every 10 days'],
  ])('%s days: %s', (days, said) => {
    expect(rhythmWords(days, words)).toBe(said);
  });
});

describe('the words of a firm', () => {
  it('replace ours and are filled in likewise, whatever the case of a placeholder', () => {
    const found = filled('handoff', { settings: own('handoff', 'Call {Advisor}.\nWe thank {partner}.') });
    expect(found).toMatchObject({ own: true, plain: 'Call [your name].\nWe thank Harbor Tax.', unknown: [] });
  });

  it('keep a placeholder that nobody knows as a blank, and say which', () => {
    const found = filled('handoff', { settings: own('handoff', 'Dear {salutation}, {partner}') });
    expect(found).toMatchObject({ plain: 'Dear [salutation], Harbor Tax', unknown: ['{salutation}'] });
  });

  it('are taken as they are where they hold no placeholder', () => {
    const words = 'Fees: 100% {of nothing\nand a } brace';
    expect(filled('core story', { settings: own('core story', words) }).plain).toBe(words);
  });
});
