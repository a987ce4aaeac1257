import { sideNamed } from '../../values/direction-words';
import { firstOfSplit } from '../../values/split-parts';
import type { Named } from './match-quality';
import { SOLD, SOLD_FOR, WORD_RULES } from './word-rules';

/** Turns that are one word of their own: "Account opened" is no "Opened". */
const TURNS: ReadonlyArray<readonly [turn: RegExp, word: string]> = [
  [
    /\b(?:cpas?|attorneys?|lawyers?|accountants?|advis[eo]rs?|realtors?|bankers?) (?:or |and )?(?:cpas?|attorneys?|lawyers?|accountants?|realtors?|bankers?)\b/,
    'coi',
  ],
  [
    /\b(?:payments?|debits?|settlement|clearing|checks?|cheques?|transactions?|txn|invoices?|payouts?|deposits?|transfers?|remittance|collection|commissions?|fees?) (?:status|state|result|outcome)\b|\b(?:status|state|result|outcome) (?:of )?(?:the )?(?:payments?|invoices?|transactions?|settlement|payouts?)\b/,
    'paymentstatus',
  ],
  [/\brec d\b/, 'recd'],
  [/\bref d\b/, 'refd'],
  [/\bintro d\b/, 'introduced'],
  [/^introduced by\b/, 'introducer'],
  [/\bref(?:erral)? sources?\b/, 'referrer'],
  [
    /\breferral (?=(?:agent|cpa|attorney|lawyer|accountant|broker|banker|realtor|advis[eo]r|professional|person)\b)/,
    'referrer ',
  ],
  [/\baccounts? open(ed)?\b/, 'accountopened'],
  [/\bclient (start|started|since)\b/, 'clientstart'],
  [/\bstart(ed)? as (a )?client\b/, 'clientstart'],
  [new RegExp(`\\b(${SOLD}) (${SOLD_FOR})\\b`), '$1$2'],
  // "Fee agreed" may be a day.
  [/\bagreed (?=(?:[a-z]+ )?(?:fees?|revenue|commission|retainer|income)\b)/, ''],
  [
    /\b(our|fee|commission|insurance|advisory|brokerage|consulting|planning|recurring|ongoing|trail|renewal) income\b/,
    '$1income',
  ],
  [/\b(?:paid|payable) to us\b/, 'to us'],
  [/\bincome to us\b/, 'ourincome'],
  [/\b(hours?|hrs?|time|duration) 1 4(?: (?:hours?|hrs?))?$/, '$1'],
  [
    /\b(?:1 4|quarter|half) (?:hours?|hrs?)\b|\b\d{1,2} (?:min|mins|minutes?) (?:units?|increments?|blocks?)\b|\b(?:units?|increments?|blocks?) (?:of )?\d{1,2} (?:min|mins|minutes?)\b|\bunits? (?:0 )?\d{1,2} (?:hours?|hrs?|h)\b|\btenths(?: of an? hour)?\b/,
    'timeunits',
  ],
  [/\binvoice (?:total|amount|value)\b|\b(?:total|amount) invoiced\b|^invoiced$/, 'invoicetotal'],
  [/\b12 (?:mo|months?)\b/, 'annual'],
  [/\b(?:[2-9]|[1-9]\d) ?(?:yrs?|years?)\b/, 'multiyear'],
  [
    /\b(?:initial|ongoing|advisers?|advisors?|advice)( (?:initial|ongoing|advisers?|advisors?))? charges?\b|\boac\b/,
    'fee',
  ],
];

/** A year or a number of months. */
const NUMBER = /^\d{1,4}$/;

/** The columns that a header (as `headerKey` gives it) names by its words, best first for each kind of table. */
export function namedByWords(key: string): Named[] {
  const found: Named[] = [];
  const isSide = sideNamed(key) !== null;
  if (isSide) found.push({ kind: 'Referrals', column: 'Partner', quality: 'vague' });
  let turned = key;
  for (const [turn, word] of TURNS) turned = turned.replace(turn, word);
  const parts = turned.split(' ');
  if (/\b(?:split|share)\b/.test(key) && firstOfSplit(key) !== null)
    found.push({ kind: 'Partners', column: 'Share %', quality: 'sure' });
  for (const { kind, column, quality, own, beside, never, alone } of WORD_RULES) {
    // A side of introductions is nothing else of them.
    if (isSide && kind === 'Referrals') continue;
    if (found.some((each) => each.kind === kind && each.column === column)) continue;
    const isOwn = parts.some((word) => own.has(word) || alone?.has(word) === true);
    const others = parts.filter(
      (word) => !own.has(word) && !beside.has(word) && !(never && NUMBER.test(word)),
    );
    const isAllowed = never !== undefined && others.length === 1 && !parts.some((word) => never.has(word));
    if (isOwn && (others.length === 0 || isAllowed)) found.push({ kind, column, quality });
  }
  return found;
}
