import type { FigureKey } from '../kpis';
import { FEW } from '../kpis/trend';
import { decisionCell, decisionOn, verdictText } from './decisions';
import { evidence } from './evidence';
import { text, type DocumentCell, type Section } from '../document/document';
import { amount, cell, label, type Scene } from '../document/scene';

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
  const reasons: string[] = [];
  for (const partner of partners) {
    const name = scene.book.ledger.partners[partner]?.name ?? '';
    const decision = decisionOn(scene, partner);
    rows.push([
      text(name),
      decision === null ? { reason: `${name} has nothing to judge by yet.` } : decisionCell(decision),
      ...COLUMNS.map((key) => cell(scene, key, partner, scene.year, evidence(scene, key, partner))),
      trendCell(scene, partner),
    ]);
    // Without time there is no verdict to give reasons for; the ROI cell says why.
    if (decision !== null && decision.verdict !== 'no time recorded')
      reasons.push(`${name}: ${verdictText(decision)}. ${decision.reason}`);
  }
  rows.push([
    text('All partners'),
    { reason: 'A decision is about one partner.' },
    ...COLUMNS.map((key) => cell(scene, key, 'portfolio', scene.year)),
    trendCell(scene, 'portfolio'),
  ]);
  return {
    title: 'Scorecard',
    partner: null,
    sections: [],
    blocks: [
      {
        kind: 'table',
        caption: `The 12 months to ${scene.words.longDate(scene.asOf)}. ROI is a multiple of time and direct cost; 1x is break-even.`,
        columns: ['Partner', 'Decision', ...COLUMNS.map(label), 'Trend'],
        rows,
        total: true,
        chart: {
          title: 'Revenue by partner, 12 months',
          kind: 'bar',
          series: [2 + COLUMNS.indexOf('revenue')],
        },
      },
      ...(reasons.length === 0 ? [] : [{ kind: 'list' as const, items: reasons }]),
    ],
  };
}

/** The trend in words. Without enough introductions there is neither an arrow nor a colour. */
export function trendCell(scene: Scene, subject: number | 'portfolio'): DocumentCell {
  const found = cell(scene, 'trend', subject, scene.year);
  if ('reason' in found) return found;
  const introductions = amount(scene, 'introductions', subject, scene.year) ?? 0;
  if (found.value === 'too few' || introductions < FEW) return text('too few to tell');
  if (found.value === 'up') return text('up', { tone: 'good' });
  if (found.value === 'down') return text('down', { tone: 'bad' });
  return text('no clear change');
}
