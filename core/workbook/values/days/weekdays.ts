import { fold } from '../text';

/** Days of the week, in full and short, folded; they stand before a date and say nothing that the date does not. */
const WEEKDAYS = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
    'lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom',
    'lunedi martedi mercoledi giovedi venerdi sabato domenica gio',
    'segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo',
    'mandag tirsdag onsdag torsdag fredag lordag sondag tisdag man tir tis ons tor tors fre lor son',
    'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ti ke to pe la su',
    'poniedziałek wtorek sroda czwartek piatek sobota niedziela pon wt sr czw pt sob nd niedz',
    'pondeli utery streda ctvrtek patek nedele po ut st ct pa ne',
    'hetfo kedd szerda csutortok pentek szombat vasarnap luni marti miercuri joi vineri sambata duminica',
    'pazartesi sali carsamba persembe cuma cumartesi pazar',
    'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  ].flatMap((line) => line.split(' ').map(fold)),
);

const FIRST_WORD = /^(\p{L}{2,13}(?:-feira)?)[.,]*\s+(?=\S)/u;
const LAST_WORD = /[\s,]+\(?(\p{L}{2,13})\.?\)?$/u;

/** A folded text without the day of the week at its beginning or end; as it is when it has none there. */
export function withoutWeekday(clean: string): string {
  const first = FIRST_WORD.exec(clean);
  if (first && WEEKDAYS.has(first[1] ?? '')) return clean.slice(first[0].length);
  const last = LAST_WORD.exec(clean);
  return last && WEEKDAYS.has(last[1] ?? '') ? clean.slice(0, last.index) : clean;
}
