import type { Ledger } from '../ledger/ledger';
import type { CalendarEntry, Person } from './entry';
import type { UnknownPerson } from './plan';
import { personKey, type Found, type PeopleSaid } from './who';

/** Providers whose addresses say nothing about a firm. */
const PUBLIC_DOMAINS = new Set(
  'gmail.com|googlemail.com|yahoo.com|outlook.com|hotmail.com|live.com|msn.com|aol.com|icloud.com|me.com|mac.com|comcast.net|verizon.net|att.net|proton.me|protonmail.com|gmx.com|gmx.net|gmx.de|web.de|mail.com|zoho.com'.split(
    '|',
  ),
);

const LISTED = 40;

/**
 * People of entries in which no partner was found, those with the most meetings first; each with the partners whom it may be:
 * one with an address of the same firm, or a name that is spelled alike. Whom the advisor has called nobody is not asked for again.
 */
export function unknownPeople(
  entries: readonly CalendarEntry[],
  ledger: Ledger,
  find: (entry: CalendarEntry) => readonly Found[],
  own: ReadonlySet<string>,
  said: PeopleSaid = new Map(),
): UnknownPerson[] {
  const people = new Map<string, { person: Person; meetings: number }>();
  for (const entry of entries) {
    if (entry.noTime !== null || find(entry).length > 0) continue;
    const booked = entry.people.length === 0 ? entry.bookedOn.map(someone) : [];
    for (const person of [...entry.people, ...booked]) {
      const key = personKey(person);
      if (key === '' || own.has(person.email) || said.has(key)) continue;
      const known = people.get(key);
      if (known) known.meetings++;
      else people.set(key, { person, meetings: 1 });
    }
  }
  const byDomain = new Map<string, Set<string>>();
  for (const { name, emails } of ledger.partners)
    for (const email of emails) {
      const domain = domainOf(email);
      byDomain.set(domain, (byDomain.get(domain) ?? new Set()).add(name));
    }
  return [...people]
    .sort(([, a], [, b]) => b.meetings - a.meetings)
    .slice(0, LISTED)
    .map(([key, { person, meetings }]) => ({
      key,
      name: person.name,
      email: person.email,
      meetings,
      close: [
        ...new Set([
          ...(PUBLIC_DOMAINS.has(domainOf(person.email)) ? [] : (byDomain.get(domainOf(person.email)) ?? [])),
          ...(person.name === '' ? [] : ledger.suggestPartners(person.name)),
        ]),
      ],
    }));
}

function someone(name: string): Person {
  return { name, email: '', declined: false, organizer: false };
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}

/** The address that takes part in more than half of the entries with people: hardly anybody but whose calendar it is. */
export function likelyOwn(entries: readonly CalendarEntry[]): string | null {
  const counts = new Map<string, number>();
  let withPeople = 0;
  for (const { people } of entries) {
    if (people.length > 0) withPeople++;
    for (const { email } of people) if (email !== '') counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] > withPeople / 2 && most[1] >= 3 ? most[0] : null;
}
