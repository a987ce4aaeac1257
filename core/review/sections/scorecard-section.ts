import { hasValue, type FigureKey } from '../../kpis';
import { FEW } from '../../kpis/figures/plan/trend';
import { withoutEmptyColumns } from '../facts/condense';
import { decisionCell, decisionOn, sortedByDecision } from '../facts/decisions';
import { ESTIMATED } from '../facts/evidence';
import { text, type DocumentCell, type Section } from '../../document/document';
import { amount, ask, cell, label, type Scene } from '../../document/scene';
import { DECISION_FIGURES, partnersDecided } from './decisions-section';

/** What the decisions on the first page do not show of a partner that stands there. */
const BESIDES = ['conversion', 'revenue', 'share'] as const satisfies readonly FigureKey[];

/**
 * A row per partner over the 12 months that the decision looks at, then everything together. Where the table of decisions
 * has every partner, only what it does not say: the trend, and the picture of the revenue.
 */
export function scorecardSection(scene: Scene, partners: readonly number[]): Section {
  const whole = partnersDecided(scene, partners).length < partners.length;
  const keys: readonly FigureKey[] = whole ? DECISION_FIGURES : BESIDES;
  const row = (name: string, decision: DocumentCell, subject: number | 'portfolio'): DocumentCell[] => [
    text(name),
    ...(whole ? [decision] : []),
    trendCell(scene, subject),
    ...keys.map((key) => figureCell(scene, key, subject)),
  ];
  const rows = sortedByDecision(scene, partners).map((partner) => {
    const { name } = scene.book.ledger.partners[partner]!;
    const decision = decisionOn(scene, partner);
    return row(
      name,
      decision === null ? { reason: `${name} has nothing to judge by yet.` } : decisionCell(decision),
      partner,
    );
  });
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

function figureCell(scene: Scene, key: FigureKey, partner: number | 'portfolio'): DocumentCell {
  const found = cell(scene, key, partner, scene.year);
  if (key !== 'revenue' || partner === 'portfolio' || 'reason' in found || found.value === 0) return found;
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
