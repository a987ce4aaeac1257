import { text, type Section } from '../../document/document';
import { counted, firstOf, section, tableOf, type Column, type How } from './league-cells';
import type { LeagueFlag } from '../league/league-types';
import type { FlagKind } from '../practice/part';

/** Flags of one kind that a page shows. */
const FLAGS_SHOWN = 100;

interface FlagTable {
  readonly kind: FlagKind;
  readonly title: string;
  readonly caption: string;
}

export const FLAGS: readonly FlagTable[] = [
  {
    kind: 'one-way street',
    title: 'One-way streets',
    caption: 'Referrals of the last 12 months that clearly go one way',
  },
  {
    kind: 'agreement',
    title: 'Agreements',
    caption:
      'Active partnerships whose agreement has gaps: expectations, compensation, client ownership, communication, exit terms',
  },
  {
    kind: 'compliance',
    title: 'For compliance',
    caption: 'To talk about with the compliance officer; what triggered it stands in the workbook; no advice',
  },
];

export function flagsSection({ kind, title, caption }: FlagTable): (how: How) => Section | null {
  return (how) => {
    const { league, words } = how;
    const flags = league.flags.filter((flag) => flag.kind === kind);
    if (flags.length === 0) return null;
    const first = firstOf(how, caption, flags, { most: FLAGS_SHOWN });
    const about: Column<LeagueFlag>[] =
      kind === 'agreement'
        ? [['In place', ({ code }) => text(code)]]
        : [
            ['What', (flag) => text(words.localised(flag.title))],
            [kind === 'one-way street' ? 'Referrals' : 'Rows', (flag) => counted(flag.rows)],
          ];
    return section(
      title,
      tableOf(
        first.caption,
        [
          ['Advisor', ({ advisor }) => text(advisor)],
          ['Partner', ({ partnerName }) => text(partnerName)],
          ...about,
        ],
        first.rows,
      ),
    );
  };
}

/** What two of the tables are called. */
export const CARE_TITLE = 'Workbooks that need care';
export const QUESTIONS_TITLE = 'Names to settle';

export function careSection(how: How): Section | null {
  const { caption, rows } = firstOf(how, '', how.league.care);
  if (rows.length === 0) return null;
  return section(
    CARE_TITLE,
    tableOf(
      caption,
      [
        ['Workbook', ({ file }) => text(file)],
        ['What', (each) => text(each.care.sentence, each.care.kind === 'unreadable' ? { tone: 'bad' } : {})],
      ],
      rows,
    ),
  );
}

export function templatesSection({ league: { templates } }: How): Section | null {
  if (templates.length === 0) return null;
  return section(
    'Template versions',
    tableOf(
      'Which version of the template the workbooks follow',
      [
        ['Version', ({ template }) => text(template ?? 'not made from the template')],
        ['Workbooks', ({ workbooks }) => counted(workbooks)],
      ],
      templates,
    ),
  );
}

export function questionsSection(how: How): Section | null {
  const { caption, rows } = firstOf(
    how,
    'Spelled almost alike, or two forms of one name; they are kept apart until the file of names says yes',
    how.league.questions,
    { where: 'the JSON and the file of names' },
  );
  if (rows.length === 0) return null;
  return section(
    QUESTIONS_TITLE,
    tableOf(
      caption,
      [
        ['One name', ({ one }) => text(one)],
        ['Other name', ({ other }) => text(other)],
      ],
      rows,
    ),
  );
}
