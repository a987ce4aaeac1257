/** What each setting does, and what holds while it is blank. */
const HELP: Readonly<Record<string, string>> = {
  'As of':
    'Everything after this day is left out. Blank: today; in a sheet that has had no record for 180 days, the day of the last one.',
  'Hourly cost':
    'What an hour of yours costs, in your currency. Blank: figures that count time have no value.',
  'Firm annual revenue':
    'Revenue of the firm in a year: the part that comes through partners is measured against it.',
  'Firm type':
    'For example RIA or broker-dealer: rules for broker-dealers are looked at only where it says so.',
  Country:
    'Two letters, for partners without a Country of their own: decides which rules are looked at. Blank: US.',
  Categories: 'Kinds of partner that the firm works with, with semicolons between them.',
  'Firm name': 'Stands on what is printed.',
  'Advisor name': 'Signs the texts for partners, and names the practice in the roll-up of a firm.',
  Office: 'Where in the firm the practice belongs; stands in the roll-up.',
  Currency: 'Three-letter code, for example USD. Money in another currency is left out, with a note.',
  'ROI basis':
    'investment (default): what remains after the share, against time and direct cost. Or total cost.',
  'Revenue recurs':
    'yes: what a client brings in the first year is taken to come again every year, until the client leaves. no: once only.',
  Period:
    'What figures look at when a formula names no first day: 12 months (default), since start, or year to date.',
  'Fiscal year starts': 'Month and day, such as 07-01: where the period year to date begins. Blank: 01-01.',
  'Contact cadence':
    'Days between two conversations, for partners without a cadence of their own. Blank: 30.',
  'Prospecting hours per 10k': 'Hours that $10,000 of revenue cost without partners, to compare with.',
  'Template version': 'Set by Partner Ledger; needed when this workbook is upgraded.',
  'Too early days': 'Days since launch before any decision. Blank: 90.',
  'Maturing days':
    'Days until which a partnership without matured introductions is still too early. Blank: 365.',
  'Double down ROI': 'ROI from which the decision is double down. Blank: 3.',
  'Optimize ROI': 'ROI from which the decision is optimize, and below which it is exit. Blank: 1.',
  'Exit days': 'Days from the decision exit to the exit. Blank: 30.',
  'Sales cycle days':
    'Days from introduction to client, for partners without a sales cycle of their own. Blank: 90.',
  'Sales cycle days: attorney': 'The same for attorneys. Blank: 270.',
  'Event days': 'Days after an event in which an introduction counts as its result. Blank: 60.',
  'Discovery introductions':
    'Introductions given to a service provider before the discovery conversation. Blank: 3.',
  'Discovery rating': 'Rating by clients, 1 to 5, before the discovery conversation. Blank: 4.5.',
  'Retirement months': 'A candidate who retires within these months is disqualified. Blank: 18.',
  'Maintenance hours': 'Hours a month that keeping up one partnership may take. Blank: 4.',
};

/** What a setting does, and what holds while it is blank, in one or two sentences; null for a name that is none. */
export function settingHelp(name: string): string | null {
  const text = /^Text: (.+)$/.exec(name)?.[1];
  if (text !== undefined)
    return text === 'ideal client'
      ? 'Whom you serve best, in qualities and numbers: stands in the texts for partners.'
      : 'Your own words for this text; {partner}, {firm} and so on are filled in. Blank: ours.';
  const type = /^Default hours: (.+)$/.exec(name)?.[1];
  return type === undefined
    ? (HELP[name] ?? null)
    : `Hours of an activity of type ${type} whose Hours cell is blank. Blank: none are counted.`;
}
