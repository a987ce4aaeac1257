import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../../core/workbook/blocks/column-letters';
import { randomSource } from '../../../bench/rows';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What is unusual about a made workbook; what reads only the usual is not asked about it. */
export interface Manner {
  readonly dates: 1900 | 1904;
  readonly strict: boolean;
  /** Elements have a prefix. */
  readonly prefixed: boolean;
  /** Cells and rows do not say where they stand. */
  readonly unplaced: boolean;
  /** Dates stand as ISO text. */
  readonly isoDates: boolean;
}

export interface MadeWorkbook extends Manner {
  readonly bytes: Uint8Array;
  /** The same cells, each with the place where it stands. */
  readonly placed: Uint8Array;
}

/** Formats by the number that cells name. */
const FORMATS = ['General', 'yyyy-mm-dd', 'm/d/yy h:mm', '#,##0.00', '0.0%', '[$€-407] #,##0.00'];
const DATE_STYLES = [1, 2];

const TEXTS = [
  'Harbor Tax',
  ' led by blanks ',
  'Zoë & Söhne <GmbH>',
  'two\nlines',
  '東京 会計',
  '0012',
  '=not a formula',
  'a "quoted" word',
  '',
  '_x0041_ stays',
  '🙂 smile',
];

/** A workbook of one sheet with cells of every kind, as programs write them; the same seed makes the same one. */
export function madeWorkbook(seed: number): MadeWorkbook {
  const random = randomSource(seed * 7919 + 1);
  for (let i = 0; i < 8; i++) random();
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const manner: Manner = {
    dates: chance(0.3) ? 1904 : 1900,
    strict: chance(0.15),
    prefixed: chance(0.15),
    unplaced: chance(0.2),
    isoDates: chance(0.2),
  };
  const p = manner.prefixed ? 'x:' : '';
  const shared: string[] = [];

  const escape = (text: string): string =>
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/_(?=x0041_)/, '_x005F_')
      .replace(/\n/g, chance(0.5) ? '&#10;' : '\n');
  const textElement = (text: string): string => `<${p}t xml:space="preserve">${escape(text)}</${p}t>`;
  const richOf = (text: string): string => {
    if (chance(0.6)) return textElement(text);
    const cut = text.startsWith('_x') || text.startsWith('🙂') ? text.length : Math.floor(text.length / 2);
    const run = (part: string) => `<${p}r><${p}rPr><${p}b/></${p}rPr>${textElement(part)}</${p}r>`;
    return run(text.slice(0, cut)) + run(text.slice(cut));
  };
  const sharedCode = (): number => {
    const reading = chance(0.1) ? `<${p}rPh sb="0" eb="1"><${p}t>reading</${p}t></${p}rPh>` : '';
    return shared.push(`<${p}si>${richOf(pick(TEXTS))}${reading}</${p}si>`) - 1;
  };
  const number = (): string =>
    pick([
      () => String(Math.floor(random() * 1e6)),
      () => (random() * 1e4).toFixed(2),
      () => String(-random()),
      () => `${(random() * 9).toFixed(3)}E-3`,
      () => `${Math.floor(random() * 9) + 1}e+5`,
      () => '0',
      () => '0.10000000000000001',
      () => '123456789012345678',
    ])();
  const formula = (): string =>
    pick([
      `<${p}f>A1&amp;"x"</${p}f>`,
      `<${p}f t="shared" si="0"/>`,
      `<${p}f t="array" ref="A1:A1">SUM(1,2)</${p}f>`,
      '',
      '',
    ]);
  const value = (text: string): string => `<${p}v>${text}</${p}v>`;

  const cell = (place: string): string => {
    const c = (attributes: string, content: string): string =>
      content === '' && chance(0.5)
        ? `<${p}c${place}${attributes}/>`
        : `<${p}c${place}${attributes}>${content}</${p}c>`;
    const kinds: Array<() => string> = [
      () => c('', formula() + value(number())),
      () => c(` s="${pick([0, 3, 4, 5])}"`, value(number())),
      () => c(' t="n"', value(number())),
      () => c(' t="s"', value(String(sharedCode()))),
      () => c(' t="s" s="3"', value(String(sharedCode()))),
      () => c(' t="inlineStr"', `<${p}is>${richOf(pick(TEXTS))}</${p}is>`),
      () => c(' t="str"', formula() + value(escape(pick(TEXTS)))),
      () => c(' t="b"', formula() + value(pick(['0', '1']))),
      () => c(' t="e"', formula() + value(pick(['#N/A', '#DIV/0!', '#REF!']))),
      () => c(` s="${pick(DATE_STYLES)}"`, value(String(40_000 + Math.floor(random() * 9000)))),
      () => c(` s="2"`, value(String(40_000 + Math.floor(random() * 9000 * 96) / 96))),
      // Blanks of every type.
      () => c(' s="1"', ''),
      () => c(' t="s"', ''),
      () => c(' t="str"', ''),
      () => c(' t="n"', ''),
      () => c(' t="b"', ''),
    ];
    if (manner.isoDates)
      kinds.push(() => c(' t="d" s="2"', value(pick(['2026-01-31', '2026-02-28T10:30:00', '1999-12-31']))));
    return pick(kinds)();
  };

  const rows: string[] = [];
  for (let row = 1; row <= 12; row++) {
    if (!manner.unplaced && chance(0.2)) continue;
    const cells: string[] = [];
    for (let column = 1; column <= 7; column++)
      if (manner.unplaced || chance(0.7)) cells.push(cell(` r="${columnLetters(column)}${row}"`));
    rows.push(`<${p}row r="${row}" spans="1:7">${cells.join('')}</${p}row>`);
    if (chance(0.1)) rows.push('<!-- <c r="A1"><v>9</v></c> -->');
  }
  const merges = chance(0.3)
    ? `<${p}mergeCells count="1"><${p}mergeCell ref="A20:C22"/></${p}mergeCells>`
    : '';
  const [main, office] = manner.strict ? [STRICT_MAIN, STRICT_OFFICE] : [MAIN, OFFICE];
  const namespace = `xmlns${p === '' ? '' : ':x'}="${main}"`;
  const relations = (list: ReadonlyArray<readonly [kind: string, target: string]>): string =>
    `<Relationships xmlns="${RELS}">${list.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const formats = FORMATS.slice(1)
    .map((code, i) => `<${p}numFmt numFmtId="${170 + i}" formatCode="${code}"/>`)
    .join('');
  const xfs = FORMATS.map(
    (_, i) => `<${p}xf numFmtId="${i === 0 ? 0 : 169 + i}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  ).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<${p}workbook ${namespace} xmlns:r="${office}"><${p}workbookPr${manner.dates === 1904 ? ' date1904="1"' : ''}/><${p}sheets><${p}sheet name="Log" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<${p}worksheet ${namespace}><${p}sheetData>${rows.join('')}</${p}sheetData>${merges}</${p}worksheet>`,
    'xl/sharedStrings.xml': `<${p}sst ${namespace} count="${shared.length}" uniqueCount="${shared.length}">${shared.join('')}</${p}sst>`,
    'xl/styles.xml': `<${p}styleSheet ${namespace}><${p}numFmts count="${FORMATS.length - 1}">${formats}</${p}numFmts><${p}fonts count="1"><${p}font><${p}sz val="11"/></${p}font></${p}fonts><${p}fills count="1"><${p}fill><${p}patternFill patternType="none"/></${p}fill></${p}fills><${p}borders count="1"><${p}border/></${p}borders><${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs><${p}cellXfs count="${FORMATS.length}">${xfs}</${p}cellXfs></${p}styleSheet>`,
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const packed = (change: (text: string) => string): Uint8Array =>
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(head + change(text))])),
    );
  const placed = packed((text) => text);
  const bytes = manner.unplaced
    ? packed((text) => text.replace(/(<(?:x:)?(?:c|row)) r="\w+"/g, '$1'))
    : placed;
  return { ...manner, bytes, placed };
}
