import { text, type Section } from '../document/document';
import { counted, section, type How } from './league-cells';
import type { FlagKind } from './part';

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
    caption:
      'To talk about with the compliance officer; what triggered it stands in the workbook. No advice.',
  },
];

export function flagsSection({ kind, title, caption }: FlagTable): (how: How) => Section | null {
  return ({ league, words }) => {
    const flags = league.flags.filter((flag) => flag.kind === kind);
    if (flags.length === 0) return null;
    const more = flags.length - FLAGS_SHOWN;
    const last = kind === 'one-way street' ? 'Referrals' : kind === 'agreement' ? 'In place' : 'Rows';
    return section(title, {
      kind: 'table',
      caption: more > 0 ? `${caption}. ${words.number(more, 0)} more are in the JSON and Parquet.` : caption,
      columns: kind === 'agreement' ? ['Advisor', 'Partner', last] : ['Advisor', 'Partner', 'What', last],
      rows: flags
        .slice(0, FLAGS_SHOWN)
        .map((flag) => [
          text(flag.advisor),
          text(flag.partnerName),
          ...(kind === 'agreement'
            ? [text(flag.code)]
            : [text(words.localised(flag.title)), counted(flag.rows)]),
        ]),
    });
  };
}

/** What two of the tables are called. */
export const CARE_TITLE = 'Workbooks that need care';
export const QUESTIONS_TITLE = 'Names to settle';

export function careSection({ league: { care } }: How): Section | null {
  if (care.length === 0) return null;
  return section(CARE_TITLE, {
    kind: 'table',
    caption: '',
    columns: ['Workbook', 'What'],
    rows: care.map(({ file, care: { kind, sentence } }) => [
      text(file),
      text(sentence, kind === 'unreadable' ? { tone: 'bad' } : {}),
    ]),
  });
}

export function templatesSection({ league: { templates } }: How): Section | null {
  if (templates.length === 0) return null;
  return section('Template versions', {
    kind: 'table',
    caption: 'Which version of the template the workbooks follow',
    columns: ['Version', 'Workbooks'],
    rows: templates.map(({ template, workbooks }) => [
      text(template ?? 'not made from the template'),
      counted(workbooks),
    ]),
  });
}

export function questionsSection({ league: { questions } }: How): Section | null {
  if (questions.length === 0) return null;
  return section(QUESTIONS_TITLE, {
    kind: 'table',
    caption:
      'Spelled almost alike, or two forms of one name; they are kept apart until the file of names says yes',
    columns: ['One name', 'Other name'],
    rows: questions.map(({ one, other }) => [text(one), text(other)]),
  });
}
