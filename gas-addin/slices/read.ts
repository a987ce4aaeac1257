import { openBook, openPart, type Book } from '../../core/kpis';
import { NONE, type Action, type Ledger, type Partner } from '../../core/ledger/ledger';
import { partnerSearch } from '../../core/ledger/names';
import {
  FIRST_PARTNER,
  FORM,
  LENGTH_DIGITS,
  LISTS,
  NOTES,
  parseHead,
  TABLE_NAMES,
  TYPES,
  type Head,
  type KeptNotes,
  type Lists,
  type NamesSlice,
  type PartnerSlice,
  type TableName,
  type TableSlice,
} from './layout';
import { readReal, readWhole } from './numbers';

/** Something that was kept is there no longer. */
export class Gone extends Error {}

/** Pieces of the kept text, from one character up to another; throws {@link Gone} when it is not all there. */
export type Load = (pieces: ReadonlyArray<readonly [begin: number, end: number]>) => string[];

/** Books of a ledger that was kept as slices; whatever they are asked for later may throw {@link Gone} too. */
export interface KeptBooks {
  /** A book of these partners, as far as the ledger knows them. */
  of(names: readonly string[]): Book;
  whole(): Book;
}

export function openSlices(load: Load): KeptBooks {
  const lengthOf = Number(load([[0, LENGTH_DIGITS]])[0]);
  const begin = LENGTH_DIGITS + lengthOf;
  const head = parseHead(load([[LENGTH_DIGITS, begin]])[0]!) as Head;
  if (head.form !== FORM) throw new Gone();
  const ends = new Array<number>(head.sections).fill(0);
  readWhole(head.lengths, ends);
  for (let i = 0, end = begin; i < ends.length; i++) ends[i] = end += ends[i]!;
  const sections = (which: readonly number[]): unknown[] =>
    load(which.map((i) => [i === 0 ? begin : ends[i - 1]!, ends[i]!] as const)).map(
      (text) => JSON.parse(text) as unknown,
    );

  const partnerCount = (head.sections - FIRST_PARTNER) / 2;
  const slicesOf = (partners: readonly number[]): PartnerSlice[] =>
    sections(partners.map((p) => FIRST_PARTNER + p)) as PartnerSlice[];
  const recordOf = ({ record }: PartnerSlice): Partner =>
    Object.fromEntries(head.fields.map((field, i) => [field, record[i]])) as unknown as Partner;
  const everyone = partnerSearch(new Map(head.keys), (p) => recordOf(slicesOf([p])[0]!).name);

  let whole: Book | null = null;
  const openWhole = (): Book =>
    (whole ??= openBook(ledgerOf(Array.from({ length: partnerCount }, (_, p) => p)).ledger));

  /** The ledger of some partners, in the order given: all of them, in their order, are the ledger that was kept. */
  function ledgerOf(partners: readonly number[]) {
    const slices = slicesOf(partners);
    const tableOf = (name: TableName, at: number) =>
      joinTable(
        head.tables[name],
        slices.map((slice) => slice.tables[at]!),
        partners.length === partnerCount,
      );
    const tables = Object.fromEntries(TABLE_NAMES.map((name, at) => [name, tableOf(name, at)]));
    const place = new Map(partners.map((p, i) => [p, i]));
    const own = (p: number): number => place.get(p) ?? NONE;
    const keys = new Map(head.keys.filter(([, p]) => place.has(p)).map(([key, p]) => [key, own(p)] as const));
    let lists: Lists | null = null;
    let actions: Action[] | null = null;
    let notes: Ledger['notes'] | null = null;
    let clients: string[] | null = null;
    const kept = (): Lists => (lists ??= sections([LISTS])[0] as Lists);
    const ledger: Ledger = {
      ...head.rest,
      ...(tables as unknown as Pick<Ledger, TableName>),
      partners: slices.map(recordOf),
      ...partnerSearch(keys, (p) => ledger.partners[p]!.name),
      suggestPartners: everyone.suggestPartners,
      get events() {
        return kept().events;
      },
      get recipients() {
        return kept().recipients;
      },
      get candidates() {
        return kept().candidates;
      },
      get actions() {
        return (actions ??= kept().actions.flatMap((action) => {
          const partner = own(action.partner);
          // A step of nobody belongs to the whole ledger only, and so does one of a partner that is not here.
          return partner === NONE && partners.length < partnerCount ? [] : [{ ...action, partner }];
        }));
      },
      get notes() {
        return (notes ??= noteList(sections([NOTES])[0] as KeptNotes, head.notes));
      },
      get clients() {
        return (clients ??= clientNames(
          head.clients,
          sections(partners.map((p) => FIRST_PARTNER + partnerCount + p)) as NamesSlice[],
        ));
      },
    };
    return { ledger, slices };
  }

  return {
    whole: openWhole,
    of(names) {
      const found = names.map((name) => everyone.findPartner(name)).filter((p) => p !== NONE);
      const { ledger, slices } = ledgerOf([...new Set(found)]);
      const { hasGiven, hasConversations } = head;
      return openPart(ledger, { hasGiven, hasConversations, clientOf: clientsOfIds(slices) }, openWhole);
    },
  };
}

/** The rows of some partners as one table: those of all partners where they stood, else partner by partner. */
function joinTable(
  { count: all, columns }: Head['tables'][TableName],
  slices: ReadonlyArray<TableSlice | 0>,
  isWhole: boolean,
) {
  const counts = slices.map((slice) => (slice === 0 ? 0 : slice[0]));
  const count = isWhole ? all : counts.reduce((sum, each) => sum + each, 0);
  const partner = new Int32Array(count);
  const joined: Record<string, unknown> = { count, partner };
  const targets = columns.map(([name, type]) => (joined[name] = new TYPES[type]!(count)));
  let first = 0;
  slices.forEach((slice, p) => {
    if (slice === 0) return;
    const [own, positionText, ...texts] = slice;
    const positions = new Int32Array(own);
    readWhole(positionText, positions);
    const at = (i: number): number => (isWhole ? positions[i]! : first + i);
    for (let i = 0; i < own; i++) partner[at(i)] = p;
    columns.forEach(([name, type], c) => {
      const values = new TYPES[type]!(own);
      if (values instanceof Float64Array) readReal(texts[c]!, values);
      else if (name === 'row') {
        readWhole(texts[c]!, values);
        for (let i = 0; i < own; i++) values[i]! += positions[i]!;
      } else readWhole(texts[c]!, values);
      const target = targets[c]!;
      if (isWhole) for (let i = 0; i < own; i++) target[positions[i]!] = values[i]!;
      else target.set(values, first);
    });
    first += own;
  });
  return joined;
}

function clientsOfIds(slices: readonly PartnerSlice[]): Int32Array {
  const pairs = slices.map(({ ids: [count, ids, clients] }) => {
    const [codes, named] = [new Int32Array(count), new Int32Array(count)];
    readWhole(ids, codes);
    readWhole(clients, named);
    return { codes, named };
  });
  const last = pairs.reduce((most, { codes }) => codes.reduce((a, b) => Math.max(a, b), most), NONE);
  const clientOf = new Int32Array(last + 1).fill(NONE);
  for (const { codes, named } of pairs) codes.forEach((code, i) => (clientOf[code] = named[i]!));
  return clientOf;
}

/** Names of the clients of some partners at their codes; nothing at the others. */
function clientNames(count: number, slices: readonly NamesSlice[]): string[] {
  const names = new Array<string>(count);
  for (const [codeText, own] of slices) {
    const codes = new Array<number>(own.length).fill(0);
    readWhole(codeText, codes);
    codes.forEach((code, i) => (names[code] = own[i]!));
  }
  return names;
}

function noteList({ sentences, notes }: KeptNotes, length: number): Ledger['notes'] {
  const at = (position: number) => {
    const kept = notes[position];
    if (kept === undefined) throw new Gone();
    const [table, sheet, row, column, value, sentence] = kept;
    const [problem, suggestion, kind] = sentences[sentence]!;
    return { table, sheet, row, column, value, kind, problem, suggestion };
  };
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let i = 0; i < length; i++) yield at(i);
    },
  };
}
