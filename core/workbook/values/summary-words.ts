import { fold, wordKey } from './text';

/** Words with which Excel and people label a row that sums up others, in the languages of Excel, folded. */
const STRONG =
  'total|totals|subtotal|subtotals|sub total|sub totals|sum total|' +
  'ergebnis|teilergebnis|summe|zwischensumme|gesamt|gesamtergebnis|gesamtsumme|gesamtanzahl|gesamtmittelwert|insgesamt|' +
  'sous total|somme|total general|totaux|' +
  'suma total|totale|subtotale|totale complessivo|somma|total geral|' +
  'totaal|subtotaal|eindtotaal|totales|' +
  'suma|suma koncowa|suma czesciowa|razem|ogolem|' +
  'totalt|totalsumma|delsumma|summa|hovedtotal|i alt|ialt|delsum|totalsum|' +
  'yhteensa|loppusumma|valisumma|celkem|celkovy soucet|soucet|mezisoucet|' +
  'osszesen|vegosszeg|reszosszeg|итог|общий итог|итого|всего|toplam|genel toplam|ara toplam|' +
  'סה"כ|סך הכל|סכום כולל|รวม|ผลรวม|ผลรวมทั้งหมด|إجمالي|الإجمالي|المجموع|الإجمالي الكلي|' +
  '集計|総計|合計|小計|汇总|总计|合计|小计|요약|총합계|합계|소계';

/** Words that are labels only before or behind the name of a group or alone on a row of figures. */
const WEAK =
  'sum|count|counts|result|average|avg|mean|max|min|maximum|minimum|median|product|stddev|stddevp|var|varp|' +
  'anzahl|mittelwert|minimum|produkt|nombre|nb|nbval|moyenne|cuenta|contar|promedio|conteggio|media|' +
  'soma|contagem|som|aantal|gemiddelde|licznik|srednia|antal|medel|antall|gjennomsnitt|middel|' +
  'lukumaara|keskiarvo|pocet|prumer|количество|среднее|ortalama|平均|個数|平均值|计数|평균|개수';

const strong = new Set(STRONG.split('|').map(wordKey));
const weak = new Set(WEAK.split('|').map(wordKey));
const GRAND = /^(?:grand|overall|running) (.+)$|^(.+) (?:general|generale|geral|complessiv[oa])$/;
/** Labels of sums and rates that are none in a longer name. */
const ALONE = new Set(
  'overall|all partners|summary|net total|tot|ttl|ø|std dev|stdev|standard deviation|carried forward|brought forward|balance forward|opening balance|beginning balance|starting balance|closing balance|ending balance|ytd|year to date|goal|target|quota|variance|% of goal|% of target|conversion rate|conversion|close rate|closing rate|win rate|hit rate|balance|σ'.split(
    '|',
  ),
);
/** What may follow a label: `Total for Ash`, `Total 2026`, and a number, as in `Count: 3`. */
const ABOUT = /^(.+?) ((?:for|of|in|pour|fur|para|per|voor|de|di|von|van|af|av) .+|(?:19|20)\d\d)$/;
const NUMBERED = /^(.+?) \d+$/;
const LONGEST = 60;
/** A day or an amount, as most texts that are asked about: it has no word. */
const DIGITS_ONLY = /^[\d\s.,:/-]*$/;

/** How a text labels a row of sums: alone, or with the name of the group that is summed. */
type SummaryLabel =
  { readonly kind: 'alone' } | { readonly kind: 'of group'; readonly group: string; readonly sure: boolean };

/** The label within `grand total`, `promedio general`; the key itself where there is none. */
function withoutGrand(key: string): string {
  const found = GRAND.exec(key);
  return found?.[1] ?? found?.[2] ?? key;
}

/** What a text says as the label of a row of sums; null when it is none. A firm may be called "Total Wealth". */
export function summaryLabel(text: string): SummaryLabel | null {
  if (text.length > LONGEST || DIGITS_ONLY.test(text)) return null;
  const key = wordKey(text);
  if (key === '') return null;
  const plain = withoutGrand(key);
  if (ALONE.has(plain) || strong.has(plain) || (plain !== key && weak.has(plain))) return { kind: 'alone' };
  if (weak.has(plain)) return WEAK_ALONE.has(plain) ? { kind: 'alone' } : null;
  const about = ABOUT.exec(plain)?.[1];
  if (about !== undefined && (strong.has(about) || weak.has(about))) return { kind: 'alone' };
  const numbered = NUMBERED.exec(plain)?.[1];
  if (numbered !== undefined && (strong.has(numbered) || WEAK_ALONE.has(numbered))) return { kind: 'alone' };
  if (/^(19|20)\d\d totals?$/.test(plain)) return { kind: 'alone' };
  const words = plain.split(' ');
  if (words.length > 1 && words.every((word) => strong.has(word) || weak.has(word))) return { kind: 'alone' };
  for (const size of [2, 1]) {
    if (words.length <= size) continue;
    const [first, last] = [words.slice(0, size).join(' '), words.slice(-size).join(' ')];
    for (const [word, rest] of [
      [last, words.slice(0, -size)],
      [first, words.slice(size)],
    ] as const)
      if (strong.has(word) || weak.has(word))
        return { kind: 'of group', group: rest.join(' '), sure: strong.has(word) };
  }
  return null;
}

/** Words for the least and the most of a column: labels only beside that figure. */
const EXTREMES = new Set('highest|lowest|largest|smallest|biggest|best|worst'.split('|'));

/** Whether a text is one of the words that may label a row of figures: `Max` is one, and a name. */
export function isSummaryWord(text: string): boolean {
  const key = wordKey(text);
  const plain = withoutGrand(key);
  return strong.has(plain) || weak.has(plain) || ALONE.has(plain) || EXTREMES.has(plain);
}

/** Of the weak words those that nobody is called. */
const WEAK_ALONE = new Set([
  'sum',
  'count',
  'average',
  'avg',
  'mean',
  'median',
  'anzahl',
  'mittelwert',
  'moyenne',
]);

const MAY_BE =
  /to[tp]|ttl|resul|carried|brought|stand|over|all p|ytd|goal|target|quota|varia|year|rate|convers|balan|som|sum|av|mean|count|gesamt|ergebnis|anzahl|m[ai][xn]|med|mittel|prod|std|var|nb|nombre|moy|prom|cuen|cont|soma|aantal|gemid|liczn|sred|raz|ogo|i ?alt|antal|gjen|yht|kesk|luku|celk|sou|poc|pru|ossz|vegos|resz|[^\0-\x7f]/i;

/** A quick look that spares nearly every cell the rest. */
export function mayBeSummary(text: string): boolean {
  return text.length <= LONGEST && !DIGITS_ONLY.test(text) && MAY_BE.test(text);
}

/** Whether the name of a group is what a cell above says. */
export function sameGroup(group: string, cell: string): boolean {
  return group !== '' && wordKey(cell) === group && fold(cell) !== '';
}
