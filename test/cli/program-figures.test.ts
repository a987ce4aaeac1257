import { EXIT_NO_VALUE, EXIT_PROBLEM } from '../../cli/io';
import { cli, makeFiles } from './command-line';

jest.setTimeout(60_000);

beforeAll(makeFiles);

describe('scorecard', () => {
  it('prints a table no wider than 120 columns, a sentence per decision, and where the notes are', async () => {
    const { status, out, err } = await cli('scorecard', 'practice.xlsx');
    expect(status).toBe(0);
    expect(err).toBe('');
    const lines = out.split('\n');
    expect(lines[0]).toBe(
      'Scorecard as of 2026-10-31. Figures: 12 months; decisions: the 12 months to 2026-10-31.',
    );
    const end = lines.findIndex((line) => line.startsWith('All partners'));
    expect(end).toBe(15);
    for (const line of lines.slice(0, end + 1)) expect(line.length).toBeLessThanOrEqual(120);
    expect(out).toMatch(/^Harbor Tax +double down +\d/m);
    expect(out).toMatch(/^Vasquez Family Law +no time recorded +\u2013/m);
    expect(out).toMatch(/^Northgate Trust Company +exit \(fragile\)/m);
    expect(out).toMatch(/^Lindqvist Estate Law: optimize by communication\. ROI/m);
    expect(out).toMatch(/^\d+ data notes: see them with {2}partner-ledger check practice\.xlsx$/m);
    expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('prints JSON with every figure, reasons and notes', async () => {
    const { status, out } = await cli(
      'scorecard',
      'practice.xlsx',
      '--json',
      '--from',
      '2026-01-01',
      '--to',
      '2026-06-30',
    );
    expect(status).toBe(0);
    const card = JSON.parse(out);
    expect(Object.keys(card)).toEqual([
      'asOf',
      'asOfIs',
      'period',
      'from',
      'to',
      'partners',
      'portfolio',
      'notes',
    ]);
    expect([card.asOf, card.asOfIs, card.period, card.from, card.to]).toEqual([
      '2026-10-31',
      'setting',
      null,
      '2026-01-01',
      '2026-06-30',
    ]);
    expect(card.partners).toHaveLength(10);
    expect(card.partners[0].partner).toBe('Harbor Tax');
    expect(card.partners[5].roi).toBeNull();
    expect(card.partners[5].reasons.roi).toMatch(/no time recorded/i);
    expect(Object.keys(card.notes[0])).toEqual([
      'table',
      'sheet',
      'row',
      'column',
      'value',
      'kind',
      'problem',
      'suggestion',
    ]);
    expect(card.portfolio.decision).toBeUndefined();
  });

  it('cuts everything at --as-of', async () => {
    const { out } = await cli('scorecard', 'practice.xlsx', '--json', '--as-of', '2025-12-31');
    const card = JSON.parse(out);
    expect(card.asOf).toBe('2025-12-31');
    expect(
      card.partners.find((each: { partner: string }) => each.partner === 'Cedar Exit Planning').introductions,
    ).not.toBe(4);
  });

  it('reads several files as one workbook, with columns and kinds as told', async () => {
    const { status, out, err } = await cli(
      'scorecard', 'book/fees.csv', 'book/visits.csv', '--json',
      '--table', 'fees.csv=Money', '--table', 'book/visits.csv=Activities',
      '--map', 'Money.Partner=Executive', '--map', 'Activities.Partner=executive',
      '--map', 'Money.Amount=Amt', '--map', 'Money.Date=Due', '--map', 'Activities.Date=When',
    ); // prettier-ignore
    expect(err).toBe('');
    expect(status).toBe(0);
    const card = JSON.parse(out);
    expect(
      card.partners.map((each: { partner: string; revenue: number }) => [each.partner, each.revenue]),
    ).toEqual([
      ['Elm Tax', 300],
      ['Oak Law', 1101],
    ]);
    expect(card.portfolio.revenue).toBe(1401);
  });

  it('says in a sentence that there is nobody, where no partner is found', async () => {
    const { status, out } = await cli('scorecard', 'nobody.csv');
    expect(status).toBe(0);
    expect(out).toMatch(
      /^No partner was found.*\n1 data note: see it with {2}partner-ledger check nobody\.csv\n$/,
    );
    expect(JSON.parse((await cli('scorecard', 'nobody.csv', '--json')).out).notes[0].problem).toMatch(
      /Partner/,
    );
  });

  it('takes settings from the command line before those of the workbook', async () => {
    const hourly = async (...more: string[]) => {
      const card = JSON.parse((await cli('scorecard', 'practice.xlsx', '--json', ...more)).out);
      return card.partners[0].timeCost / card.partners[0].hours;
    };
    expect(await hourly()).toBeCloseTo(250, 9);
    expect(await hourly('--set', 'Hourly cost=100')).toBeCloseTo(100, 9);
  });
});

describe('value', () => {
  it('prints what a formula gives, unrounded', async () => {
    const json = JSON.parse((await cli('scorecard', 'practice.xlsx', '--json')).out);
    const { status, out } = await cli('value', 'practice.xlsx', '=PARTNER_ROI("Harbor Tax")');
    expect(status).toBe(0);
    expect(Number(out)).toBe(json.partners[0].roi);
  });

  it('prints a table aligned, or as JSON', async () => {
    const { out } = await cli('value', 'practice.xlsx', '=PARTNER_SCORECARD()');
    expect(out.split('\n')[0]).toMatch(/^Partner +Decision, 12 months +ROI, 12 months/);
    const rows = JSON.parse((await cli('value', 'practice.xlsx', '=PARTNER_SCORECARD()', '--json')).out);
    expect(rows).toHaveLength(12);
    expect(rows[11][0]).toBe('All partners');
    expect(rows[6][2]).toBeNull();
  });

  it('without a value prints the reason on standard error and ends with status 1', async () => {
    const { status, out, err } = await cli('value', 'practice.xlsx', '=PARTNER_ROI("Vasquez Family Law")');
    expect(status).toBe(EXIT_NO_VALUE);
    expect(out).toBe('');
    expect(err).toMatch(/no time recorded/i);
  });

  it.each([
    ['an unknown function', '=PARTNER_WEALTH("Harbor Tax")'],
    ['a date that is none', '=PARTNER_ROI("Harbor Tax","soon")'],
    ['a formula that does not end', '=PARTNER_ROI("Harbor Tax"'],
  ])('with %s prints a sentence and ends with status 2', async (_, formula) => {
    const { status, out, err } = await cli('value', 'practice.xlsx', formula);
    expect(status).toBe(EXIT_PROBLEM);
    expect(out).toBe('');
    expect(err).toMatch(/[.?]\n$/);
  });

  it('says what is missing when there is no formula or no file', async () => {
    for (const args of [['practice.xlsx'], ['=PARTNER_ROI()']]) {
      const { status, err } = await cli('value', ...args);
      expect(status).toBe(EXIT_PROBLEM);
      expect(err).toMatch(/Give files, then a formula/);
    }
  });
});

describe('compliance', () => {
  it('prints rule by rule who is concerned, why, and what to ask', async () => {
    const { status, out } = await cli('compliance', 'practice.xlsx');
    expect(status).toBe(0);
    expect(out).toMatch(/^Flags for a talk with compliance, as of 2026-10-31\. .*not legal advice/);
    expect(out).toMatch(/^FINRA Rule 3220: gifts .*\n {2}Harbor Tax: 1 gift to Dana Harbor above 100/m);
    expect(out).toMatch(/^ {2}Ask: Was the gift entered in the gift log/m);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  it('prints JSON with the rows behind each flag; the cell function has the same flags', async () => {
    const { flags } = JSON.parse((await cli('compliance', 'practice.xlsx', '--json')).out);
    const gift = flags.find((each: { rule: string }) => each.rule === 'finra-3220-gifts');
    expect(gift.rows[0]).toEqual({
      sheet: 'Activities',
      row: expect.any(Number),
      what: expect.any(String),
    });
    const { out } = await cli('value', 'practice.xlsx', '=PARTNER_COMPLIANCE()', '--json');
    const [header, ...rows] = JSON.parse(out);
    expect(header).toEqual(['Partner', 'Rule', 'Citation', 'What triggered it', 'Question']);
    expect(rows.map((row: string[]) => row[3])).toEqual(flags.map((each: { what: string }) => each.what));
    const own = JSON.parse(
      (await cli('value', 'practice.xlsx', '=PARTNER_COMPLIANCE("Moreno Business Law")', '--json')).out,
    );
    expect(new Set(own.slice(1).map((row: string[]) => row[0]))).toEqual(new Set(['Moreno Business Law']));
  });
});
