import { MONEY_KINDS, type MoneyKind } from '../../../workbook/tables';
import { NUMBER } from '../../../workbook/input';
import { invoiceOrPayment, isWayOfPaying, moneyKindOf } from '../../../workbook/values/money-kinds';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';
import type { Offer } from '../../../workbook/notes/notes';
import type { TableReader } from '../../../workbook/columns/table-reader';

const codeOf = (kind: MoneyKind) => MONEY_KINDS.indexOf(kind);
const REVENUE = codeOf('revenue');
const CREDIT = /^\s*credits?\s*$/i;
const LISTED = 8;
/** Unknown words that can be answered one by one. */
const ANSWERED = 3;

/** Index into MONEY_KINDS of every row: each known word counts, what is blank, unknown or a way of paying is revenue; one note lists the unknown. */
export function readKinds(reader: TableReader): Int8Array<ArrayBuffer> {
  const kinds = new Int8Array(reader.count).fill(REVENUE);
  const encoded = reader.codes('Kind');
  if (!encoded) return kinds;
  const { kindWords } = reader.context;
  const unknown = new Map<string, number>();
  // Beside invoices a credit is no way of paying.
  const isInvoiced = encoded.texts.some((text) => invoiceOrPayment(text) === 'invoice');
  const kindOf = (text: string) =>
    moneyKindOf(text, kindWords) ?? (isInvoiced && CREDIT.test(text) ? 'refund' : undefined);
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
  noteUnknown(reader, [...unknown.keys()]);
  return kinds;
}

function noteUnknown(reader: TableReader, words: readonly string[]): void {
  if (words.length === 0) return;
  const [only] = words;
  const more = words.length - LISTED;
  reader.note(
    reader.scope('Kind'),
    -1,
    `${words.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
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
