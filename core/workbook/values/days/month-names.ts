import { foldLetters } from '../text';

/**
 * Names of the months in the languages of spreadsheets, January first, each language on a line: the full forms of one
 * month (nominative, genitive) are joined by `/`. Where a name means different months in two languages, the language that
 * comes first has it: listopad is November (Polish, Czech), not the October of Croatian.
 */
const LANGUAGES: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar/jänner/jaenner februar/feber märz/maerz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts/mars april maj/mai juni juli august september oktober november december/desember',
  'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  'leden/ledna únor/února březen/března duben/dubna květen/května červen/června červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince',
  'január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra',
  'január február március április május június július augusztus szeptember október november december',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'јануар фебруар март април мај јун јул август септембар октобар новембар децембар',
  'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar',
  'siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna - studeni/studenoga prosinac/prosinca',
  'januar februar marec april maj junij julij avgust september oktober november december',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'janvāris/janvārī februāris martā/marts aprīlis maijs/maijā jūnijs jūlijs augusts septembris oktobris novembris decembris',
  'sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio',
  'ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου απρίλιος/απριλίου μάιος/μαΐου ιούνιος/ιουνίου ιούλιος/ιουλίου αύγουστος/αυγούστου σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου',
  'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  'xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'januari februari mac april mei jun julai ogos september oktober november disember',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
];

/** Short forms that are no beginning of a name, or would be one of two: `1 jan 2 feb ...`. */
const SHORT =
  'jan 1|feb 2|mar 3|apr 4|may 5|jun 6|jul 7|aug 8|sep 9|sept 9|oct 10|nov 11|dec 12|' +
  'janv 1|fevr 2|avr 4|juil 7|mrz 3|mrt 3|mai 5|maj 5|okt 10|dez 12|des 12|dic 12|gen 1|ene 1|ago 8|mag 5|' +
  'cze 6|lip 7|sie 8|lis 11|brz 3|cvn 6|cvc 7|srp 8|zar 9|rij 10|maa 3|marras 11|янв 1|июн 6|июл 7';

/** Least letters of a name cut short. */
const LEAST = 3;

function buildMonths(): ReadonlyMap<string, number> {
  const whole = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const language of LANGUAGES)
    language.split(' ').forEach((names, i) => {
      for (const name of names.split('/').map(foldLetters)) {
        if (name === '-') continue;
        if (!whole.has(name)) whole.set(name, i + 1);
        for (let length = LEAST; length < name.length; length++) {
          const start = name.slice(0, length);
          const known = cut.get(start);
          // The beginning of names of different months says neither.
          cut.set(start, known === undefined || known === i + 1 ? i + 1 : 0);
        }
      }
    });
  const months = new Map(cut);
  for (const [name, month] of whole) months.set(name, month);
  for (const each of SHORT.split('|')) {
    const [word = '', month] = each.split(' ');
    months.set(foldLetters(word), Number(month));
  }
  return months;
}

let months: ReadonlyMap<string, number> | null = null;

/** Ending of a Finnish month in a date: tammikuu, tammikuuta, tammikuun. */
const FINNISH = /^(\p{L}+kuu)(ta|n|ssa)$/u;

/**
 * The month (1-12) that a word names, in full or cut to three letters or more, in any of the languages; 0 when it names
 * none, or months of two languages.
 */
export function monthOf(word: string): number {
  if (word.length < 2 || word.length > 15) return 0;
  months ??= buildMonths();
  const key = foldLetters(word.replace(/\.$/, ''));
  return months.get(key) ?? months.get(FINNISH.exec(key)?.[1] ?? '') ?? 0;
}
