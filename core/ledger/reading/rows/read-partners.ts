import { addCodes } from '../partners/partner-codes';
import { NO_DAY, type Day } from '../../../calendar/day';
import { dayOrYes } from './day-or-yes';
import { readDates } from '../../../workbook/columns/date-column';
import { readNumbers } from '../../../workbook/columns/number-column';
import { readChoices, readYesNo } from '../../../workbook/columns/choice-column';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { AGREEMENT_COLUMNS, REVENUE_MODELS, STAGES } from '../../../workbook/tables';
import { MODEL, STAGE, YES_NO, professionOf } from '../../../workbook/values/words';
import { cellText, emailsIn, wordKey } from '../../../workbook/values/text';
import { NONE, type DayOrYes, type Partner } from '../../ledger';
import { aliasesIn, type NameTable } from '../../names';
import { readNames } from './read-names';
import { readShares } from './read-shares';

const FOUNDATIONS = ['Understanding', 'Ideal client', 'Realistic expectations'] as const;
const PATH = ['Sales and service models', 'Core story', 'Action steps'] as const;

/** A partner of whom nothing but the name is known. */
export function unlisted(name: string): Partner {
  return {
    name,
    listed: false,
    sheet: NONE,
    row: 0,
    aliases: [],
    emails: [],
    firm: null,
    category: null,
    profession: null,
    stage: null,
    stageSince: null,
    startDate: null,
    model: null,
    share: null,
    retainerAMonth: null,
    guaranteedMinimum: null,
    expectedIntroductionsAMonth: null,
    expectedRevenueAYear: null,
    contactCadenceDays: null,
    salesCycleDays: null,
    retirementDate: null,
    exclusive: null,
    country: null,
    team: null,
    clientRating: null,
    foundations: [null, null, null],
    path: [null, null, null],
    foundationTexts: [null, null, null],
    accountable: null,
    agreement: [null, null, null, null, null],
    agreementDate: null,
    compensationDisclosed: null,
  };
}

/** Reads one Partners table into `listed`, by partner code. A partner's first row counts; others are noted. */
export function readPartnerTable(
  reader: TableReader,
  sheet: number,
  names: NameTable,
  listed: Map<number, Partner>,
): void {
  const codes = readNames(reader, 'Partner', names);
  const columns = readColumns(reader);
  const scope = reader.scope('Partner');
  for (let i = 0; i < reader.count; i++) {
    const code = codes[i] as number;
    if (code === NONE)
      reader.note(
        scope,
        i,
        reader.cell('Partner', i),
        'no partner',
        'The row names no partner and is left out.',
        'Enter the name.',
      );
    else if (listed.has(code) && reader.table.isOfFirms) continue;
    else if (listed.has(code))
      reader.note(
        scope,
        i,
        reader.cell('Partner', i),
        'a partner listed twice',
        'The partner is listed twice; only the first row is used.',
        'Keep one row for each partner.',
      );
    else listed.set(code, partnerAt(reader, sheet, i, names.names[code] ?? '', columns));
  }
}

/** Makes aliases mean their partners; done after all partners are known, so that a name wins over an alias. `readers` are all tables. */
export function addAliases(reader: TableReader, names: NameTable, readers: readonly TableReader[]): void {
  addCodes(reader, names, readers);
  if (!reader.has('Aliases')) return;
  const scope = reader.scope('Aliases');
  for (let i = 0; i < reader.count; i++) {
    const code = names.find(cellText(reader.cell('Partner', i)));
    if (code === NONE) continue;
    for (const alias of aliasesOf(reader, i))
      if (names.alias(alias, code) !== code)
        reader.note(
          scope,
          i,
          alias,
          'an alias that is taken',
          'The alias already means another partner; it is not used here.',
          'Keep it with one partner only.',
        );
  }
}

function aliasesOf(reader: TableReader, index: number): string[] {
  return aliasesIn(cellText(reader.cell('Aliases', index))).filter((each) => wordKey(each) !== '');
}

function emailsOf(reader: TableReader, index: number): string[] {
  if (!reader.has('E-mail')) return [];
  return emailsIn(cellText(reader.cell('E-mail', index)));
}

function readColumns(reader: TableReader) {
  const day = (column: string) => readDates(reader, column, { happened: false });
  const number = (column: string, most?: number) =>
    readNumbers(reader, column, { as: 'number', least: 0, ...(most === undefined ? {} : { most }) });
  const amount = (column: string) => readNumbers(reader, column, { as: 'amount', least: 0 });
  const elements = (columns: readonly string[]) => columns.map((column) => dayOrYes(reader, column));
  const blank = { none: NONE, unknown: NONE, as: 'read as blank' };
  return {
    stage: readChoices(reader, 'Stage', STAGE, (stage) => STAGES.indexOf(stage), blank),
    stageSince: day('Stage since'),
    startDate: readDates(reader, 'Start date', { happened: false }),
    model: readChoices(reader, 'Revenue model', MODEL, (model) => REVENUE_MODELS.indexOf(model), blank),
    share: readShares(reader),
    retainer: amount('Retainer a month'),
    minimum: number('Guaranteed minimum'),
    introductions: number('Expected introductions a month'),
    revenue: amount('Expected revenue a year'),
    cadence: readNumbers(reader, 'Contact cadence', { as: 'number', least: 1 }),
    cycle: number('Sales cycle'),
    retirement: day('Retirement date'),
    exclusive: readYesNo(reader, 'Exclusive', YES_NO),
    rating: readNumbers(reader, 'Rating by clients', { as: 'number', least: 1, most: 5 }),
    foundations: elements(FOUNDATIONS),
    path: elements(PATH),
    agreement: elements(AGREEMENT_COLUMNS),
    agreementDate: day('Agreement date'),
    disclosed: day('Compensation disclosed'),
  };
}

function partnerAt(
  reader: TableReader,
  sheet: number,
  i: number,
  name: string,
  columns: ReturnType<typeof readColumns>,
): Partner {
  const day = (column: Int32Array): Day | null => (column[i] === NO_DAY ? null : (column[i] ?? null));
  const number = (column: Float64Array): number | null => {
    const value = column[i] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  const element = (columnsOf: readonly DayOrYes[][], at: number): DayOrYes => columnsOf[at]?.[i] ?? null;
  const category = reader.text('Category', i);
  const { foundations, path, agreement } = columns;
  return {
    name,
    listed: true,
    sheet,
    row: reader.sheetRow(i),
    aliases: aliasesOf(reader, i),
    emails: emailsOf(reader, i),
    firm: reader.text('Firm', i),
    category,
    profession: category === null ? null : professionOf(category),
    stage: STAGES[columns.stage[i] ?? NONE] ?? null,
    stageSince: day(columns.stageSince),
    startDate: day(columns.startDate),
    model: REVENUE_MODELS[columns.model[i] ?? NONE] ?? null,
    share: number(columns.share),
    retainerAMonth: number(columns.retainer),
    guaranteedMinimum: number(columns.minimum),
    expectedIntroductionsAMonth: number(columns.introductions),
    expectedRevenueAYear: number(columns.revenue),
    contactCadenceDays: number(columns.cadence),
    salesCycleDays: number(columns.cycle),
    retirementDate: day(columns.retirement),
    exclusive: columns.exclusive[i] === -1 ? null : columns.exclusive[i] === 1,
    country: reader.text('Country', i),
    team: reader.text('Team', i),
    clientRating: number(columns.rating),
    foundations: [element(foundations, 0), element(foundations, 1), element(foundations, 2)],
    path: [element(path, 0), element(path, 1), element(path, 2)],
    foundationTexts: [
      reader.text('Understanding in words', i),
      reader.text('Ideal client in words', i),
      reader.text('Expectations in words', i),
    ],
    accountable: reader.text('Accountable', i),
    agreement: [
      element(agreement, 0),
      element(agreement, 1),
      element(agreement, 2),
      element(agreement, 3),
      element(agreement, 4),
    ],
    agreementDate: day(columns.agreementDate),
    compensationDisclosed: day(columns.disclosed),
  };
}
