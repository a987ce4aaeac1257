import { decisionBadge, decisionOn } from '../../core/review/facts/decisions';
import type { DocumentCell, Section, Trend } from '../../core/document/document';
import { trendHeard, trendSvg } from '../../core/document/trend';
import type { Scene } from '../../core/document/scene';
import { EN_DASH, type Words } from '../../core/words';

/** A value, or an en dash that says to everyone why there is none. */
export function Value({ of, words }: { readonly of: DocumentCell; readonly words: Words }) {
  if ('value' in of && of.trend !== undefined)
    return (
      <>
        <Line trend={of.trend} />
        <span class="pl-hidden">{trendHeard(of.trend, words)}</span>
      </>
    );
  if ('value' in of) return <>{words.cellText(of)}</>;
  return (
    <span title={of.reason}>
      <span aria-hidden="true">{EN_DASH}</span>
      <span class="pl-hidden">no value: {of.reason}</span>
    </span>
  );
}

/** A trend as a line, for the eye only. */
export function Line({ trend }: { readonly trend: Trend }) {
  // Drawn from numbers alone.
  return <span class="pl-trend" dangerouslySetInnerHTML={{ __html: trendSvg(trend) }} />;
}

/** A word as a badge; its colour never says more than the word. */
export function Badge({ text, tone }: NonNullable<Section['badge']>) {
  return <span class={`pl-badge${tone === undefined ? '' : ` pl-${tone}`}`}>{text}</span>;
}

/** The decision on a partner as a badge. */
export function DecisionBadge({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const decision = decisionOn(scene, partner);
  return <Badge {...(decision === null ? { text: 'no record yet' } : decisionBadge(decision))} />;
}
