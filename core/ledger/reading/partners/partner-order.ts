import type { NoteCollector } from '../../../workbook/notes/note-list';
import type { Offer } from '../../../workbook/notes/notes';
import { NONE, type Partner, type SourceColumns } from '../../ledger';
import { unlisted } from '../rows/read-partners';
import { longerForms } from '../../longer-forms';
import { samePersons } from '../../name-forms';
import { nameKey, type NameTable } from '../../names';
import { MOST_NAMES, closePairs } from '../../spelling';

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

/**
 * Notes names that are spelled almost alike or may be one person under two forms of a name, at the first row of the later one;
 * they are never merged. A pair about which Settings say something is not asked again.
 */
export function noteCloseNames(
  names: NameTable,
  tables: readonly SourceColumns[],
  sheets: readonly string[],
  notes: NoteCollector,
  aliases: ReadonlyMap<string, string>,
  listed: ReadonlyMap<number, Partner>,
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
        'too many partners',
        'There are so many different partners that close spellings are not looked for.',
        'Check that Partner is mapped to the right column.',
      ),
    );
  const spelled = closePairs(keys).flatMap(([a, b]) => {
    const [first, second] = [codes[a] ?? NONE, codes[b] ?? NONE];
    return first === second ? [] : [first < second ? ([first, second] as const) : ([second, first] as const)];
  });
  const isMany = names.names.length > MOST_NAMES;
  const persons = isMany ? [] : samePersons(names.names);
  const longer = isMany ? [] : longerForms(names.names);
  if (spelled.length + persons.length + longer.length === 0) return;
  const places = firstPlaces(names.names.length, tables);
  // The name that is kept: the one that Partners lists, else the one of more rows.
  const isKept = (one: number, other: number) =>
    listed.has(one) === listed.has(other)
      ? (places.rows[one] ?? 0) >= (places.rows[other] ?? 0)
      : listed.has(one);
  const said = new Set([...aliases.keys()].map(nameKey));
  const asked = (first: number, second: number) =>
    !said.has(nameKey(names.names[first] ?? '')) && !said.has(nameKey(names.names[second] ?? ''));
  const scopes = new Map<string, number>();
  const seen = new Set<string>();
  const pairs = [
    ...persons.map(
      (pair) =>
        [
          ...pair,
          'two names of one person',
          'The two names may be one person; they are kept apart.',
        ] as const,
    ),
    ...spelled.map(
      (pair) =>
        [
          ...pair,
          'names spelled alike',
          'Two partners are spelled almost alike; they are kept apart.',
        ] as const,
    ),
    ...longer.map(
      (pair) =>
        [
          ...pair,
          'names spelled alike',
          'One of the two names may be a longer form of the other, of the same partner; they are kept apart.',
        ] as const,
    ),
  ];
  for (const [first, second, kind, problem] of pairs) {
    if (seen.has(`${first},${second}`) || !asked(first, second)) continue;
    seen.add(`${first},${second}`);
    const sheet = sheets[places.sheet[second] ?? NONE] ?? '';
    const scope = scopes.get(sheet) ?? notes.scope('Partners', sheet, '');
    scopes.set(sheet, scope);
    notes.add(
      scope,
      places.row[second] ?? 0,
      `${names.names[second] ?? ''} / ${names.names[first] ?? ''}`,
      notes.problem(
        kind,
        problem,
        'If they are one, write one name everywhere, or enter the other spelling under Aliases in Partners.',
        isKept(first, second)
          ? offers(names.names[first] ?? '', names.names[second] ?? '')
          : offers(names.names[second] ?? '', names.names[first] ?? ''),
      ),
    );
  }
}

function offers(kept: string, other: string): Offer[] {
  return [
    { label: `They are one: \u201c${kept}\u201d`, rows: [[`Alias ${other}`, kept]] },
    { label: 'They are two', rows: [[`Alias ${other}`, '-']] },
  ];
}

/** The first row of each partner, and how many it has. */
function firstPlaces(
  count: number,
  tables: readonly SourceColumns[],
): { sheet: Int32Array; row: Int32Array; rows: Int32Array } {
  const places = {
    sheet: new Int32Array(count).fill(NONE),
    row: new Int32Array(count),
    rows: new Int32Array(count),
  };
  for (const { partner, sheet, row, count: rows } of tables)
    for (let i = 0; i < rows; i++) {
      const code = partner[i] as number;
      places.rows[code]! += 1;
      if (places.sheet[code] !== NONE) continue;
      places.sheet[code] = sheet[i] as number;
      places.row[code] = row[i] as number;
    }
  return places;
}
