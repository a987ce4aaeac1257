import { formatIso, NO_DAY, type Day } from '../calendar/day';
import { formatMonth, monthOf, monthsBetween } from '../calendar/month';
import { complianceReport } from '../compliance';
import { SOFTWARE_VERSION } from '../document/software';
import { firmSettingsRows, type Firm } from '../firm';
import {
  figure,
  figureDefinition,
  hasValue,
  openBook,
  scorecard,
  type Book,
  type Decision,
  type FigureKey,
  type Period,
  type ScorecardFigures,
} from '../kpis';
import { decided } from '../kpis/figures/introductions/conversion';
import { activePartners } from '../kpis/figures/portfolio/active';
import { INTRODUCTION } from '../kpis/scan/introduction-rows';
import { eachRow, lostAt, wonAt } from '../kpis/scan/rows';
import { viewOf, type View } from '../kpis/view';
import { nameKey } from '../ledger/names';
import { latestDay } from '../ledger/reading/as-of';
import { DEFINITIONS_VERSION } from '../ledger/reading/mark';
import { readWorkbook, type Reading } from '../ledger/reading/read';
import { templateVersion } from '../versions';
import type { SheetInput, WorkbookInput } from '../workbook/input';
import { AGREEMENT_COLUMNS } from '../workbook/tables';
import { cellText, isBlank } from '../workbook/values/text';
import { settingKey } from '../workbook/settings/read-settings';
import { careOf } from './care';
import { noteCounts } from './note-kinds';
import {
  LEAGUE_TITLE,
  PART_FORMAT,
  type Decided,
  type Part,
  type PartFigures,
  type PartFlag,
  type PartHead,
  type PartMonth,
  type PartnerPart,
} from './part';

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
  return asOf - 364;
}

export function headOf({ asOf, from, firm, settings }: Frame): PartHead {
  return {
    format: PART_FORMAT,
    software: SOFTWARE_VERSION,
    definitions: DEFINITIONS_VERSION,
    asOf: formatIso(asOf),
    from: from === 'start' ? from : formatIso(from),
    settings,
    currency: firm?.currency ?? null,
  };
}

/**
 * What one workbook gives to a roll-up: its practice as at the day of the frame, read by its own settings under those of the firm; or the
 * sentence that says why nothing in it is a table of ours. Never throws, whatever the cells hold.
 */
export function partOf(source: Source, frame: Frame): Part {
  const { file, hash, sheets } = source;
  if (sheets[0]?.rows[0]?.[0] === LEAGUE_TITLE)
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
      figures: figuresOf(of, partner.name),
      decided: decidedOf(book, p, period),
      months: monthsOf(book, p, period),
    };
  });
  const last = latestDay(ledger, frame.asOf);
  const notes = noteCounts(ledger.notes);
  const template = templateVersion(reading);
  const owns = ownSettings(reading, sheets);
  return {
    file,
    hash,
    advisor: settings.advisorName ?? baseName(file),
    named: settings.advisorName !== null,
    office: settings.office,
    firm: settings.firmName,
    currency: settings.currency,
    template,
    lastRecord: last === null ? null : formatIso(last),
    figures: figuresOf(all.portfolio, null),
    decided: decidedOf(book, 'portfolio', period),
    partners,
    notes,
    flags: flagsOf(book, partners, frame),
    care: careOf({
      asOf: frame.asOf,
      last,
      template,
      notes,
      ownAsOf: owns.asOf,
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
    : `"${file}" has no table that is known: look at it with partner-ledger check.`;
}

/** `boston/jane ortiz.xlsx` as `jane ortiz`. */
function baseName(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}

/** What the workbook's own Settings say of what the roll-up sets for all: the text of "As of"; null when it is blank. */
function ownSettings({ tables }: Reading, sheets: readonly SheetInput[]): { readonly asOf: unknown } {
  const names = new Set(tables.filter(({ kind }) => kind === 'Settings').map(({ sheet }) => sheet));
  for (const sheet of sheets) {
    if (!names.has(sheet.name)) continue;
    for (const row of sheet.rows) {
      const at = row.findIndex((cell) => typeof cell === 'string' && settingKey(cellText(cell)) === 'as of');
      if (at >= 0 && !isBlank(row[at + 1])) return { asOf: row[at + 1] };
    }
  }
  return { asOf: null };
}

/** The figures that are one value. A reason may begin with the name of the partner; outside it is "the partner". */
function figuresOf(
  { reasons, ...figures }: ScorecardFigures & { readonly partner?: string },
  name: string | null,
): PartFigures {
  const found: { [key: string]: PartFigures[string] } = {};
  for (const [key, of] of Object.entries(figures)) {
    if (key === 'partner') continue;
    const unit = figureDefinition(key as FigureKey).unit;
    if (unit === 'object' || (typeof of === 'object' && of !== null)) continue;
    const reason = reasons[key];
    if (of !== null && of !== undefined) found[key] = of;
    else if (reason === undefined) found[key] = null;
    else found[key] = { reason: name === null ? reason : reason.split(name).join('The partner') };
  }
  return found;
}

function decidedOf(book: Book, subject: number | 'portfolio', period: Period): Decided {
  const view = viewOf(book, subject, period);
  if (!hasValue(view) || !book.ledger.columns.has('Referrals.Status')) return { won: 0, of: 0 };
  const { won, lost } = decided(view.value);
  return { won, of: won + lost };
}

const MONTH_KEYS = ['introductions', 'clients', 'revenue', 'hours'] as const;

/** A row for each month of the window in which something happened. */
function monthsOf(book: Book, partner: number, period: Period): PartMonth[] {
  const found = viewOf(book, partner, period);
  if (!hasValue(found)) return [];
  const view = found.value;
  const cohorts = cohortsOf(view);
  return monthsBetween(view.from, view.to).flatMap((of) => {
    const days: Period = { from: Math.max(view.from, of.first), to: Math.min(view.to, of.last) };
    const [introductions, clients, revenue, hours] = MONTH_KEYS.map((key) => {
      const each = figure(book, key, partner, days);
      return hasValue(each) && typeof each.value === 'number' ? each.value : null;
    });
    const { won = 0, of: all = 0 } = cohorts.get(of.first) ?? {};
    if (!introductions && !clients && !revenue && !hours && all === 0) return [];
    return [
      {
        month: formatMonth(of),
        introductions: introductions ?? 0,
        clients: clients ?? 0,
        revenue: revenue ?? null,
        hours: hours ?? null,
        decided: all,
        won,
      },
    ];
  });
}

/** The introductions of the window by the month in which they came (its first day): how many are decided at its end, and won. */
function cohortsOf(view: View): Map<Day, Decided> {
  const cohorts = new Map<Day, Decided>();
  const { order } = view.book.index.received;
  const { columns } = view.book.ledger;
  if (!columns.has('Referrals.Status') || !columns.has('Referrals.Received')) return cohorts;
  eachRow(view, order, view.from, view.to, INTRODUCTION, (i) => {
    const isWon = wonAt(order, i, view.to);
    const day = order.days[i]!;
    if (day === NO_DAY || (!isWon && !lostAt(order, i, view.to))) return;
    const { first } = monthOf(day);
    const before = cohorts.get(first) ?? { won: 0, of: 0 };
    cohorts.set(first, { won: before.won + (isWon ? 1 : 0), of: before.of + 1 });
  });
  return cohorts;
}

/** What to talk about: one-way streets, agreements with gaps among active partners, and rules of compliance. */
function flagsOf(book: Book, partners: readonly PartnerPart[], frame: Frame): PartFlag[] {
  const flags: PartFlag[] = [];
  partners.forEach(({ figures, active }, partner) => {
    const { oneWay, agreement } = figures;
    if (typeof oneWay === 'string') {
      const rows = amountOf(figures['received']) + amountOf(figures['given']);
      const title =
        oneWay === 'we give'
          ? 'We give and get nothing like it back'
          : 'We take and give nothing like it back';
      flags.push({ kind: 'one-way street', code: oneWay, title, partner, rows });
    }
    if (active && typeof agreement === 'number' && agreement < AGREEMENT_COLUMNS.length)
      flags.push({
        kind: 'agreement',
        code: `${agreement} of ${AGREEMENT_COLUMNS.length}`,
        title: 'Elements of the agreement that are in place',
        partner,
        rows: 0,
      });
  });
  const firms = new Map((frame.firm?.compliance?.own ?? []).map(({ id, title }) => [id, title]));
  for (const { rule, title, own, partner, rows } of complianceReport(book).flags)
    flags.push({
      kind: 'compliance',
      code: rule,
      // A rule that only the workbook has could say anything.
      title: own ? (firms.get(rule) ?? 'A rule of this workbook alone') : title,
      partner,
      rows: rows.length,
    });
  return flags;
}

function amountOf(found: PartFigures[string] | undefined): number {
  return typeof found === 'number' ? found : 0;
}
