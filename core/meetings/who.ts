import type { Ledger } from '../ledger/ledger';
import { nameKey } from '../ledger/names';
import { NONE } from '../ledger/ledger';
import type { CalendarEntry, Person } from './entry';

/** A partner of a meeting, and by what it was found. */
export interface Found {
  /** Index into `Ledger.partners`. */
  readonly partner: number;
  /** `address dana@harbor.example`, `name Dana Harbor`, `the title`. */
  readonly why: string;
  /** Who was invited of the partner, but declined. */
  readonly declined?: string;
}

/** What the advisor has said about people of a calendar: the partner, or null for nobody, by address or name. */
export type PeopleSaid = ReadonlyMap<string, string | null>;

/** How somebody is known again between two calendars: the address, else the name, in lower case. */
export function personKey({ email, name }: Person): string {
  return email === '' ? name.trim().toLowerCase() : email;
}

/** Words of one partner's name that a title may hold: shorter ones are found by chance. */
const LEAST_KEY = 4;
const MOST_WORDS = 8;

/**
 * Finds the partners of a meeting: by the addresses of those invited, else by their names, else by what a time sheet books
 * on, else by a partner's name, alias or firm in the title. A firm that two partners share names neither.
 */
export function partnerFinder(ledger: Ledger, said: PeopleSaid): (entry: CalendarEntry) => readonly Found[] {
  const byEmail = new Map<string, number>();
  const byName = new Map<string, number>();
  const add = (key: string, partner: number) => {
    const known = byName.get(key);
    if (key !== '') byName.set(key, known === undefined || known === partner ? partner : NONE);
  };
  ledger.partners.forEach(({ name, aliases, firm, emails }, partner) => {
    for (const email of emails) byEmail.set(email, partner);
    for (const each of [name, ...aliases]) add(nameKey(each), partner);
    if (firm !== null && nameKey(firm) !== nameKey(name)) add(nameKey(firm), partner);
  });
  const byPerson = (person: Person): Found | null => {
    const declined = person.declined ? { declined: person.name || person.email } : {};
    const own = said.get(personKey(person));
    if (own === null) return null;
    if (own !== undefined) {
      const partner = ledger.findPartner(own);
      return partner === NONE ? null : { partner, why: 'what you said', ...declined };
    }
    const email = byEmail.get(person.email);
    if (email !== undefined) return { partner: email, why: `address ${person.email}`, ...declined };
    for (const name of formsOf(person.name)) {
      const partner = byName.get(nameKey(name)) ?? NONE;
      if (partner !== NONE) return { partner, why: `name ${person.name}`, ...declined };
    }
    return null;
  };
  const byText = (text: string, why: string): Found[] => {
    const words = nameKey(text).split(' ');
    const found: Found[] = [];
    for (let from = 0; from < words.length; from++)
      for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
        const key = words.slice(from, to).join(' ');
        const partner = key.length < LEAST_KEY ? NONE : (byName.get(key) ?? NONE);
        if (partner === NONE) continue;
        found.push({ partner, why });
        from = to - 1;
        break;
      }
    return found;
  };
  return (entry) => {
    const invited = each(entry.people.map(byPerson));
    if (invited.length > 0) return invited;
    const booked = each(entry.bookedOn.flatMap((text) => byText(text, `booked on ${text}`)));
    return booked.length > 0 ? booked : each(byText(entry.title, 'the title'));
  };
}

/** Each partner once, with the first reason; of several people of one partner, one who did not decline. */
function each(found: ReadonlyArray<Found | null>): Found[] {
  const once = new Map<number, Found>();
  for (const one of found) {
    const known = one && once.get(one.partner);
    if (one && (known === undefined || (known?.declined !== undefined && one.declined === undefined)))
      once.set(one.partner, one);
  }
  return [...once.values()];
}

/** `Harbor, Dana (CPA)` is also `Dana Harbor`. */
function formsOf(name: string): string[] {
  const plain = name.replace(/\s*\([^)]*\)/g, '').trim();
  const [last, first, ...more] = plain.split(',').map((part) => part.trim());
  const turned = last && first && more.length === 0 ? [`${first} ${last}`] : [];
  return [name, plain, ...turned].filter((text) => text !== '');
}
