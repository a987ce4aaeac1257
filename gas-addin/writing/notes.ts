/**
 * Notes in the document's properties, out of sight: how to put back what a write does. Everybody who opens the spreadsheet
 * shares them. They are read with one call and kept at hand, as a script that writes is alone (it holds the lock).
 */
export interface Notes {
  keys(): string[];
  /** '' when there is none. */
  read(key: string): string;
  /** `text` is JSON. */
  put(key: string, text: string): void;
  drop(keys: readonly string[]): void;
}

/** Characters of one property, all of them ASCII: Google keeps 9 KB. */
const PART = 8800;
/** Characters of all: Google keeps 500 KB. */
const MOST = 450_000;

const FIRST = 'note ';
const REST = 'part ';
const restKey = (key: string, part: number): string => `${REST}${part} ${key}`;

/** `makeRoom` names notes that can go when there is no room for others. */
export function openNotes(makeRoom: (notes: Notes) => string[]): Notes {
  const properties = PropertiesService.getDocumentProperties();
  let known: Record<string, string> | null = null;
  const all = (): Record<string, string> => (known ??= properties.getProperties());
  const isOf = (property: string, keys: ReadonlySet<string>): boolean =>
    keys.has(property.replace(FIRST, '')) || keys.has(property.replace(/^part \d+ /, ''));

  const notes: Notes = {
    keys: () =>
      Object.keys(all())
        .filter((property) => property.indexOf(FIRST) === 0)
        .map((property) => property.slice(FIRST.length)),
    read(key) {
      const [, count = '0', first = ''] = /^(\d+)\|([^]*)$/.exec(all()[FIRST + key] ?? '') ?? [];
      let text = first;
      for (let part = 1; part < Number(count); part++) text += all()[restKey(key, part)] ?? '';
      return text;
    },
    put(key, text) {
      const plain = ascii(text);
      const count = Math.max(1, Math.ceil(plain.length / PART));
      const values: Record<string, string> = { [FIRST + key]: `${count}|${plain.slice(0, PART)}` };
      for (let part = 1; part < count; part++)
        values[restKey(key, part)] = plain.slice(part * PART, (part + 1) * PART);
      if (sizeOf({ ...all(), ...values }) > MOST) notes.drop(makeRoom(notes));
      if (sizeOf({ ...all(), ...values }) > MOST)
        throw new Error('These are too many cells to be changed at once. Do it in several parts.');
      const next = { ...all(), ...values };
      known = null;
      properties.setProperties(values);
      known = next;
    },
    drop(keys) {
      const gone = new Set(keys);
      const rest = Object.fromEntries(Object.entries(all()).filter(([property]) => !isOf(property, gone)));
      if (Object.keys(rest).length === Object.keys(all()).length) return;
      known = null;
      // All at once, however many there are.
      if (Object.keys(rest).length === 0) properties.deleteAllProperties();
      else properties.setProperties(rest, true);
      known = rest;
    },
  };
  return notes;
}

function sizeOf(values: Readonly<Record<string, string>>): number {
  return Object.entries(values).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
}

/** JSON says the same in ASCII, whose length is known in bytes. */
function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${`000${unit.charCodeAt(0).toString(16)}`.slice(-4)}`);
}
