import type { TableReader } from '../../../workbook/columns/table-reader';
import { codedText } from '../../../workbook/values/column-codes';
import { counted } from '../../../workbook/values/text';
import { personName } from '../../name-forms';

/** What stands between the names of a list, and what may stand within a name or between two of a family, too. */
const BETWEEN = /\s*[;\n\r•|]\s*|\s+\/\s+|\s(?=\d[.)]\s)/;
const COMMA = /\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*/;
const NUMBERED = /^\d{1,2}[.)]\s+/;

/** Whether a text names several persons with a last name of their own each, as no family and no firm does. */
export function listsPersons(text: string): boolean {
  if (!/[,;\n\r•|/]|\d[.)]\s/.test(text)) return false;
  return areStrangers(text.split(BETWEEN)) || (text.includes(',') && areStrangers(text.split(COMMA)));
}

function areStrangers(names: readonly string[]): boolean {
  const filled = names.map((name) => name.replace(NUMBERED, '').trim()).filter((name) => name !== '');
  if (filled.length < 2) return false;
  const persons = filled.map(personName);
  const last = new Set(persons.map((person) => person?.last));
  return persons.every((person) => person !== null) && last.size === filled.length;
}

/** Notes the cells that name several clients: each row is one introduction. */
export function noteClientsInCells(reader: TableReader): void {
  const encoded = reader.codes('Client');
  if (encoded === null) return;
  const lists = encoded.texts.map(listsPersons);
  if (!lists.includes(true)) return;
  let rows = 0;
  let example = '';
  for (let i = 0; i < reader.count; i++) {
    if (lists[encoded.codes[i] as number] !== true) continue;
    if (rows === 0) example = codedText(encoded, i).replace(/\s*[\n\r]\s*/g, '; ');
    rows++;
  }
  if (rows > 0)
    reader.note(
      reader.scope('Client'),
      -1,
      counted(rows, 'row'),
      'several introductions in a row',
      `These rows name several clients in one cell ("${example}"); each row is counted as one introduction.`,
      'Write one row for each client, unless they are one household.',
    );
}
