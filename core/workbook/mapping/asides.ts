/**
 * Columns that no table of ours has, but that say something about a mapped one in the same row: a tick-box beside the
 * status, the debit beside the credit.
 */
export type Aside =
  | 'Won flag'
  | 'Lost flag'
  | 'Closed flag'
  | 'Reason lost'
  | 'Lost date'
  | 'Lost amount'
  | 'Other status'
  | 'Debit'
  | 'Credit'
  | 'Debit or credit'
  | 'Amount beside'
  | 'Later year'
  | 'Amount period'
  | 'Part of the amount'
  | 'Sort of amount'
  | 'Paid by'
  | 'Undone flag'
  | 'Number of referrals'
  | 'Also the client'
  | 'Received client'
  | 'Given client'
  | 'Unit'
  | 'Minutes'
  | 'Hours beside'
  | 'Not held'
  | 'Start'
  | 'End'
  | 'Partner first name'
  | 'Client first name'
  | 'Another partner'
  | 'Part of a partner'
  | 'Year'
  | 'Year beside'
  | 'Month'
  | 'Quarter'
  | 'Day';

/** Whether a column names the clients of one of two directions, as no other table has it. */
export function isOfSide(aside: Aside): boolean {
  return aside === 'Received client' || aside === 'Given client';
}

/** Whether a column ticks what became of introductions, as no other table has it. */
export function isTickBox(aside: Aside): boolean {
  return aside === 'Won flag' || aside === 'Lost flag' || aside === 'Closed flag';
}

/** 0-based sheet-array columns of each. */
export type Asides = ReadonlyMap<Aside, readonly number[]>;

/** Why an aside stands in no column of ours, for the advisor. */
export const ASIDE_WHY: Readonly<Record<Aside, string>> = {
  'Won flag': 'It is read together with Status: it says which rows are won.',
  'Lost flag': 'It is read together with Status: it says which rows are lost.',
  'Closed flag': 'It is read together with Status: what is closed and not won is lost.',
  'Reason lost': 'It is read together with Status: a row with a reason is lost, where nothing else says so.',
  'Lost date': 'It is read together with Closed: the day of a row that is lost.',
  'Lost amount':
    'It is read together with Status: a row with an amount there is lost, where nothing else says so.',
  'Other status': 'It is read together with Status, where that says neither won nor lost.',
  Debit: 'It is read together with Amount: a debit is taken off.',
  Credit: 'It is read together with Amount: a credit is income.',
  'Debit or credit': 'It is read together with Amount: it says what is taken off.',
  'Amount beside': 'It counts beside the income of its row, as the kind of money that its header says.',
  'Amount period': 'It is read together with First-year revenue: how often in a year the amount comes.',
  'Later year':
    'It is read together with First-year revenue: the first year of a client may begin with it, or go on in it.',
  'Part of the amount': 'Its amounts are added to those of the row, as another sort of them.',
  'Sort of amount': 'It is read together with the amount: it says which are assets.',
  'Paid by': 'It is read together with Cost: what the partner paid is no cost of yours.',
  'Undone flag': 'It is read together with Amount: what is ticked was taken back, or never came.',
  'Number of referrals': 'A row is read as one introduction, however many this says.',
  'Also the client': 'It is another name of the introduction, by which money without partners may name it.',
  'Received client': 'It names the clients that came, beside those that were given.',
  'Given client': 'It names the clients that were given, beside those that came.',
  Unit: 'It is read together with Hours: the unit of each row.',
  Minutes: 'It is read together with Hours: the minutes beside whole hours.',
  'Hours beside': 'It is read together with Hours: what was spent beside them.',
  'Not held': 'It is read together with Hours: it says which activities did not take place.',
  Start: 'It is read together with the end beside it: how many hours it took.',
  End: 'It is read together with the start beside it: how many hours it took.',
  'Partner first name': 'It is read together with the last name beside it.',
  'Client first name': 'It is read together with the last name beside it.',
  'Another partner': 'It names another partner of the row.',
  'Part of a partner': 'It says what part of the row is that of a partner.',
  Year: 'It is read together with the month beside it.',
  'Year beside': 'It is read together with the day beside it, which has no year.',
  Month: 'It is read together with the year beside it.',
  Quarter: 'It is read together with the year beside it.',
  Day: 'It is read together with the month beside it.',
};
