import { choicesOf } from '../choices';
import { EMPTY } from '../input';
import { codedText } from '../values/column-codes';
import type { TableReader } from './table-reader';
import { isMissing, wordKey } from '../values/text';
import { YES_NO, type Words } from '../values/words';

const UNKNOWN = 127;
/** What is said of a word behind it: `Yes - budget ok`, `No (too small)`. */
const REMARK = /(?:\s*[(:;,\u2013\u2014]|\s+-\s)[^]*$/;

/** Codes of words; `none` where blank, `unknown` (with a note) where the word is not in the vocabulary. */
export function readChoices<T>(
  reader: TableReader,
  column: string,
  vocabulary: Words<T>,
  codeOf: (meaning: T) => number,
  { none, unknown, as }: { none: number; unknown: number; as: string },
): Int8Array<ArrayBuffer> {
  const choices = new Int8Array(reader.count).fill(none);
  const encoded = reader.codes(column);
  if (!encoded) return choices;
  const scope = reader.scope(column);
  const meaningOf = (text: string) => {
    const own = vocabulary.get(wordKey(text));
    // "None" is a revenue model.
    if (own === undefined && isMissing(text)) return none;
    const meaning = own ?? vocabulary.get(wordKey(text.replace(REMARK, '')));
    return meaning === undefined ? UNKNOWN : codeOf(meaning);
  };
  // A table that is read is of a kind, and each column of words says which.
  const words = choicesOf(reader.table.kind!, column)!;
  const known = encoded.texts.map(meaningOf);
  for (let i = 0; i < reader.count; i++) {
    const code = encoded.codes[i] as number;
    if (code === EMPTY) continue;
    let choice = code >= 0 ? (known[code] as number) : meaningOf(codedText(encoded, i));
    if (choice === UNKNOWN) {
      choice = unknown;
      reader.note(
        scope,
        i,
        reader.cell(column, i),
        'a word that is not known',
        `The word is not known; it is ${as}.`,
        `Use one of these words: ${words.join(', ')}.`,
      );
    }
    choices[i] = choice;
  }
  return choices;
}

/** 1 yes, 0 no, -1 blank or (with a note) unreadable. */
export function readYesNo(
  reader: TableReader,
  column: string,
  vocabulary: Words<boolean> = YES_NO,
): Int8Array<ArrayBuffer> {
  return readChoices(reader, column, vocabulary, (yes) => (yes ? 1 : 0), {
    none: -1,
    unknown: -1,
    as: 'read as blank',
  });
}
