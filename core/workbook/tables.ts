/** The canonical tables and their columns, described once: readers, template, help and settings all use this. */

export type TableKind =
  'Referrals' | 'Partners' | 'Activities' | 'Money' | 'Actions' | 'Candidates' | 'Settings';

export type ColumnType =
  'text' | 'name' | 'date' | 'number' | 'money' | 'share' | 'boolean' | 'choice' | 'dateOrYes';

export interface ColumnDescription {
  /** Header in the template, and the name used in notes, `--map` and Settings. */
  readonly header: string;
  readonly type: ColumnType;
  readonly needed?: true;
  readonly choices?: readonly string[];
  /** One sentence: what goes into the column. */
  readonly help: string;
}

interface TableDescription {
  readonly kind: TableKind;
  readonly help: string;
  readonly columns: readonly ColumnDescription[];
}

export const ACTIVITY_TYPES = [
  'call',
  'meeting',
  'meal',
  'joint meeting',
  'e-mail',
  'event',
  'gift',
  'check-in',
  'other',
] as const;
export const MONEY_KINDS = ['revenue', 'fee in', 'share', 'cost', 'refund', 'clawback'] as const;
export const STAGES = [
  'candidate',
  'expert service provider',
  'discovery',
  'agree',
  'launch',
  'active',
  'optimize',
  'exiting',
  'exited',
] as const;
export const REVENUE_MODELS = [
  'referral fee',
  'joint venture',
  'bundled service',
  'co-marketing',
  'retainer',
  'none',
] as const;
/** The five elements of an agreement, as columns of Partners. */
export const AGREEMENT_COLUMNS = [
  'Expectations agreed',
  'Compensation agreed',
  'Client ownership agreed',
  'Communication agreed',
  'Exit terms agreed',
] as const;
export const PHASES = ['identify', 'agree', 'launch', 'optimize', 'run'] as const;

export type ActivityType = (typeof ACTIVITY_TYPES)[number];
export type MoneyKind = (typeof MONEY_KINDS)[number];
export type Stage = (typeof STAGES)[number];
export type RevenueModel = (typeof REVENUE_MODELS)[number];
export type Profession = 'attorney' | 'cpa' | 'consultant' | 'other';
export type Phase = (typeof PHASES)[number];

type Row = readonly [
  header: string,
  type: ColumnType,
  help: string,
  more?: { needed?: true; choices?: readonly string[] },
];

function table(kind: TableKind, help: string, rows: readonly Row[]): TableDescription {
  return {
    kind,
    help,
    columns: rows.map(([header, type, text, more]) => ({ header, type, help: text, ...more })),
  };
}

const needed = { needed: true } as const;

export const TABLES: readonly TableDescription[] = [
  /* @__PURE__ */ table('Referrals', 'One row for each introduction, received or given.', [
    ['Partner', 'name', 'Who introduced the client, or to whom you introduced one.', needed],
    ['Received', 'date', 'Day of the introduction.', needed],
    ['Id', 'text', 'One Id for one referral; several partners on it have one row each with the same Id.'],
    ['Direction', 'choice', 'received (default) or given.', { choices: ['received', 'given'] }],
    ['Client', 'text', 'Name or alias of the client or prospect.'],
    ['Qualified', 'boolean', 'Whether the introduction meets your criteria; blank: still to assess.'],
    ['Status', 'choice', 'won, lost or open.', { choices: ['won', 'lost', 'open'] }],
    ['Closed', 'date', 'Day on which it was won or lost.'],
    [
      'First-year revenue',
      'money',
      'Revenue of the first year; for a given referral: the revenue of the partner.',
    ],
    ['AUM', 'money', 'Assets under management that came with the client; never counted as revenue.'],
    ['Net new', 'boolean', 'Whether the client was new to both practices.'],
    ['Credit', 'share', 'Share of the referral that belongs to this partner, 0-1 or percent; default 1.'],
    ['Role', 'choice', 'sourced (default) or influenced.', { choices: ['sourced', 'influenced'] }],
    ['Event', 'text', 'The webinar, seminar, article or campaign that led to it.'],
    ['Ended', 'date', 'Day on which the client left.'],
    ['Client informed', 'boolean', 'Whether the client was told about a reciprocal arrangement.'],
    ['Attest client', 'boolean', 'Whether the CPA audits, reviews or examines for this client.'],
    ['Currency', 'text', 'Three-letter code of the amounts, when it is not the one in Settings.'],
    ['Thanked', 'dateOrYes', 'Day on which you thanked for the introduction, or yes.'],
    ['Notes', 'text', 'Anything worth keeping.'],
  ]),
  /* @__PURE__ */ table('Partners', 'One row for each partner: what was agreed and what is expected.', [
    ['Partner', 'name', 'Name as you use it everywhere.', needed],
    ['Aliases', 'text', 'Other spellings, separated by semicolons.'],
    ['Firm', 'text', 'The firm of the partner.'],
    ['Category', 'text', 'Profession: CPA, estate attorney, consultant ...'],
    ['Stage', 'choice', 'Where the partnership stands.', { choices: STAGES }],
    ['Stage since', 'date', 'Day on which the stage was reached.'],
    ['Start date', 'date', 'First day of the partnership.'],
    ['Revenue model', 'choice', 'How the partner is paid.', { choices: REVENUE_MODELS }],
    ['Share %', 'share', 'Share of revenue that goes to the partner.'],
    ['Retainer a month', 'money', 'Fixed amount a month.'],
    ['Guaranteed minimum', 'number', 'Introductions a year that the partner guarantees.'],
    ['Expected introductions a month', 'number', 'What you planned.'],
    ['Expected revenue a year', 'money', 'What you planned.'],
    ['Contact cadence', 'number', 'Days between two conversations.'],
    ['Sales cycle', 'number', 'Days from introduction to client.'],
    ['Retirement date', 'date', 'When the partner plans to retire.'],
    ['Exclusive', 'boolean', 'Whether the agreement is exclusive.'],
    ['Country', 'text', 'Two-letter country code; decides which rules apply.'],
    ['Team', 'text', 'Who belongs to the team and in which role.'],
    ['Rating by clients', 'number', '1-5.'],
    ['Understanding', 'dateOrYes', "Foundation 1: each understands the other's business."],
    ['Ideal client', 'dateOrYes', 'Foundation 2: ideal client agreed, in qualities and numbers.'],
    ['Realistic expectations', 'dateOrYes', 'Foundation 3: what each expects, in numbers.'],
    ['Sales and service models', 'dateOrYes', 'Path 1: who is accountable for what.'],
    ['Core story', 'dateOrYes', 'Path 2: the combined core story is written.'],
    ['Action steps', 'dateOrYes', 'Path 3: written steps with dates.'],
    ['Expectations agreed', 'dateOrYes', 'Agreement 1: expectations of both.'],
    ['Compensation agreed', 'dateOrYes', 'Agreement 2: compensation with payment timing.'],
    ['Client ownership agreed', 'dateOrYes', 'Agreement 3: client ownership and data rights.'],
    ['Communication agreed', 'dateOrYes', 'Agreement 4: communication and accountability.'],
    ['Exit terms agreed', 'dateOrYes', 'Agreement 5: exit terms.'],
    ['Agreement date', 'date', 'Day of the written agreement.'],
    ['Compensation disclosed', 'date', 'Day on which compensation was disclosed to clients.'],
    ['Understanding in words', 'text', 'Foundation 1: what each understood of the other.'],
    ['Ideal client in words', 'text', 'Foundation 2: whom each serves best, with numbers.'],
    ['Expectations in words', 'text', 'Foundation 3: what was agreed to expect.'],
    ['Accountable', 'text', 'Path 1: who does what, from the first talk to the yearly review.'],
    ['E-mail', 'text', 'Addresses, separated by semicolons: meetings of your calendar are found by them.'],
  ]),
  /* @__PURE__ */ table('Activities', 'One row for each contact: what it cost in time and money.', [
    ['Partner', 'name', 'With whom.', needed],
    ['Date', 'date', 'Day of the activity.', needed],
    ['Type', 'choice', 'What it was.', { choices: ACTIVITY_TYPES }],
    ['Hours', 'number', 'Hours it took, preparation included.'],
    ['Cost', 'money', 'Money spent on it.'],
    ['Initiated by', 'choice', 'us or them.', { choices: ['us', 'them'] }],
    ['Asked on', 'date', 'Day on which you asked the partner something.'],
    ['Answered on', 'date', 'Day on which the answer came.'],
    ['Rating', 'number', 'How good the contact was, 1-5.'],
    ['Responsiveness', 'number', 'Check-in only, 1-5.'],
    ['Initiative', 'number', 'Check-in only, 1-5.'],
    ['Quality', 'number', 'Check-in only, 1-5.'],
    ['Agenda', 'boolean', 'Whether there was an agenda.'],
    ['People', 'text', 'Who took part.'],
    ['Event', 'text', 'Name of the event.'],
    ['Recipient', 'text', 'Who received a gift.'],
    ['Gift value', 'money', 'Value of the gift.'],
    ['Notes', 'text', 'Anything worth keeping.'],
    ['Calendar id', 'text', 'The meeting of your calendar that the row came from; written by the import.'],
  ]),
  /* @__PURE__ */ table('Money', 'Money that moved: revenue, fees, shares, costs.', [
    ['Partner', 'name', 'Whose partnership it belongs to.', needed],
    ['Date', 'date', 'Day on which it counts.', needed],
    ['Kind', 'choice', 'Default: revenue.', { choices: MONEY_KINDS }],
    ['Amount', 'money', 'Amount; negative revenue stays negative.', needed],
    ['Referral id', 'text', 'Id of the referral it belongs to.'],
    ['Client', 'text', 'Whose money it is; that client is then not estimated as well.'],
    [
      'Status',
      'choice',
      'paid or due (default); failed, void, refunded and pending amounts are left out.',
      { choices: ['paid', 'due', 'pending', 'failed', 'void', 'refunded'] },
    ],
    ['Currency', 'text', 'Three-letter code, when it is not the one in Settings.'],
  ]),
  /* @__PURE__ */ table('Actions', 'Steps that were agreed.', [
    ['Partner', 'name', 'With whom; blank: for the practice.'],
    ['Step', 'text', 'What is to be done.', needed],
    ['Owner', 'text', 'Who does it.'],
    ['Due', 'date', 'Until when.'],
    ['Done', 'dateOrYes', 'Day on which it was done, or yes.'],
    ['Phase', 'choice', 'Phase of the 120 days.', { choices: PHASES }],
    [
      'Shared',
      'boolean',
      'yes: agreed with the partner, so it stands in their copy of the review; blank: it does not.',
    ],
  ]),
  /* @__PURE__ */ table(
    'Candidates',
    'Possible partners: 3 categories, 10 candidates each, 1 focus at a time.',
    [
      ['Name', 'name', 'Who.', needed],
      ['Category', 'text', 'Profession.'],
      ['Complementary services', 'boolean', 'Criterion 1.'],
      ['Shared ideal client', 'boolean', 'Criterion 2.'],
      ['Non-competitive', 'boolean', 'Criterion 3.'],
      ['Client base', 'text', 'Whom they serve.'],
      ['Service delivery', 'text', 'How they work and where you would meet.'],
      ['Philosophy discussed on', 'date', 'Philosophy comes before compensation.'],
      ['Compensation discussed on', 'date', 'After the philosophy.'],
      ['Locked in', 'boolean', 'Bound to another advisor: disqualifies.'],
      ['Retirement date', 'date', 'Within 18 months: disqualifies.'],
      ['Source', 'text', 'How you found them.'],
      ['Focus', 'boolean', 'The one you work on now.'],
    ],
  ),
  /* @__PURE__ */ table('Settings', 'What changes a figure: one name and one value a row.', [
    ['Name', 'text', 'Name of the setting.', needed],
    ['Value', 'text', 'Its value.', needed],
  ]),
];

/** The description of one table. */
export function tableDescription(kind: TableKind): TableDescription {
  const found = TABLES.find((each) => each.kind === kind);
  if (!found) throw new Error(`There is no table ${kind}.`);
  return found;
}
