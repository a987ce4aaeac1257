import type { Cell } from '../../../../core/workbook/input';
import { isSettingName, readSettings, settingKey } from '../../../../core/workbook/settings/read-settings';
import { defaultSettings } from '../../../../core/workbook/settings/settings-draft';

/** What a row changes, as `hourlyCost: 250`, or what is wrong with it. */
function said(...rows: ReadonlyArray<readonly [name: Cell, value: Cell, given?: true]>): string {
  const problems: string[] = [];
  const draft = readSettings(
    rows.map(([name, value, given]) => ({
      name,
      value,
      ...(given && { given }),
      dateSystem: 1900,
      locale: undefined,
      problem: (_, problem) => problems.push(problem),
    })),
  );
  return [...differences(draft, defaultSettings()), ...problems].join('; ');
}

function differences(now: object, before: object): string[] {
  const text = (value: unknown): string =>
    value instanceof Map || value instanceof Set ? JSON.stringify([...value]) : JSON.stringify(value);
  return Object.entries(now).flatMap(([key, value]: [string, unknown]) => {
    const other: unknown = (before as Record<string, unknown>)[key];
    if (key === 'firm' || key === 'thresholds') return differences(value as object, other as object);
    return text(value) === text(other) ? [] : [`${key}: ${text(value)}`];
  });
}

describe('a row of Settings', () => {
  it.each<[name: string, value: Cell, said: string]>([
    ['Hourly cost', '$250', 'hourlyCost: 250'],
    ['hourly  rate', 250, 'hourlyCost: 250'],
    ['Cost per hour', 250, 'hourlyCost: 250'],
    ['Hourly cost', -1, 'It must not be negative.'],
    ['Hourly cost', 0, 'hourlyCost: 0'],
    ['Hourly cost', 'much', 'It is not a number.'],
    ['Hourly cost', true, 'It is not a number.'],
    ['Exit days', 36525, 'exitDays: 36525'],
    ['Exit days', 36526, 'It is more than 100 years.'],
    ['Retirement months', 1200, 'retirementMonths: 1200'],
    ['Retirement months', 1201, 'It is more than 100 years.'],
    ['Discovery rating', 1, 'discoveryRating: 1'],
    ['Discovery rating', 5, 'discoveryRating: 5'],
    ['Discovery rating', 0.9, 'It must be from 1 to 5.'],
    ['Discovery rating', 5.1, 'It must be from 1 to 5.'],
    ['Contact cadence', 1, 'contactCadenceDays: 1'],
    ['Contact cadence', 0.5, 'It must be at least one day.'],
    ['Double down ROI', -2, 'doubleDownRoi: -2'],
    ['Optimise ROI', 2, 'optimizeRoi: 2'],
    ['Default sales cycle', 60, 'salesCycleDays: 60'],
    ['Advisor', ' Ann  Roe ', 'advisorName: "Ann Roe"'],
    ['Advisor e-mail', 'Ann@Roe.example', 'advisorEmails: ["ann@roe.example"]'],
    ['Advisor e-mail', 'none', 'It is no e-mail address.'],
    ['Currency', 'eur', 'currency: "EUR"'],
    ['Currency', 'dollars or so', 'It is not a three-letter currency code such as USD.'],
    ['Country', 'gb', 'country: "GB"'],
    ['Country', 'GBR', 'It is not a two-letter country code such as US.'],
    ['Country', 'G1', 'It is not a two-letter country code such as US.'],
    ['Revenue recurs', true, 'revenueRecurs: true'],
    ['Revenue recurs', 'no', 'revenueRecurs: false'],
    ['Revenue recurs', 'perhaps', 'It is neither yes nor no.'],
    ['ROI basis', 'Total cost', 'roiBasis: "total cost"'],
    ['ROI basis', 'cost', 'It is neither "investment" nor "total cost".'],
    ['Period', 'YTD', 'period: "year to date"'],
    ['Period', 'Fiscal year to date', 'period: "year to date"'],
    ['Reporting period', 'all', 'period: "since start"'],
    ['Period', 'since the start', 'period: "since start"'],
    ['Period', '3 months', 'It is none of "12 months", "since start" and "year to date".'],
    ['As of', '2026-03-04', 'asOf: 20516'],
    ['As of', 'soon', 'It is not a date.'],
    ['Fiscal year start', '07-01', 'fiscalYearStarts: {"month":7,"day":1}'],
    ['Fiscal year starts', 'soon', 'It is no day of a year such as 07-01, and no date.'],
    ['Columns confirmed', 'yes', 'columnsConfirmed: true'],
    ['Office', 'Boise', 'office: "Boise"'],
    ['Categories', 'CPA; ; Attorney ;', 'categories: ["CPA","Attorney"]'],
    ['Default hours: Call', 0.5, 'defaultHours: [["call",0.5]]'],
    ['Default hours - call', 0.5, 'defaultHours: [["call",0.5]]'],
    ['DEFAULT HOURS meeting', 2, 'defaultHours: [["meeting",2]]'],
    ['Map referrals.partner', 'sales_agent', 'columnMap: [["Referrals.Partner","sales_agent"]]'],
    ['MAP Referrals.Partner', 'B', 'columnMap: [["Referrals.Partner","B"]]'],
    ['Date order Money.Date', 'd-m-y', 'dateOrder: [["Money.Date","D/M/Y"]]'],
    ['Date order Money.Date', 'MM/DD/YYYY', 'dateOrder: [["Money.Date","M/D/Y"]]'],
    ['Date order Money.Date', 'dd. mm. yy', 'dateOrder: [["Money.Date","D/M/Y"]]'],
    ['Date order Money.Date', 'Y/D/M', 'It is none of D/M/Y, M/D/Y and Y/M/D.'],
    ['Swap day and month Referrals.Closed', 'yes', 'swapDates: [["Referrals.Closed",true]]'],
    ['Alias J. Ortiz', 'Jane Ortiz', 'aliases: [["J. Ortiz","Jane Ortiz"]]'],
    ['alias of J. Ortiz', 'Jane Ortiz', 'aliases: [["J. Ortiz","Jane Ortiz"]]'],
    ['Direction 2025 out', 'given', 'directions: [["2025 out",false]]'],
    ['Direction of 2025', 'received', 'directions: [["2025",true]]'],
    ['Direction 2025', 'sideways', 'It is neither received nor given.'],
    ['One partner Smith & Jones', 'yes', 'together: ["Smith & Jones"]'],
    ['One partner Smith & Jones', 'no', ''],
    ['Leave out Old tab', 'no', 'leaveOut: [["Old tab",false]]'],
    ['Fill down Referrals.Partner', 'yes', 'fillDown: ["Referrals.Partner"]'],
    ['Fill down Referrals.Partner', 'no', ''],
    ['Decimal sign Money.Amount', 'Comma', 'decimalSign: [["Money.Amount",","]]'],
    ['Decimal sign Money.Amount', 'dot', 'decimalSign: [["Money.Amount","."]]'],
    ['Decimal sign Money.Amount', 'point', 'decimalSign: [["Money.Amount","."]]'],
    ['Decimal sign Money.Amount', 'period', 'decimalSign: [["Money.Amount","."]]'],
    ['Decimal sign Money.Amount', ',', 'decimalSign: [["Money.Amount",","]]'],
    ['Decimal sign Money.Amount', ';', 'It is neither a point nor a comma.'],
    ['Status word Parked', 'lost', 'statusWords: [["parked","lost"]]'],
    ['Status word Parked', 'hm', 'It is none of won, lost and open.'],
    ['Kind word Kickstart', 'refund', 'kindWords: [["kickstart","refund"]]'],
    ['Table Sheet1', 'money', 'tableKinds: [["Sheet1","Money"]]'],
    ['Upgrade 1.2 added', 'Sheet X', 'upgrades: [["Upgrade 1.2 added","Sheet X"]]'],
    ['upgrade 1.2 from', '1.1', 'upgrades: [["upgrade 1.2 from","1.1"]]'],
    ['Text: disclaimer', ' One\n two ', 'texts: [["disclaimer","One\\n two"]]'],
    ['text Core story', 'Why', 'texts: [["core story","Why"]]'],
    ['Rule FINRA-3220-gifts', 'off: no gifts', 'rulesOff: [["finra-3220-gifts","no gifts"]]'],
    ['rule: reg-s-p-privacy', 'Off', 'rulesOff: [["reg-s-p-privacy",""]]'],
    ['Rule finra-3220-gifts', 'off - by counsel', 'rulesOff: [["finra-3220-gifts","by counsel"]]'],
    ['Rule finra-3220-gifts', 'Limit $300', 'ruleLimits: [["finra-3220-gifts",300]]'],
    ['Rule finra-3220-gifts', 'limit: 0', 'ruleLimits: [["finra-3220-gifts",0]]'],
    ['Rule reg-s-p-privacy', 'limit 5', 'This rule has no limit; it can only be "off".'],
    ['Locked Hourly cost', 250, 'hourlyCost: 250; locked: [["Hourly cost","250"]]'],
    ['LOCKED hourly cost', 250, 'hourlyCost: 250; locked: [["hourly cost","250"]]'],
    ['Locked by', 'Acme', 'lockedBy: "Acme"'],
    ['Hourly cost', '  ', ''],
    [' ', 'x', ''],
    ['Firm annual revenue', '1.2m', 'firmAnnualRevenue: 1200000'],
    ['Firm revenue', '1.2m', 'firmAnnualRevenue: 1200000'],
    ['Firm type', 'RIA', 'firmType: "RIA"'],
    ['Firm name', 'Acme', 'firmName: "Acme"'],
    ['Time zone', 'America/Boise', 'timeZone: "America/Boise"'],
    ['Prospecting hours per 10k', 8, 'prospectingHoursPer10k: 8'],
    ['Template version', '3', 'templateVersion: "3"'],
    ['Too early days', 60, 'tooEarlyDays: 60'],
    ['Maturing days', 200, 'maturingDays: 200'],
    ['Sales cycle days: attorney', 300, 'salesCycleDaysAttorney: 300'],
    ['Event days', 30, 'eventDays: 30'],
    ['Discovery introductions', 5, 'discoveryIntroductions: 5'],
    ['Maintenance hours', 6, 'maintenanceHours: 6'],
    ['Firm settings version', '2026-2', 'version: "2026-2"'],
    ...'12; 12 month; last 12 months; Twelve months; year'
      .split('; ')
      .map((value): [string, Cell, string] => ['Period', value, '']),
    ['Period', 'start', 'period: "since start"'],
    ['Revenue recurs', false, 'revenueRecurs: false'],
    ['Currency', '$', 'It is not a three-letter currency code such as USD.'],
  ])('%s / %j: %s', (name, value, what) => {
    expect(said([name, value])).toBe(what);
  });

  it.each<[name: string, value: Cell, problem: RegExp]>([
    ['Default hours: Juggling', 2, /^There is no activity type "Juggling"; there are call, meeting/],
    ['Map Referrals.Patner', 'B', /^There is no column "Referrals.Patner"; Referrals has Partner/],
    ['Map Partner', 'B', /^There is no column "Partner"; write a table and a column/],
    ['Text: slogan', 'x', /^There is no text "slogan"; there are introduction/],
    ['Rule finra', 'off', /^There is no rule "finra"; there are sec-marketing/],
    ['Table Sheet1', 'Gifts', /^It is none of Referrals|^It is none of Partners/],
    ['Kind word Kickstart', 'hm', /^It is none of revenue/],
    ...['on', 'offered', 'limit -5', 'limit', 'no limit 5', 'off no gifts', '300'].map(
      (value): [string, string, RegExp] => ['Rule finra-3220-gifts', value, /^It is neither "off"/],
    ),
    ...'Roadmap Referrals.Partner; Mapped; Timetable Sheet1; Old table Sheet1; Directions; Tables; Unlocked Hourly cost; My default hours call; Upgrade from; Old upgrade 1.2 from; Text; Rules x; Hourly'
      .split('; ')
      .map((name): [string, Cell, RegExp] => [name, 'x', /^There is no setting of this name/]),
  ])('%s / %j is not used: %s', (name, value, problem) => {
    expect(said([name, value])).toMatch(problem);
  });

  it('counts only once, the last one first', () => {
    expect(said(['Hourly cost', 100], ['Hourly rate', 250])).toBe('hourlyCost: 250');
    expect(said(['One partner A & B', 'yes'], ['One partner A & B', 'no'])).toBe('');
  });

  it('is locked by the first one, whoever writes it otherwise, and the same value may stand there', () => {
    expect(said(['Locked Hourly cost', 250], ['Locked hourly rate', 300])).toContain('hourlyCost: 250');
    expect(said(['Locked Hourly cost', 250], ['Hourly rate', '$250.00'])).toBe(
      'hourlyCost: 250; locked: [["Hourly cost","250"]]',
    );
    expect(said(['Locked Hourly cost', 250], ['Hourly rate', 200])).toContain('has locked it at "250"');
    expect(said(['Locked Office', 'Boise'], ['Office', 'Nampa'])).toContain('has locked it at "Boise"');
    expect(said(['Locked Map Referrals.Partner', 'B'], ['Map referrals.partner', 'C'])).toContain(
      'has locked it at "B"',
    );
  });

  it('is locked by what the host gives before what stands in the workbook, whoever comes first', () => {
    expect(said(['Locked Hourly cost', 250], ['Locked Hourly cost', 300, true])).toMatch(
      /^hourlyCost: 300; .*has locked it at "300"/,
    );
    expect(
      said(['Locked by', 'Ann'], ['Locked by', 'Acme', true], ['Locked Office', 'B'], ['Office', 'C']),
    ).toContain('Acme has locked it at "B"');
    expect(said(['As of', '2026-03-04', true])).toBe('asOf: 20516; asOfGiven: true');
  });
});

describe('a rule of the firm', () => {
  const rule = (...fields: Array<[field: string, value: Cell]>) =>
    said(...fields.map(([field, value]) => [`Own rule house: ${field}`, value] as const));
  it('has a title, what it looks at and a question; the rest may be left out', () => {
    expect(rule(['title', 'House'], ['when', 'Share'], ['ask', 'Why?'])).toBe(
      'ownRules: [{"id":"house","title":"House","when":"share","limit":null,"category":null,"country":null,"ask":"Why?","citation":null}]',
    );
    expect(
      rule(
        ['title', 'House'],
        ['when', 'gift above'],
        ['ask', 'Why?'],
        ['limit', 150],
        ['category', 'CPA'],
        ['country', 'us'],
        ['citation', 'Handbook 4'],
      ),
    ).toBe(
      'ownRules: [{"id":"house","title":"House","when":"gift above","limit":150,"category":"CPA","country":"US","ask":"Why?","citation":"Handbook 4"}]',
    );
  });
  it.each<[fields: Array<[field: string, value: Cell]>, problem: string]>([
    [[['title', 'House']], 'The rule has no when and no ask.'],
    [
      [
        ['title', 'House'],
        ['when', 'gift above'],
        ['ask', 'Why?'],
      ],
      'A rule for "gift above" needs a limit.',
    ],
    [
      [
        ['title', 'House'],
        ['when', 'share'],
        ['ask', 'Why?'],
        ['limit', 5],
      ],
      'A rule for "share" has no limit.',
    ],
  ])('%j is not used', (fields, problem) => {
    expect(rule(...fields)).toBe(problem);
  });
  it('says what is wrong with a field, and is not used without it', () => {
    expect(rule(['title', 'House'], ['when', 'never'], ['ask', 'Why?'])).toMatch(
      /^It is none of: .*; The rule has no when\.$/,
    );
  });
});

it('knows the names of settings, also those about one column or tab', () => {
  const names =
    'As of; asof; Map Referrals.Partner; Map x; Rule x; Locked by; Locked Currency; Amount; Mapped';
  expect(names.split('; ').filter(isSettingName)).toEqual([
    'As of',
    'asof',
    'Map Referrals.Partner',
    'Map x',
    'Rule x',
    'Locked by',
  ]);
  expect(['Hourly rate', 'hourly  COST', 'Own word'].map(settingKey)).toEqual([
    'hourly cost',
    'hourly cost',
    'own word',
  ]);
});
