import type { NoteKind } from '../../../workbook/note-kinds';
import type { NoteCollector } from '../../../workbook/notes/note-list';
import { noCodes } from '../../../workbook/values/column-codes';
import { tidy } from '../../../workbook/values/text';
import { NONE, type ReferralColumns } from '../../ledger';
import type { ReferralPart } from '../rows/read-referrals';
import { placeName, type Origin } from './places';

/** All introductions as one table, with what is needed to name one of its rows. */
export interface Introductions {
  readonly parts: readonly ReferralPart[];
  readonly referrals: ReferralColumns;
  readonly clients: readonly string[];
  /** The client of each row by which rows are compared: of several forms of a name the same one. */
  readonly compared: Int32Array;
  /** Of each row the first one of its partner, direction and client; NONE where there is no other. */
  readonly group: Int32Array;
  readonly sheets: readonly string[];
}

/** The clients of one table as they are spelled there. */
interface ClientColumn {
  readonly scope: number;
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** What is said of a row whose client stands in another one, too. */
export interface AlsoSaid {
  readonly kind: NoteKind;
  readonly problem: string;
  readonly suggestion: string;
}

/**
 * Notes about rows whose client stands in another row, too. Where clients are few nearly every row has one: so only the number of
 * the other row is kept of each, and the sentence is made when somebody reads it.
 */
export class AlsoNotes {
  private readonly groups: number[] = [];
  private readonly sheetRows: number[] = [];
  /** The other row; its place in words where the client is spelled otherwise in this row. */
  private readonly values: Array<number | string> = [];
  private readonly scopes: number[] = [];
  private readonly problems: number[] = [];
  private readonly codes = new Map<AlsoSaid, number>();
  private readonly place: (row: number) => string;
  private readonly tables: ReadonlyArray<ClientColumn>;

  constructor(private readonly all: Introductions) {
    this.tables = all.parts.map(({ reader }): ClientColumn => {
      const { codes, texts } = reader.codes('Client') ?? noCodes(0);
      return { scope: reader.scope('Client'), codes, texts };
    });
    const { sheet, row: sheetRow } = all.referrals;
    const { sheets } = all;
    const isSeveral = all.parts.length > 1;
    // Not by the origin of the row: what is kept with the notes would keep all that was read, cells included.
    this.place = (row) => placeName(sheets[sheet[row] as number] ?? '', sheetRow[row] as number, isSeveral);
  }

  /** The client of a row stands in the row `other`, too. `group` is the number of the group with which the note comes. */
  add(row: number, { part, reader, index }: Origin, other: number, says: AlsoSaid, group: number): void {
    const { clients, referrals } = this.all;
    const { scope, codes, texts } = this.tables[part] as ClientColumn;
    const written = texts[codes[index] ?? NONE];
    const name = clients[referrals.client[row] as number];
    // Most are spelled so, and then mostly the very same text: its letters need not be looked at.
    const own =
      written === name
        ? written
        : written === undefined
          ? (reader.text('Client', index) ?? '')
          : tidy(written);
    const isSame = own === name;
    this.groups.push(group);
    this.sheetRows.push(reader.sheetRow(index));
    this.values.push(isSame ? other : `${own}; also ${this.place(other)}`);
    this.scopes.push(scope);
    this.problems.push(this.problem(says, reader.context.notes));
  }

  /** Adds the notes group by group, within one in the order of the rows. `count` is one more than the highest number of a group. */
  finish(count: number): void {
    const { groups, scopes, sheetRows, values, problems } = this;
    const notes = this.all.parts[0]?.reader.context.notes;
    if (notes === undefined) return;
    // A counting sort: there may be as many notes as rows.
    const next = new Int32Array(count + 1);
    for (const group of groups) next[group + 1]! += 1;
    for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!;
    const order = new Int32Array(groups.length);
    for (let i = 0; i < groups.length; i++) order[next[groups[i] as number]!++] = i;
    for (const i of order)
      notes.add(scopes[i] as number, sheetRows[i] as number, values[i], problems[i] as number);
  }

  private problem(says: AlsoSaid, notes: NoteCollector): number {
    let code = this.codes.get(says);
    if (code === undefined) {
      const { clients, referrals } = this.all;
      const { client } = referrals;
      const place = this.place;
      const tell = (other: number) => `${clients[client[other] as number] ?? ''}; also ${place(other)}`;
      this.codes.set(says, (code = notes.told(says.kind, says.problem, says.suggestion, tell)));
    }
    return code;
  }
}
