import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../../files/open';
import { withChanges, type BookChanges, type Move, type SavedSheet } from '../../../files/save-changes';
import { smallWorkbook } from './small-workbook';

/** What parts of the small workbook are instead: from their text, or whatever they held. */
type Instead = Readonly<Record<string, string | Uint8Array | ((xml: string) => string)>>;

/** The small workbook as Excel writes it, some of its parts written otherwise or added. */
export function withParts(instead: Instead, how: Parameters<typeof smallWorkbook>[0] = 'plain'): Uint8Array {
  const parts = unzipSync(smallWorkbook(how));
  for (const [name, other] of Object.entries(instead)) {
    const text = typeof other === 'function' ? other(strFromU8(parts[name] ?? new Uint8Array())) : other;
    parts[name] = typeof text === 'string' ? strToU8(text) : new Uint8Array(text);
  }
  return zipSync(parts);
}

/** The text of a part; '' where it is not there. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** The workbook after moves on one of its sheets, saved as the grid saves. */
export async function movedIn(bytes: Uint8Array, sheet: string, ...moves: Move[]): Promise<Uint8Array> {
  return savedIn(bytes, { sheets: [{ inFile: sheet, title: sheet, moves, cells: [] }] });
}

type Saved = Partial<Omit<BookChanges, 'sheets'>> & { readonly sheets?: readonly SavedSheet[] };

/** The workbook with what was changed in the grid. */
export async function savedIn(bytes: Uint8Array, changes: Saved): Promise<Uint8Array> {
  const { sheets } = await openFile('small.xlsx', bytes);
  return withChanges('small.xlsx', bytes, sheets, { removed: [], names: new Map(), sheets: [], ...changes });
}
