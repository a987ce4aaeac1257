import type { FWorksheet } from '@univerjs/sheets/facade';
import type { SheetLayout } from '../../files/save-changes';
import { columnCharacters } from '../grid/formats';
import { keptPaper } from '../grid/read-sheets';

/** What a tab looks like in a file that has none of it yet. */
export function layoutOf(sheet: FWorksheet): SheetLayout {
  const paper = keptPaper(sheet);
  const columns = Math.min(sheet.getLastColumn() + 1, sheet.getMaxColumns());
  return {
    // A browser's fonts made columns wider than the page bears that they were planned for; what somebody widened stays wide.
    widths: Array.from({ length: columns }, (_, c) => {
      const [characters, pixels] = paper?.widths[c] ?? [];
      const now = sheet.getColumnWidth(c);
      return characters !== undefined && pixels === now ? characters : columnCharacters(now);
    }),
    frozenRows: sheet.getFrozenRows(),
    ...(paper?.print === undefined ? {} : { print: paper.print }),
  };
}
