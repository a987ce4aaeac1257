import { NONE, type Ledger } from '../ledger/ledger';
import { nameKey } from '../ledger/names';
import { isChannel } from '../workbook/values/words';
import type { UnknownPartner } from './plan';
import type { ImportOptions } from './read-export';

type Taken = { readonly partners: readonly string[] } | { readonly reason: string; readonly waits?: true };

/** What partners of an export are called in the workbook, and whom it does not know. */
export class PartnerNames {
  private readonly said: ReadonlyMap<string, string>;
  private readonly strangers = new Map<string, { readonly name: string; rows: number }>();

  constructor(
    private readonly book: Ledger,
    private readonly options: Pick<ImportOptions, 'partnerNames' | 'newPartners'>,
  ) {
    this.said = new Map([...(options.partnerNames ?? [])].map(([from, to]) => [nameKey(from), to]));
  }

  /** A name as the advisor says that it is meant. */
  meant(name: string): string {
    return this.said.get(nameKey(name)) ?? name;
  }

  /** The partners of a row as the workbook calls them, or why the row is left out. */
  take(wanted: readonly string[]): Taken {
    const strange = wanted.filter((name) => this.book.findPartner(name) === NONE);
    const channel = strange.find(isChannel);
    if (channel !== undefined) return { reason: `"${channel}" is a channel, not a person or a firm.` };
    for (const name of strange) {
      const before = this.strangers.get(nameKey(name));
      this.strangers.set(nameKey(name), { name: before?.name ?? name, rows: (before?.rows ?? 0) + 1 });
    }
    const unwelcome = strange.find((name) => !this.isWelcome(name));
    if (unwelcome !== undefined)
      return { reason: `The workbook knows no partner "${unwelcome}".`, waits: true };
    const { book } = this;
    return {
      partners: wanted.map(
        (name) =>
          book.partners[book.findPartner(name)]?.name ?? this.strangers.get(nameKey(name))?.name ?? name,
      ),
    };
  }

  unknown(): UnknownPartner[] {
    return [...this.strangers.values()].map((each) => ({
      ...each,
      close: this.book.suggestPartners(each.name),
    }));
  }

  /** Whether a partner that the workbook does not know is imported. */
  private isWelcome(name: string): boolean {
    const { newPartners = false } = this.options;
    if (typeof newPartners === 'boolean') return newPartners;
    return [...newPartners].some((each) => nameKey(each) === nameKey(name));
  }
}
