import type { ColumnSample } from '../blocks/block';
import { DecimalEvidence, type DecimalSign } from '../values/money';
import { counted } from '../values/text';
import type { TableReader } from './table-reader';

/** Dates with points have the day first, and the comma is the decimal sign where they are written so. */
const DOTTED_DATE = /^\s*\d{1,2}\.\s?\d{1,2}\.\s?(\d{2}|\d{4})\b/;

/**
 * The decimal sign of an amount column: what Settings say, else what its values prove, else the locale. `1.500` throughout
 * is thousands where the table writes decimal commas or dates with points; where nothing tells, it is read as thousands, as
 * money has no three decimals, and a note asks.
 */
export function decimalSign(
  reader: TableReader,
  column: string,
  evidence: DecimalEvidence,
  scope: number,
): DecimalSign {
  const name = `${reader.table.kind ?? ''}.${column}`;
  const set = reader.context.decimalSign.get(name);
  if (set !== undefined) return set;
  const { open, isMixed } = evidence;
  const { locale } = reader.context;
  if (isMixed && (locale === undefined || locale === '')) {
    const decimal = writesCommas(reader) ? ',' : '.';
    reader.note(
      scope,
      -1,
      counted(evidence.openCount, 'amount'),
      'the decimal sign',
      `Both "1.500" and "1,500" stand in this column, and nothing tells which is one thousand five hundred; "${decimal}" is read as the decimal sign.`,
      `Write all of them the same way, or say which is the decimal sign with a Settings row "Decimal sign ${name}" (. or ,).`,
      ['.', ','].map((sign) => ({
        label: `The decimal sign is ${sign}`,
        rows: [[`Decimal sign ${name}`, sign]] as const,
      })),
    );
    return decimal;
  }
  if (open === null || (locale !== undefined && locale !== '')) return evidence.decide(locale);
  const comma = writesCommas(reader) || (reader.codes(column)?.texts ?? []).some(namesLandOfCommas);
  if (open === ',') {
    if (!comma) return '.';
  } else if (comma) return ',';
  const grouping = open === '.' ? ',' : '.';
  reader.note(
    scope,
    -1,
    counted(evidence.openCount, 'amount'),
    'the decimal sign',
    `Nothing tells whether "1${open}500" in this column is one thousand five hundred or one and a half; it is read as thousands.`,
    `Say which is its decimal sign with a Settings row "Decimal sign ${name}" (. or ,).`,
    [
      { label: `1${open}500 is 1500`, rows: [[`Decimal sign ${name}`, grouping]] },
      { label: `1${open}500 is 1.5`, rows: [[`Decimal sign ${name}`, open]] },
    ],
  );
  return grouping;
}

/** Signs of currencies that are written with decimal commas wherever they are used: `R$ 5.100`, `5.100 kr`. */
const namesLandOfCommas = (text: string) =>
  /\br\$|(?<!\p{L})(?:kr|z[lł]|k[cč]|ft|lei)(?!\p{L})|[₽₺]/iu.test(text);

/** Whether the samples of the table show that its decimal sign is the comma. */
export function writesCommas(reader: TableReader): boolean {
  return reader.headerRow.samples.some((sample) => hasDottedDates(sample) || provesComma(sample));
}

function hasDottedDates({ different }: ColumnSample): boolean {
  return different.some((cell) => typeof cell === 'string' && DOTTED_DATE.test(cell));
}

function provesComma({ values }: ColumnSample): boolean {
  const evidence = new DecimalEvidence();
  for (const cell of values) if (typeof cell === 'string') evidence.add(cell);
  return evidence.proven === ',';
}
