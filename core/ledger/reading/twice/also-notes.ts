import { noCodes } from '../../../workbook/values/column-codes';
import { tidy } from '../../../workbook/values/text';
import { NONE, type ReferralColumns } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';
import { originsOf } from './places';

/** All introductions as one table, with what is needed to name one of its rows. */
export interface Introductions {
  readonly parts: readonly ReferralPart[];
  readonly referrals: ReferralColumns;
  readonly clients: readonly string[];
  readonly sheets: readonly string[];
}

/** What is said of a row whose client stands in another one, too. */
export interface AlsoSaid {
  readonly problem: string;
  readonly suggestion: string;
}

/**
 * Notes about rows whose client stands in another row, too. Where clients are few nearly every row has one: so only the number of
 * the other row is kept of each, and the sentence is made when somebody reads it.
 */
export class AlsoNotes {
  private readonly rows: number[] = [];
  private readonly others: number[] = [];
  private readonly said: AlsoSaid[] = [];

  constructor(private readonly all: Introductions) {}

  /** The client of a row stands in the row `other`, too. */
  add(row: number, other: number, says: AlsoSaid): void {
    this.rows.push(row);
    this.others.push(other);
    this.said.push(says);
  }

  /** Adds the notes group by group, within one in the order of the rows. `group` gives the row by which the group of a row comes. */
  finish(group: (row: number) => number): void {
    const { parts, referrals, clients } = this.all;
    const notes = parts[0]?.reader.context.notes;
    if (notes === undefined || this.rows.length === 0) return;
    const { client } = referrals;
    const place = this.places();
    const tell = (other: number) => `${clients[client[other] as number] ?? ''}; also ${place(other)}`;
    const codes = new Map<AlsoSaid, number>();
    const codeOf = (says: AlsoSaid) => {
      const code = codes.get(says) ?? notes.told(says.problem, says.suggestion, tell);
      codes.set(says, code);
      return code;
    };
    const { origin } = originsOf(parts);
    const tables = parts.map(({ reader }) => {
      const { codes: of, texts } = reader.codes('Client') ?? noCodes(0);
      return { scope: reader.scope('Client'), of, texts: texts.map(tidy) };
    });
    const count = this.rows.length;
    const order = Float64Array.from(this.rows, (row, i) => group(row) * count + i).sort();
    for (const key of order) {
      const i = key % count;
      const [row, other] = [this.rows[i] as number, this.others[i] as number];
      const { part, reader, index } = origin(row);
      const table = tables[part];
      const own = table?.texts[table.of[index] ?? NONE] ?? reader.text('Client', index) ?? '';
      // A client who is spelt otherwise here is named as it stands here.
      const isSame = own === clients[client[other] as number];
      notes.add(
        table?.scope ?? NONE,
        reader.sheetRow(index),
        isSame ? other : `${own}; also ${place(other)}`,
        codeOf(this.said[i] as AlsoSaid),
      );
    }
  }

  /** Names the place of a row: `row 7`, or `Tab, row 7` where there are several tables. */
  private places(): (row: number) => string {
    const { sheet, row: sheetRow } = this.all.referrals;
    const { parts, sheets } = this.all;
    const several = parts.length > 1;
    return (row) =>
      `${several ? `${sheets[sheet[row] as number] ?? ''}, ` : ''}row ${sheetRow[row] as number}`;
  }
}
