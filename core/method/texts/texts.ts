import type { Book } from '../../kpis';
import { figure, hasValue } from '../../kpis';
import { termsText } from '../../compliance/terms';
import { fold, tidy, uncapitalised } from '../../workbook/values/text';
import type { Words } from '../../words';
import { rhythmWords } from '../plan/rhythm-words';
import { firstName } from './first-name';
import { PLACEHOLDERS, TEMPLATES, type PartnerText, type Placeholder } from './text-templates';

/** A stretch of a filled text: words, or a blank that somebody has to fill in. */
type TextPart =
  { readonly kind: 'words'; readonly text: string } | { readonly kind: 'blank'; readonly label: string };

interface FilledText {
  readonly text: PartnerText;
  readonly parts: readonly TextPart[];
  /** The whole as plain text; a blank is `[what is missing]`. */
  readonly plain: string;
  /** What is still to fill in, each once. */
  readonly blanks: readonly string[];
  /** Whether it is the firm's own wording (Settings `Text: ...`). */
  readonly own: boolean;
  /** Placeholders of an own wording that nobody knows, as written. */
  readonly unknown: readonly string[];
}

/** What a text is filled in with beyond what the ledger knows. */
interface TextOptions {
  /** The client whom it is about. */
  readonly client?: string;
}

/** A text for a partner: the firm's words, else ours, filled in from the ledger; what is not known stays a visible blank. */
export function filledText(
  book: Book,
  partner: number,
  text: PartnerText,
  words: Words,
  options: TextOptions = {},
): FilledText {
  const own = book.ledger.settings.firm.texts.get(text);
  const known = valuesFor(book, partner, words, options);
  const unknown: string[] = [];
  const parts: TextPart[] = [];
  for (const line of (own ?? TEMPLATES[text]).replace(/\r\n?/g, '\n').split('\n')) {
    const filled = fillLine(line, known, unknown);
    // A placeholder that has nothing to say here takes its line with it.
    if (filled === null) continue;
    if (parts.length > 0) parts.push({ kind: 'words', text: '\n' });
    parts.push(...filled);
  }
  const joined = tidyParts(parts);
  return {
    text,
    parts: joined,
    plain: joined.map((part) => (part.kind === 'words' ? part.text : `[${part.label}]`)).join(''),
    blanks: [...new Set(joined.flatMap((part) => (part.kind === 'blank' ? [part.label] : [])))],
    own: own !== undefined,
    unknown: [...new Set(unknown)],
  };
}

/** What stands for each placeholder: null is a blank; '' says that there is nothing to say. */
type Known = Readonly<Record<Placeholder, string | null>>;

const PLACEHOLDER = /\{([^{}\n]*)\}/;

function fillLine(line: string, known: Known, unknown: string[]): TextPart[] | null {
  let empty = false;
  // Split by a pattern with one group: words and names take turns.
  const parts = line.split(PLACEHOLDER).map((piece, at): TextPart => {
    if (at % 2 === 0) return { kind: 'words', text: piece };
    const key = keyOf(piece);
    if (key === null) {
      unknown.push(`{${piece}}`);
      return { kind: 'blank', label: tidy(piece) };
    }
    const value = known[key];
    if (value === '') empty = true;
    return value === null ? { kind: 'blank', label: PLACEHOLDERS[key] } : { kind: 'words', text: value };
  });
  const saysNothing = parts.every((part) => part.kind === 'words' && /^[\s-]*$/.test(part.text));
  return empty && saysNothing ? null : parts;
}

function keyOf(name: string): Placeholder | null {
  const key = (Object.keys(PLACEHOLDERS) as Placeholder[]).find((each) => fold(each) === fold(name));
  return key ?? null;
}

/** Joins neighbouring words and leaves no more than one blank line in a row. */
function tidyParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (part.kind === 'words' && last?.kind === 'words')
      joined[joined.length - 1] = { kind: 'words', text: last.text + part.text };
    else if (part.kind === 'blank' || part.text !== '') joined.push(part);
  }
  return joined.map((part) =>
    part.kind === 'words' ? { kind: 'words', text: part.text.replace(/\n{3,}/g, '\n\n') } : part,
  );
}

function valuesFor(book: Book, partner: number, words: Words, options: TextOptions): Known {
  const { ledger } = book;
  const { name, firm, category, team, clientRating, model, share, expectedIntroductionsAMonth } =
    ledger.partners[partner]!;
  const { advisorName, firmName, firm: ofFirm } = ledger.settings;
  const contact = firstPerson(team);
  const given = figure(book, 'given', partner, { from: 'start', to: null });
  const paid = (model !== null && model !== 'none') || (share !== null && share > 0);
  const cadence = ledger.partners[partner]!.contactCadenceDays ?? ledger.settings.contactCadenceDays;
  return {
    advisor: advisorName,
    firm: firmName,
    partner: name,
    'partner firm': firm ?? name,
    contact,
    'contact first name': contact === null ? null : firstName(contact),
    category: withinSentence(category),
    client: options.client ?? null,
    'client first name': options.client === undefined ? null : firstName(options.client),
    need: null,
    reason: null,
    'our client': withinSentence(ofFirm.texts.get('ideal client')),
    'their client': withinSentence(clientBaseOf(book, partner)),
    'their signs': null,
    given:
      hasValue(given) && typeof given.value === 'number' && given.value > 0
        ? words.count(given.value, 'introduction')
        : null,
    rating: clientRating === null ? null : `clients rate them ${words.number(clientRating, 1)} out of 5`,
    expected:
      expectedIntroductionsAMonth === null || expectedIntroductionsAMonth <= 0
        ? null
        : `${words.count(expectedIntroductionsAMonth, 'introduction')} a month`,
    'expected in return': null,
    rhythm: rhythmWords(cadence, words),
    disclosure: paid ? null : '',
    benefit: null,
    example: null,
    ...agreementValues(book, partner, words),
  };
}

/** What an agreement outline can take from the partner's row. */
function agreementValues({ ledger }: Book, partner: number, words: Words) {
  const of = ledger.partners[partner]!;
  const { model, guaranteedMinimum, expectedRevenueAYear, agreementDate } = of;
  // The guarantee has a line of its own.
  const terms = termsText({ ...of, guaranteedMinimum: null }, words.money);
  return {
    terms: terms !== '' ? terms : model === 'none' ? 'nothing is paid in either direction' : null,
    'expected revenue':
      expectedRevenueAYear === null || expectedRevenueAYear <= 0
        ? null
        : `${words.money(expectedRevenueAYear)} a year`,
    guarantee:
      model !== 'retainer'
        ? ''
        : guaranteedMinimum === null
          ? null
          : `At least ${words.count(guaranteedMinimum, 'introduction')} a year. If fewer come, we talk before the next payment.`,
    contributions: null,
    'payment timing': terms === '' && model === 'none' ? '' : null,
    data: null,
    notice: null,
    'after the end': null,
    'signed on': agreementDate === null ? null : words.longDate(agreementDate),
  };
}

/** `Dana Harbor (partner), Luis Ortega` begins with Dana Harbor. */
function firstPerson(team: string | null): string | null {
  const first = tidy((team ?? '').replace(/\([^)]*\)/g, '').split(/[,;\n]/)[0] ?? '');
  return first === '' ? null : first;
}

/** Words inside a sentence: `CPA` stays, `Estate attorney` becomes `estate attorney`; the full stop is the sentence's own. */
function inSentence(words: string): string {
  const bare = words.replace(/[.\s]+$/, '');
  return /^[A-Z][a-z]/.test(bare) ? uncapitalised(bare) : bare;
}

function withinSentence(words: string | null | undefined): string | null {
  return words == null || words.trim() === '' ? null : inSentence(words);
}

/** Whom they serve, as it was written down when they were a candidate. */
function clientBaseOf({ ledger }: Book, partner: number): string | null {
  const candidate = ledger.candidates.find((each) => ledger.findPartner(each.name) === partner);
  return candidate?.clientBase ?? null;
}
