import { text, type Block, type Document, type Section } from '../../document/document';
import { SOFTWARE_VERSION } from '../../document/software';
import { hasValue, type Book } from '../../kpis';
import { openGiven, openReceived, type Introduction } from '../../kpis/introduction-list';
import { isDone } from '../../kpis/steps';
import type { Action } from '../../ledger/ledger';
import type { Reading } from '../../ledger/reading/read';
import type { WorkbookInput } from '../../workbook/input';
import type { Words } from '../../words';
import { eventCalendar } from '../plan/event-calendar';
import { isStageStep } from '../choosing/ladder';
import { sideOf } from '../plan/owners';
import type { Owner } from '../plan/plan-steps';
import { rawText } from './raw-text';
import { lastConversation, rhythmOf } from '../plan/rhythm';
import { rhythmWords } from '../plan/rhythm-words';

/** For whom an agenda is: `us` has our notes and all steps; `both` only what the partner may read. */
export type AgendaFor = 'us' | 'both';

interface AgendaSource {
  readonly input: WorkbookInput;
  readonly reading: Reading;
  readonly book: Book;
  readonly words: Words;
}

/** Steps due within so many days are for this conversation. */
const AHEAD_DAYS = 14;
/** Events that are planned within so many days are worth a word. */
const EVENT_DAYS = 90;
const TO_FILL = '________________';

/** The agenda of the next conversation with a partner: what was promised, what is open both ways, what is due, whom to speak to. */
export function agenda(source: AgendaSource, partner: number, reader: AgendaFor): Document {
  const { book, words } = source;
  const { ledger } = book;
  const { name } = ledger.partners[partner]!;
  const { firmName } = ledger.settings;
  return {
    title: `Agenda: ${name}${firmName === null ? '' : ` and ${firmName}`}`,
    subtitle: `As of ${words.longDate(ledger.asOf)}${reader === 'us' ? '. For us only: it has our own notes' : ''}`,
    locale: words.locale,
    currency: words.currency,
    notes: { label: 'What we agreed today', lines: 6 },
    sections: [
      lastTime(source, partner, reader),
      open(source, partner, reader, `From ${name} to ${firmName ?? 'us'}`, openReceived(book, partner), true),
      open(source, partner, reader, `From ${firmName ?? 'us'} to ${name}`, openGiven(book, partner), false),
      next(name, firmName ?? 'We'),
      steps(source, partner, reader),
      ahead(source, partner),
      teams(source, partner),
    ].filter((each): each is Section => each !== null),
    footer: [`Made with Partner Ledger ${SOFTWARE_VERSION}.`],
  };
}

function section(title: string, blocks: readonly Block[]): Section | null {
  return blocks.length === 0 ? null : { title, partner: null, blocks, sections: [] };
}

const paragraph = (sentence: string, tone?: 'note' | 'warning'): Block => ({
  kind: 'paragraph',
  text: sentence,
  ...(tone === undefined ? {} : { tone }),
});

function lastTime({ input, reading, book, words }: AgendaSource, partner: number, reader: AgendaFor) {
  const last = lastConversation(book, partner);
  const { every, overdue, lapsed } = rhythmOf(book, partner, { from: 'start', to: null });
  if (last === null) return section('Since we last talked', [paragraph('No conversation is recorded yet.')]);
  const days = book.ledger.asOf - last.on;
  const said = reader === 'us' ? rawText(input, reading, 'Activities', last, 'Notes') : null;
  return section('Since we last talked', [
    paragraph(
      `We last talked on ${words.longDate(last.on)} (${last.type}), ${days === 0 ? 'today' : `${words.count(days, 'day')} ago`}. We talk ${rhythmWords(every, words)}.`,
    ),
    ...(said === null ? [] : [paragraph(`What was said and promised: ${said}`)]),
    ...(reader === 'us' && overdue > 0
      ? [
          paragraph(
            `This conversation is ${words.count(overdue, 'day')} overdue.${lapsed ? ' Contact was regular at the start and has almost stopped: talk about that first.' : ''}`,
            'warning',
          ),
        ]
      : []),
  ]);
}

function open(
  { input, reading, book, words }: AgendaSource,
  partner: number,
  reader: AgendaFor,
  title: string,
  rows: readonly Introduction[],
  ours: boolean,
): Section | null {
  const { name } = book.ledger.partners[partner]!;
  if (rows.length === 0) return section(title, [paragraph('No introduction is open.')]);
  const assessed = book.ledger.columns.has('Referrals.Qualified');
  const notes = rows.map((row) =>
    reader === 'us' ? rawText(input, reading, 'Referrals', row, 'Notes') : null,
  );
  const hasNotes = notes.some((note) => note !== null);
  return section(title, [
    {
      kind: 'table',
      caption: `${words.count(rows.length, 'open introduction')}; the next move is ${ours ? 'ours' : `with ${name}`}`,
      columns: [
        'Client',
        'Introduced',
        'Open for',
        'Next step, and when',
        ...(hasNotes ? ['Our notes'] : []),
      ],
      rows: rows.map((row, at) => [
        text(clientText(row, reader, ours && assessed && row.qualified === null)),
        { value: row.received, format: 'date' },
        { value: book.ledger.asOf - row.received, format: 'days' },
        text(TO_FILL),
        ...(hasNotes ? [text(notes[at] ?? '')] : []),
      ]),
    },
  ]);
}

/** An existing client of either side is marked: there is a relationship to lose. So is one that nobody has assessed yet. */
function clientText(
  { client, netNew, sheet, row }: Introduction,
  reader: AgendaFor,
  toAssess: boolean,
): string {
  const name = client ?? (reader === 'us' ? `no name (${sheet}, row ${row})` : 'no name written down');
  const marks = [
    ...(netNew === false ? ['existing client: high stakes'] : []),
    ...(toAssess && reader === 'us' ? ['to assess'] : []),
  ];
  return marks.length === 0 ? name : `${name} (${marks.join('; ')})`;
}

function next(name: string, us: string): Section | null {
  return section('Who each of us will talk to', [
    {
      kind: 'table',
      caption: 'To fill in together: who, by when, about what',
      columns: ['Side', 'Who', 'By when', 'About what'],
      rows: [...Array<string>(2).fill(us), ...Array<string>(2).fill(name)].map((who) => [
        text(who),
        text(TO_FILL),
        text(TO_FILL),
        text(TO_FILL),
      ]),
    },
  ]);
}

function steps({ book, words }: AgendaSource, partner: number, reader: AgendaFor): Section | null {
  const { ledger } = book;
  const of = ledger.partners[partner]!;
  const { asOf } = ledger;
  const due = ledger.actions
    .filter(
      (action) =>
        action.partner === partner &&
        !isDone(action, asOf) &&
        !isStageStep(action.step) &&
        (reader === 'us' || action.shared === true) &&
        (action.due === null || action.due <= asOf + AHEAD_DAYS),
    )
    .sort((a, b) => (a.due ?? asOf) - (b.due ?? asOf));
  const line = ({ step, owner, due: on }: Action): string => {
    const who = owner === null || sideOf(owner, of) === owner ? '' : ` (${owner})`;
    const when =
      on === null
        ? ''
        : on < asOf
          ? `: was due ${words.shortDate(on)}, ${words.count(asOf - on, 'day')} late`
          : `: due ${words.shortDate(on)}`;
    return `${step}${who}${when}`;
  };
  const groups: ReadonlyArray<readonly [Owner | null, string]> = [
    ['us', ledger.settings.firmName ?? 'We'],
    ['them', of.name],
    ['both', 'Both'],
    [null, 'Nobody yet'],
  ];
  return section(
    'Steps due',
    groups.flatMap(([side, title]): Block[] => {
      const items = due.filter(({ owner }) => sideOf(owner, of) === side).map(line);
      return items.length === 0 ? [] : [paragraph(`${title}:`), { kind: 'list', items, checklist: true }];
    }),
  );
}

function ahead({ book, words }: AgendaSource, partner: number): Section | null {
  const { asOf } = book.ledger;
  const { lastMeal } = rhythmOf(book, partner, { from: 'start', to: null });
  const events = eventCalendar(book, asOf).filter(
    (each) => each.planned && each.partner === partner && each.on <= asOf + EVENT_DAYS,
  );
  return section('Coming up', [
    ...(events.length === 0
      ? []
      : [{ kind: 'list' as const, items: events.map(({ event, on }) => `${event}, ${words.longDate(on)}`) }]),
    paragraph(
      hasValue(lastMeal)
        ? `We last shared a meal ${words.count(lastMeal.value, 'day')} ago.`
        : "We haven't shared a meal yet.",
    ),
  ]);
}

function teams({ book }: AgendaSource, partner: number): Section | null {
  const { name, team } = book.ledger.partners[partner]!;
  const { advisorName, firmName } = book.ledger.settings;
  const items = [
    ...(team === null ? [] : [`${name}: ${team}`]),
    ...(advisorName === null ? [] : [`${firmName ?? 'We'}: ${advisorName}`]),
  ];
  return section("Who's who", items.length === 0 ? [] : [{ kind: 'list', items }]);
}
