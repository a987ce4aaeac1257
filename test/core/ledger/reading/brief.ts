import type { Reading } from '../../../../core/ledger/reading/read';
import { readLines } from './said';

/** What nearly every row says, and so says nothing. */
const USUAL =
  / \| (?:qualified=2|(?:netNew|informed|attest|thanked|agenda|qualified)=-|credit=1|by=0|ratings=\/\/\/)(?= \||$)/g;
const NOT_LISTED = /^ {2}(.*) \(\? 0\) \| listed=false$/;
const COLUMN = /^ {2}\d+ "(.*?)" (.*)$/;

/** A column that is called what it is read as by its name alone. */
const column = (line: string): string => {
  const [, header = '', as = ''] = COLUMN.exec(line) ?? [];
  return header === as ? header : as.startsWith('(') ? `${header} ${as}` : `${header} = ${as}`;
};

/** The lines from one heading to the next. */
function section(lines: readonly string[], from: string, to: string): string[] {
  return lines.slice(lines.indexOf(from) + 1, lines.indexOf(to));
}

/** What was read of a small sheet as {@link readLines} says it, without what goes without saying. */
export function briefLines(reading: Reading): string[] {
  const lines = readLines(reading);
  const tables: string[] = [];
  for (const line of lines.slice(0, lines.indexOf('partners')))
    if (COLUMN.test(line)) tables.push(`${tables.pop() as string} | ${column(line)}`);
    else tables.push(line);
  const partners = section(lines, 'partners', 'introductions').map(
    (line) => NOT_LISTED.exec(line)?.[1] ?? line.trim(),
  );
  const rows = lines
    .slice(lines.indexOf('introductions'), lines.indexOf('settings'))
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().replace(USUAL, ''));
  const settings = section(lines, 'settings', 'notes')
    .filter((line) => !/^ {2}asOf|^as of .* \(option\)$/.test(line))
    .map((line) => line.trim());
  const notes = [...reading.ledger.notes].map(
    ({ table, sheet, row, column: of, value, kind, problem }) =>
      `! ${sheet} ${row} ${table}.${of} "${value}" (${kind}): ${problem}`,
  );
  return [
    ...tables,
    ...(partners.length === 0 ? [] : [`partners: ${partners.join(', ')}`]),
    ...rows,
    ...settings,
    ...notes,
  ];
}
