import type { Book } from '../../../core/kpis';
import { NONE } from '../../../core/ledger/ledger';
import type { Note } from '../../../core/workbook/notes/notes';

const tables = new WeakMap<Book, ReadonlyMap<number, readonly Note[]>>();

/** The notes on rows that belong to a partner; of a row that was left out nobody knows whose it is. */
export function notesOf(book: Book, partner: number): readonly Note[] {
  let byPartner = tables.get(book);
  if (byPartner === undefined) tables.set(book, (byPartner = grouped(book)));
  return byPartner.get(partner) ?? [];
}

function grouped({ ledger }: Book): Map<number, Note[]> {
  const owner = new Map<string, number>();
  const own = (sheet: number, row: number, partner: number) => {
    if (partner !== NONE) owner.set(`${ledger.sheets[sheet]}|${row}`, partner);
  };
  for (const table of [ledger.referrals, ledger.activities, ledger.money])
    for (let i = 0; i < table.count; i++) own(table.sheet[i]!, table.row[i]!, table.partner[i]!);
  for (const { sheet, row, partner } of ledger.actions) own(sheet, row, partner);
  ledger.partners.forEach(({ listed, sheet, row }, partner) => listed && own(sheet, row, partner));
  const byPartner = new Map<number, Note[]>();
  for (const note of ledger.notes) {
    const partner = owner.get(`${note.sheet}|${note.row}`);
    if (partner === undefined) continue;
    const known = byPartner.get(partner);
    if (known === undefined) byPartner.set(partner, [note]);
    else known.push(note);
  }
  return byPartner;
}
