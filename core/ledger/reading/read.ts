import type { FoundTable } from '../../workbook/blocks/found';
import type { WorkbookInput } from '../../workbook/input';
import { NoteCollector } from '../../workbook/notes/note-list';
import type { NoteList } from '../../workbook/notes/notes';
import type { TableReader } from '../../workbook/columns/table-reader';
import { isMissing } from '../../workbook/values/text';
import { asOfDay } from './as-of';
import {
  NONE,
  type Action,
  type Candidate,
  type Ledger,
  type Partner,
  type ReferralColumns,
} from '../ledger';
import { locateTables } from './locate';
import { markOf } from './mark';
import { FoldedNames, NameTable, isWithheld, nameKey, partnerSearch } from '../names';
import { noteCopies, type Noted } from './twice/copies';
import { decidedRows } from './twice/one-id';
import { groupsOf } from './twice/groups';
import { noteHouseholds } from './twice/households';
import { noteLongerNames } from './twice/longer-names';
import { noteOtherNames } from './twice/other-names';
import { comparedClients } from './twice/same-clients';
import { noteSteps } from './twice/steps';
import { withoutRunningNumbers } from './twice/running-numbers';
import { noteSameIntroductions, noteTwoPartners } from './twice/same-introduction';
import { ownSide } from './partners/own-side';
import { addFirms } from './partners/firms';
import { takeIntroducers } from './partners/introducers';
import { settleNames } from './partners/settle-names';
import { noteCloseNames, orderPartners, recode } from './partners/partner-order';
import { readActivityTable, uniteActivities } from './rows/read-activities';
import { readActions, readCandidates } from './rows/read-lists';
import { readMoneyTable, uniteMoney } from './rows/read-money';
import { addAliases, readPartnerTable } from './rows/read-partners';
import { saysOutcome } from './rows/outcomes/read-outcome';
import { referralFees } from './rows/referral-fees';
import { noteUnreadTables } from './doubts/unread-tables';
import { noteUnusedRevenue } from './doubts/unused-revenue';
import { readReferralTable, uniteReferrals, type ReferralPart } from './rows/read-referrals';
import { noteDisagreements, scaleCredits } from './shared-ids';

export interface Reading {
  readonly ledger: Ledger;
  /** Every region that was looked at, recognised or not. */
  readonly tables: readonly FoundTable[];
}

/** All Referrals tables as one; an introduction that stands several times under one Id and partner counts once. */
function onceEach(read: readonly ReferralPart[]) {
  const parts = withoutRunningNumbers(read);
  const all = uniteReferrals(parts);
  const referralParts = decidedRows(parts, all.columns);
  const { columns: referrals, ids } = referralParts === parts ? all : uniteReferrals(referralParts);
  return { referralParts, referrals, ids };
}

/**
 * Reads a workbook that nobody designed for us into a ledger. Never throws, whatever the cells hold: what cannot be
 * read is left out with a note. `progress` is told how many of the rows are read, after each table.
 */
export function readWorkbook(
  input: WorkbookInput,
  progress?: (done: number, total: number) => void,
): Reading {
  const notes = new NoteCollector();
  const { settings, tables, readers, found, settingsReaders, unread } = locateTables(input, notes);
  const isOwn = ownSide(settings);
  const partners = new NameTable(nameKey, isOwn);
  for (const [alias, of] of settings.aliases) if (!isMissing(of)) partners.redirect(alias, of);
  const clients = new FoldedNames(isWithheld);
  const events = new FoldedNames();
  const recipients = new NameTable(nameKey);
  const total = readers.reduce((sum, reader) => sum + reader.count, 0);
  let done = 0;
  const each = <Part>(kind: string, read: (reader: TableReader, sheet: number) => Part): Part[] =>
    readers
      .filter((reader) => reader.table.kind === kind)
      .map((reader) => {
        const part = read(reader, input.sheets.indexOf(reader.table.block.sheet));
        done += reader.count;
        progress?.(done, total);
        return part;
      });

  settleNames(readers, settings, isOwn);
  const listed = new Map<number, Partner>();
  each('Partners', (reader, sheet) => readPartnerTable(reader, sheet, partners, listed));
  for (const reader of readers) if (reader.table.kind === 'Partners') addAliases(reader, partners, readers);
  addFirms(readers, partners, settings.aliases, isOwn);
  const isCopied = noteCopies(readers, settings.leaveOut);
  const sheets = input.sheets.map((sheet) => sheet.name);
  const { referralParts, referrals, ids } = onceEach(
    each('Referrals', (reader, sheet) =>
      readReferralTable(reader, sheet, { partners, clients, events }, input.today),
    ),
  );
  noteIntroductions(referrals, referralParts, clients.names, sheets, isCopied);
  noteDisagreements(referrals, ids, referralParts);
  const activities = uniteActivities(
    each('Activities', (reader, sheet) =>
      readActivityTable(reader, sheet, { partners, events, recipients }, settings.defaultHours),
    ),
  );
  const sheetOf = ({ table }: TableReader) => input.sheets.indexOf(table.block.sheet);
  takeIntroducers(readers, { referrals, ids, partners: partners.names, clients: clients.names, sheetOf });
  const moneyParts = each('Money', (reader, sheet) =>
    readMoneyTable(reader, sheet, { partners, clients }, ids),
  ).flat();
  const fees = referralFees(referralParts, moneyParts);
  const money = uniteMoney([...moneyParts, ...fees]);
  const actions: Action[] = each('Actions', (reader, sheet) => readActions(reader, sheet, partners)).flat();
  const candidates: Candidate[] = each('Candidates', readCandidates).flat();

  noteCloseNames(partners, [referrals, activities, money], sheets, notes, settings.aliases, listed);
  noteUnreadTables(
    tables,
    { isPartner: (name) => partners.find(name) >= 0, clients: clients.names },
    settings.leaveOut,
    notes,
  );
  const order = orderPartners(partners, listed);
  for (const table of [referrals, activities, money]) recode(table.partner, order.newCode);
  const { asOf, asOfIs } = asOfDay(settings, { referrals, activities, money }, input.today, notes);
  scaleCredits(referrals, ids, referralParts, asOf);
  const read = {
    today: input.today,
    asOf,
    asOfIs,
    locale: input.locale ?? null,
    settings,
    sheets,
    partners: order.partners,
    clients: clients.names,
    events: events.names,
    recipients: recipients.names,
    referrals,
    activities,
    money,
    actions: actions.map((action) => ({ ...action, partner: order.newCode[action.partner] ?? NONE })),
    candidates,
    columns: columnsOf(readers, settingsReaders, fees.length > 0),
    unread,
    notes,
  };
  noteUnusedRevenue(read, notes);
  const keys = new Map([...partners.keys()].map(([key, code]) => [key, order.newCode[code] as number]));
  const search = partnerSearch(keys, nameIn(order.partners));
  return { ledger: withMark({ ...read, ...search }), tables: found };
}

/** Notes what is said twice, or otherwise, about introductions. */
function noteIntroductions(
  referrals: ReferralColumns,
  parts: readonly ReferralPart[],
  clients: readonly string[],
  sheets: readonly string[],
  isCopied: Noted,
): void {
  const compared = comparedClients(referrals.client, clients);
  const group = groupsOf(referrals, compared, clients.length);
  const introductions = { parts, referrals, clients, compared, group, sheets };
  const duplicates = new Map(parts.map((part) => [part.reader, part.duplicates]));
  const isNoted: Noted = (reader, index) =>
    isCopied(reader, index) || duplicates.get(reader)?.has(index) === true;
  noteSameIntroductions(introductions, isNoted);
  noteLongerNames(introductions, isNoted);
  noteOtherNames(introductions, isNoted);
  noteSteps(introductions);
  noteTwoPartners(introductions);
  noteHouseholds(introductions);
}

/** The tables and columns that figures may need, as the workbook has them. */
function columnsOf(
  readers: readonly TableReader[],
  settingsReaders: readonly TableReader[],
  hasFees: boolean,
): Set<string> {
  const columns = new Set<string>();
  for (const { table, columns: own } of [...readers, ...settingsReaders])
    for (const column of ['', ...own]) columns.add(`${table.kind ?? ''}${column && `.${column}`}`);
  // Other columns than Status can say what became of the introductions.
  if (readers.some((reader) => reader.table.kind === 'Referrals' && saysOutcome(reader)))
    columns.add('Referrals.Status');
  // From when to when it was can say how long an activity took.
  if (readers.some((reader) => reader.asides('Start').length > 0)) columns.add('Activities.Hours');
  // Introductions that name what the partner got say what was paid.
  if (hasFees) columns.add('Referrals.Referral fee');
  return columns;
}

/** The mark is made when it is first asked for: a scorecard of a file needs none. */
function withMark(read: Omit<Ledger, 'mark'> & { readonly notes: NoteCollector }): Ledger {
  let mark: string | null = null;
  return {
    ...read,
    get mark() {
      return (mark ??= markOf(read, read.notes));
    },
  };
}

/** The same ledger with its notes put otherwise; a copy of all that it holds would make its mark. */
export function withNotes(ledger: Ledger, notes: NoteList): Ledger {
  return Object.defineProperties({} as Ledger, {
    ...Object.getOwnPropertyDescriptors(ledger),
    notes: { value: notes, enumerable: true },
  });
}

/** The name of a partner; made here, since a function made while reading would keep all that was read, cells included. */
function nameIn(partners: readonly Partner[]): (partner: number) => string {
  return (partner) => partners[partner]?.name ?? '';
}
