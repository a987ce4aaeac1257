import { figureDefinition, type Book } from '../../../core/kpis';
import { waiting, type Waiting } from '../../../core/kpis/waiting';
import { listed, type Words } from '../../../core/words';
import { Details } from '../../parts/details';

/** Figures that are named; the others are counted. */
const NAMED = 4;

/** What the workbook lacks, and which figures wait for it. Settings are asked for elsewhere on the page. */
export function Missing({ book, words }: { readonly book: Book; readonly words: Words }) {
  const found = waiting(book).filter(({ needs }) => !needs.startsWith('Settings.'));
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="pl-missing">
      <h3 class="pl-subheading" id="pl-missing">
        What is missing
      </h3>
      <p class="pl-quiet">
        None of this is needed. Each figure that waits has no value until its column is there: add the column
        to your own table under the name below, or say above which of yours it is.
      </p>
      <ul class="pl-groups">
        {found.map((each) => (
          <li key={each.needs}>
            <Details
              summary={
                <>
                  {inWords(each.needs)}: {words.count(each.figures.length, 'figure')}
                </>
              }
            >
              <p>{labels(each, words)}</p>
            </Details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `Status in Referrals`, `the table Activities`, `Share % in Partners or the table Money`. */
function inWords(needs: string): string {
  return needs
    .split(' or ')
    .map((each) => {
      const [table, column] = each.split('.');
      return column === undefined ? `a table of ${each}` : `\u201c${column}\u201d in ${table}`;
    })
    .join(' or ');
}

function labels({ figures }: Waiting, words: Words): string {
  const named = figures.slice(0, NAMED).map((key) => figureDefinition(key).label);
  const more = figures.length - named.length;
  return `Waiting: ${listed(more === 0 ? named : [...named, words.count(more, 'more figure')])}.`;
}
