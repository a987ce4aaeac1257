import { text, type Block, type DocumentCell, type Section, type Trend } from '../../document/document';
import { amount, cell, daysOf, label, twelveMonths, type Scene } from '../../document/scene';
import { trendCell } from '../../document/trend';
import type { FigureKey, Subject } from '../../kpis';
import { listed } from '../../words';
import { withoutEmptyColumns } from '../facts/condense';
import { allDecisions, decisionCell, decisionStrip, sortedByDecision } from '../facts/decisions';

/** The figures on which a decision stands. */
export const DECISION_FIGURES = [
  'roi',
  'introductions',
  'clients',
  'conversion',
  'revenue',
  'share',
  'hours',
  'net',
] as const satisfies readonly FigureKey[];

/** Partners in the table; those after them can wait, and stand in the scorecard. */
const MOST = 12;

/** Those of so many partners that stand in the table of decisions, in its order. */
export function partnersDecided(scene: Scene, partners: readonly number[]): number[] {
  const sorted = sortedByDecision(scene, partners);
  return sorted.slice(0, sorted.length > MOST + 1 ? MOST : sorted.length);
}

/** Every decision, those that ask for something first, with the figures it stands on. */
export function decisionsSection(scene: Scene, partners: readonly number[]): Section | null {
  if (partners.length === 0) return null;
  const found = allDecisions(scene, partners);
  const sorted = sortedByDecision(scene, partners);
  const shown = partnersDecided(scene, partners);
  const row = (name: string, decision: DocumentCell, subject: Subject): DocumentCell[] => [
    text(name),
    decision,
    trendCell(introductionsByMonth(scene, subject)),
    ...DECISION_FIGURES.map((key) => cell(scene, key, subject, scene.year)),
  ];
  const rows = shown.map((partner) =>
    row(scene.book.ledger.partners[partner]!.name, decisionCell(scene, partner), partner),
  );
  return {
    title: 'Decisions',
    partner: null,
    part: 'first',
    sections: [],
    blocks: [
      decisionStrip(found),
      ...withoutEmptyColumns({
        kind: 'table',
        caption: `The 12 months to ${scene.words.longDate(scene.asOf)}`,
        columns: ['Partner', 'Decision', 'By month', ...DECISION_FIGURES.map(label)],
        rows: [...rows, row('All partners', text(''), 'portfolio')],
        total: true,
      }),
      ...remarks(scene, rows, sorted.slice(shown.length), found),
    ],
  };
}

/** The columns that share an introduction out among partners; hours have decimals of their own. */
const CREDITED = new Set(
  (['introductions', 'clients'] as const).map((key) => 3 + DECISION_FIGURES.indexOf(key)),
);

/** What the table does not show, and how to read it. */
function remarks(
  scene: Scene,
  rows: ReadonlyArray<readonly DocumentCell[]>,
  others: readonly number[],
  found: ReturnType<typeof allDecisions>,
): Block[] {
  const shared = rows.some((row) =>
    row.some((each, at) => CREDITED.has(at) && 'value' in each && each.format === 'decimal'),
  );
  const kinds = decisionStrip(new Map([...found].filter(([partner]) => others.includes(partner)))).parts;
  const lines = [
    ...(others.length === 0
      ? []
      : [
          `${scene.words.count(others.length, 'more partner')} on the scorecard in the appendix: ${listed(kinds.map(({ word, count }) => `${count} ${word}`))}.`,
        ]),
    'By month: introductions.',
    ...(shared
      ? ['Fractions: an introduction that several partners share counts for each by its credit.']
      : []),
  ];
  return [{ kind: 'paragraph', tone: 'note', text: lines.join(' ') }];
}

/** Introductions month by month. */
function introductionsByMonth(scene: Scene, subject: Subject): Trend {
  return twelveMonths(scene).map((month) => amount(scene, 'introductions', subject, daysOf(scene, month)));
}
