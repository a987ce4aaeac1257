/** A word of the trade, or of ours, with what it means. */
export interface Term {
  readonly term: string;
  /** How it stands within a text; `term` where nothing else is said. The first letter may be a capital. */
  readonly forms?: readonly string[];
  /** How it stands as a heading, besides these: within a text the word is an ordinary one. */
  readonly headings?: readonly string[];
  /** What it means in a few words, for its first use on paper. */
  readonly brief: string;
  /** What it means, for a reader who asks. */
  readonly meaning: string;
}

/** Every term that an advisor meets; thresholds are those that Settings begin with. */
export const TERMS: readonly Term[] = [
  {
    term: 'Introduction',
    forms: ['qualified introduction', 'qualified introductions'],
    headings: ['Introduction', 'Introductions', 'Intros'],
    brief: 'a client or prospect that a partner sent you and that you found worth a talk',
    meaning:
      'A client or prospect that a partner sent you, or you sent them. It counts once you have said that it is qualified, or once it was won.',
  },
  {
    term: 'Conversion',
    brief: 'of the introductions that were decided, the share that became clients',
    meaning:
      'Of the introductions that were decided, the share that became clients. Open ones do not count yet.',
  },
  {
    term: '95% interval',
    forms: ['95% interval', 'conversion interval', '95% confidence'],
    brief: 'between which values a rate lies, given how few cases there are',
    meaning:
      'Between which values the true rate lies with 95% confidence. The fewer cases there are, the wider it is.',
  },
  {
    term: 'Velocity',
    brief: 'introductions a month',
    meaning: 'Introductions a month, over months of equal length.',
  },
  {
    term: 'Credit',
    forms: ['credit', 'credits'],
    brief: 'the part of an introduction that counts for a partner when several made it',
    meaning:
      'The part of an introduction that counts for a partner when several made it: half and half, say. Together they are 1.',
  },
  {
    term: 'ROI',
    brief: "what came in after the partner's share, as a multiple of your time and costs; 1x breaks even",
    meaning:
      "Return on investment: revenue after the partner's share, divided by what you put in (your hours at what an hour costs you, and direct costs). 1x breaks even.",
  },
  {
    term: 'Net',
    forms: [],
    headings: ['Net'],
    brief: "revenue after the partner's share, your time and your costs",
    meaning: "What is left of the revenue after the partner's share and after what you put in.",
  },
  {
    term: 'Share',
    forms: [],
    headings: ['Share'],
    brief: 'what the partner gets of the revenue',
    meaning: 'What the partner gets: a percentage of the revenue, what was paid to them, or a retainer.',
  },
  {
    term: 'Revenue per client',
    headings: ['Each'],
    brief: 'of the 12 months, divided by the clients won',
    meaning: 'Revenue of the 12 months, divided by the clients won by then who have not left.',
  },
  {
    term: 'AUM',
    forms: ['AUM', 'assets under management'],
    brief: 'assets under management',
    meaning: 'Assets under management: what the clients that were won brought to manage. It is not revenue.',
  },
  {
    term: 'Engagement',
    headings: ['Eng.'],
    brief: '0 to 100, from how fast they answer, who starts the contact, and your ratings',
    meaning:
      '0 to 100: the mean of answers within 2 business days, who starts the contact, and your ratings of its quality.',
  },
  {
    term: 'Cadence',
    forms: ['cadence', 'contact rhythm'],
    brief: 'how regularly you talk: of the agreed periods, the share with a conversation',
    meaning:
      'How regularly you talk: the time is cut into periods as long as the agreed rhythm, and this is the share of them with a call, a meeting or a meal.',
  },
  {
    term: 'Got:gave',
    headings: ['Got', 'Gave'],
    brief: 'introductions received from the partner, and given to them',
    meaning: 'Introductions received from the partner, and given to them: 37:18 is 37 received, 18 given.',
  },
  {
    term: 'Reciprocity',
    brief: 'how even the exchange is: 0 is even, 1 only received, \u22121 only given',
    meaning:
      'How even the exchange is: (received \u2212 given) / (received + given). 0 is as much received as given, 1 only received, \u22121 only given.',
  },
  {
    term: 'One-way street',
    forms: ['one-way street', 'one-way streets'],
    brief: 'at least three times as many introductions go one way as the other',
    meaning:
      'At least three times as many introductions go one way as the other in 12 months, of 6 or more; or 3 or more against none. In money: one side gets less than a tenth of what the other gets.',
  },
  {
    term: 'Net new',
    forms: ['net new', 'net new clients'],
    brief: 'clients that neither practice had before',
    meaning: 'Of the clients won, the share that was new to both practices when they were introduced.',
  },
  {
    term: 'Concentration',
    brief: 'how much hangs on few partners',
    meaning: 'How much of the revenue hangs on few partners, and so what you would lose with one of them.',
  },
  {
    term: 'HHI',
    brief: 'the squared shares of the partners added up: 1 is all from one, 0.25 four equal ones',
    meaning:
      "Herfindahl-Hirschman index: the partners' shares of the revenue, squared and added up. 1 is all from one partner, 0.25 is four equal ones.",
  },
  {
    term: 'Fragile',
    brief: 'one client more or less, or hours that nobody recorded, could turn the decision',
    meaning: 'A decision that one client more or less, or hours that nobody recorded, could turn.',
  },
  {
    term: 'Outlook',
    brief: 'what the open introductions may bring',
    meaning:
      "What the open introductions may bring, by this partner's own conversion and deal size, less the partner's share. An expectation, not revenue.",
  },
  {
    term: 'Guaranteed minimum',
    forms: ['guaranteed minimum', 'shortfall'],
    brief: 'introductions a year that a partner on a retainer promised',
    meaning:
      'Introductions a year that a partner on a retainer promised; the shortfall is how many are missing.',
  },
  {
    term: 'Retainer',
    brief: 'a fixed amount a month, whatever comes',
    meaning: 'A fixed amount that the partner gets every month, whatever comes.',
  },
  {
    term: 'Clawback',
    forms: ['clawback', 'clawed back'],
    brief: 'a commission that was taken back',
    meaning: 'A commission that was paid to you and taken back, because the client left or canceled.',
  },
  {
    term: 'Retention',
    brief: 'the share of clients that stay from one year to the next',
    meaning: 'The share of clients that stay from one year to the next.',
  },
  {
    term: 'Decision',
    forms: [],
    headings: ['Decision'],
    brief: 'by ROI over 12 months: double down from 3x, optimize from 1x, exit below 1x',
    meaning:
      'By ROI over 12 months: from 3x double down, from 1x optimize, below 1x exit. Too early in the first 90 days, or while introductions are still maturing. Settings can change these limits.',
  },
  {
    term: 'Lever',
    brief: 'what to work on first',
    meaning:
      'What to work on first with a partner to optimize: communication, expectations, or a closer way of working together.',
  },
];
