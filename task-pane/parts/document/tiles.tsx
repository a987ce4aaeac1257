import type { TilesBlock } from '../../../core/document/document';
import { termsIn } from '../../../core/glossary';
import { capitalised } from '../../../core/workbook/values/text';
import type { Words } from '../../../core/words';
import { Meaning } from '../term';
import { Line, Value } from '../value';

/** A few figures, each with what it was before and a line of its months; pressed, each says what it means. */
export function Tiles({ tiles: { tiles }, words }: { readonly tiles: TilesBlock; readonly words: Words }) {
  return (
    <ul class="pl-month-tiles">
      {tiles.map(({ name, meaning, period, value, beside, trend }) => (
        <li key={name}>
          <Meaning name={name} meaning={termsIn(name)[0]?.meaning ?? capitalised(`${meaning}.`)}>
            {name}
          </Meaning>
          <span class="pl-month-figure">
            <span class="pl-hidden">{period}: </span>
            <Value of={value} words={words} />
          </span>
          <Line trend={trend} />
          <dl>
            {beside.map((each) => (
              <div key={each.period}>
                <dt>{each.period}</dt>
                <dd>
                  <Value of={each.value} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
