import { hasValue, type FigureKey } from '../../kpis';
import { FEW } from '../../kpis/figures/plan/trend';
import { withoutEmptyColumns } from '../facts/condense';
import { decisionCell, decisionOn } from '../facts/decisions';
import { ESTIMATED } from '../facts/evidence';
import { text, type DocumentCell, type Section } from '../../document/document';
import { amount, ask, cell, label, type Scene } from '../../document/scene';

const COLUMNS = [
  'roi',
  'introductions',
  'clients',
  'conversion',
  'revenue',
  'share',
  'hours',
  'net',
] as const satisfies readonly FigureKey[];

/** A row per partner with its decision, then everything together, over the 12 months that the decision looks at. */
export function scorecardSection(scene: Scene, partners: readonly number[]): Section {
  const rows: DocumentCell[][] = [];
  for (const partner of partners) {
    const name = scene.book.ledger.partners[partner]?.name ?? '';
    const decision = decisionOn(scene, partner);
    rows.push([
      text(name),
      decision === null ? { reason: `${name} has nothing to judge by yet.` } : decisionCell(decision),
      ...COLUMNS.map((key) => figureCell(scene, key, partner)),
      trendCell(scene, partner),
    ]);
  }
  rows.push([
    text('All partners'),
    text(''),
    ...COLUMNS.map((key) => cell(scene, key, 'portfolio', scene.year)),
    trendCell(scene, 'portfolio'),
  ]);
  return {
    title: 'Scorecard',
    partner: null,
    sections: [],
    blocks: [
      ...withoutEmptyColumns({
        kind: 'table',
        caption: `The 12 months to ${scene.words.longDate(scene.asOf)}. ROI is what a partnership brings after the partner's share, as a multiple of time and direct cost; 1x is break-even.`,
        columns: ['Partner', 'Decision', ...COLUMNS.map(label), 'Trend'],
        rows,
        total: true,
        chart: {
          title: 'Revenue by partner, 12 months',
          kind: 'bar',
          series: [2 + COLUMNS.indexOf('revenue')],
        },
      }),
    ],
  };
}

function figureCell(scene: Scene, key: FigureKey, partner: number): DocumentCell {
  const found = cell(scene, key, partner, scene.year);
  if (key !== 'revenue' || 'reason' in found || found.value === 0) return found;
  const estimated = ask(scene, 'estimated', partner, scene.year);
  return hasValue(estimated) && estimated.value === true ? { ...found, note: ESTIMATED } : found;
}

/** The trend in words. Without enough introductions there is neither an arrow nor a colour. */
function trendCell(scene: Scene, subject: number | 'portfolio'): DocumentCell {
  const found = cell(scene, 'trend', subject, scene.year);
  if ('reason' in found) return found;
  const introductions = amount(scene, 'introductions', subject, scene.year) ?? 0;
  if (found.value === 'too few' || introductions < FEW) return text('too few to tell');
  if (found.value === 'up') return text('up', { tone: 'good' });
  if (found.value === 'down') return text('down', { tone: 'bad' });
  return text('no clear change');
}
