import type { Aside } from '../../../../core/workbook/mapping/asides';
import { mapColumns } from '../../../../core/workbook/mapping/map-columns';
import type { TableKind } from '../../../../core/workbook/tables';
import { headed } from './headed';

/** A kind of table, a small list of it => the header under which a column of ours is, or what is read beside it <= what Settings say. */
const CHOSEN = `
# Of two that may be the partner the one that is nothing else.
Referrals: Intro'd by | Who | Received / Ash | Dee | 2026-01-05 => Partner: Intro'd by; Client: Who
Referrals: Who | Intro'd by | Received / Dee | Ash | 2026-01-05 => Partner: Intro'd by; Client: Who
Money: Partner | Name | Amount / Ash | Dee | 5 => Partner: Partner; Client: Name
Money: Name | Date | Amount / Ash | 2026-01-05 | 5 => Partner: Name; Client: -
# Who took part is the partner where nobody else is named.
Activities: Date | Attendees | Hours / 2026-01-05 | Ash | 1 => Partner: Attendees
Activities: Date | Attendees | Partner | Hours / 2026-01-05 | Bo | Ash | 1 => Partner: Partner; People: Attendees
Activities: Date | Attendees | Hours / 2026-01-05 | 3 | 1 => Partner: -
Activities: Date | Attendees | Hours / 2026-01-05 | | 1 => Partner: -
Activities: Date | Attendees | Hours / 2026-01-05 | Ash | 1 / 2026-01-06 | 4 | 1 => Partner: -
Activities: Date | Attendees | Hours / 2026-01-05 | Ash | 1 => Partner: -; People: Attendees <= Activities.People: Attendees
# A correction names several headers: of those the first that a table has.
Money: Zebra | Amount / Ash | 5 => Partner: Zebra <= Money.Partner: Lion | Zebra
Money: Zebra | Lion | Amount / Ash | Dee | 5 => Partner: Lion <= Money.Partner: Lion | Zebra
Money: Zebra | Amount / Ash | 5 => Partner: - <= Money.Partner: Lion | Tiger
# Ticks and counts are no day, no name and no amount.
Referrals: Partner | Client | Signed / Ash | Dee | yes / Elm | Bo | no => Closed: -; Status: Signed
Referrals: Partner | Client | Signed / Ash | Dee | 2026-01-05 / Elm | Bo | => Closed: Signed
Referrals: Partner | Client | Closed / Ash | Dee | 2026-01-05 / Elm | Bo | no => Closed: Closed
Referrals: Partner | Referrals | Received / Ash | 2 | 2026-01-05 / Elm | 1 | 2026-01-06 => Client: -; Id: -
# The day on which it was won, beside that of a loss.
Referrals: Partner | Client | Close date | Date won | Date lost / Ash | Dee | 2026-03-05 | 2026-01-05 | / Elm | Bo | 2026-03-06 | | 2026-01-06 => Closed: Date won; Lost date: Date lost
Referrals: Partner | Client | Date lost | Close date / Ash | Dee | | 2026-01-05 / Elm | Bo | 2026-01-06 | => Closed: Close date; Lost date: Date lost
Referrals: Partner | Client | Close date | Date won / Ash | Dee | 2026-01-05 | 2026-01-05 / Elm | Bo | 2026-03-06 |  => Lost date: -
Referrals: Partner | Client | Date lost | Close date | Date won / Ash | Dee | | 2026-01-05 | 2026-01-04 => Closed: Close date <= Referrals.Closed: Close date
# What both directions, and nothing else, stand under.
Referrals: Partner | Client | XY / Ash | Dee | received / Elm | Bo | given => Direction: XY
Referrals: Partner | Client | XY / Ash | Dee | received / Elm | Bo | received => Direction: -
Referrals: Partner | Client | XY / Ash | Dee | received / Elm | Bo | given / Elm | Cy | maybe => Direction: -
# Currencies.
Money: Partner | Amount | XY / Ash | 5 | USD / Elm | 6 | EUR => Currency: XY
Referrals: Partner | Client | Revenue | XY / Ash | Dee | 5 | USD / Elm | Bo | 6 | EUR => Currency: XY
Money: Partner | Amount | XY / Ash | 5 | USD / Elm | 6 | Dee => Currency: -
Money: Partner | Amount | Hedged / Ash | 5 | USD / Elm | 6 | EUR => Currency: -
Money: Partner | Amount | XY / Ash | 5 | => Currency: -
# Statuses by their words.
Referrals: Partner | Client | XY / Ash | Dee | won / Elm | Bo | lost => Status: XY
Referrals: Partner | Client | XY / Ash | Dee | client / Elm | Bo | prospect => Status: XY
Referrals: Partner | Client | XY / Ash | Dee | zebra / Elm | Bo | lion => Status: -
Referrals: Partner | Client | Status | Outcome / Ash | Dee | open | won / Elm | Bo | open | lost => Status: Outcome
Referrals: Partner | Client | Status | Outcome / Ash | Dee | won | / Elm | Bo | lost |  => Status: Status
Referrals: Partner | Client | Outcome / Ash | Dee | zebra / Elm | Bo | lion => Status: Outcome
Referrals: Partner | Client | Outcome / Ash | Dee | 12 / Elm | Bo | 13 => Status: -
Referrals: Partner | Client | Outcome | Stage / Ash | Dee | zebra | won / Elm | Bo | lion | lost => Status: Stage
Referrals: Partner | Client | Stage | Outcome / Ash | Dee | zebra | won / Elm | Bo | lion | lost => Status: Stage <= Referrals.Status: Stage
# Kinds of money, whether it came, and the day.
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Planning fee / Elm | 2026-01-06 | 6 | Refund => Kind: XY
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Zebra / Elm | 2026-01-06 | 6 | Lion => Kind: -
Money: Partner | Date | Fee | Payment / Ash | 2026-01-05 | 5 | paid / Elm | 2026-01-06 | 6 | void => Amount: Fee; Status: Payment
Money: Partner | Date | Payment / Ash | 2026-01-05 | 5 / Elm | 2026-01-06 | 6 => Amount: Payment; Status: -
# Hours and what they cost.
Activities: Partner | Date | Lunch | Hours / Ash | 2026-01-05 | 40 | 1 => Cost: Lunch; Hours: Hours
Activities: Partner | Date | Lunch hours / Ash | 2026-01-05 | 1.5 => Cost: -; Hours: Lunch hours
Activities: Partner | Date | Effort (hours) / Ash | 2026-01-05 | 1.5 => Hours: Effort (hours)
Activities: Partner | Date | What we did / Ash | 2026-01-05 | Lunch / Elm | 2026-01-06 | Call => Type: What we did
# What happened beside hours.
Activities: Partner | Date | Hours | Cost | Paid by / Ash | 2026-01-05 | 1 | 40 | them => Paid by: Paid by
Activities: Partner | Date | Hours | Bought by / Ash | 2026-01-05 | 1 | them => Paid by: -
Activities: Partner | Date | Hours | Status / Ash | 2026-01-05 | 1 | held / Elm | 2026-01-06 | 1 | canceled => Not held: Status
Activities: Partner | Date | Hours | Status / Ash | 2026-01-05 | 1 | held / Elm | 2026-01-06 | 1 | held => Not held: -
Activities: Partner | Date | Start | End / Ash | 2026-01-05 | 9:00 | 10:30 => Hours: -; Start: Start; End: End
Activities: Partner | Date | Start | End | Hours / Ash | 2026-01-05 | 9:00 | 10:30 | 1.5 => Hours: Hours; Start: -; End: -
Activities: Partner | Date | Hours | Minutes / Ash | 2026-01-05 | 1 | 30 => Hours: Hours; Minutes: Minutes
Activities: Partner | Date | Hours | Minutes / Ash | 2026-01-05 | 1.5 | 90 => Hours: Hours; Minutes: -
Activities: Partner | Date | Qty | Unit / Ash | 2026-01-05 | 30 | min / Elm | 2026-01-06 | 1 | h => Hours: Qty; Unit: Unit
Activities: Partner | Date | Hours | Unit / Ash | 2026-01-05 | 1 | A / Elm | 2026-01-06 | 1 | B => Hours: Hours; Unit: -
Activities: Partner | Date | Hours | Food | Tickets / Ash | 2026-01-05 | 1 | 40 | 20 => Cost: Food; Part of the amount: Tickets
Activities: Partner | Date | Hours | Food | Rating | Score / Ash | 2026-01-05 | 1 | 40 | 4 | 5 => Cost: Food; Part of the amount: -
Activities: Partner | Date | Hours | Food | Tickets / Ash | 2026-01-05 | 1 | 40 | two => Cost: Food; Part of the amount: -
# All of it counts before what was spent on one thing, unless the time may be in it.
Activities: Partner | Date | Hours | Food | Tickets | Total cost / Ash | 2026-01-05 | 1 | 40 | 20 | 75 => Cost: Total cost; Part of the amount: -
Activities: Partner | Date | Hours | Lunch cost | Event cost | Total expenses / Ash | 2026-01-05 | 1 | 40 | 20 | 60 => Cost: Total expenses; Part of the amount: -
Activities: Partner | Date | Hours | Lunch cost | Travel cost | Costs / Ash | 2026-01-05 | 1 | 40 | 20 | 60 => Cost: Costs; Part of the amount: -
Activities: Partner | Date | Hours | Lunch | Tickets | Cost / Ash | 2026-01-05 | 1 | 40 | 20 | 60 => Cost: Cost; Part of the amount: -
Activities: Partner | Date | Hours | Food | Drinks | Total spent / Ash | 2026-01-05 | 1 | 40 | 20 | 60 => Cost: Total spent; Part of the amount: -
Activities: Partner | Date | Hours | Lunch cost | Event cost / Ash | 2026-01-05 | 1 | 40 | 20 => Cost: Lunch cost; Part of the amount: Event cost
Activities: Partner | Date | Hours | Rate | Food | Tickets | Total cost / Ash | 2026-01-05 | 1 | 200 | 40 | 20 | 260 => Cost: Food; Part of the amount: Tickets
Activities: Partner | Date | Hours | Direct cost | Total cost / Ash | 2026-01-05 | 1 | 40 | 240 => Cost: Direct cost; Part of the amount: -
Activities: Partner | Date | Hours | Food | Tickets | Total cost | Our share / Ash | 2026-01-05 | 1 | 40 | 20 | 60 | 30 => Cost: Our share; Part of the amount: -
# What is read together with the amount.
Money: Date | Partner | Debit | Credit / 2026-01-05 | Ash | 5 | / 2026-01-06 | Elm | | 9 => Amount: Credit; Debit: Debit
Money: Date | Partner | Debit | Credit | Amount / 2026-01-05 | Ash | 5 | | -5 / 2026-01-06 | Elm | | 9 | 9 => Amount: Amount; Debit: -; Credit: -
Money: Date | Partner | Amount | Refunded amount / 2026-01-05 | Ash | 5 | 0 / 2026-01-06 | Elm | 9 | 9 => Amount: Amount; Debit: Refunded amount
Money: Date | Partner | Amount | Refunded / 2026-01-05 | Ash | 5 | no / 2026-01-06 | Elm | 9 | yes => Amount: Amount; Status: Refunded; Undone flag: -
Money: Date | Partner | Amount | Status | Refunded / 2026-01-05 | Ash | 5 | paid | no / 2026-01-06 | Elm | 9 | paid | yes => Status: Status; Undone flag: Refunded
Money: Date | Partner | Amount | Status | Refunded / 2026-01-05 | Ash | 5 | paid | / 2026-01-06 | Elm | 9 | paid | => Undone flag: -
Money: Date | Partner | Amount | Status | Date refunded / 2026-01-05 | Ash | 5 | paid | / 2026-01-06 | Elm | 9 | paid | 2026-02-01 => Date: Date; Undone flag: Date refunded
Money: Date | Partner | Amount | Refunded amount | Date refunded / 2026-01-05 | Ash | 5 | | / 2026-01-06 | Elm | 9 | 4 | 2026-02-01 => Debit: Refunded amount; Undone flag: -
Money: Date | Partner | Revenue | Referral fee paid / 2026-01-05 | Ash | 50 | 5 => Amount: Revenue; Amount beside: Referral fee paid
Money: Date | Partner | Planning fee | AUM fee / 2026-01-05 | Ash | 50 | 5 => Amount: Planning fee; Part of the amount: AUM fee
Money: Date | Partner | Planning fee | AUM fee | Total / 2026-01-05 | Ash | 50 | 5 | 55 => Amount: Total; Part of the amount: -
# What is read together with the status and the revenue of an introduction.
Referrals: Partner | Client | Status | Reason lost / Ash | Dee | won | / Elm | Bo | | price => Status: Status; Reason lost: Reason lost
Referrals: Partner | Client | Status | Outcome / Ash | Dee | closed | won / Elm | Bo | closed | lost => Status: Outcome; Other status: Status
Referrals: Partner | They sent us | We sent them / Ash | Dee | / Elm | | Bo => Received client: They sent us; Given client: We sent them
Referrals: Partner | Client | 2025 revenue | 2026 revenue / Ash | Dee | 5 | 6 => First-year revenue: 2025 revenue; Later year: 2026 revenue
Referrals: Partner | Client | Revenue | Frequency / Ash | Dee | 5 | monthly / Elm | Bo | 5 | quarterly => First-year revenue: Revenue; Amount period: Frequency
Referrals: Partner | Client | Amount | Amount type / Ash | Dee | 5 | fee / Elm | Bo | 500000 | AUM => First-year revenue: Amount; Sort of amount: Amount type
Referrals: Partner | Client | Revenue | Referral fee paid / Ash | Dee | 50 | 5 => First-year revenue: Revenue; Amount beside: Referral fee paid
# The kind of money, which a way of paying, a remark or a sort of account is none of.
Money: Partner | Date | Amount | Type | Category / Ash | 2026-01-05 | 5 | check | Planning fee / Elm | 2026-01-06 | 6 | ACH | Refund => Kind: Category
Money: Partner | Date | Amount | Type / Ash | 2026-01-05 | 5 | check / Elm | 2026-01-06 | 6 | ACH => Kind: -
Money: Partner | Date | Amount | Type / Ash | 2026-01-05 | 5 | Credit card / Elm | 2026-01-06 | 6 | Refund => Kind: Type
Money: Partner | Date | Amount | Type / Ash | 2026-01-05 | 5 | Invoice / Elm | 2026-01-06 | 6 | Credit => Kind: Type
Money: Partner | Date | Amount | Type / Ash | 2026-01-05 | 5 | Check / Elm | 2026-01-06 | 6 | Credit => Kind: -
Money: Partner | Date | Amount | Description / Ash | 2026-01-05 | 5 | Refund of the fee / Elm | 2026-01-06 | 6 | zebra / Ash | 2026-01-07 | 7 | lion => Kind: -
Money: Partner | Date | Amount | Description / Ash | 2026-01-05 | 5 | Fee / Elm | 2026-01-06 | 6 | Refund / Ash | 2026-01-07 | 7 | lion => Kind: Description
Money: Partner | Date | Amount | Kind / Ash | 2026-01-05 | 5 | zebra / Elm | 2026-01-06 | 6 | lion => Kind: Kind
Money: Partner | Date | Amount | Kind / Ash | 2026-01-05 | 5 |  / Elm | 2026-01-06 | 6 |  => Kind: Kind
Money: Partner | Date | Amount | Category / Ash | 2026-01-05 | 5 |  / Elm | 2026-01-06 | 6 |  => Kind: -
Money: Partner | Date | Amount | Category / Ash | 2026-01-05 | 5 | Trust / Elm | 2026-01-06 | 6 | Joint / Ash | 2026-01-07 | 7 | Charity => Kind: -
Money: Partner | Date | Amount | Category / Ash | 2026-01-05 | 5 | Gift / Elm | 2026-01-06 | 6 | Charity => Kind: Category
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Advisory fee / Elm | 2026-01-06 | 6 | Planning fee => Kind: -
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Invoice / Elm | 2026-01-06 | 6 | Payment => Kind: XY
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Invoice / Elm | 2026-01-06 | 6 | Invoice => Kind: -
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Planning fee / Elm | 2026-01-06 | 6 | Refund / Ash | 2026-01-07 | 7 | zebra => Kind: XY
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Planning fee / Elm | 2026-01-06 | 6 | Refund / Ash | 2026-01-07 | 7 | zebra / Elm | 2026-01-08 | 8 | lion => Kind: -
Money: Partner | Date | Amount | XY / Ash | 2026-01-05 | 5 | Refund / Elm | 2026-01-06 | 6 | Gift => Kind: -
# What a client paid is income in a list of money; in one of introductions it may be what the partner got.
Referrals: Partner | Client | Revenue | Payment | Paid date / Ash | Dee | 50 | 40 | 2026-02-01 => First-year revenue: Revenue
Money: Partner | Date | Amount | Payment | Paid date / Ash | 2026-01-05 | 50 | 40 | 2026-02-01 => Amount: Payment
# The amount in the currency of the firm.
Money: Partner | Date | Amount (EUR) | Base / Ash | 2026-01-05 | 5 | 6 => Amount: Base
Money: Partner | Date | Fee | Base / Ash | 2026-01-05 | 5 | 600 => Amount: Fee
Referrals: Partner | Client | Revenue (EUR) | USD equivalent / Ash | Dee | 5 | 6 => First-year revenue: USD equivalent
Money: Partner | Date | Amount | Currency | Base / Ash | 2026-01-05 | 5 | EUR | 6 => Amount: Base; Currency: -
# Amounts that words stand for, or behind.
Money: Partner | Date | Revenue / Ash | 2026-01-05 | waived / Elm | 2026-01-06 | Pro bono => Amount: Revenue
Money: Partner | Date | Revenue / Ash | 2026-01-05 | $6,000 + 1% / Elm | 2026-01-06 | 500/month => Amount: Revenue
Money: Partner | Date | Revenue / Ash | 2026-01-05 | ask Dee / Elm | 2026-01-06 | later => Amount: -
Money: Partner | Date | Revenue / Ash | 2026-01-05 | room 500 / Elm | 2026-01-06 | 500 ways => Amount: -
Money: Partner | Date | Revenue / Ash | 2026-01-05 | 500/month / Elm | 2026-01-06 | 90k per year => Amount: Revenue
# "Referred" may be whom, or when.
Referrals: Partner | Referred | Status / Ash | Dee | won / Elm | Bo | lost => Client: Referred; Received: -
Referrals: Partner | Referred | Status / Ash | 2026-01-05 | won / Elm | 2026-01-06 | lost => Client: -; Received: Referred
# Days, with a "no" among them.
Referrals: Partner | Client | Won on / Ash | Dee | 2026-01-05 / Elm | Bo | no / Elm | Cy | No / Ash | Ed | no => Closed: Won on
Referrals: Partner | Client | Received on / Ash | Dee | 2026-01-05 / Elm | Bo | no / Elm | Cy | No / Ash | Ed | no => Received: -
# Titles of groups stand where the days do; other texts are none.
Referrals: When | Partner | Client / CPAs / 2026-01-05 | Ash | Dee / Attorneys / Banks / 2026-01-06 | Elm | Bo => Received: When
Referrals: When | Partner | Client / CPAs | Ash | Cy / 2026-01-05 | Ash | Dee / Banks | Elm | Flo / Brokers | Elm | Gil / 2026-01-06 | Elm | Bo => Received: -
# Days of the month below headings of months, days and months below a year.
Referrals: When | Partner | Client / January 2026 / 5 | Ash | Dee / 6 | Elm | Bo => Received: When
Referrals: When | Partner | Client / 5 | Ash | Dee / 6 | Elm | Bo => Received: -
Referrals: When | Partner | Client / 2026 / 5 Jan | Ash | Dee / 6 Feb | Elm | Bo => Received: When
Referrals: When | Partner | Client / 2026 / 5 | Ash | Dee / 6 | Elm | Bo => Received: -
Referrals: When | Day | Partner | Client / 5 Jan | 2026-01-05 | Ash | Dee / 6 Feb | 2026-02-06 | Elm | Bo => Received: Day
# Names hold letters, and more than a day or an amount.
Referrals: Introduced by | Client | Received / Ash | Dee | 2026-01-05 / 3rd Street Tax | Bo | 2026-01-06 => Partner: Introduced by
Referrals: Introduced by | Client | Received / 12 | Dee | 2026-01-05 / 13 | Bo | 2026-01-06 => Partner: -
Referrals: Introduced by | Client | Received / 5 Jan 2026 | Dee | 2026-01-05 / 6 Jan 2026 | Bo | 2026-01-06 => Partner: -
Activities: Partner | Date | Time / Ash | 2026-01-05 | 1h 30m / Elm | 2026-01-06 | 45 min => Hours: Time
Activities: Partner | Date | Time / Ash | 2026-01-05 | early / Elm | 2026-01-06 | late => Hours: -
# What Partners know of shares and stages.
Partners: Partner | Category | Split / Ash | CPA | 80/20 / Elm | CPA | 70/30 => Share %: Split
Partners: Partner | Category | Split / Ash | CPA | fair / Elm | CPA | even => Share %: -
`;

const NOTHING_SAID = {
  partnerNames: new Set(['ash', 'elm']),
  statusWords: new Map(),
  kindWords: new Map(),
  currency: 'USD',
};

const pairs = (text: string) => text.split('; ').map((each) => each.split(': ') as [string, string]);

it.each(CHOSEN.split('\n').filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
  const [, kind, text, expected, set] = /^(\w+): (.*) => (.*?)(?: <= (.*))?$/.exec(line) ?? [];
  const at = headed(text ?? '');
  const columnMap = new Map(set === undefined ? [] : pairs(set));
  const { positions, asides } = mapColumns(kind as TableKind, at, { ...NOTHING_SAID, columnMap });
  const found = pairs(expected ?? '').map(([name]) => {
    const own = positions.get(name);
    const places = own === undefined ? (asides.get(name as Aside) ?? []) : [own];
    return `${name}: ${places.map((place) => at.headers[place]).join(', ') || '-'}`;
  });
  expect(found.join('; ')).toBe(expected);
});
