import { answered } from './answers';
import { TOGETHER, WHOLE, WORDS } from './languages';
import { foldLetters } from './text';

/** Small words between those of a header. */
const BETWEEN = /* @__PURE__ */ new Set(
  /* @__PURE__ */ 'de du des del della dell di do da d der die das des von van le la les el il am im an auf op em den of fur pour para voor mit avec con med'.split(
    ' ',
  ),
);
/** Words that German, Dutch and the northern languages write together with the one before: "Eingangsdatum", "Bestandsprovision". */
const JOINED =
  /^(\p{L}{3,})(datum|dato|betrag|bedrag|belopp|provision|provisie|honorar|kosten|status|nummer|name|naam|namn|navn|art|stunden|dauer|zeit|uren|duur|tijd|timmar|timer|tid|varighed|varighet|minuten|minuter|minutter)$/u;
/** Those among them that end no English word: what stands before one need not be known. */
const SURE =
  /^(?:datum|dato|betrag|bedrag|belopp|provision|provisie|honorar|kosten|stunden|dauer|uren|duur|timmar|minuten|minuter|minutter)$/;

// Marked as pure, so that a cell of Google Sheets, which reads no headers, does not load the lists.
const ENGLISH = /* @__PURE__ */ byWord(WORDS);
const ENGLISH_WHOLE = /* @__PURE__ */ byWord(WHOLE);
const MOST_WORDS = 4;

function byWord(list: typeof WORDS): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [english, words] of list)
    for (const word of words.split('|')) found.set(foldLetters(word), english);
  return found;
}

/** A key of folded words in English, as far as its words are known; the same key when none of them is. */
export const inEnglish: (key: string) => string = /* @__PURE__ */ answered((key) => {
  const folded = foldLetters(key);
  const whole = ENGLISH.get(folded) ?? ENGLISH_WHOLE.get(folded);
  if (whole !== undefined) return whole;
  const words = folded.split(' ');
  const said: string[] = [];
  let any = false;
  for (let at = 0; at < words.length;) {
    const [length, english] = longestAt(words, at);
    if (english !== null) any = true;
    said.push(english ?? (words[at] as string));
    at += length;
  }
  if (!any) return key;
  for (const [word, english, beside] of TOGETHER) {
    const at = said.indexOf(word);
    if (at >= 0 && said.some((each) => beside.has(each))) said[at] = english;
  }
  return said.filter((word, i) => i === 0 || !BETWEEN.has(word)).join(' ');
});

/** How many words from a place on are known together, and what they are; one unknown word where none is. */
function longestAt(words: readonly string[], at: number): readonly [length: number, english: string | null] {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const english = ENGLISH.get(words.slice(at, at + length).join(' '));
    if (english !== undefined) return [length, english];
  }
  return [1, joined(words[at] as string)];
}

function joined(word: string): string | null {
  const [, first = '', second = ''] = JOINED.exec(word) ?? [];
  if (first === '') return null;
  const stem = [first, first.replace(/s$/, ''), first.replace(/es$/, ''), first.replace(/e?n$/, '')].map(
    (each) => ENGLISH.get(each),
  );
  const before = stem.find((each) => each !== undefined) ?? (SURE.test(second) ? first : undefined);
  const after = ENGLISH.get(second) ?? ENGLISH_WHOLE.get(second) ?? second;
  return before === undefined ? null : `${before} ${after}`;
}
