import type { Section } from '../../document/document';

const TERMS: ReadonlyArray<readonly [string, string]> = [
  [
    'Introduction',
    'a client or prospect a partner sent you, or you sent them; qualified once you have said so.',
  ],
  [
    'Credit',
    'the part of an introduction that counts for a partner when several made it; together they are 1.',
  ],
  ['Conversion', 'of the introductions that were decided, the share that became clients.'],
  [
    'ROI',
    "revenue after the partner's share, divided by what you put in (hours at your hourly cost, and direct costs); 1x breaks even.",
  ],
  ['Net', "revenue after the partner's share and after what you put in."],
  [
    'Engagement',
    '0 to 100, the mean of answers within 2 business days, who starts the contact, and ratings of quality.',
  ],
  ['Velocity', 'introductions a month.'],
  [
    'Reciprocity',
    'how even the exchange is: 0 is as much received as given, 1 only received, \u22121 only given.',
  ],
  [
    'Concentration',
    'how much hangs on few partners. HHI is the sum of their squared shares of revenue: 1 is all from one partner, 0.25 is four equal ones.',
  ],
  ['Fragile', 'a decision that one client more or less, or hours that nobody recorded, could turn.'],
  ['95% interval', 'between which values a rate lies, given how few cases there are.'],
];

/** What the words of a review mean. */
export function glossarySection(): Section {
  return {
    title: 'What the words mean',
    partner: null,
    sections: [],
    blocks: [{ kind: 'list', items: TERMS.map(([term, meaning]) => `${term}: ${meaning}`) }],
  };
}
