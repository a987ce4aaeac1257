import { useId, useState } from 'preact/hooks';
import { explain, type FigureKey } from '../../core/kpis';
import { evidence } from '../../core/review/evidence';
import { cell, label, type Scene } from '../../core/document/scene';
import { Value } from './value';

/** Rows of an explanation that the pane lists; PARTNER_EXPLAIN spills all of them. */
const LISTED = 25;

/** A figure that opens into its definition, the formula with its numbers, and the rows that made it. */
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
  const shown = cell(scene, figure, partner, scene.year);
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
          <Value of={shown} words={scene.words} />
        </span>
      </button>
      <div id={id} hidden={!open} class="pl-explanation">
        {open && <Explained scene={scene} partner={partner} figure={figure} />}
      </div>
    </li>
  );
}

function Explained({
  scene,
  partner,
  figure,
}: {
  readonly scene: Scene;
  readonly partner: number;
  readonly figure: FigureKey;
}) {
  const { definition, formula, result, rows } = explain(scene.book, figure, partner, scene.year);
  return (
    <>
      <p>{definition}</p>
      {'reason' in result && <p class="pl-message">{scene.words.localised(result.reason)}</p>}
      {formula !== '' && <p class="pl-formula">{scene.words.localised(formula)}</p>}
      {rows.length > 0 && (
        <ul class="pl-rows">
          {rows.slice(0, LISTED).map((row, at) => (
            <li key={at}>
              <span>
                {scene.words.localised(row.what)}{' '}
                <span class="pl-quiet">({`${row.sheet}, row ${row.row}`})</span>
              </span>
              <span class="pl-number">{scene.words.number(row.contribution, 2)}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > LISTED && (
        <p class="pl-quiet">
          and {scene.words.number(rows.length - LISTED, 0)} more rows; =PARTNER_EXPLAIN() in a cell lists them
          all.
        </p>
      )}
    </>
  );
}
