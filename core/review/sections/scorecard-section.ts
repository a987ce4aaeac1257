import type { FigureKey, Subject } from '../../kpis';
import { FEW } from '../../kpis/figures/plan/trend';
import { withoutEmptyColumns } from '../facts/condense';
import { decisionCell, sortedByDecision } from '../facts/decisions';
import { evidence } from '../facts/evidence';
import { text, type DocumentCell, type Section } from '../../document/document';
import { amount, cell, label, type Scene } from '../../document/scene';
import { DECISION_FIGURES, partnersDecided } from './decisions-section';

/**
 * A row per partner over the 12 months that the decision looks at, then everything together. Where the table of decisions
 * has every partner, only what it does not say: the trend, and the picture of the revenue.
 */
export function scorecardSection(scene: Scene, partners: readonly number[]): Section {
  const whole = partnersDecided(scene, partners).length < partners.length;
  const keys: readonly FigureKey[] = whole ? DECISION_FIGURES : ['revenue'];
  const row = (name: string, decision: DocumentCell, subject: Subject): DocumentCell[] => [
    text(name),
    ...(whole ? [decision] : []),
    trendCell(scene, subject),
    ...keys.map((key) => figureCell(scene, key, subject)),
  ];
  const rows = sortedByDecision(scene, partners).map((partner) =>
    row(scene.book.ledger.partners[partner]!.name, decisionCell(scene, partner), partner),
  );
  const columns = ['Partner', ...(whole ? ['Decision'] : []), 'Trend', ...keys.map(label)];
  return {
    title: 'Scorecard',
    partner: null,
    sections: [],
    blocks: withoutEmptyColumns({
      kind: 'table',
      caption: `The 12 months to ${scene.words.longDate(scene.asOf)}; the trend is that of introductions over the last 90 days.`,
      columns,
      rows: [...rows, row('All partners', text(''), 'portfolio')],
      total: true,
      chart: {
        title: 'Revenue by partner, 12 months',
        kind: 'bar',
        series: [columns.indexOf(label('revenue'))],
      },
    }),
  };
}

function figureCell(scene: Scene, key: FigureKey, subject: Subject): DocumentCell {
  const note = key === 'revenue' && subject !== 'portfolio' ? evidence(scene, key, subject) : undefined;
  return cell(scene, key, subject, scene.year, note);
}

/** The trend in words. Without enough introductions there is neither an arrow nor a colour. */
function trendCell(scene: Scene, subject: Subject): DocumentCell {
  const found = cell(scene, 'trend', subject, scene.year);
  if ('reason' in found) return found;
  const introductions = amount(scene, 'introductions', subject, scene.year) ?? 0;
  if (found.value === 'too few' || introductions < FEW) return text('too few to tell');
  if (found.value === 'up') return text('up', { tone: 'good' });
  if (found.value === 'down') return text('down', { tone: 'bad' });
  return text('no clear change');
}
