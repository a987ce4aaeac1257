import { decisionCell, decisionOn } from '../../core/review/facts/decisions';
import type { DocumentCell } from '../../core/document/document';
import { trendHeard, trendSvg } from '../../core/document/trend';
import type { Scene } from '../../core/document/scene';
import { EN_DASH, type Words } from '../../core/words';

/** A value, or an en dash that says to everyone why there is none. */
export function Value({ of, words }: { readonly of: DocumentCell; readonly words: Words }) {
  if ('value' in of && of.trend !== undefined)
    return (
      <>
        <span class="pl-trend" dangerouslySetInnerHTML={{ __html: trendSvg(of.trend) }} />
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

/** The verdict as a badge; its colour never says more than its word. */
export function Badge({ scene, partner }: { readonly scene: Scene; readonly partner: number }) {
  const decision = decisionOn(scene, partner);
  if (decision === null) return <span class="pl-badge">no record yet</span>;
  const shown = decisionCell(decision);
  const tone = 'tone' in shown && shown.tone !== undefined ? ` pl-${shown.tone}` : '';
  return <span class={`pl-badge${tone}`}>{scene.words.cellText(shown)}</span>;
}
