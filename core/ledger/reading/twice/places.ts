import type { TableReader } from '../../../workbook/columns/table-reader';
import type { ReferralPart } from '../rows/read-referrals';

/** Where a row of the united table comes from. */
export interface Origin {
  readonly part: number;
  readonly reader: TableReader;
  /** Its data row there. */
  readonly index: number;
}

/** The place of a row in words: `row 7`, or `Tab, row 7` where there are several tables. */
export function placeName(sheet: string, sheetRow: number, isOneOfSeveral: boolean): string {
  return `${isOneOfSeveral ? `${sheet}, ` : ''}row ${sheetRow}`;
}

/** Finds the origin of rows of a united table, and names the place of one. */
export function originsOf(parts: readonly ReferralPart[]) {
  const origin = (row: number): Origin => {
    let left = row;
    for (let part = 0; part < parts.length; part++) {
      const { reader, kept } = parts[part] as ReferralPart;
      const index = kept[left];
      if (index !== undefined) return { part, reader, index };
      left -= kept.length;
    }
    throw new RangeError(`There is no row ${row}.`);
  };
  const place = (row: number) => {
    const { reader, index } = origin(row);
    return placeName(reader.table.found.sheet, reader.sheetRow(index), parts.length > 1);
  };
  return { origin, place };
}
