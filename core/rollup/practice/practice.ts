import { formatIso, type Day } from '../../calendar/day';
import { SOFTWARE_VERSION } from '../../document/software';
import { firmSettingsRows, type Firm } from '../../firm';
import { hasValue, openBook, scorecard, type Decision, type Period } from '../../kpis';
import { activePartners } from '../../kpis/figures/portfolio/active';
import { viewOf } from '../../kpis/view';
import { YEAR } from '../../kpis/window';
import { nameKey } from '../../ledger/names';
import { latestDay } from '../../ledger/reading/as-of';
import { DEFINITIONS_VERSION } from '../../ledger/reading/mark';
import { readWorkbook, type Reading } from '../../ledger/reading/read';
import { templateVersion } from '../../versions';
import { gridOf } from '../../workbook/blocks/grid';
import type { Cell, SheetInput, WorkbookInput } from '../../workbook/input';
import { settingKey } from '../../workbook/settings/read-settings';
import { cellText, isBlank } from '../../workbook/values/text';
import { careOf } from './care';
import { noteCounts } from './note-counts';
import { LEAGUE_TITLE, PART_FORMAT, type Part, type PartHead, type PartnerPart } from './part';
import { figuresOf, namesTaken } from './practice-figures';
import { flagsOf } from './practice-flags';
import { decidedOf, monthsOf } from './practice-months';

/** By what all workbooks of a roll-up are read: one day, one window, one firm. */
export interface Frame {
  readonly asOf: Day;
  /** First day of the window, or since each partnership began. It ends with asOf. */
  readonly from: Day | 'start';
  readonly firm: Firm | null;
  /** BCP 47; null: as in the United States. */
  readonly locale: string | null;
  /** Mark of the firm's settings and of the key of the pseudonyms: parts of different ones do not belong together. */
  readonly settings: string;
  /** What a partner is called outside, by the normal form of the name; null: as the workbook names it. */
  readonly pseudonym: ((key: string) => string) | null;
}

/** A file that was opened. */
export interface Source {
  /** As {@link Part} has it. */
  readonly file: string;
  readonly hash: string;
  readonly sheets: readonly SheetInput[];
}

/** The 12 months to a day, the window unless another one is asked for. */
export function yearTo(asOf: Day): Day {
  return asOf - YEAR + 1;
}

export function headOf({ asOf, from, firm, settings, pseudonym }: Frame): PartHead {
  return {
    format: PART_FORMAT,
    software: SOFTWARE_VERSION,
    definitions: DEFINITIONS_VERSION,
    asOf: formatIso(asOf),
    from: from === 'start' ? from : formatIso(from),
    settings,
    pseudonyms: pseudonym !== null,
    currency: firm?.currency ?? null,
  };
}

/**
 * What one workbook gives to a roll-up: its practice as at the day of the frame, read by its own settings under those of the firm; or the
 * sentence that says why nothing in it is a table of ours. Never throws, whatever the cells hold.
 */
export function partOf(source: Source, frame: Frame): Part {
  const { file, hash, sheets } = source;
  if (sheets[0] !== undefined && gridOf(sheets[0]).cell(0, 0) === LEAGUE_TITLE)
    return {
      file,
      hash,
      problem: `"${file}" is a roll-up that was made before, and no practice: move it elsewhere.`,
    };
  const reading = readFor(sheets, frame);
  if (!reading.tables.some((table) => table.kind !== null && table.kind !== 'Settings'))
    return { file, hash, problem: noTable(file, reading) };
  const { ledger } = reading;
  const { settings } = ledger;
  const book = openBook(ledger);
  const period: Period = { from: frame.from, to: frame.asOf };
  const all = scorecard(book, period);
  const whole = viewOf(book, 'portfolio', period);
  const active = new Set(hasValue(whole) ? activePartners(whole.value) : []);
  const withoutNames = namesTaken(ledger.partners);
  const partners = ledger.partners.map((partner, p): PartnerPart => {
    const key = nameKey(partner.name);
    const of = all.partners[p]!;
    const decision = of.decision as Decision | null | undefined;
    const alias = frame.pseudonym?.(key);
    return {
      name: alias ?? partner.name,
      key: alias ?? key,
      firm: alias === undefined ? partner.firm : null,
      category: partner.category,
      profession: partner.profession,
      active: active.has(p),
      verdict: decision?.verdict ?? null,
      fragile: decision?.fragile ?? false,
      figures: figuresOf(of, withoutNames),
      decided: decidedOf(book, p, period),
      months: monthsOf(book, p, period),
    };
  });
  const last = latestDay(ledger, frame.asOf);
  const notes = noteCounts(ledger.notes);
  const template = templateVersion(reading);
  return {
    file,
    hash,
    advisor: settings.advisorName ?? baseName(file),
    office: settings.office,
    firm: settings.firmName,
    currency: settings.currency,
    template,
    lastRecord: last === null ? null : formatIso(last),
    figures: figuresOf(all.portfolio, withoutNames),
    decided: decidedOf(book, 'portfolio', period),
    partners,
    notes,
    flags: flagsOf(book, partners, frame.firm),
    care: careOf({
      asOf: frame.asOf,
      last,
      template,
      notes,
      ownAsOf: ownAsOf(reading, sheets),
      named: settings.advisorName !== null,
    }),
  };
}

/**
 * Reads by the frame. The currency of the firm only fills a gap: amounts in another one stay what they are, and the merge keeps them
 * apart or converts them.
 */
function readFor(sheets: readonly SheetInput[], { asOf, firm, locale }: Frame): Reading {
  const asked = firm === null ? [] : firmSettingsRows({ ...firm, currency: undefined, locked: ['*'] });
  const input = (more: WorkbookInput['settings']): WorkbookInput => ({
    sheets,
    today: asOf,
    ...(locale === null ? {} : { locale }),
    settings: [['As of', formatIso(asOf)], ...asked, ...(more ?? [])],
  });
  const reading = readWorkbook(input([]));
  return firm?.currency === undefined || reading.ledger.settings.currency !== null
    ? reading
    : readWorkbook(input([['Currency', firm.currency]]));
}

function noTable(file: string, { tables }: Reading): string {
  return tables.length === 0
    ? `"${file}" is empty.`
    : `"${file}" has no table that is known: leave it out, or open it with Partner Ledger, which says why for each tab.`;
}

/** `boston/jane ortiz.xlsx` as `jane ortiz`. */
function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}

/** The cell of "As of" in the workbook's own Settings, over which the day of the roll-up wins; null when it is blank. */
function ownAsOf({ tables }: Reading, sheets: readonly SheetInput[]): Cell {
  const names = new Set(tables.filter(({ kind }) => kind === 'Settings').map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    if (!names.has(sheet.name)) continue;
    for (const row of sheet.rows) {
      const at = row.findIndex((cell) => typeof cell === 'string' && settingKey(cellText(cell)) === 'as of');
      if (at >= 0 && !isBlank(row[at + 1])) return row[at + 1];
    }
  }
  return null;
}
