import { formatIso } from '../../../core/calendar/day';
import { openBook, scorecard, type Book, type Scorecard, type ScorecardPartner } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';
import { agenda } from '../../../core/method/texts/agenda';
import { choosing } from '../../../core/method/choosing/choosing';
import { eventCalendar } from '../../../core/method/plan/event-calendar';
import { highStakes } from '../../../core/method/choosing/exchange';
import { ladder } from '../../../core/method/choosing/ladder';
import { sharedView } from '../../../core/method/texts/partner-copy';
import { draftPlan } from '../../../core/method/plan/plan';
import { planProgress } from '../../../core/method/plan/progress';
import { planUpgrade } from '../../../core/versions';
import { wordsIn } from '../../../core/words';
import { seededRandom } from '../../../template/sample/random';
import { samplePractice } from '../../../template/sample/sample';

const practice = samplePractice();
const { ledger, tables } = readWorkbook(practice);
const book: Book = openBook(ledger);
const all: Scorecard = scorecard(book, { from: 'start', to: null });
const year: Scorecard = scorecard(book, { from: ledger.asOf - 364, to: ledger.asOf });

function of(card: Scorecard, name: string): ScorecardPartner {
  const found = card.partners.find((partner) => partner.partner === name);
  if (!found) throw new Error(`The sample has no ${name}.`);
  return found;
}
const note = (pattern: RegExp) =>
  [...ledger.notes].filter((each) => pattern.test(`${each.problem} ${each.value}`));

describe('the sample practice', () => {
  it('is the same on every run, and another seed gives another practice with the same partners', () => {
    expect(samplePractice()).toEqual(practice);
    const other = samplePractice(seededRandom(7));
    expect(other.sheets[0]?.rows).not.toEqual(practice.sheets[0]?.rows);
    expect(readWorkbook(other).ledger.partners.map((partner) => partner.name)).toEqual(
      ledger.partners.map((partner) => partner.name),
    );
  });

  it('has ten partners, 24 months, and a few hundred introductions and activities', () => {
    expect(ledger.partners.map((partner) => partner.name)).toEqual([
      'Harbor Tax',
      'Lindqvist Estate Law',
      'Brightpath Consulting',
      'Keystone Insurance Group',
      'Summit Mortgage',
      'Vasquez Family Law',
      'Cedar Exit Planning',
      'Northgate Trust Company',
      'Moreno Business Law',
      'Ferris Property Management',
    ]);
    expect(formatIso(ledger.asOf)).toBe('2026-10-31');
    expect(ledger.referrals.count).toBeGreaterThan(250);
    expect(ledger.activities.count).toBeGreaterThan(250);
    expect(ledger.money.count).toBeGreaterThan(100);
  });

  it('has one sheet for each table, and every column is read', () => {
    expect(tables.map((table) => table.kind)).toEqual(practice.sheets.map((sheet) => sheet.name));
    for (const table of tables)
      expect(table.columns.map((column) => column.column)).toEqual(
        table.columns.map((column) => column.header),
      );
  });
});

describe('the sample carries every decision', () => {
  it.each([
    ['Harbor Tax', 'double down', null, false],
    ['Lindqvist Estate Law', 'optimize', 'communication', false],
    ['Brightpath Consulting', 'optimize', 'expectations', true],
    ['Keystone Insurance Group', 'exit', null, false],
    ['Summit Mortgage', 'optimize', 'integration', false],
    ['Vasquez Family Law', 'no time recorded', null, false],
    ['Cedar Exit Planning', 'too early', null, false],
    ['Northgate Trust Company', 'exit', null, true],
  ])('%s: %s, lever %s, fragile %s', (name, verdict, lever, fragile) => {
    expect(of(all, name).decision).toMatchObject({ verdict, lever, fragile });
  });

  it('a firm exit has its day, a fragile one is looked at again', () => {
    expect(of(all, 'Keystone Insurance Group').decision).toMatchObject({
      exitBy: '2026-11-30',
      lookAgain: null,
    });
    expect(of(all, 'Northgate Trust Company').decision).toMatchObject({
      exitBy: null,
      lookAgain: '2027-01-29',
    });
  });

  it('one is optimize only because its revenue recurs: below break-even in the year, above it since the start', () => {
    expect(of(year, 'Lindqvist Estate Law').roi).toBeLessThan(1);
    expect(of(all, 'Lindqvist Estate Law').roi).toBeGreaterThan(1);
  });
});

describe('the sample carries every case of the figures', () => {
  it('introductions up, down, unchanged and too few to tell', () => {
    expect(of(all, 'Harbor Tax').trend).toBe('up');
    expect(of(all, 'Brightpath Consulting').trend).toBe('down');
    expect(of(all, 'Summit Mortgage').trend).toBe('flat');
    expect(of(all, 'Keystone Insurance Group').trend).toBe('too few');
  });

  it('one-way streets in both directions, and none', () => {
    expect(of(all, 'Lindqvist Estate Law').oneWay).toBe('we give');
    expect(of(all, 'Summit Mortgage').oneWay).toBe('we take');
    expect(of(all, 'Harbor Tax').oneWay).toBeNull();
  });

  it('a partner that started strong and lapsed', () => {
    expect(of(all, 'Lindqvist Estate Law').lapsed).toBe(true);
    expect(of(all, 'Harbor Tax').lapsed).toBe(false);
  });

  it('a partner younger than 90 days in its phase, and one whose first 90 days ask for a diagnosis', () => {
    expect(of(all, 'Cedar Exit Planning').phase).toEqual({ day: 73, name: 'launch' });
    expect(of(all, 'Cedar Exit Planning').day90).toBeNull();
    expect(JSON.stringify(of(all, 'Northgate Trust Company').day90)).toContain('diagnose');
    expect(of(all, 'Vasquez Family Law').phase).toBeNull();
  });

  it('a retainer that is owed introductions, a share in percent and a share from Money rows', () => {
    const brightpath = of(all, 'Brightpath Consulting');
    expect(brightpath.shortfall).toBeGreaterThan(0);
    expect(brightpath.share).toBeGreaterThan(1500 * 20);
    expect(brightpath.sharePaid).toBe(1500 * 21);
    const harbor = of(all, 'Harbor Tax');
    expect(harbor.share).toBeCloseTo(0.2 * Number(harbor.revenue), 6);
    const keystone = of(all, 'Keystone Insurance Group');
    expect(keystone.share).toBeGreaterThan(0);
    expect(keystone.share).toBe(keystone.sharePaid);
  });

  it('revenue from Money rows with fees in, a refund and a clawback, and estimated revenue', () => {
    const estimated = (partner: string) => of(all, partner).estimated;
    expect(estimated('Keystone Insurance Group')).toBe(false);
    // Money names some of the clients of Harbor Tax; the others are estimated.
    for (const partner of ['Harbor Tax', 'Lindqvist Estate Law'])
      expect([partner, estimated(partner)]).toEqual([partner, true]);
    const kinds = practice.sheets.find((sheet) => sheet.name === 'Money')?.rows.map((row) => row[2]) ?? [];
    for (const kind of ['revenue', 'share', 'cost', 'fee in', 'refund', 'clawback', ''])
      expect(kinds).toContain(kind);
  });

  it('credit shared by two partners on one Id, and influenced introductions', () => {
    const credits = (id: string) => {
      const rows = practice.sheets[0]?.rows ?? [];
      return rows.flatMap((row, r) => {
        const at = row[2] === id ? [...ledger.referrals.row].indexOf(r + 1) : -1;
        return at < 0 ? [] : [ledger.referrals.credit[at]];
      });
    };
    expect(credits('R-S01')).toEqual([0.6, 0.4]);
    expect(credits('R-S02').map((credit) => Number(credit?.toFixed(6)))).toEqual([0.583333, 0.416667]);
    expect(of(all, 'Summit Mortgage').influencedClients).toBe(1);
    expect(of(all, 'Brightpath Consulting').influencedIntroductions).toBe(1);
  });

  it('engagement from ratings, and from check-ins where there are no ratings', () => {
    for (const name of ['Harbor Tax', 'Lindqvist Estate Law', 'Brightpath Consulting'])
      expect(of(all, name).engagement).toEqual(expect.any(Number));
    expect(of(all, 'Vasquez Family Law').engagement).toBeNull();
    expect(Number(of(all, 'Harbor Tax').engagement)).toBeGreaterThan(
      Number(of(all, 'Lindqvist Estate Law').engagement),
    );
  });

  it('net new business partly known, clients that left, and an outlook on open introductions', () => {
    expect(Number(of(all, 'Harbor Tax').netNew)).toBeGreaterThan(0);
    expect(Number(of(all, 'Harbor Tax').netNew)).toBeLessThan(1);
    expect([...ledger.referrals.netNew]).toEqual(expect.arrayContaining([1, 0, -1]));
    expect([...ledger.referrals.ended].filter((day) => day > 0).length).toBeGreaterThan(3);
    expect(Number(of(all, 'Harbor Tax').outlook)).toBeGreaterThan(0);
  });

  it('events, with introductions that name them', () => {
    expect(ledger.events).toEqual(
      expect.arrayContaining(['Estate planning seminar', 'Year-end tax webinar', 'First-home evening']),
    );
  });

  it('figures without a value, each with its reason', () => {
    const vasquez = of(all, 'Vasquez Family Law');
    for (const key of ['roi', 'cadence', 'engagement', 'vsPlan', 'phase'] as const) {
      expect(vasquez[key]).toBeNull();
      expect(vasquez.reasons[key]).toMatch(/\.$/);
    }
  });

  it('a portfolio in which alliances bring a fifth to a quarter of the revenue, and several partners are active', () => {
    expect(Number(all.portfolio.allianceShare)).toBeGreaterThan(0.15);
    expect(Number(all.portfolio.allianceShare)).toBeLessThan(0.3);
    expect(Number(all.portfolio.active)).toBeGreaterThanOrEqual(5);
    expect(Number(all.portfolio.topShare)).toBeLessThan(1);
  });
});

describe('the sample carries an example of each part of the method', () => {
  const words = wordsIn('en-US', 'USD');
  const at = (name: string) => ledger.findPartner(name);

  it('a 120-day plan that is under way, late in two phases', () => {
    const plan = planProgress(book, at('Cedar Exit Planning'))!;
    expect(plan.today).toEqual({ day: 73, name: 'launch' });
    expect(plan.phases.map((phase) => phase.late.length > 0)).toEqual([false, true, true, false]);
    expect(draftPlan(book, at('Cedar Exit Planning'), ledger.today).steps).toEqual([]);
    expect(draftPlan(book, at('Vasquez Family Law'), ledger.today)).toMatchObject({
      setsStart: true,
      there: [],
    });
  });

  it('candidates in three categories: one in focus, bound, about to retire, money before philosophy and without it', () => {
    const { ranked, categories, focus } = choosing(book, words);
    expect(categories).toHaveLength(3);
    expect(focus).toHaveLength(1);
    expect(ranked.flatMap(({ disqualified }) => disqualified).join(' ')).toMatch(
      /Retires .*Bound|Bound.*Retires/,
    );
    expect(ranked.flatMap(({ warnings }) => warnings).join(' ')).toMatch(
      /before philosophy.*philosophy not yet/,
    );
  });

  it('the ladder: ready, in discovery, a provider by choice', () => {
    const row = (name: string) => ladder(book, words).find((each) => each.name === name);
    expect(row('Vasquez Family Law')).toMatchObject({ ready: true });
    expect(row('Moreno Business Law')).toMatchObject({ rung: 'discovery' });
    expect(row('Ferris Property Management')).toMatchObject({ stays: true, ready: false });
  });

  it('events held and planned, steps that are shared, promises of the last conversation, clients at stake', () => {
    const calendar = eventCalendar(book, ledger.asOf - 364);
    expect(new Set(calendar.map(({ planned }) => planned))).toEqual(new Set([true, false]));
    expect(sharedView(book, at('Cedar Exit Planning'), 'initials').steps.length).toBeGreaterThan(10);
    const page = JSON.stringify(
      agenda({ input: practice, reading: { ledger, tables }, book, words }, at('Harbor Tax'), 'us'),
    );
    expect(page).toContain('Dana asks two owners');
    expect(highStakes(book, at('Harbor Tax')).length).toBeGreaterThan(0);
  });
});

describe('the sample has the dirt that real sheets have, and every piece of it is noted', () => {
  it.each([
    ['a day that is still to be asked', /tbd/],
    ['a day in the future', /2062/],
    ['an exact duplicate', /duplicate/i],
    ['a header in the middle', /header/i],
    ['a totals row', /total/i],
    ['money in another currency', /EUR/],
    ['a client won without a day', /closed date|no closed|without a .*closed/i],
    ['credits above one', /credit/i],
    ['introductions still to assess', /assess|qualified/i],
  ])('%s', (_, pattern) => {
    expect(note(pattern)).not.toEqual([]);
  });

  it('dates and amounts that are text are read like the others', () => {
    const rows = practice.sheets[0]?.rows ?? [];
    const texts = rows.filter((row) => /^3\/\d+\/2025$/.test(String(row[1])));
    expect(texts.length).toBeGreaterThan(3);
    const read = [...ledger.referrals.received].map((day) => (day > 0 ? formatIso(day).slice(0, 7) : ''));
    expect(read.filter((month) => month === '2025-03')).toHaveLength(texts.length);
    expect(rows.some((row) => /^\$\d+,\d{3}\.00$/.test(String(row[8])))).toBe(true);
  });
});

test('is of the present edition: it needs no upgrade', () => {
  expect(planUpgrade(practice, readWorkbook(practice)).state).toBe('current');
});
