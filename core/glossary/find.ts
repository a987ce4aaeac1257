import { asPattern, uncapitalised } from '../workbook/values/text';
import { TERMS, type Term } from './terms';

/** A stretch of a text: words, or a use of a term. */
export type Stretch = { readonly text: string; readonly term?: Term };

/** A form as it is looked up: with a small first letter, but for abbreviations. */
function keyOf(form: string): string {
  return /^[A-Z]{2}/.test(form) ? form : uncapitalised(form);
}

function byForm(formsOf: (term: Term) => readonly string[]): ReadonlyMap<string, Term> {
  return new Map(TERMS.flatMap((term) => formsOf(term).map((form) => [keyOf(form), term] as const)));
}

const IN_TEXTS = byForm(({ term, forms = [term] }) => forms);
const AS_HEADINGS = byForm(({ headings = [] }) => headings);

/** What finds a form: a small first letter may be a capital. */
function patternOf(form: string): string {
  const first = form.charAt(0);
  return first === first.toUpperCase()
    ? asPattern(form)
    : `[${first}${first.toUpperCase()}]${asPattern(form.slice(1))}`;
}

/** The longest form first; a term is a word of its own. */
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...IN_TEXTS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A text in stretches: the first use of each term stands for itself. A capital before another one is a name: `Credit Union`. */
export function stretches(text: string): Stretch[] {
  const heading = AS_HEADINGS.get(keyOf(text.replace(/ \(.*\)$/, '')));
  if (heading !== undefined) return [{ text, term: heading }];
  const found: Stretch[] = [];
  const used = new Set<Term>();
  let from = 0;
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(text); match !== null; match = PATTERN.exec(text)) {
    const [form] = match;
    const term = IN_TEXTS.get(keyOf(form));
    const end = match.index + form.length;
    const named = /^\p{Lu}\p{Ll}/u.test(form) && /^ \p{Lu}/u.test(text.slice(end));
    if (term === undefined || used.has(term) || named) continue;
    used.add(term);
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: form, term });
    from = end;
  }
  if (from < text.length || found.length === 0) found.push({ text: text.slice(from) });
  return found;
}

/** The terms that a text uses. */
export function termsIn(text: string): Term[] {
  return stretches(text).flatMap(({ term }) => term ?? []);
}

/** A term by its name; throws for one that there is not. */
export function termNamed(name: string): Term {
  const found = TERMS.find(({ term }) => term === name);
  if (found === undefined) throw new Error(`The glossary has no ${name}.`);
  return found;
}
