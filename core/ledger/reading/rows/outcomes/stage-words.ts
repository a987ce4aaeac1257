import type { TableReader } from '../../../../workbook/columns/table-reader';
import { isClosedAlone } from '../../../../workbook/outcome/outcome';
import { wordKey } from '../../../../workbook/values/text';
import { firstFew } from '../few-words';

const LONGEST_STAGE = 40;

/** Whether a word that nobody knows may be the name of a stage: short, and saying nothing of an end. */
export function isStage(text: string): boolean {
  return text.length <= LONGEST_STAGE && !isClosedAlone(text) && !ENDED.test(wordKey(text));
}
const ENDED =
  /\b(end|ended|over|final|finished|stopped|inactive|archived?|churned|former|left|cancel\w*|dropped|terminated|removed|deleted|with|by)\b|\?/;

/** One note lists the words that stand for a stage beside the word that says what was won. */
export function noteStages(reader: TableReader, words: ReadonlySet<string>, won: string): void {
  const [first] = words;
  if (first === undefined) return;
  const all = [...words];
  reader.note(
    reader.scope('Status'),
    -1,
    firstFew(all),
    'words taken for stages',
    `Beside "${won}" these words are taken for stages on the way: they say neither won nor lost, and count as open.`,
    `Nothing to do, unless one of them means won or lost; then say so in Settings, as "Status word ${first}".`,
    [{ label: 'They are open', rows: all.map((word) => [`Status word ${word}`, 'open'] as const) }],
  );
}
