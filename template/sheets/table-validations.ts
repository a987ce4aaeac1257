import { colToLetter, type DataValidation } from 'hucre/xlsx';
import { tableDescription, type ColumnDescription, type TableKind } from '../../core/workbook/tables';
import type { BookRow } from '../build/book-rows';
import { READY_ROWS } from '../sample/ready-rows';

/** Where a list of the partners comes from: it follows the table when rows are inserted. */
export const PARTNER_NAMES = 'Partners!$A$2:$A$501';

const YES_NO = ['yes', 'no'];
const RATINGS = new Set(['Rating', 'Responsiveness', 'Initiative', 'Quality', 'Rating by clients']);
/** Money that can be negative. */
const SIGNED = new Set(['Amount']);

/** Lists and checks for each column. A value outside a list is asked about, never refused: the readers know more words. */
export function tableValidations(kind: TableKind, rows: readonly BookRow[]): DataValidation[] {
  if (kind === 'Settings') return settingValidations(rows);
  return tableDescription(kind).columns.flatMap((column, c) => {
    const check = checkOf(kind, column);
    if (check === null) return [];
    const letter = colToLetter(c);
    return [
      {
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: column.header,
        ...check,
        range: `${letter}2:${letter}${READY_ROWS}`,
      },
    ];
  });
}

type Check = Omit<DataValidation, 'range'>;

function checkOf(kind: TableKind, column: ColumnDescription): Check | null {
  if (column.choices) return list(column.choices);
  switch (column.type) {
    case 'boolean':
      return list(YES_NO);
    case 'name':
      return kind === 'Partners' || kind === 'Candidates'
        ? null
        : {
            type: 'list',
            formula1: PARTNER_NAMES,
            errorMessage:
              'This partner is not in the Partners tab. Keep it if it is an alias or a new partner.',
          };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: '32874',
        formula2: '73050',
        errorMessage: 'Type a date, for example 2026-10-31.',
      };
    case 'share':
      return between('0', '1', 'Type a share from 0% to 100%.');
    case 'number':
    case 'money':
      if (RATINGS.has(column.header)) return between('1', '5', 'Type a number from 1 to 5.');
      return SIGNED.has(column.header)
        ? between('-1000000000', '1000000000', 'Type an amount as a number.')
        : between('0', '1000000000', 'Type a number that is not negative.');
    default:
      return null;
  }
}

function list(values: readonly string[]): Check {
  return { type: 'list', values: [...values], errorMessage: `Choose one of: ${values.join(', ')}.` };
}

function between(low: string, high: string, errorMessage: string): Check {
  return { type: 'decimal', operator: 'between', formula1: low, formula2: high, errorMessage };
}

const SETTING_CHECKS: Readonly<Record<string, Check>> = {
  'ROI basis': list(['investment', 'total cost']),
  'Revenue recurs': list(YES_NO),
};

function settingValidations(rows: readonly BookRow[]): DataValidation[] {
  return rows.flatMap((row, r) => {
    const check = SETTING_CHECKS[String(row['Name'])];
    return check
      ? [
          {
            allowBlank: true,
            showErrorMessage: true,
            errorStyle: 'warning' as const,
            ...check,
            range: `B${r + 2}`,
          },
        ]
      : [];
  });
}
