import { text, type Section } from '../../document/document';
import { cell, label, type Scene } from '../../document/scene';
import { exchanges, type PartnerExchange } from '../../method/choosing/exchange';
import { listed } from '../../words';

const COLUMNS = ['received', 'given', 'valueReceived', 'valueGiven', 'netNew'] as const;

/** What was given and received, partner by partner, and the one-way streets; null when neither is known. */
export function exchangeSection(scene: Scene, partners: readonly number[]): Section | null {
  const rows = partners
    .map((partner) => [
      text(scene.book.ledger.partners[partner]!.name),
      ...COLUMNS.map((key) => cell(scene, key, partner, scene.year)),
    ])
    // Without a word on direction there is nothing to set against what came in; the scorecard has that.
    .filter(([, , given]) => given !== undefined && 'value' in given)
    .filter(([, received, given]) =>
      [received, given].some((each) => each && 'value' in each && each.value !== 0),
    );
  if (rows.length === 0) return null;
  const streets = streetsText(scene, exchanges(scene.book, partners, scene.year));
  return {
    title: 'Given and received',
    partner: null,
    blocks: [
      ...(streets === '' ? [] : [{ kind: 'paragraph' as const, text: streets }]),
      {
        kind: 'table',
        caption: `Introductions, and what they were worth, over the 12 months to ${scene.words.longDate(scene.asOf)}`,
        columns: ['Partner', ...COLUMNS.map(label)],
        rows: [
          ...rows,
          [text('All partners'), ...COLUMNS.map((key) => cell(scene, key, 'portfolio', scene.year))],
        ],
        total: true,
      },
    ],
    sections: [],
  };
}

/** The one-way streets: whom introductions are owed to, and where money goes one way, by the rules of core/method/exchange. */
function streetsText(scene: Scene, rows: readonly PartnerExchange[]): string {
  const { count } = scene.words;
  const owed = (to: 'us' | 'them') =>
    rows.flatMap((row) =>
      row.oneWay !== null && row.owed?.to === to
        ? [`${row.name} (${count(row.owed.introductions, 'introduction')})`]
        : [],
    );
  const money = (direction: 'we give' | 'we take') =>
    rows.filter((row) => row.oneWayMoney === direction).map(({ name }) => name);
  const sentences: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['We owe', owed('them')],
    ['We are owed by', owed('us')],
    ['In money, only we give to', money('we give')],
    ['In money, only we receive from', money('we take')],
  ];
  const streets = rows.filter((row) => row.oneWay !== null).length;
  return [
    ...(streets === 0 ? [] : [`${count(streets, 'one-way street')}.`]),
    ...sentences.filter(([, names]) => names.length > 0).map(([lead, names]) => `${lead} ${listed(names)}.`),
  ].join(' ');
}
