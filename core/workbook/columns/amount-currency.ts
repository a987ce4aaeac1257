import {
  DOLLAR,
  cellCurrency,
  dollarOf,
  formatCurrency,
  headerCurrency,
  sameCurrency,
} from '../values/currencies';
import { cellText, counted, isMissing } from '../values/text';
import type { TableReader } from './table-reader';

const LEFT_OUT = 'it is left out';

/**
 * Which currency each amount of a column is in: by its own text, the number format of its cell, the Currency column of its row,
 * the header. Amounts in another currency than that of Settings are left out with a note; several without a setting are noted.
 */
export class AmountCurrency {
  private readonly scope: number;
  private readonly header: string | null;
  private readonly seen = new Map<string, number>();
  /** Whether anything but the text of a cell may name its currency. */
  private readonly hasOther: boolean;
  private byHeader = 0;
  private readonly byFormat = new Map<string, number>();

  constructor(
    private readonly reader: TableReader,
    private readonly column: string,
    private readonly unused: string | undefined,
  ) {
    this.scope = reader.scope(column);
    this.header = headerCurrency(reader.header(column));
    this.hasOther = this.header !== null || reader.hasFormats || reader.has('Currency');
  }

  /** Whether the amount of a row may be counted; notes why not. `text` is what the cell says when it says more than a number. */
  counts(i: number, text: string | null, named: string | null): boolean {
    const { reader } = this;
    const own = named ?? (text?.includes(DOLLAR) === true ? DOLLAR : null);
    if (own === null && !this.hasOther) return true;
    const format = own === null ? this.formatOf(i) : null;
    const beside = own === null && format === null ? this.besideOf(i) : null;
    const name = own ?? format ?? beside ?? this.header;
    if (name === null) return true;
    this.seen.set(name, (this.seen.get(name) ?? 0) + 1);
    const { currency } = reader.context;
    if (currency === null || sameCurrency(name, currency)) return true;
    if (own !== null) this.note(this.scope, i, reader.cell(this.column, i), this.unused ?? LEFT_OUT);
    else if (beside !== null)
      this.note(reader.scope('Currency'), i, reader.cell('Currency', i), this.unused ?? LEFT_OUT);
    else if (format !== null) this.byFormat.set(format, (this.byFormat.get(format) ?? 0) + 1);
    else this.byHeader++;
    return false;
  }

  /** Notes what is said once for the whole column. */
  finish(): void {
    const { reader, scope, header } = this;
    const currency = reader.context.currency ?? '';
    if (this.byHeader > 0)
      reader.note(
        scope,
        -1,
        counted(this.byHeader, 'amount'),
        'another currency',
        `The header says ${header ?? ''} and Settings "Currency" says ${currency}; these amounts are left out.`,
        `Convert them and write ${currency} into the header; to add them as they are, clear "Currency" in Settings.`,
      );
    for (const [format, count] of this.byFormat)
      reader.note(
        scope,
        -1,
        counted(count, 'amount'),
        'another currency',
        `The format of the cells says ${format} and Settings "Currency" says ${currency}; these amounts are left out.`,
        `Convert them and give the cells the format of ${currency}.`,
      );
    if (currency !== '' || this.seen.size === 0) return;
    const before = [...reader.context.currencies];
    // What an earlier table mixed was said there.
    const isOther = (name: string) => !before.some((each) => sameCurrency(each, name));
    const own = [...this.seen.keys()];
    const names = before.length > 0 && own.some(isOther) ? [...new Set([...before, ...own])] : own;
    for (const name of own) reader.context.currencies.add(name);
    if (!names.some((name) => !sameCurrency(name, names[0] ?? name))) return;
    reader.note(
      reader.scope(reader.has('Currency') ? 'Currency' : this.column),
      -1,
      names.slice(0, 5).join(', '),
      'several currencies',
      'There are several currencies; all amounts are added as they are.',
      'Set "Currency" in Settings; the others are then left out.',
      [...new Set(names.map((name) => (name === DOLLAR ? dollarOf(reader.context.locale) : name)))]
        .filter((name) => /^[A-Z]{3}$/.test(name))
        .slice(0, 5)
        .map((name) => ({ label: `Count in ${name}`, rows: [['Currency', name]] as const })),
    );
  }

  private note(scope: number, i: number, value: unknown, unused: string): void {
    this.reader.note(
      scope,
      i,
      value,
      'another currency',
      `The amount is in another currency than Settings "Currency"; ${unused}.`,
      'Convert it, or correct the currency.',
    );
  }

  private formatOf(i: number): string | null {
    const format = this.reader.format(this.column, i);
    return format === undefined ? null : formatCurrency(format);
  }

  private besideOf(i: number): string | null {
    if (!this.reader.has('Currency')) return null;
    const text = cellText(this.reader.cell('Currency', i));
    return isMissing(text) ? null : cellCurrency(text);
  }
}
