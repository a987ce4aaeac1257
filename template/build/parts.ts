import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { CATALOGUE } from '../../core/functions';
import { formatSheetMark, SHEET_MARK_KEY, type SheetMark } from '../../core/host/sheet-mark';
import { STORED_PREFIX } from './cells';

/** The deployed add-in, as its manifest says. */
export const ADD_IN = { id: 'c1d8e2b4-7f36-4a90-b5c3-2e9f60a7d418', version: '1.0.0.0' } as const;

/** The calculation engine of Excel 2019 and later: a file of an older one is calculated anew when it is opened. */
const CALC_ID = 191029;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PANES = 'xl/webextensions/taskpanes.xml';
const EXTENSION = 'xl/webextensions/webextension1.xml';

/**
 * What the workbook writer does not know, put into its file: our marks on the sheets that are no tables, the pane that
 * opens with the workbook, error values, and no calculation on opening. The same bytes for the same file.
 */
export function completed(bytes: Uint8Array, marks: ReadonlyMap<number, SheetMark>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const edit = (name: string, change: (xml: string) => string): void => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`The file has no part ${name}.`);
    parts.set(name, change(xml));
  };

  edit('xl/workbook.xml', (xml) => replaced(xml, /<calcPr[^>]*\/>/, `<calcPr calcId="${CALC_ID}"/>`));
  for (const name of [...parts.keys()])
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) edit(name, withErrorValues);

  for (const [sheet, mark] of marks) {
    const binary = `xl/customProperty${sheet}.bin`;
    parts.set(binary, formatSheetMark(mark));
    const rels = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
    if (!parts.has(rels)) parts.set(rels, `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    edit(rels, (xml) =>
      withRelationship(xml, 'rIdMark', `${OFFICE}/customProperty`, `../customProperty${sheet}.bin`),
    );
    edit(`xl/worksheets/sheet${sheet}.xml`, withMark);
  }

  parts.set(EXTENSION, extension());
  parts.set(PANES, panes());
  parts.set(
    'xl/webextensions/_rels/taskpanes.xml.rels',
    `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${MICROSOFT}/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  edit('_rels/.rels', (xml) =>
    withRelationship(xml, 'rIdPane', `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, PANES),
  );
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace(
        /(<Types[^>]*>)/,
        '$1<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>',
      )
      .replace(
        '</Types>',
        `<Override PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/${EXTENSION}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
      ),
  );
  return zipped(parts);
}

/** A local time without a zone is what a zip keeps, so that the file is the same everywhere. */
function zipped(parts: ReadonlyMap<string, string>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = name.endsWith('.bin') ? utf16(text) : strToU8(text);
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Excel keeps the value of a custom property as UTF-16. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** A formula whose result is an error has it as an error, not as text; an empty text is a value, too. */
function withErrorValues(xml: string): string {
  return xml
    .replace(/<v\/>/g, '<v></v>')
    .replace(
      /<c ([^>]*?)t="str"([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>(#N\/A|#VALUE!)<\/v>/g,
      '<c $1t="e"$2>$3<v>$4</v>',
    );
}

/** Before the drawings and tables, where the order of a worksheet's parts has it. */
function withMark(xml: string): string {
  const properties = `<customProperties><customPr name="${SHEET_MARK_KEY}" r:id="rIdMark"/></customProperties>`;
  return replaced(xml, /(<drawing |<legacyDrawing |<tableParts |<\/worksheet>)/, `${properties}$1`);
}

function withRelationship(xml: string, id: string, type: string, target: string): string {
  return replaced(
    xml,
    '</Relationships>',
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
  );
}

function replaced(xml: string, what: string | RegExp, by: string): string {
  const changed = xml.replace(what, by);
  if (changed === xml) throw new Error(`The part has no ${String(what)}.`);
  return changed;
}

function extension(): string {
  const functions = CATALOGUE.map(
    ({ name }) => `<we:customFunctionIds>${STORED_PREFIX}${name}</we:customFunctionIds>`,
  ).join('');
  return `${HEAD}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{${ADD_IN.id.toUpperCase()}}"><we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot xmlns:r="${OFFICE}"/><we:extLst><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>${functions}</we:customFunctionIdList></a:ext></we:extLst></we:webextension>`;
}

function panes(): string {
  // Not on show: who has the add-in gets the pane by the property above; nobody else is asked to install anything.
  return `${HEAD}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;
}
