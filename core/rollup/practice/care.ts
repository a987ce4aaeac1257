import { formatIso, parseIso, type Day } from '../../calendar/day';
import { TEMPLATE_VERSION } from '../../versions';
import { listed, wordsIn } from '../../words';
import type { Cell } from '../../workbook/input';
import { byCode, cellText, tidy } from '../../workbook/values/text';
import { dayFromNumber } from '../../workbook/values/days/dates';
import type { Care, NoteCount } from './part';

/** Days without a new row after which somebody should ask: a month's review then has nothing to say. */
const STALE_DAYS = 60;

/** Kinds of notes that a sentence names. */
const NAMED = 3;

const { count } = wordsIn();

interface Facts {
  readonly asOf: Day;
  readonly last: Day | null;
  readonly template: string | null;
  readonly notes: readonly NoteCount[];
  /** The cell of the workbook's own "As of". */
  readonly ownAsOf: Cell;
  /** Whether Settings names the advisor. */
  readonly named: boolean;
}

/** Why a workbook needs care; each sentence says what to do. Nothing in them is a text of its cells. */
export function careOf({ asOf, last, template, notes, ownAsOf, named }: Facts): Care[] {
  const care: Care[] = [];
  if (template !== null && template !== TEMPLATE_VERSION)
    care.push({
      kind: 'template',
      sentence:
        Number(template) > Number(TEMPLATE_VERSION)
          ? `Made with template version ${template}, which is newer than this software (${TEMPLATE_VERSION}): what is new in it is not read. Use a newer Partner Ledger.`
          : `Made with template version ${template}; the present one is ${TEMPLATE_VERSION}. Upgrade it: nothing of the advisor's is changed.`,
    });
  if (last === null) care.push({ kind: 'stale', sentence: 'It has no dated row yet.' });
  else if (asOf - last > STALE_DAYS)
    care.push({
      kind: 'stale',
      sentence: `The last record is of ${formatIso(last)}, ${asOf - last} days before ${formatIso(asOf)}: ask for what has happened since.`,
    });
  const own = dayOfCell(ownAsOf);
  if (own !== null && own !== asOf)
    care.push({
      kind: 'as of',
      sentence: `Its own "As of" is ${formatIso(own)}; here it is looked at as of ${formatIso(asOf)}, like all the others.`,
    });
  const leftOut = notes.filter(({ severity }) => severity === 'left out');
  if (leftOut.length > 0) care.push({ kind: 'notes', sentence: notesSentence(leftOut) });
  if (!named)
    care.push({
      kind: 'advisor',
      sentence: 'Settings has no "Advisor name", so the advisor is called like the file: fill it in.',
    });
  return care;
}

function notesSentence(notes: readonly NoteCount[]): string {
  const total = notes.reduce((sum, each) => sum + each.count, 0);
  const kinds = new Map<string, number>();
  for (const each of notes) kinds.set(each.kind, (kinds.get(each.kind) ?? 0) + each.count);
  const most = [...kinds].sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]));
  const named = most.slice(0, NAMED).map(([kind, times]) => `${kind} (${times})`);
  const more = most.length > NAMED ? [...named, 'others'] : named;
  return `${count(total, 'data note')} ${total === 1 ? 'changes' : 'change'} figures: ${listed(more)}. See them with partner-ledger check, or under Data in the pane.`;
}

/** A day as a Settings cell holds it: a serial number, or ISO text; null for anything else. */
function dayOfCell(cell: Cell): Day | null {
  if (typeof cell === 'number') return dayFromNumber(cell, 1900);
  const text = /^(\d{4})-(\d{2})-(\d{2})/.exec(tidy(cellText(cell)));
  return text === null ? null : parseIso(text[0]);
}
