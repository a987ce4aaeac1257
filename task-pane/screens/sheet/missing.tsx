import { figureDefinition, type Book } from '../../../core/kpis';
import { waiting, type Waiting } from '../../../core/kpis/waiting';
import { listed, type Words } from '../../../core/words';
import { Details } from '../../parts/details';

/** Figures that are named; the others are counted. */
const NAMED = 4;

/** What the workbook lacks, and which figures wait for it. Settings are asked for elsewhere on the page. */
export function Missing({ book, words }: { readonly book: Book; readonly words: Words }) {
  const found = gathered(waiting(book).filter(({ needs }) => !needs.startsWith('Settings.')));
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

/** What any of several columns would do stands with the missing table that has one of them. */
function gathered(all: readonly Waiting[]): Waiting[] {
  const found = all
    .filter(({ needs }) => !needs.includes(' or '))
    .map(({ needs, figures }) => ({ needs, figures }));
  for (const { needs, figures } of all.filter((each) => each.needs.includes(' or '))) {
    const tables = needs.split(' or ').map((each) => each.split('.')[0]);
    const known = found.find((each) => tables.includes(each.needs));
    if (known === undefined) found.push({ needs, figures });
    else known.figures = [...known.figures, ...figures];
  }
  return found.sort((a, b) => b.figures.length - a.figures.length);
}

/** `Status in Referrals`, `the table Activities`, `Share % in Partners or the table Money`. */
function inWords(needs: string): string {
  return needs
    .split(' or ')
    .map((each) => {
      const [table, column] = each.split('.');
      return column === undefined ? `A table of ${each}` : `\u201c${column}\u201d in ${table}`;
    })
    .join(' or ');
}

function labels({ figures }: Waiting, words: Words): string {
  const named = figures.slice(0, NAMED).map((key) => figureDefinition(key).label);
  const more = figures.length - named.length;
  return `Waiting: ${listed(more === 0 ? named : [...named, words.count(more, 'more figure')])}.`;
}
