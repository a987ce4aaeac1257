import { personName, titledName } from './name-forms';
import { answered } from '../workbook/values/answers';
import { foldLetters } from '../workbook/values/text';
import { nameKey } from './names';

/** Words that tell no firm from another: "Harbor Tax Group" may be "Harbor Tax". */
const GENERIC = new Set(
  'group services service associates cpas company co firm office offices advisors advisers partners team practice attorneys lawyers accountants international usa mbb partg ag kg ohg gbr ug sarl sas srl spa bv nv aps oy'.split(
    ' ',
  ),
);
/** Words that are left out where names are compared, and the ones that are written in two ways. */
const FILLERS = new Set(['and', 'of', 'the', 'und', 'et', 'och', 'og']);
const ONE_SPELLING: Readonly<Record<string, string>> = {
  saint: 'st',
  street: 'st',
  avenue: 'ave',
  mount: 'mt',
  fort: 'ft',
  offices: 'office',
  advisers: 'advisors',
  grp: 'group',
  assoc: 'associates',
  svcs: 'services',
  acctg: 'accounting',
  mgmt: 'management',
  intl: 'international',
  natl: 'national',
  bros: 'brothers',
  assocs: 'associates',
  ins: 'insurance',
  '1st': 'first',
  '2nd': 'second',
  '3rd': 'third',
};
/** What stands between a name and something about it: a firm, a place, a remark. */
const HEADS =
  /['’]s\s+(?:firm|office|practice|company|team)\b|\s(?:[-–—@|/→⇒>]|->|at|of|from|with|w\/|dba|d\/b\/a|t\/a|[fan]ka|formerly)\s|[,([/]/i;
/** Those that divide no two names. */
const ABOUT = /\s[-–—@|]\s|[([]/;
/** What stands between something about a name and the name: "CPA: Harbor Tax", "Law Offices of Jane Ortiz", "Dana @ Harbor Tax". */
const TAILS =
  /:\s|[([]\s*(?:dba|d\/b\/a|t\/a|[fan]\/?k\/?a|formerly|previously|now|was|née|nee)[:\s]\s*|['’]s\s+(?:firm|office|practice|company|team)\s|\s(?:[-–—|@]|of|at|dba|d\/b\/a|t\/a|[fan]ka|formerly)\s|^[([].*?[)\]]/i;
/** What stands before a name and says only that it brought the client: "via Jane Ortiz", "c/o Harbor Tax". */
const BY =
  /^(?:(?:a )?(?:referral|referred|intro|introduced|introduction) (?:by|from|via)|via|from|through|thru|per|by|c\/o|attn\.?|thanks to|courtesy of|w\/|with)[:\s]\s*(?=\p{L})/iu;
/** What somebody does, before the name. */
const PROFESSION =
  /^(?:cpa|ea|cfp|attorney|lawyer|accountant|bookkeeper|banker|broker|realtor|agent|notary|solicitor|advis[eo]r)s?\b[.:]? /i;
/** "Ann & Bob Stone". */
const COUPLE = /^(\p{L}+) (?:&|\+|and) (\p{L}+) (\p{L}[\p{L}'’-]+)$/u;
/** How somebody is reached, beside a name. */
const CONTACT =
  /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+|\b(?:ext|x|tel|phone|cell|fax)\b\.?:? ?[\d(+][\d() .-]*|\+?\(?\d[\d() .-]{5,}\d/gi;
const NUMBERED = /^#?\d+[.)]\s/;
/** What of an e-mail address is nobody's name. */
const HOST = /@\S+/;
const LEAST_WORDS = 2;
/** Longer than any name. */
const LONGEST = 80;

function wordsOf(name: string): string[] {
  return nameKey(name.replace(/[+&]/g, ' '))
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .map((word) => ONE_SPELLING[word] ?? word);
}

/** Forms in which a name may stand elsewhere, its own (without the order of its words) first. Partners of a firm come again in each of its workbooks. */
const formsOf = answered((name: string): readonly string[] => {
  const sorted = (words: readonly string[]) =>
    words.length < LEAST_WORDS ? '' : [...words].sort().join(' ');
  /** "Oak CPA" is told by one word, as its letters are none. */
  const whole = (text: string) => (/\s/.test(text.trim()) ? wordsOf(text).sort().join(' ') : '');
  const own = wordsOf(name);
  const core = [...own];
  while (core.length > LEAST_WORDS && GENERIC.has(core[core.length - 1] ?? '')) core.pop();
  const head = name.replace(NUMBERED, '').split(HEADS)[0] ?? '';
  const brought = name.replace(BY, '').replace(PROFESSION, '');
  const spouses = ['$1 $3', '$2 $3'].map((each) => name.replace(COUPLE, each));
  const half = own.slice(0, own.length / 2);
  const isPastedTwice = own.length % 2 === 0 && half.every((word, i) => word === own[half.length + i]);
  const tail = name.split(TAILS).slice(1).join(' ');
  const address = name.replace(HOST, '').replace(/[._-]/g, ' ');
  const reached = name.replace(CONTACT, ' ');
  const others = [head, tail, address, reached, brought, ...spouses].map(wordsOf);
  return [
    whole(name),
    ...[core, isPastedTwice ? half : own, ...others].map(sorted),
    whole(name.split(ABOUT)[0] ?? ''),
  ];
});

/**
 * Pairs of positions in `names` of which one may be the other with something behind it or before it ("Harbor Tax Group", "Jane Ortiz -
 * Harbor Tax", "1. Jane Ortiz", "jane.ortiz@harbor.example"), the same words in another order, or only the first or last name of the
 * one person who is called so, or one of a couple. Linear in the number of names.
 */
export function longerForms(names: readonly string[]): Array<readonly [number, number]> {
  const forms = names.map((name) => (name.length > LONGEST ? [] : formsOf(name)));
  const whole = new Map<string, number>();
  forms.forEach(([own = ''], at) => {
    if (!whole.has(own)) whole.set(own, at);
  });
  const pairs = new Map<string, readonly [number, number]>();
  const pair = (a: number, b: number) => {
    const [first, second] = [Math.min(a, b), Math.max(a, b)];
    if (a !== b) pairs.set(`${first},${second}`, [first, second]);
  };
  forms.forEach((list, at) => {
    for (const form of list) {
      const other = form === '' ? undefined : whole.get(form);
      if (other !== undefined) pair(other, at);
    }
  });
  // "HarborTax" is the same letters.
  const bySpelling = new Map<string, number>();
  names.forEach((name, at) => {
    const letters = foldLetters(name).replace(/[^\p{L}\p{N}]/gu, '');
    const other = bySpelling.get(letters);
    if (other === undefined) bySpelling.set(letters, at);
    else pair(other, at);
  });
  const persons = personsByWord(names);
  names.forEach((name, at) => {
    const [word = '', ...more] = nameKey(titledName(name) ?? name).split(' ');
    const [one, ...others] = (more.length === 0 && persons.get(word)) || [];
    if (one !== undefined && others.length === 0) pair(one, at);
  });
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

/** Positions of the persons with each first or last name. */
function personsByWord(names: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  names.forEach((name, at) => {
    const person = personName(name);
    if (person === null || person.initial !== null || person.bracketed) return;
    for (const word of new Set([person.first, person.last])) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [at]);
      else known.push(at);
    }
  });
  return byWord;
}
