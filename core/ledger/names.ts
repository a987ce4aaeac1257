import { answered } from '../workbook/values/answers';
import { fold, foldLetters, isMissing, tidy } from '../workbook/values/text';
import { mended } from '../workbook/values/garbled';
import { FoldedTable } from '../workbook/values/folded-table';
import { NONE, type Ledger } from './ledger';
import { closest } from './spelling';

/** Degrees, designations and legal forms after a name; they do not tell one partner from another. */
const SUFFIXES = new Set(
  'cpa|esq|esquire|jd|llm|llc|llp|lllp|pllc|pc|pa|inc|incorporated|ltd|limited|lp|co|corp|corporation|company|cfp|cfa|chfc|clu|ea|phd|mba|cepa|aams|crpc|aif|plc|gmbh|pty|mst|mt'.split(
    '|',
  ),
);

/** An address behind a name, as note-taking and mail programs write it: `(https://...)`, `<jane@firm.example>`. */
const ADDRESS =
  /\s*[([<]\s*(?:[a-z][a-z+.-]*:\/\/[^\s()<>[\]]+|(?:mailto|tel):[^\s()<>[\]]+|www\.[^\s()<>[\]]+|[^\s()<>[\]@:/]+@[^\s()<>[\]@]+\.[a-z]{2,})\s*[)\]>]/gi;

/** How many rows a report has under a name: `Harbor Tax (2 records)`. */
const COUNTED =
  /\s*\(\d+ (?:records?|rows?|items?|entries|results?|deals?|opportunit(?:y|ies)|leads?|referrals?)\)$/i;

/** The number that SharePoint writes behind each value it looks up: `Oak CPA;#12`. */
const LOOKED_UP = /;#\d+(?=$|;#)/g;

/** The sign by which a list begins each of its lines: `• Oak CPA`, `- Oak CPA`. */
const BULLET = /^\s*[•·▪▫◦‣●○■□►▶➢*–—-]+\s+(?=[\p{L}\p{N}])/u;

/** The whole of a name in quotation marks. */
const QUOTED = /^["\u201c\u201e\u00ab]([^"\u201c-\u201e\u00ab\u00bb]+)["\u201c\u201d\u00bb]$/;

/** A name without addresses and numbers of records in brackets; as it is when nothing else would be left. */
export function withoutAddress(written: string): string {
  const name = mended(written).replace(BULLET, '');
  if (!/[([<"\u201c\u201e\u00ab]|;#/.test(name)) return name;
  const plain = name.replace(LOOKED_UP, '').replace(COUNTED, '').replace(QUOTED, '$1');
  if (!/[@/:]|www/i.test(plain)) return plain === '' ? name : plain;
  const bare = plain.replace(ADDRESS, '').trim();
  const linked = /^\[([^[\]]+)\]$/.exec(bare)?.[1] ?? bare;
  return linked === '' ? name : linked;
}

const WITHHELD =
  /^[([*]?(?:(?:client|name|kunde|nom|nombre) )?(?:confidential|anonymous|anon\.?|anonymi[sz]ed|withheld|undisclosed|not disclosed|redacted|vertraulich|anonym|anonymisiert|confidentiel|anonyme|confidencial|anónimo|anonimo|riservato|vertrouwelijk|anoniem)[)\]*]?$/i;

/** Whether a text says that a client's name is not told: such rows need not be of one client. */
export function isWithheld(name: string): boolean {
  return WITHHELD.test(name.trim());
}

/** The form in which partner names are the same: without case, accents, punctuation and suffixes. */
export const nameKey: (name: string) => string = /* @__PURE__ */ answered((name) => {
  const words = foldLetters(withoutAddress(name))
    .replace(/['’`.]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  while (words.length > 1 && SUFFIXES.has(words[words.length - 1] ?? '')) words.pop();
  const key = words.join(' ');
  return key === '' ? fold(name) : key;
});

/**
 * The names that a cell of aliases lists: separated by semicolons, bars, lines or a slash between blanks; by commas where they
 * divide no name, as in "Low, Ann", "Harbor Tax, LLC" and "Dunn, Cole & Ray".
 */
export function aliasesIn(cell: string): string[] {
  const parts = cell.split(/[;|\n]|\s\/\s/);
  const [text = '', ...more] = parts;
  const [first = '', ...others] = text.split(',').map((each) => each.trim());
  const isName =
    others.some((each) => /&|\band\b/i.test(each) || SUFFIXES.has(fold(each).replace(/\W/g, ''))) ||
    (others.length === 1 && /^\p{Lu}\p{Ll}\S*$/u.test(first));
  return (more.length === 0 && !isName ? [first, ...others] : parts)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** Whether a text names nobody; a look-up shows 0 for a blank cell. */
const isNobody = (text: string) => text === '0' || isMissing(text);

/** Gives each different name one code. */
export interface Names {
  /** The first spelling of each. */
  readonly names: readonly string[];
  /** The code of a name, new when it was not known; -1 for a text that stands for nothing. */
  add(text: string): number;
}

/** Names that are the same without case and accents: of clients and events, of which there may be as many as rows. */
export class FoldedNames implements Names {
  private readonly table = new FoldedTable();

  /** `isNone` tells texts that stand for no name, such as a client's that is not told. */
  constructor(private readonly isNone: (name: string) => boolean = () => false) {}

  get names(): readonly string[] {
    return this.table.texts;
  }

  add(text: string): number {
    return isNobody(text) || this.isNone(text) ? -1 : this.table.codeOf(tidy(withoutAddress(text)));
  }
}

/** Names with the same key are one. */
export class NameTable implements Names {
  readonly names: string[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly meant = new Map<string, string>();

  /** `isNone` tells texts that stand for no name of this table, such as one's own firm among partners. */
  constructor(
    private readonly keyOf: (name: string) => string,
    private readonly isNone: (name: string) => boolean = () => false,
  ) {}

  /** From now on a name means another one. */
  redirect(name: string, to: string): void {
    const key = this.keyOf(name);
    if (key !== this.keyOf(to)) this.meant.set(key, to);
  }

  add(text: string): number {
    if (isNobody(text) || this.isNone(text)) return -1;
    const name = withoutAddress(text);
    const key = this.keyOf(name);
    let code = this.byKey.get(key);
    if (code === undefined) {
      const to = this.meant.get(key);
      code = to === undefined ? this.names.push(tidy(name)) - 1 : this.addOnce(to);
      this.byKey.set(key, code);
    }
    return code;
  }

  /** The code of a name that is not looked up any further. */
  private addOnce(name: string): number {
    const key = this.keyOf(name);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const code = this.names.push(tidy(name)) - 1;
    this.byKey.set(key, code);
    return code;
  }

  /** Makes another spelling mean a name; gives the code it already had, if another. */
  alias(text: string, code: number): number {
    const key = this.keyOf(text);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.byKey.set(key, code);
    return code;
  }

  /** The code of a known name; -1 otherwise. */
  find(text: string): number {
    return this.byKey.get(this.keyOf(text)) ?? -1;
  }

  /** Every key with its code, aliases included. */
  keys(): IterableIterator<[string, number]> {
    return this.byKey.entries();
  }
}

/** How a ledger finds its partners by name: `keys` as in {@link Ledger.partnerKeys}, and the name at an index. */
export function partnerSearch(
  keys: ReadonlyMap<string, number>,
  nameAt: (partner: number) => string,
): Pick<Ledger, 'partnerKeys' | 'findPartner' | 'suggestPartners'> {
  return {
    partnerKeys: keys,
    findPartner: (name) => keys.get(nameKey(name)) ?? NONE,
    suggestPartners(name) {
      const own: string[] = [];
      for (const [key, partner] of keys) own[partner] = own[partner] ?? key;
      return closest(nameKey(name), own, 3).map(nameAt);
    },
  };
}

/** The sentence about a name that no partner has, with the closest names that there are. */
export function unknownPartner({ suggestPartners }: Pick<Ledger, 'suggestPartners'>, name: string): string {
  const [closest, ...more] = suggestPartners(name);
  if (closest === undefined) return `No partner is called "${name}".`;
  const others = more.map((each) => ` or "${each}"`).join('');
  return `No partner is called "${name}". Did you mean "${closest}"${others}?`;
}
