import type { Book } from '../../core/kpis';
import { MOST_ROWS } from '../../core/functions/capped';
import { orderUndated } from '../../core/ledger/index/day-order';
import type { LedgerIndex } from '../../core/ledger/index/ledger-index';
import { NONE, type Ledger, type Partner } from '../../core/ledger/ledger';
import {
  FORM,
  headJson,
  LENGTH_DIGITS,
  TABLE_NAMES,
  toJson,
  TYPES,
  type Head,
  type KeptNotes,
  type Lists,
  type NamesSlice,
  type PartnerSlice,
  type TableName,
  type TableSlice,
} from './layout';
import { realText, wholeText } from './numbers';

type Column = InstanceType<(typeof TYPES)[number]>;

/** A ledger with its index as the text of its slices (layout.ts). */
export function sliceText({ ledger, index }: Pick<Book, 'ledger' | 'index'>): string {
  const { partners, clients, events, recipients, actions, candidates, notes, ...others } = ledger;
  const { referrals, activities, money, partnerKeys, ...rest } = others;
  const tables = [referrals, activities, money].map((table) => tableWriter(table, partners.length));
  const fields = Object.keys(partners[0] ?? {}) as Array<keyof Partner>;
  const lists: Lists = { events, recipients, actions, candidates };
  const slices = partners.map((partner, p): PartnerSlice => {
    const record = fields.map((field) => partner[field]);
    return { record, tables: tables.map((table) => table.slice(p)), ids: clientsOfIds(ledger, index, p) };
  });
  const names = partners.map((_, p) =>
    namesOf(clients, [
      ...Array.from(tables[0]!.rowsOf(p), (row) => referrals.client[row]!),
      ...Array.from(tables[2]!.rowsOf(p), (row) => money.client[row]!),
    ]),
  );
  const sections = [lists, firstNotes(notes), ...slices, ...names].map(toJson);
  const head: Head = {
    form: FORM,
    rest,
    fields,
    tables: Object.fromEntries(
      TABLE_NAMES.map((name, t) => [name, tables[t]!.described]),
    ) as unknown as Head['tables'],
    keys: [...partnerKeys],
    hasGiven: index.hasGiven,
    hasConversations: index.hasConversations,
    clients: clients.length,
    notes: notes.length,
    lengths: wholeText(sections.map((section) => section.length)),
    sections: sections.length,
  };
  const first = headJson(head);
  return `${String(first.length).padStart(LENGTH_DIGITS, '0')}${first}${sections.join('')}`;
}

function tableWriter(table: Ledger[TableName], partners: number) {
  const all = Int32Array.from({ length: table.count }, (_, row) => row);
  const { offsets, rows } = orderUndated(partners, table.partner, all);
  const columns = Object.entries(table as unknown as Record<string, Column>).filter(
    ([name]) => name !== 'count' && name !== 'partner',
  );
  const rowsOf = (p: number): Int32Array => rows.subarray(offsets[p], offsets[p + 1]);
  // Most columns say the same in every row of the table, as blank ones do: their text is that of any number of rows.
  const texts = columns.map(([name, column]) =>
    name !== 'row' && isUniform(column) ? columnText(column, rows.subarray(0, 1), false) : null,
  );
  return {
    rowsOf,
    described: {
      count: table.count,
      columns: columns.map(
        ([name, column]) => [name, TYPES.findIndex((type) => column instanceof type)] as const,
      ),
    },
    slice(p: number): TableSlice | 0 {
      const own = rowsOf(p);
      if (own.length === 0) return 0;
      const ownTexts = columns.map(
        ([name, column], i) => texts[i] ?? columnText(column, own, name === 'row'),
      );
      return [own.length, wholeText(own), ...ownTexts];
    },
  };
}

/** Whether each row says the same. (Zeros of floating-point columns are not looked at: there are two of them.) */
function isUniform(column: Column): boolean {
  const [first] = column;
  if (first === 0 && column instanceof Float64Array) return false;
  const isNone = first !== first;
  for (let row = 1; row < column.length; row++) {
    const value = column[row]!;
    if (value !== first && !(isNone && value !== value)) return false;
  }
  return true;
}

/** Some rows of a column; rows of a sheet mostly follow each other as those of the table do, so that the
 * difference is shorter. */
function columnText(column: Column, rows: Int32Array, lessRow: boolean): string {
  const values = new Float64Array(rows.length);
  for (let i = 0; i < values.length; i++) values[i] = column[rows[i]!]! - (lessRow ? rows[i]! : 0);
  return column instanceof Float64Array ? realText(values) : wholeText(values);
}

function clientsOfIds({ money }: Ledger, index: LedgerIndex, partner: number): PartnerSlice['ids'] {
  const { offsets, rows } = index.money.linked;
  const named = rows.subarray(offsets[partner], offsets[partner + 1]);
  const ids = [...new Set(Array.from(named, (row) => money.referral[row]!))].filter((id) => id !== NONE);
  const clients = ids.map((id) => index.money.clientOf[id] ?? NONE);
  return [ids.length, wholeText(ids), wholeText(clients)];
}

function namesOf(clients: readonly string[], named: readonly number[]): NamesSlice {
  const codes = [...new Set(named)].filter((code) => code !== NONE);
  return [wholeText(codes), codes.map((code) => clients[code]!)];
}

/** As many notes as any function shows. */
function firstNotes(notes: Ledger['notes']): KeptNotes {
  const codes = new Map<string, number>();
  const sentences: Array<KeptNotes['sentences'][number]> = [];
  const kept = Array.from({ length: Math.min(notes.length, MOST_ROWS) }, (_, i) => {
    const { table, sheet, row, column, value, kind, problem, suggestion } = notes.at(i);
    const key = `${problem}\n${suggestion}`;
    let code = codes.get(key);
    if (code === undefined) {
      codes.set(key, (code = codes.size));
      sentences.push([problem, suggestion, kind]);
    }
    return [table, sheet, row, column, value, code] as const;
  });
  return { sentences, notes: kept };
}
