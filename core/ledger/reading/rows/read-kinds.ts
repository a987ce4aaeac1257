import { MONEY_KINDS, type MoneyKind } from '../../../workbook/tables';
import { namesOf, titlesAbove, withoutEnding } from '../../../workbook/blocks/titles';
import { NUMBER } from '../../../workbook/input';
import {
  invoiceOrPayment,
  isCredit,
  isTakenBack,
  isWayOfPaying,
  moneyKindOf,
  namesService,
} from '../../../workbook/values/money-kinds';
import { parseEitherSign } from '../../../workbook/values/money';
import { cellText, counted, isMissing, tidy, wordKey } from '../../../workbook/values/text';
import { isOwnPayout } from '../../../workbook/mapping/amounts/beside-income';
import { isOfRemarks } from '../../../workbook/mapping/amounts/money-columns';
import { isNumeric } from '../../../workbook/mapping/amounts/amount-at';
import { isPayee } from '../../../workbook/mapping/headers/payee';
import { sampleOf, type HeaderRow } from '../../../workbook/mapping/headers/header-row';
import { headerKey } from '../../../workbook/values/header-key';
import type { Offer } from '../../../workbook/notes/notes';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { firstFew } from './few-words';
import { kindOfName, noteKindByName, takeKindsOfTitles } from './kinds-of-titles';

const codeOf = (kind: MoneyKind) => MONEY_KINDS.indexOf(kind);
const REVENUE = codeOf('revenue');
/** Unknown words that can be answered one by one. */
const ANSWERED = 3;

/**
 * Index into MONEY_KINDS of every row: each known word counts, what is blank, unknown or a way of paying is revenue, and one note lists
 * the unknown. Without a column of kinds a name says it, see {@link kindByName}.
 */
export function readKinds(reader: TableReader): Int8Array<ArrayBuffer> {
  const encoded = reader.codes('Kind');
  const kinds = new Int8Array(reader.count).fill(encoded ? REVENUE : codeOf(kindByName(reader)));
  if (!encoded) {
    takeKindsOfTitles(reader, kinds);
    return kinds;
  }
  const { kindWords } = reader.context;
  const unknown = new Map<string, number>();
  // Beside invoices a credit is no way of paying.
  const isInvoiced = encoded.texts.some((text) => invoiceOrPayment(text) === 'invoice');
  const kindOf = (text: string) =>
    moneyKindOf(text, kindWords) ?? (isInvoiced && isCredit(text) ? 'refund' : undefined);
  const known = encoded.texts.map(kindOf);
  for (let i = 0; i < reader.count; i++) {
    const code = encoded.codes[i] as number;
    if (code < 0 && code !== NUMBER && reader.isMissing('Kind', i)) continue;
    const text = code >= 0 ? (encoded.texts[code] as string) : cellText(reader.cell('Kind', i));
    const kind = code >= 0 ? known[code] : kindOf(text);
    if (kind !== undefined) kinds[i] = codeOf(kind);
    else if (!isMissing(text) && !isWayOfPaying(text))
      unknown.set(tidy(text), (unknown.get(tidy(text)) ?? 0) + 1);
  }
  // Beside debits and credits, what a remark calls them matters no more.
  const isSigned = reader.asides('Debit').length > 0 || reader.asides('Debit or credit').length > 0;
  if (!isSigned && isPayee(reader.header('Partner')) && !isOfBothSigns(reader)) takeAsPaid(reader, kinds);
  else if (!isSigned || !isOfRemarks(reader.header('Kind'))) noteUnknown(reader, [...unknown.keys()]);
  return kinds;
}

/** Whether some amounts came and others went, as on a statement of a bank, which calls either side the payee. */
function isOfBothSigns(reader: TableReader): boolean {
  const signs = new Set(
    Array.from({ length: reader.count }, (_, i) => {
      const number = parseEitherSign(cellText(reader.cell('Amount', i)))?.value ?? 0;
      return Math.sign(number);
    }),
  );
  return signs.has(1) && signs.has(-1);
}

/** What partners were paid is a share, also where a remark only calls it a fee or a commission. */
function takeAsPaid(reader: TableReader, kinds: Int8Array): void {
  const partner = reader.header('Partner');
  let changed = 0;
  for (let i = 0; i < reader.count; i++) {
    if (kinds[i] !== REVENUE || reader.isMissing('Partner', i)) continue;
    kinds[i] = codeOf('share');
    changed++;
  }
  if (changed > 0)
    noteKindByName(
      reader,
      partner,
      `Partners were paid ${counted(changed, 'amount')}, as "${partner}" says: what is no cost or refund counts as share.`,
    );
}

/** Headers of what was paid in either direction: the name of their table tells more. */
const GENERAL = /^(?:fees?|payments?|paid|amount paid|total paid|check amount)$/;

/** "Fee paid" beside a client is what the client paid; without one it went to the partner. */
function isPaidByClient(reader: TableReader, header: string): boolean {
  return /^fees? paid$/.test(headerKey(header).key) && reader.has('Client');
}

/** What all rows are without a column that says it: as the header of the amount says, else the name of the table or tab; noted unless revenue. */
function kindByName(reader: TableReader): MoneyKind {
  const { block } = reader.table;
  const { kindWords } = reader.context;
  // "Gutschrift" beside "Belastung" is a credit.
  const isPair = reader.asides('Debit').length > 0;
  const { headers } = reader.headerRow;
  const amount = reader.header('Amount');
  const header = isPair || isOwnPayout(headerKey(amount).key, headers) ? '' : amount;
  const paidTo = isPair ? '' : paidToPartner(reader, header);
  const names = [
    GENERAL.test(headerKey(header).key) ? '' : header,
    paidTo,
    ...titlesAbove(block, reader.table.header).filter((title) => !namesService(title)),
    ...namesOf(block).map(withoutEnding),
    spentOn(reader.headerRow),
  ].map((name) => (isPaidByClient(reader, name) ? '' : tidy(name)));
  const kindOf = (name: string) =>
    kindOfName(name, kindWords) ??
    (name !== '' && (name === tidy(paidTo) || isPayee(name)) ? 'share' : undefined);
  // What was given back stands in a column of its own, or the status says it of each row, so a file called "Refunds" tells nothing of the others.
  const isToldApart =
    isPair ||
    headers.some((each) => each !== header && isTakenBack(each)) ||
    (reader.codes('Status')?.texts.some(isTakenBack) ?? false);
  const isSaid = (kind: MoneyKind | undefined) =>
    kind !== undefined && !(isToldApart && (kind === 'refund' || kind === 'clawback'));
  const said = names.find((each) => isSaid(kindOf(each)));
  const name = isPair ? said : (payeeOver(reader, said, kindOf) ?? said);
  if (name === undefined) return 'revenue';
  const isOwnWord = kindWords.has(wordKey(name));
  const insurer = name === tidy(header) && !isOwnWord ? insurerBeside(reader, name) : null;
  const due = name === tidy(header) && !isOwnWord && insurer === null ? dueBeside(reader, name) : null;
  const plain = kindOf(name) ?? 'revenue';
  const kind =
    insurer !== null ? 'revenue' : due === null ? plain : (moneyKindOf(due.plain, kindWords) ?? plain);
  if (kind === 'revenue' && plain === 'revenue') return kind;
  noteKindByName(
    reader,
    name,
    kind === plain
      ? `No column says what kind of money these rows are; by the name "${name}" they count as ${kind}.`
      : insurer !== null
        ? `Beside "${insurer}" the amounts under "${name}" are what the insurer paid, so they count as revenue.`
        : `Beside "${due?.header ?? ''}" the amounts under "${name}" are what was paid of it, so they count as ${kind}.`,
  );
  return kind;
}

const SPENT_ON = /^(?:gifts?(?: (?:given|sent|item|idea|description))?|occasion|restaurant|meal)$/;

/** The header that says for what the amounts were spent; '' where none does, or amounts stand below it themselves. */
function spentOn(at: HeaderRow): string {
  const isAmount = (i: number) => sampleOf(at, i).values.some(isNumeric);
  return at.headers.find((each, i) => SPENT_ON.test(headerKey(each).key) && !isAmount(i)) ?? '';
}

/** The header that says that the partner was paid: "Paid to", or "Compensation" beside "Promoter"; '' where none does. */
function paidToPartner(reader: TableReader, amount: string): string {
  const partner = reader.has('Partner') ? reader.header('Partner') : '';
  const { key } = headerKey(partner);
  if (key === 'paid to') return partner;
  // Beside the premium of a policy it is what the insurer pays to the firm.
  const { headers } = reader.headerRow;
  if (headers.some((each) => /\bpremiums?\b/.test(headerKey(each).key))) return '';
  // "Solicitor bps" beside it says of whose part the payment is.
  const isPayment = /^(?:payments?|paid|amount paid|total paid)$/.test(headerKey(amount).key);
  const rate = isPayment ? headers.find((each) => isPartOf(each, key)) : undefined;
  if (rate !== undefined) return rate;
  const isPaid = /^(?:promoter|solicitor|referrer|introducer|endorser)s?(?: name)?$/.test(key);
  return isPaid && /^(?:total )?comp(?:ensation)?(?: paid)?$/.test(headerKey(amount).key) ? amount : '';
}

/** Whether a header names a rate or a part of the partner: "Solicitor bps", "CPA %". */
const isPartOf = (header: string, partner: string): boolean =>
  partner !== '' &&
  headerKey(header).key.startsWith(partner) &&
  /(?:\bbps|\brate|\bpercent|\bpct|%)(?: ?\))?$/i.test(header.trim());

/**
 * The header that says that partners were paid, where nothing but the name of a tab or a title says what the amounts are, and that no
 * more than "Payments"; null where there is none.
 */
function payeeOver(
  reader: TableReader,
  said: string | undefined,
  kindOf: (name: string) => MoneyKind | undefined,
): string | null {
  const partner = reader.has('Partner') ? tidy(reader.header('Partner')) : '';
  if (!isPayee(partner) || isOfBothSigns(reader)) return null;
  const isOfAmount = said !== undefined && said === tidy(reader.header('Amount'));
  return said === undefined || (kindOf(said) === 'revenue' && !isOfAmount) ? partner : null;
}

const PAID = /\b(?:paid|received)\b/;
const DUE = /\b(?:due|owed|owing|payable|earned|expected|billed)\b/;

/** The header of a policy or its insurer, where "Commission paid" is what the insurer paid to the firm; null where there is none. */
function insurerBeside(reader: TableReader, name: string): string | null {
  if (!/^(?:total |net )?(?:commissions?|comm) paid$/.test(headerKey(name).key)) return null;
  return reader.headerRow.headers.find((each) => INSURER.test(headerKey(each).key)) ?? null;
}

const INSURER = /\b(?:carrier|insurer|insured|policy|policyholder|insurance company)\b/;

/** The header that names as due what another one names as paid, and what both are: "Commission due" beside "Commission paid". */
function dueBeside(
  reader: TableReader,
  name: string,
): { readonly header: string; readonly plain: string } | null {
  const without = (header: string, word: RegExp) => {
    const { key } = headerKey(header);
    return word.test(key) ? key.replace(word, ' ').replace(/\s+/g, ' ').trim() : null;
  };
  const plain = without(name, PAID);
  const header =
    plain === null ? undefined : reader.headerRow.headers.find((each) => without(each, DUE) === plain);
  return plain === null || header === undefined ? null : { header, plain };
}

function noteUnknown(reader: TableReader, words: readonly string[]): void {
  if (words.length === 0) return;
  const [only] = words;
  reader.note(
    reader.scope('Kind'),
    -1,
    firstFew(words),
    'kinds of money',
    'These words are not known as kinds of money; their rows are revenue.',
    `Say what a word means in Settings, as "Kind word ${only ?? ''}", and ${MONEY_KINDS.join(', ')} beside it.`,
    answers(words),
  );
}

/** All of them revenue in one press; a few words also each by itself. */
function answers(words: readonly string[]): Offer[] {
  const rows = (list: readonly string[], kind: MoneyKind) =>
    list.map((word) => [`Kind word ${word}`, kind] as const);
  const all: Offer = {
    label: words.length > 1 ? 'All are revenue' : 'revenue',
    rows: rows(words, 'revenue'),
  };
  const others = MONEY_KINDS.filter((kind) => kind !== 'revenue');
  if (words.length > ANSWERED) return [all];
  return [
    all,
    ...words.flatMap((word) =>
      others.map((kind) => ({
        label: words.length > 1 ? `\u201c${word}\u201d is ${kind}` : kind,
        rows: rows([word], kind),
      })),
    ),
  ];
}
