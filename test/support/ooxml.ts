import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part, with its attributes as written. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
}

/**
 * What Excel would repair or refuse in a workbook, one sentence each: XML that is not well-formed, relationships and content
 * types that lead nowhere, ids that are missing or used twice, indexes into styles, strings and metadata out of bounds, parts
 * of a worksheet out of order, tables that do not fit their cells. Written against the standard, not against the writer.
 */
export function packageProblems(bytes: Uint8Array): string[] {
  const problems: string[] = [];
  const files = unzipSync(bytes);
  const parts = new Map<string, Element[]>();
  for (const [name, part] of Object.entries(files))
    if (/\.(xml|rels|vml)$/i.test(name)) parts.set(name, elements(name, strFromU8(part), problems));
  contentTypes(Object.keys(files), parts, problems);
  relationships(files, parts, problems);
  const count = (part: string, parent: string, child: string) =>
    (parts.get(part) ?? []).filter((each) => each.name === child && each.parents.includes(parent)).length;
  const limits = {
    styles: count('xl/styles.xml', 'cellXfs', 'xf'),
    differential: count('xl/styles.xml', 'dxfs', 'dxf'),
    strings: count('xl/sharedStrings.xml', 'sst', 'si'),
    metadata: count('xl/metadata.xml', 'cellMetadata', 'bk'),
  };
  for (const [name, all] of parts)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      worksheet(name, all, strFromU8(files[name]!), limits, problems);
  styles(parts.get('xl/styles.xml') ?? [], problems);
  tables(parts, problems);
  return problems;
}

function elements(part: string, xml: string, problems: string[]): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => problems.push(`${part} is not well-formed: ${error.message}`));
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((each) => [each.name, each.value]),
    );
    found.push({ name: tag.local, attributes, parents: [...open] });
    open.push(tag.local);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

function contentTypes(
  names: readonly string[],
  parts: ReadonlyMap<string, Element[]>,
  problems: string[],
): void {
  const types = parts.get('[Content_Types].xml') ?? [];
  const of = (kind: string, key: string) =>
    types.filter((each) => each.name === kind).map((each) => each.attributes[key] ?? '');
  const [defaults, overrides] = [of('Default', 'Extension'), of('Override', 'PartName')];
  for (const list of [defaults, overrides])
    for (const each of list)
      if (list.indexOf(each) !== list.lastIndexOf(each)) problems.push(`Two content types for ${each}.`);
  for (const each of overrides)
    if (!names.includes(each.slice(1))) problems.push(`A content type for ${each}, which is not there.`);
  for (const name of names)
    if (
      name !== '[Content_Types].xml' &&
      !overrides.includes(`/${name}`) &&
      !defaults.includes(extension(name))
    )
      problems.push(`${name} has no content type.`);
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function relationships(
  files: Readonly<Record<string, Uint8Array>>,
  parts: ReadonlyMap<string, Element[]>,
  problems: string[],
): void {
  const reached = new Set(['[Content_Types].xml']);
  for (const [name, all] of parts) {
    if (!name.endsWith('.rels')) continue;
    reached.add(name);
    const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (source !== '' && !(source in files)) problems.push(`${name} belongs to no part.`);
    const ids = new Set<string>();
    for (const { name: kind, attributes } of all) {
      if (kind !== 'Relationship') continue;
      const { Id: id = '', Target: target = '', TargetMode: mode } = attributes;
      if (ids.has(id)) problems.push(`${name} has the id ${id} twice.`);
      ids.add(id);
      if (mode === 'External') continue;
      const path = resolved(source, target);
      if (!(path in files)) problems.push(`${name}: ${id} leads to ${path}, which is not there.`);
      reached.add(path);
    }
    for (const { attributes } of parts.get(source) ?? [])
      for (const [key, value] of Object.entries(attributes))
        if (/^r:(id|embed|link|pict)$/.test(key) && !ids.has(value))
          problems.push(`${source} uses the relationship ${value}, which is not in ${name}.`);
  }
  for (const name of Object.keys(files)) if (!reached.has(name)) problems.push(`Nothing leads to ${name}.`);
}

function resolved(source: string, target: string): string {
  return new URL(target, `http://x/${source}`).pathname.slice(1);
}

/** Children of a worksheet in the order that the schema demands. */
const ORDER = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
  ],
  ...[
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
  ],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...[
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
  ],
  ...[
    'smartTags',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
  ],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

interface Limits {
  readonly styles: number;
  readonly differential: number;
  readonly strings: number;
  readonly metadata: number;
}

function worksheet(
  name: string,
  all: readonly Element[],
  xml: string,
  limits: Limits,
  problems: string[],
): void {
  const positions = all.filter((each) => each.parents.length === 1).map((each) => ORDER.indexOf(each.name));
  if (positions.some((position, n) => position < 0 || position < (positions[n - 1] ?? 0)))
    problems.push(`${name}: its parts are out of order.`);
  let [row, column] = [0, 0];
  for (const { name: kind, attributes } of all) {
    if (kind === 'row') {
      if (Number(attributes['r']) <= row) problems.push(`${name}: row ${attributes['r']} is out of order.`);
      row = Number(attributes['r']);
      column = 0;
    }
    if (kind === 'cfRule') {
      const id = attributes['dxfId'];
      if (id !== undefined && Number(id) >= limits.differential)
        problems.push(`${name}: there is no dxf ${id}.`);
    }
    if (kind !== 'c') continue;
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(attributes['r'] ?? '') ?? [];
    if (Number(digits) !== row || columnNumber(letters) <= column)
      problems.push(`${name}: cell ${attributes['r']} is out of order.`);
    column = columnNumber(letters);
    if (Number(attributes['s'] ?? 0) >= limits.styles)
      problems.push(`${name}: ${attributes['r']} has no such style.`);
    if (Number(attributes['cm'] ?? 0) > limits.metadata)
      problems.push(`${name}: ${attributes['r']} has no such metadata.`);
  }
  for (const [, place, value = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="s"[^>]*><v>([^<]*)<\/v>/g))
    if (!/^\d+$/.test(value) || Number(value) >= limits.strings)
      problems.push(`${name}: ${place} has no such string.`);
  for (const [, place, formula = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>([^<]*)<\/f>/g)) {
    if (formula.length > 8192) problems.push(`${name}: the formula in ${place} is too long.`);
    const texts = formula.replace(/&quot;/g, '"').match(/"(?:[^"]|"")*"/g) ?? [];
    if (texts.some((text) => text.length > 257))
      problems.push(`${name}: the formula in ${place} has a text of more than 255 characters.`);
  }
  for (const [, list = ''] of xml.matchAll(/<formula1>(?:&quot;|")(.*?)(?:&quot;|")<\/formula1>/g))
    if (list.length > 255) problems.push(`${name}: a list of more than 255 characters.`);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function styles(all: readonly Element[], problems: string[]): void {
  const count = (parent: string, child: string) =>
    all.filter((each) => each.name === child && each.parents[each.parents.length - 1] === parent).length;
  const limits: readonly (readonly [attribute: string, limit: number])[] = [
    ['fontId', count('fonts', 'font')],
    ['fillId', count('fills', 'fill')],
    ['borderId', count('borders', 'border')],
    ['xfId', count('cellStyleXfs', 'xf')],
  ];
  const formats = new Set(
    all.filter((each) => each.name === 'numFmt').map((each) => each.attributes['numFmtId']),
  );
  for (const { name, attributes, parents } of all) {
    if (name !== 'xf') continue;
    for (const [attribute, limit] of limits)
      if (Number(attributes[attribute] ?? 0) >= Math.max(1, limit) && parents.includes('cellXfs'))
        problems.push(`A style uses ${attribute} ${attributes[attribute]}, which is not there.`);
    const format = attributes['numFmtId'] ?? '0';
    if (Number(format) >= 164 && !formats.has(format)) problems.push(`There is no number format ${format}.`);
  }
}

function tables(parts: ReadonlyMap<string, Element[]>, problems: string[]): void {
  const ids = new Set<string>();
  const names = new Set<string>();
  const defined = (parts.get('xl/workbook.xml') ?? [])
    .filter((each) => each.name === 'definedName')
    .map((each) => (each.attributes['name'] ?? '').toLowerCase());
  for (const [part, all] of parts) {
    if (!/^xl\/tables\//.test(part)) continue;
    const [table] = all;
    const { id = '', displayName = '', ref = '' } = table?.attributes ?? {};
    const columns = all
      .filter((each) => each.name === 'tableColumn')
      .map((each) => each.attributes['name'] ?? '');
    const [, from = '', top = '', to = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? [];
    if (columnNumber(to) - columnNumber(from) + 1 !== columns.length)
      problems.push(`${part}: ${ref} is not as wide as its ${columns.length} columns.`);
    if (Number(bottom) <= Number(top)) problems.push(`${part}: a table needs a row below its header.`);
    if (new Set(columns.map((each) => each.toLowerCase())).size !== columns.length)
      problems.push(`${part}: two columns have one name.`);
    if (ids.has(id) || names.has(displayName.toLowerCase()) || defined.includes(displayName.toLowerCase()))
      problems.push(`${part}: ${displayName} is there twice.`);
    ids.add(id);
    names.add(displayName.toLowerCase());
  }
}
