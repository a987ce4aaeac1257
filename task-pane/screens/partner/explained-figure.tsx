import { useId, useState } from 'preact/hooks';
import type { FigureKey } from '../../../core/kpis';
import { evidence } from '../../../core/review/facts/evidence';
import { cell, label, type Scene } from '../../../core/document/scene';
import { Explanation } from '../../parts/explanation';
import { Link } from '../../parts/link';
import { Value } from '../../parts/value';

/** Rows of an explanation in place; its own page lists all of them. */
const LISTED = 5;

/** A figure that opens into its definition, the formula with its numbers, and the first rows that made it. */
export function ExplainedFigure({
  scene,
  partner,
  figure,
}: {
  readonly scene: Scene;
  readonly partner: number;
  readonly figure: FigureKey;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const basis = evidence(scene, figure, partner);
  const { name } = scene.book.ledger.partners[partner]!;
  return (
    <li class="pl-figure">
      <button
        type="button"
        class="pl-figure-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>
          {label(figure)}
          {basis !== undefined && <span class="pl-under pl-quiet pl-basis">{basis}</span>}
        </span>
        <span class="pl-number">
          <Value of={cell(scene, figure, partner, scene.window)} words={scene.words} />
        </span>
      </button>
      <div id={id} hidden={!open} class="pl-explanation">
        {open && (
          <>
            <Explanation
              scene={scene}
              subject={partner}
              figure={figure}
              period={scene.window}
              most={LISTED}
            />
            <Link to={{ screen: 'figure', partner: name, at: figure }}>
              Every row<span class="pl-hidden"> of {label(figure)}</span>, other periods
            </Link>
          </>
        )}
      </div>
    </li>
  );
}
