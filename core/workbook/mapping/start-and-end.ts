import { saysTime } from '../values/between-times';
import { headerKey } from '../values/header-key';
import { sampleOf, type HeaderRow } from './headers/header-row';

const WHEN = '(?: (?:time|at|date|date time|datetime|hour))?';
const START = new RegExp(
  `^(?:start|starts|started|begin|began|begins|beginn|beginning|debut|inicio|inizio|aanvang|from|in|clock in|time in)${WHEN}$|^(?:time started|hora(?: de)? inicio|heure(?: de)? debut|ora(?: di)? inizio|startzeit|startuhrzeit|beginnzeit|begintijd|starttijd|starttid)$`,
);
const END = new RegExp(
  `^(?:end|ended|ends|finish|finished|stop|stopped|ende|fin|final|fine|einde|bis|tot|to|until|till|out|clock out|time out)${WHEN}$|^(?:time (?:ended|finished)|hora(?: de)? (?:fin|final)|heure(?: de)? fin|ora(?: di)? fine|endzeit|enduhrzeit|eindtijd|slut|sluttid)$`,
);

/** The columns, by their place in the header row, that say from when to when something was; null without such a pair. */
export function startAndEnd(at: HeaderRow): { readonly start: number; readonly end: number } | null {
  const [start, end] = [START, END].map((words) =>
    at.headers.findIndex((header, i) => words.test(headerKey(header).key) && holdsTimes(at, i)),
  ) as [number, number];
  return start < 0 || end < 0 ? null : { start, end };
}

function holdsTimes(at: HeaderRow, i: number): boolean {
  const values = sampleOf(at, i).different;
  return values.length > 0 && values.every(saysTime);
}
