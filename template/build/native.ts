import { OLD_EXPORT_DAYS } from '../../core/ledger/reading/as-of';
/**
 * The main figures of one partner as formulas of the spreadsheet's own, from the tables: an independent way to what our
 * functions give. They use only what older spreadsheets know, too, and names exactly as written (no aliases).
 */

/** What stands for the first day of a partner without any dated row: later than any. */
const NO_DAY = 99999;

/** Cells that every formula refers to, absolute. */
export interface Parameters {
  readonly asOf: string;
  readonly hourlyCost: string;
  readonly currency: string;
  readonly roiBasis: string;
  /** `yes` where an estimate counts again each year. */
  readonly recurs: string;
  /** Activity types, and the hours of each where the Hours cell is blank. */
  readonly types: string;
  readonly defaultHours: string;
}

/** Cells of the row of one partner. */
interface PartnerCells {
  readonly name: string;
  readonly firstDay: string;
}

export const CHECKED = [
  'introductions',
  'clients',
  'revenue',
  'share',
  'hours',
  'directCost',
  'investment',
  'net',
  'roi',
] as const;
export type CheckedKey = (typeof CHECKED)[number];

/** The value of a setting; 0 or '' while it is blank. */
export function setting(name: string): string {
  return `IFERROR(INDEX(Settings[Value],MATCH("${name}",Settings[Name],0)),0)`;
}

/**
 * The least or the greatest of a column among rows that meet conditions, `none` where no row does: spreadsheets do not agree on
 * what MINIFS and MAXIFS give then (0, or a blank text).
 */
function least(kind: 'MINIFS' | 'MAXIFS', column: string, conditions: string, none: number): string {
  return `IF(COUNTIFS(${conditions})=0,${none},_xlfn.${kind}(${column},${conditions}))`;
}

/** "As of" of Settings up to today, else today; the last record where it is more than 180 days old (docs/kpis.md). */
export function asOf(): string {
  const latest = (column: string, more = '') =>
    least('MAXIFS', column, `${column},">0",${column},"<="&TODAY()${more}`, 0);
  const decided = (status: string) => latest('Referrals[Closed]', `,Referrals[Status],"${status}"`);
  const all = [
    latest('Referrals[Received]'),
    decided('won'),
    decided('lost'),
    latest('Activities[Date]'),
    latest('Money[Date]'),
  ].join(',');
  const old = `AND(MAX(${all})>0,TODAY()-MAX(${all})>${OLD_EXPORT_DAYS})`;
  return `IF(N(${setting('As of')})>0,MIN(${setting('As of')},TODAY()),IF(${old},MAX(${all}),TODAY()))`;
}

/** The earlier of the Start date and the first dated row; a blank text without any. */
export function firstDay(name: string): string {
  const first = (column: string, partner: string) =>
    least('MINIFS', column, `${partner},${name},${column},">0"`, NO_DAY);
  const days = [
    first('Partners[Start date]', 'Partners[Partner]'),
    first('Referrals[Received]', 'Referrals[Partner]'),
    first('Activities[Date]', 'Activities[Partner]'),
    first('Money[Date]', 'Money[Partner]'),
  ];
  const earliest = `MIN(${days.join(',')})`;
  return `IF(${earliest}=${NO_DAY},"",${earliest})`;
}

/** The formula of a figure; `of` gives the cell of another figure in the same row. */
export function figureFormula(
  key: CheckedKey,
  row: PartnerCells,
  at: Parameters,
  of: (key: CheckedKey) => string,
): string {
  const { name, firstDay: first } = row;
  const referral = (...conditions: string[]) =>
    [
      `(Referrals[Partner]=${name})`,
      '(Referrals[Direction]<>"given")',
      '(Referrals[Role]<>"influenced")',
      ...conditions,
    ].join('*');
  const credit = '((Referrals[Credit]="")+Referrals[Credit])';
  const upTo = (column: string) => `(${column}>0)*(${column}<=${at.asOf})`;
  const won = `(Referrals[Status]="won")*${upTo('Referrals[Closed]')}`;
  // What is known at the as-of day: decided without a day, or by then.
  const known = (status: string) =>
    `(Referrals[Status]="${status}")*(((Referrals[Closed]="")+(Referrals[Closed]<=${at.asOf}))>0)`;
  // A comparison alone is no number in Excel, where FALSE > 0: sums and products of them are.
  const money = (...kinds: string[]) =>
    `(Money[Partner]=${name})*${upTo('Money[Date]')}*(((Money[Currency]="")+(Money[Currency]=${at.currency}))>0)*(((Money[Status]="")+(Money[Status]="paid")+(Money[Status]="due"))>0)*(${kinds
      .map((kind) => `(Money[Kind]="${kind}")`)
      .join('+')})`;
  const amounts = (...kinds: string[]) => `SUMPRODUCT(${money(...kinds)},Money[Amount])`;
  const absolute = (kind: string) => `SUMPRODUCT(${money(kind)}*(2*(Money[Amount]>0)-1),Money[Amount])`;
  // Rows of revenue that name the client of a referral, or its Id; the client is then not estimated.
  const named = (column: 'Client' | 'Referral id') =>
    ['"revenue"', '""']
      .map(
        (kind) =>
          `COUNTIFS(Money[Partner],${name},Money[${column}],Referrals[${column === 'Client' ? 'Client' : 'Id'}],Money[Kind],${kind},Money[Date],"<="&${at.asOf})`,
      )
      .join('+');
  // One estimate a client, or one for each year until the client left.
  const years = `(${at.asOf}-(Referrals[Ended]>0)*(Referrals[Ended]<=${at.asOf})*(${at.asOf}-Referrals[Ended]+1)-Referrals[Closed])`;
  const lumps = `(1+(${at.recurs}="yes")*(${years}>0)*INT(${years}/365))`;
  switch (key) {
    case 'introductions':
      return `SUMPRODUCT(${referral(upTo('Referrals[Received]'), `(((Referrals[Qualified]="yes")+${known('won')}+(Referrals[Qualified]="")*${known('lost')})>0)`)},${credit})`;
    case 'clients':
      return `SUMPRODUCT(${referral(won)},${credit})`;
    case 'revenue':
      return (
        `${amounts('revenue', '')}+IF(SUMPRODUCT(${money('revenue', '')}*(Money[Referral id]="")*(Money[Client]=""))>0,0,` +
        `SUMPRODUCT(${referral(won, `(${named('Client')}+${named('Referral id')}=0)`)}*${lumps},${credit},Referrals[First-year revenue]))` +
        `+${amounts('fee in')}-${absolute('refund')}-${absolute('clawback')}`
      );
    case 'share':
      return (
        `IF(COUNTIFS(Partners[Partner],${name},Partners[Share %],">=0")>0,` +
        `SUMIFS(Partners[Share %],Partners[Partner],${name})*MAX(0,${of('revenue')}),${absolute('share')})` +
        `+IF(COUNTIFS(Partners[Partner],${name},Partners[Revenue model],"retainer")>0,` +
        `SUMIFS(Partners[Retainer a month],Partners[Partner],${name})*(${at.asOf}-${first}+1)/30.4375,0)`
      );
    case 'hours':
      return (
        `SUMIFS(Activities[Hours],Activities[Partner],${name},Activities[Date],"<="&${at.asOf})` +
        `+SUMPRODUCT(COUNTIFS(Activities[Partner],${name},Activities[Date],"<="&${at.asOf},Activities[Hours],"",` +
        `Activities[Type],${at.types}),${at.defaultHours})`
      );
    case 'directCost':
      return `SUMIFS(Activities[Cost],Activities[Partner],${name},Activities[Date],"<="&${at.asOf})+${absolute('cost')}`;
    case 'investment':
      return `IF(AND(${of('hours')}>0,N(${at.hourlyCost})=0),NA(),${of('hours')}*${at.hourlyCost}+${of('directCost')})`;
    case 'net':
      return `${of('revenue')}-${of('share')}-${of('investment')}`;
    case 'roi':
      return (
        `IF(${of('hours')}=0,NA(),IF(${at.roiBasis}="total cost",${of('revenue')}/(${of('investment')}+${of('share')}),` +
        `(${of('revenue')}-${of('share')})/${of('investment')}))`
      );
  }
}

/** The figure of all partners from those of each who has a first day (`days`): the others have no figures. */
export function totalFormula(
  key: CheckedKey,
  column: string,
  days: string,
  at: Parameters,
  of: (key: CheckedKey) => string,
): string {
  return key === 'roi'
    ? figureFormula('roi', { name: '""', firstDay: '0' }, at, of)
    : `SUMIFS(${column},${days},">0")`;
}
