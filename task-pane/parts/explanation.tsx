import { explain, type FigureKey, type Period, type Subject } from '../../core/kpis';
import type { Scene } from '../../core/document/scene';
import { Jump } from './jump';
import { Message } from './message';

/** How a figure came about: its meaning, the formula with its numbers, and the first rows that made it, each a way to its cell. */
export function Explanation({
  scene,
  subject,
  figure,
  period,
  most,
}: {
  readonly scene: Scene;
  readonly subject: Subject;
  readonly figure: FigureKey;
  readonly period: Period;
  /** Rows that are listed. */
  readonly most: number;
}) {
  const { definition, formula, result, rows } = explain(scene.book, figure, subject, period);
  const { localised, number, count } = scene.words;
  return (
    <>
      <p>{definition}</p>
      {'reason' in result && (
        <Message>
          <p>{localised(result.reason)}</p>
        </Message>
      )}
      {formula !== '' && <p class="pl-formula">{localised(formula)}</p>}
      {rows.length > 0 && (
        <ul class="pl-rows">
          {rows.slice(0, most).map((row, at) => (
            <li key={at}>
              <span>
                {localised(row.what)}{' '}
                <Jump to={{ sheet: row.sheet, row: row.row, column: null }}>
                  {row.sheet}, row {row.row}
                </Jump>
              </span>
              <span class="pl-number">{number(row.contribution, 2)}</span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > most && <p class="pl-quiet">and {count(rows.length - most, 'more row')}.</p>}
    </>
  );
}
