import type { NoteCollector } from '../../workbook/notes/note-list';
import { NONE, type Partner, type SourceColumns } from '../ledger';
import type { NameTable } from '../names';
import { unlisted } from './read-partners';
import { MOST_NAMES, closePairs } from '../spelling';

/** Partners in the order of the Partners table, then every other one by name, and their new codes by old code. */
export function orderPartners(
  names: NameTable,
  listed: ReadonlyMap<number, Partner>,
): { partners: Partner[]; newCode: Int32Array } {
  const codes = names.names.map((_, code) => code);
  const byName = (a: number, b: number) => {
    const [first, second] = [names.names[a] ?? '', names.names[b] ?? ''].map((name) => name.toLowerCase());
    return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : a - b;
  };
  // Listed partners were read first, so their codes are in the order of the table.
  const order = [
    ...codes.filter((code) => listed.has(code)),
    ...codes.filter((code) => !listed.has(code)).sort(byName),
  ];
  const newCode = new Int32Array(codes.length);
  order.forEach((code, position) => (newCode[code] = position));
  return { partners: order.map((code) => listed.get(code) ?? unlisted(names.names[code] ?? '')), newCode };
}

/** Replaces old partner codes by new ones in place. */
export function recode(partner: Int32Array, newCode: Int32Array): void {
  for (let i = 0; i < partner.length; i++) partner[i] = newCode[partner[i] as number] ?? NONE;
}

/** Notes names that are spelt almost alike, at the first row of the later one; they are never merged. */
export function noteCloseNames(
  names: NameTable,
  tables: readonly SourceColumns[],
  sheets: readonly string[],
  notes: NoteCollector,
): void {
  const keys: string[] = [];
  const codes: number[] = [];
  for (const [key, code] of names.keys()) {
    keys.push(key);
    codes.push(code);
  }
  if (keys.length > MOST_NAMES)
    notes.add(
      notes.scope('Partners', '', ''),
      0,
      `${names.names.length} partners`,
      notes.problem(
        'There are so many different partners that close spellings are not looked for.',
        'Check that Partner is mapped to the right column.',
      ),
    );
  const pairs = closePairs(keys).flatMap(([a, b]) => {
    const [first, second] = [codes[a] ?? NONE, codes[b] ?? NONE];
    return first === second ? [] : [first < second ? ([first, second] as const) : ([second, first] as const)];
  });
  if (pairs.length === 0) return;
  const places = firstPlaces(names.names.length, tables);
  const problem = notes.problem(
    'Two partners are spelt almost alike; they are kept apart.',
    'If they are one, write one name everywhere, or enter the other spelling under Aliases in Partners.',
  );
  const scopes = new Map<string, number>();
  const seen = new Set<string>();
  for (const [first, second] of pairs) {
    if (seen.has(`${first},${second}`)) continue;
    seen.add(`${first},${second}`);
    const sheet = sheets[places.sheet[second] ?? NONE] ?? '';
    const scope = scopes.get(sheet) ?? notes.scope('Partners', sheet, '');
    scopes.set(sheet, scope);
    notes.add(
      scope,
      places.row[second] ?? 0,
      `${names.names[second] ?? ''} / ${names.names[first] ?? ''}`,
      problem,
    );
  }
}

function firstPlaces(
  count: number,
  tables: readonly SourceColumns[],
): { sheet: Int32Array; row: Int32Array } {
  const places = { sheet: new Int32Array(count).fill(NONE), row: new Int32Array(count) };
  for (const { partner, sheet, row, count: rows } of tables)
    for (let i = 0; i < rows; i++) {
      const code = partner[i] as number;
      if (places.sheet[code] !== NONE) continue;
      places.sheet[code] = sheet[i] as number;
      places.row[code] = row[i] as number;
    }
  return places;
}
