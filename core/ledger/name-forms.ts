import { fold, tidy } from '../workbook/values/text';

/** Words before a name that say how to address somebody. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame rev reverend fr hon lord lady atty attorney herr frau m mme mlle maitre sr sra srta don dona dott dottssa avv ing sig sra dhr mevr pan pani'.split(
    ' ',
  ),
);

/** Titles that are nobody's first name: with one of them a last name stands alone. */
const FORMAL = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|atty|attorney|herr|frau|mme|mlle)$/;

/** Degrees and designations after a name, also several joined by a slash. Jr. and Sr. are two people, so they are none. */
const DESIGNATIONS = new Set(
  'cpa pfs cgma cma cia cfe cff abv cva asa esq esquire jd llm llb mba ma ms bs ba phd dba cfp cfa cima cpwa cwm chfc clu ricp rfc aams crpc crps cap aep aif aifa cepa cexp ea ata atp mst mt mtax tep fca aca acca ca cga cpa(ca) facc frm ctfa ctep lutcf fic casl wmcp cdfa chsnc md dds dmd dvm edd psyd rn rma ifa dipfa fpfs apfs qc kc'.split(
    ' ',
  ),
);

/** Words by which a name is that of a firm: then a comma or a letter with a point turns nothing around. */
const FIRM =
  /\b(llc|llp|lllp|pllc|inc|incorporated|ltd|limited|lp|co|corp|corporation|company|plc|gmbh|pty|pc|pa|ag|sa|sarl|and|group|partners|associates|advisors?|advisers?|law|tax|firm|bank|trust|wealth|capital|financial|insurance|accounting|legal|consulting|office|services)\b/;

/** First names and what they are called by, one family each. */
const NICKNAMES =
  'robert rob bob bobby|william will bill billy|richard rick rich dick|james jim jimmy|john jack johnny|michael mike|catherine katherine kathryn kathy cathy kate katie|elizabeth liz beth betty|margaret maggie meg peggy|thomas tom|charles charlie chuck|edward ed eddie ted|joseph joe|david dave|daniel dan danny|stephen steven steve|christopher chris|matthew matt|anthony tony|patricia patty pat|patrick pat|jennifer jen jenny|susan sue|deborah debra deb debbie|barbara barb|gregory greg|kenneth ken|lawrence larry|andrew andy drew|benjamin ben|samuel sam|samantha sam|nicholas nick|jonathan jon|alexander alex|timothy tim|ronald ron|donald don|jeffrey jeff|frederick fred|peter pete|philip phil|raymond ray|rebecca becky|victoria vicky|christine christina chris tina|cynthia cindy|pamela pam|judith judy|theodore ted|walter walt|leonard len|gerald jerry|henry hank|francis frank|eugene gene|vincent vince|zachary zach'.split(
    '|',
  );
let families: ReadonlyMap<string, readonly number[]> | null = null;

function familiesOf(first: string): readonly number[] {
  if (families === null) {
    const all = new Map<string, number[]>();
    NICKNAMES.forEach((family, i) => {
      for (const name of family.split(' ')) all.set(name, [...(all.get(name) ?? []), i]);
    });
    families = all;
  }
  return families.get(first) ?? [];
}

function areNicknames(a: string, b: string): boolean {
  return familiesOf(a).some((family) => familiesOf(b).includes(family));
}

const BRACKETED = /\s*[([{][^()[\]{}]*[)\]}]$/;
/** What somebody is called, within the name: `Robert "Bob" Marsh`. */
const CALLED = /\s["“(]\p{L}+[)"”]\s/u;
const INITIALS = /^(\p{L}\.?|(\p{L}\.){2,3})$/u;

/** A name taken apart as that of a person. */
interface PersonName {
  /** First and last word, without titles, designations and middle initials, as `jane ortiz`. */
  readonly key: string;
  readonly first: string;
  readonly last: string;
  /** Whether the first word, or the last, is only an initial. */
  readonly initial: 'first' | 'last' | null;
  /** Whether a firm in brackets was taken off. */
  readonly bracketed: boolean;
}

/** Longer than any person's name. */
const LONGEST = 80;

/** A name as that of a person; null when it is one word, or the name of a firm. */
export function personName(name: string): PersonName | null {
  if (name.length > LONGEST) return null;
  const plain = fold(tidy(name)).replace(/['’`]/g, '');
  const bare = plain.replace(CALLED, ' ').replace(BRACKETED, '');
  if (FIRM.test(bare) || /[&\d;|]/.test(bare)) return null;
  const words = turned(bare);
  while (words.length > 2 && isDesignation(words[words.length - 1] ?? '')) words.pop();
  while (words.length > 2 && TITLES.has(bareWord(words[0] ?? ''))) words.shift();
  if (FORMAL.test(bareWord(words[0] ?? ''))) return null;
  const [first, ...rest] = words;
  const last = rest.pop();
  if (first === undefined || last === undefined || rest.length > 2) return null;
  const isInitial = (word: string) => INITIALS.test(word);
  if (isInitial(first) && isInitial(last)) return null;
  const middle = rest.filter((word) => !isInitial(word)).map(bareWord);
  const [head, tail] = [bareWord(first), bareWord(last)];
  return {
    key: [head, ...middle, tail].join(' '),
    first: head,
    last: tail,
    initial: isInitial(first) ? 'first' : isInitial(last) ? 'last' : null,
    bracketed: bare !== plain,
  };
}

/** The words of a name in the order of speech: `ortiz, jane m., cpa` as `jane m. ortiz`. */
function turned(bare: string): string[] {
  const parts = bare.split(',').map((part) => part.split(/\s/).filter((word) => word !== ''));
  const [last = [], first, ...more] = parts.filter((part) => !part.every(isDesignation));
  if (first === undefined) return last;
  return more.length === 0 && last.length <= 2 ? [...first, ...last] : [];
}

function bareWord(word: string): string {
  return word.replace(/\./g, '');
}

function isDesignation(word: string): boolean {
  return word.split('/').every((part) => DESIGNATIONS.has(bareWord(part).replace(/[®™*]/g, '')));
}

/** The last name behind a formal title: `ortiz` of `Mrs. Ortiz`; null where more or something else is said. */
export function titledName(name: string): string | null {
  const [title = '', last, ...more] = fold(name).split(/\s+/);
  return last !== undefined && more.length === 0 && FORMAL.test(bareWord(title)) ? last : null;
}

/** Names of one last word that are compared with one another at most: more is no family but a column of something else. */
const MOST_ALIKE = 60;

/**
 * Pairs of positions in `names` that may be one person under two forms of a name: last name first, a title, a designation, an
 * initial, the firm in brackets. Linear in the number of names.
 */
export function samePersons(names: readonly string[]): Array<readonly [number, number]> {
  const persons = names.flatMap((name, at) => {
    const person = personName(name);
    return person === null ? [] : [{ person, at }];
  });
  const groups = new Map<string, typeof persons>();
  for (const each of persons)
    for (const key of groupsOf(each.person)) groups.set(key, [...(groups.get(key) ?? []), each]);
  // Of several forms of one name, all but the first are paired with the first only.
  const firstOf = new Map<string, number>();
  for (const { person, at } of persons)
    if (person.initial === null && !firstOf.has(person.key)) firstOf.set(person.key, at);
  const isFirst = ({ person, at }: (typeof persons)[number]) =>
    person.initial !== null || firstOf.get(person.key) === at;
  const pairs = new Map<string, readonly [number, number]>();
  for (const all of groups.values()) {
    const group = all.slice(0, MOST_ALIKE);
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) {
        if (!isFirst(a) || (a.person.key !== b.person.key && !isFirst(b))) continue;
        if (mayBeOne(a.person, b.person)) pairs.set(`${a.at},${b.at}`, [a.at, b.at]);
      }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/**
 * Under what a person is compared with others: the last name; and the first name with the initial of the last one, or of each of
 * two that a hyphen joins, by which one that is cut short or joined to another is found.
 */
function groupsOf({ first, last, initial }: PersonName): string[] {
  const short = last.split('-').map((part) => `${first} ${part.charAt(0)}`);
  return initial === 'first' ? [last] : initial === 'last' ? short : [last, ...short];
}

/** Whether a last name is one of the two that a hyphen joins. */
function isPartOf(last: string, joined: string): boolean {
  return joined.startsWith(`${last}-`) || joined.endsWith(`-${last}`);
}

/** Whether two of one group may be one. */
function mayBeOne(a: PersonName, b: PersonName): boolean {
  // Two people of one name at two firms are two.
  if (a.bracketed && b.bracketed) return false;
  if (a.key === b.key) return true;
  if (a.initial === null && b.initial === null) {
    if (a.last !== b.last) return isPartOf(a.last, b.last) || isPartOf(b.last, a.last);
    const isPlain = (person: PersonName) => person.key === `${person.first} ${person.last}`;
    return a.first === b.first
      ? isPlain(a) || isPlain(b)
      : isPlain(a) && isPlain(b) && areNicknames(a.first, b.first);
  }
  const [short, long] = a.initial === null ? [b, a] : [a, b];
  if (long.initial !== null) return false;
  return short.initial === 'last' || long.first.startsWith(short.first.charAt(0));
}
